package facts

import (
	"slices"

	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
	"statutelint/internal/syntax"
)

// RemoteTestimony is a law that lets a child testify from outside the
// courtroom: a section, or several of one chapter that follow each other. Where
// there is none, the taking of a child's testimony on video for the trial
// counts.
type RemoteTestimony struct {
	Place
	Below  int  `cel:"below"`  // first age that it does not help; 0: no age named
	Trauma bool `cel:"trauma"` // it asks for a showing of trauma, distress or inability to communicate

	Limit   *Words `cel:"limit"`   // the words that set the age; nil for none
	Showing *Words `cel:"showing"` // the words that ask for the showing; nil for none
}

// remoteTestimony reads the law on testimony by television or from another
// room; else that on testimony taken on video.
func (b *builder) remoteTestimony() {
	v := b.vocab
	if b.testimonyBy(&v.remoteSet); len(b.law.RemoteTestimony) == 0 {
		b.testimonyBy(&v.takenOnVideo)
	}
}

// testimonyBy reads the sections on a child's testimony by the means.
func (b *builder) testimonyBy(means *set) {
	var last *RemoteTestimony
	var latest *syntax.Section
	for _, p := range b.law.Provisions {
		r := read(p.Clause)
		if !b.testifies(p, r, means) {
			continue
		}
		s := p.Clause.Section
		if last == nil || s != latest && !b.continues(latest, s) {
			w, _ := r.first(means)
			last = &RemoteTestimony{Place: b.place(p.Clause, w.Span)}
			b.law.RemoteTestimony = append(b.law.RemoteTestimony, last)
		}
		if s != latest {
			b.applies(last, s)
			b.findTrauma(last, p.Clause)
		}
		latest = s
		b.limitRemote(last, r)
		b.limitTerm(last, r)
	}
}

// testifies reports whether the clause is on the testimony of a child, or of a
// victim, in a criminal case by the means.
func (b *builder) testifies(p *Provision, r *reading, means *set) bool {
	v := b.vocab
	if !r.meets(means) || !r.has(v.testimony) || p.Said.Near.Meets(&v.grant) || b.onStatements(p.Clause.Section) {
		return false
	}
	return b.ofChild(p) && p.Said.Near.Meets(&v.criminalCase)
}

// onStatements reports whether the section's heading is on what a child said
// before trial, and not on testimony.
func (b *builder) onStatements(s *syntax.Section) bool {
	v := b.vocab
	return s.Titled.Meets(&v.recordedStatement) && !s.Titled.Has(v.testimony) && !s.Titled.Meets(&v.remoteSet)
}

// continues reports whether s follows before in the code, in its chapter: one
// law in several sections.
func (b *builder) continues(before, s *syntax.Section) bool {
	return before != nil && b.index.order[s] == b.index.order[before]+1 && sameDivision(before, s, "chapter")
}

// applies takes in the age that the section states where it says to whom it
// applies: "this section applies to a child under thirteen".
func (b *builder) applies(t *RemoteTestimony, s *syntax.Section) {
	for _, c := range s.Clauses {
		if c.Said.Meets(&b.vocab.sectionApplies) {
			b.limitRemote(t, read(c))
		}
	}
}

// ofChild reports whether the clause, or its section's heading, is about a
// child or a victim, or about somebody defined as one: a "protected person".
func (b *builder) ofChild(p *Provision) bool {
	s := p.Clause.Section
	return p.Said.Own.Meets(&b.vocab.childOrVictim) || s.Titled.Meets(&b.vocab.childOrVictim) || b.protectedTerm(read(p.Clause)) != nil
}

// protectedTerm returns the definition of a term that the clause uses for
// persons of whom some are children.
func (b *builder) protectedTerm(r *reading) *Definition {
	for _, d := range b.law.Definitions {
		if !d.Child && d.says.Has(b.vocab.child) && d.says.Has(b.vocab.person) && d.Clause != r.clause && d.scope.holds(r.clause.Section) && r.names(d.Term) {
			return d
		}
	}
	return nil
}

// childIn returns the age below which a defined person is a child: the highest
// that a clause of the definition about children gives.
func (b *builder) childIn(d *Definition) int {
	below := 0
	sections := []*syntax.Section{d.Clause.Section}
	for _, ref := range d.refs {
		sections = append(sections, b.cited(d.Clause.Section, ref)...)
	}
	for _, s := range sections {
		for _, c := range s.Clauses {
			h := definitionHead(c)
			if h == nil || !slices.Contains(h.Terms, d.Term) {
				continue
			}
			for _, n := range c.Own().Nodes {
				if age, ok := n.(*syntax.AgeBound); ok && saysIn(c.Own(), b.vocab.child) {
					below = max(below, age.Below)
				}
			}
		}
	}
	return below
}

func saysIn(g *syntax.Segment, id lexicon.ID) bool {
	return slices.ContainsFunc(g.Words, func(w syntax.Word) bool { return w.Says.Has(id) })
}

// limitRemote takes in the age up to which a clause on remote testimony helps
// a child: the highest that any clause gives.
func (b *builder) limitRemote(t *RemoteTestimony, r *reading) {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below > 0 && age.Below <= maxVictimAge {
			t.limit(age.Below, &Words{b.place(r.clause, age.Span)})
		}
	}
	for _, w := range r.words {
		if w.Concept != b.vocab.child {
			continue
		}
		if d := b.childDefinition(r.clause.Section, w.Of(r.text)); d != nil && d.Below > 0 {
			t.limit(d.Below, &Words{b.place(r.clause, w.Span)})
		}
	}
}

// limitTerm takes in the age of a child within a defined term for those who may
// testify so.
func (b *builder) limitTerm(t *RemoteTestimony, r *reading) {
	d := b.protectedTerm(r)
	if t.Below > 0 || d == nil {
		return
	}
	if below := b.childIn(d); below > 0 {
		w, _ := r.first(&b.vocab.remoteSet)
		t.limit(below, &Words{b.place(r.clause, w.Span)})
	}
}

func (t *RemoteTestimony) limit(below int, words *Words) {
	if below > t.Below {
		t.Below, t.Limit = below, words
	}
}

// findTrauma looks for the showing of trauma in the section of at, near that
// clause on testimony first.
func (b *builder) findTrauma(t *RemoteTestimony, at *syntax.Clause) {
	top := topUnit(at.Unit)
	for _, c := range at.Section.Clauses {
		w, ok := c.Find(b.vocab.trauma)
		if ok && (!t.Trauma || topUnit(c.Unit) == top && topUnit(t.Showing.Clause.Unit) != top && t.Showing.Clause.Section == at.Section) {
			t.Trauma, t.Showing = true, &Words{b.place(c, w.Span)}
		}
	}
}

// topUnit returns the section's own part that u stands in: its subsection.
func topUnit(u *outline.Unit) *outline.Unit {
	for u.Parent != nil && u.Parent.Parent != nil {
		u = u.Parent
	}
	return u
}
