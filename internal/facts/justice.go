package facts

import (
	"statutelint/internal/outline"
	"statutelint/internal/syntax"
)

// RemoteTestimony is a section that lets a child testify from outside the
// courtroom.
type RemoteTestimony struct {
	Place
	Below  int  `cel:"below"`  // first age that it does not help; 0: no age named
	Trauma bool `cel:"trauma"` // it asks for a showing of trauma, distress or inability to communicate

	Limit   *Words `cel:"limit"`   // the words that set the age; nil for none
	Showing *Words `cel:"showing"` // the words that ask for the showing; nil for none
}

// Corroboration is a provision under which nobody is convicted on the word of
// the victim alone.
type Corroboration struct {
	Place
	Topics []string `cel:"topics"` // exploitation topics of the offences it is about
}

// corroborations reads the provisions that require corroboration for an
// exploitation offence.
func (b *builder) corroborations() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		if !p.Said.Own.Meets(&v.corroboration) || p.Said.Own.Meets(&v.notNeeded) || !p.Said.Own.Meets(&v.convictionOrTestimony) {
			continue
		}
		topics := append(b.reach(p), b.topicsOf[p.Clause.Section]...)
		r := read(p.Clause)
		if len(topics) == 0 || !p.Negated && p.Modality != "shall" && !prohibits(r) {
			continue
		}
		w, _ := r.first(&v.corroboration)
		b.law.Corroborations = append(b.law.Corroborations, &Corroboration{Place: b.place(p.Clause, w.Span), Topics: topics})
	}
}

// prohibits reports whether the clause begins "no person shall".
func prohibits(r *reading) bool {
	h := r.head()
	return h != nil && h.Kind == syntax.Prohibited
}

// remoteTestimony reads the sections on testimony by television or from
// another room.
func (b *builder) remoteTestimony() {
	v := b.vocab
	var last *RemoteTestimony
	for _, p := range b.law.Provisions {
		r := read(p.Clause)
		if !r.has(v.remoteMeans) || !r.has(v.testimony) || !b.ofChild(p) || !p.Said.Near.Meets(&v.criminalCase) || p.Said.Near.Meets(&v.grant) {
			continue
		}
		w, _ := r.first(&v.remoteSet)
		if last == nil || last.Clause.Section != p.Clause.Section {
			last = &RemoteTestimony{Place: b.place(p.Clause, w.Span)}
			b.law.RemoteTestimony = append(b.law.RemoteTestimony, last)
		}
		b.limitRemote(last, r)
	}
	for _, t := range b.law.RemoteTestimony {
		b.findTrauma(t)
	}
}

// ofChild reports whether the clause, or its section's heading, is about a
// child or a victim.
func (b *builder) ofChild(p *Provision) bool {
	s := p.Clause.Section
	return p.Said.Own.Meets(&b.vocab.childOrVictim) || s.Titled.Meets(&b.vocab.childOrVictim)
}

// limitRemote takes in the age up to which a clause on remote testimony helps
// a child: the highest that any clause of the section gives.
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

func (t *RemoteTestimony) limit(below int, words *Words) {
	if below > t.Below {
		t.Below, t.Limit = below, words
	}
}

// findTrauma looks for the showing of trauma in the section, near the clause
// on testimony first.
func (b *builder) findTrauma(t *RemoteTestimony) {
	top := topUnit(t.Clause.Unit)
	for _, c := range t.Clause.Section.Clauses {
		w, ok := c.Find(b.vocab.trauma)
		if ok && (!t.Trauma || topUnit(c.Unit) == top && topUnit(t.Showing.Clause.Unit) != top) {
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
