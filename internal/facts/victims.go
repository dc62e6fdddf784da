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
	for _, w := range r.words {
		if w.Concept != b.vocab.child || b.related(r, w) {
			continue
		}
		o.Child = true
		age := syntax.Adult
		if d := b.childDefinition(r.clause.Section, w.Of(r.text)); d != nil && d.Below > 0 {
			age, o.DefinedAt = d.Below, d
		}
		if age > o.Below {
			o.Below, o.Limit = age, &Words{b.place(r.clause, w.Span)}
		}
	}
}

// ofActor reports whether an age limit is the offender's: the nearest person
// before it is the defendant.
func (b *builder) ofActor(r *reading, age *syntax.AgeBound) bool {
	w, ok := r.lastBefore(&b.vocab.persons, age.Start)
	return ok && w.Concept == b.vocab.defendant
}

// related reports whether a child word only names a relationship that the
// offender must have: "being in a significant relationship with a minor".
// Such a limb leaves every other child unprotected.
func (b *builder) related(r *reading, child syntax.Word) bool {
	w, ok := r.lastBefore(&b.vocab.relations, child.Start)
	return ok && child.Start-w.End < maxRelation
}

// maxRelation is how many bytes may stand between a relationship and the child
// in it: " with a ".
const maxRelation = 16
