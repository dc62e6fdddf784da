package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// provisions makes a fact of every clause.
func (b *builder) provisions() {
	for _, sections := range b.index.chapters {
		var chapter lexicon.Set
		for _, s := range sections {
			chapter.Union(&s.Titled)
			chapter.Union(&s.Above)
		}
		for _, s := range sections {
			b.chapterSaid[s] = chapter
		}
	}
	for _, s := range b.sections {
		near := s.Said
		near.Union(&s.Titled)
		for _, c := range s.Clauses {
			p := &Provision{Place: b.place(c, c.Own().Span)}
			p.Said.All, p.Said.Near, p.Said.Titled, p.Said.Chapter = b.resolve(c), near, s.Titled, b.chapterSaid[s]
			p.Modality, p.Negated = modality(c)
			p.OneSex = b.oneSex(c)
			b.law.Provisions = append(b.law.Provisions, p)
		}
	}
}

// resolve returns what a clause says, by its own words, by the terms that it
// uses as they are defined for it, and by the sections that it cites.
func (b *builder) resolve(c *syntax.Clause) lexicon.Set {
	var beyond lexicon.Set
	for _, d := range b.termsIn(c) {
		beyond.Union(&d.says)
	}
	for _, ref := range c.References() {
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

// modality is the force of the clause's main verb: the first modal of the
// clause, read from its lead-in on. A modal inside a condition counts only
// when there is no other.
func modality(c *syntax.Clause) (force string, negated bool) {
	conditional := false
	var fallback *syntax.Modal
	for i := range c.Segments {
		for _, n := range c.Segments[i].Nodes {
			switch n := n.(type) {
			case *syntax.Condition:
				conditional = true
			case *syntax.Modal:
				if !conditional {
					return forceNames[n.Force], n.Negated
				}
				if fallback == nil {
					fallback = n
				}
			}
		}
	}
	if fallback != nil {
		return forceNames[fallback.Force], fallback.Negated
	}
	return "", false
}

var forceNames = map[syntax.Modality]string{syntax.Shall: "shall", syntax.May: "may", syntax.Entitled: "entitled"}

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
