package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/parallel"
	"statutelint/internal/syntax"
)

// shortChapter is the most sections of a chapter that has one subject, such as
// a program, its director and the director's duties.
const shortChapter = 12

// provisions makes a fact of every clause.
func (b *builder) provisions() {
	for _, sections := range b.index.chapters {
		var chapter, text lexicon.Set
		for _, s := range sections {
			chapter.Union(&s.Titled)
			chapter.Union(&s.Above)
			text.Union(&s.Said)
		}
		for _, s := range sections {
			b.chapterSaid[s] = chapter
			if len(sections) <= shortChapter {
				b.chapterText[s] = text
			}
		}
	}
	for _, s := range b.sections {
		near := s.Said
		near.Union(&s.Titled)
		for _, c := range s.Clauses {
			p := &Provision{Place: b.place(c, c.Own().Span)}
			p.Said.Near, p.Said.Titled, p.Said.Chapter, p.Said.Text = near, s.Titled, b.chapterSaid[s], b.chapterText[s]
			b.law.Provisions = append(b.law.Provisions, p)
		}
	}
	parallel.For(len(b.law.Provisions), batch, func(i int) { b.understand(b.law.Provisions[i]) })
}

// understand fills in what the clause of a provision says.
func (b *builder) understand(p *Provision) {
	c := p.Clause
	p.Said.All = b.resolve(c)
	p.Modality, p.Negated = modality(c)
	p.OneSex = b.oneSex(c)
	p.ChildNamed = b.namesChild(c)
	r := read(c)
	p.Defines = b.defines(r)
	form, _ := b.protection(r)
	p.Exempts = form == Exempt
	p.Optional = b.optional(p)
}

// optional reports whether the clause only allows somebody to set up or do
// something, "the county may establish a school", and nothing in its section then
// binds what is set up, "the program shall".
func (b *builder) optional(p *Provision) bool {
	if !p.Said.Own.Meets(&b.vocab.undertakings) || !onlyMay(p.Clause, &b.vocab.undertakings) {
		return false
	}
	for _, c := range p.Clause.Section.Clauses {
		if c != p.Clause && c.Said.Meets(&b.vocab.setUpThing) && mustBefore(c, &b.vocab.setUpThing) {
			return false
		}
	}
	return true
}

// onlyMay reports whether "may" stands right before a word that says one of the
// concepts: "may also establish", "is authorized to create".
func onlyMay(c *syntax.Clause, what *lexicon.Set) bool {
	for i := range c.Segments {
		for _, w := range c.Segments[i].Words {
			if !w.Says.Meets(what) {
				continue
			}
			if m := modalBefore(c, w.Start); m != nil && m.Force == syntax.May && !m.Negated && w.Start-m.End <= maxAdverb {
				return true
			}
		}
	}
	return false
}

// mustBefore reports whether a word that says one of the concepts stands right
// before a "shall" that it is the subject of.
func mustBefore(c *syntax.Clause, what *lexicon.Set) bool {
	r := read(c)
	for _, m := range nodesOf[*syntax.Modal](r) {
		if m.Force != syntax.Shall || m.Negated {
			continue
		}
		if w, ok := r.lastBefore(what, m.Start); ok && m.Start-w.End <= maxAside {
			return true
		}
	}
	return false
}

// resolve returns what a clause says, by its own words, by the terms that it
// uses as they are defined for it, and by the sections that it cites. A whole title,
// such as that under which somebody is fined, has something on everything.
func (b *builder) resolve(c *syntax.Clause) lexicon.Set {
	var beyond lexicon.Set
	for _, d := range b.termsIn(c) {
		beyond.Union(&d.says)
	}
	for _, ref := range c.References() {
		if ref.Level == "title" {
			continue
		}
		for _, s := range b.cited(c.Section, ref) {
			beyond.Union(&s.Titled)
		}
	}
	said := c.Said
	for i := range said {
		said[i] |= beyond[i] & b.vocab.exploitationTopics[i]
	}
	return said
}

// oneSex returns the sex that the clause alone speaks of.
func (b *builder) oneSex(c *syntax.Clause) string {
	female, male := c.Said.Has(b.vocab.female), c.Said.Has(b.vocab.male)
	switch {
	case female && !male && !c.Said.Meets(&b.vocab.bodyParts):
		return "female"
	case male && !female && !c.Said.Meets(&b.vocab.bodyParts):
		return "male"
	}
	return ""
}

// namesChild reports whether the clause speaks of a child.
func (b *builder) namesChild(c *syntax.Clause) bool {
	if c.Said.Has(b.vocab.child) {
		return true
	}
	for _, age := range syntax.Nodes[*syntax.AgeBound](c) {
		if age.Below > 0 && age.Below <= syntax.Adult {
			return true
		}
	}
	return false
}
