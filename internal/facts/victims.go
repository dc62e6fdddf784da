package facts

import "statutelint/internal/syntax"

// maxVictimAge is the highest age that a law protects as young; a limit above
// it is about somebody else.
const maxVictimAge = 21

// victim reads whom the offence protects: by an age limit in the clause, else
// by the definition of the child word that it uses, else anybody.
func (b *builder) victim(o *Offence, r *reading) {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below == 0 || age.Below > maxVictimAge || b.ofActor(r, age) {
			continue
		}
		if age.Below > o.Below {
			o.Below, o.Limit = age.Below, &Words{b.place(r.clause, age.Span)}
		}
	}
	o.Child = o.Below > 0
	if o.Child {
		return
	}
	bound := b.relatedTerms(r)
	for _, w := range r.words {
		term := w.Of(r.text)
		if w.Concept != b.vocab.child || bound[childTerm(term)] || r.within(w.Span, &b.vocab.exceptChild) {
			continue
		}
		o.Child = true
		age := syntax.Adult
		if d := b.childDefinition(r.clause.Section, term); d != nil && d.Below > 0 {
			age, o.DefinedAt = d.Below, d
		}
		if age > o.Below {
			o.Below, o.Limit = age, &Words{b.place(r.clause, w.Span)}
		}
	}
}

// relatedTerms returns the child words that the clause protects only within a
// relationship to the offender, as in "being older than a child or in a
// significant relationship with a minor": every other minor is unprotected.
// When the clause has no other child word, none is returned.
func (b *builder) relatedTerms(r *reading) map[string]bool {
	related := map[string]bool{}
	free := false
	for _, w := range r.words {
		if w.Concept == b.vocab.child && b.related(r, w) {
			related[childTerm(w.Of(r.text))] = true
		}
	}
	for _, w := range r.words {
		free = free || w.Concept == b.vocab.child && !related[childTerm(w.Of(r.text))]
	}
	if !free {
		return nil
	}
	return related
}

// ofActor reports whether an age limit is the offender's: the nearest person
// before it is the defendant.
func (b *builder) ofActor(r *reading, age *syntax.AgeBound) bool {
	w, ok := r.lastBefore(&b.vocab.persons, age.Start)
	return ok && w.Concept == b.vocab.defendant
}

// related reports whether a child word names the other side of a relationship:
// "in a significant relationship with a minor".
func (b *builder) related(r *reading, child syntax.Word) bool {
	w, ok := r.lastBefore(&b.vocab.relations, child.Start)
	return ok && child.Start-w.End < maxRelation
}

// maxRelation is how many bytes may stand between a relationship and the child
// in it: " with a ".
const maxRelation = 16
