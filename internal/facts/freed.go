package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// freedAge returns the age below which a clause of a definition asks for no
// means: "induced by force, or the person is under 18"; 0 for none.
func (b *builder) freedAge(c *syntax.Clause) int {
	r := read(c)
	below := 0
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below <= maxVictimAge {
			below = max(below, age.Below)
		}
	}
	if below == 0 || b.needsMeans(r) {
		return 0
	}
	return below
}

// freedTerms returns the definitions of names for exploitation by which a child
// is exploited without means.
func (b *builder) freedTerms() []*Definition {
	return slices.DeleteFunc(slices.Clone(b.law.Definitions), func(d *Definition) bool {
		id, ok := b.termConcept(d.Term)
		return d.freed == 0 || !ok || !b.vocab.exploited.Has(id)
	})
}

// freeOfMeans gives an offence that is stated by such a name, "subjects another
// to sexual servitude", the children of the definition.
func (b *builder) freeOfMeans(o *Offence, r *reading) {
	for _, t := range termUses(r, b.freed) {
		o.protect(t.def.freed, t.def, &Words{b.place(r.clause, t.at)})
		o.Child, o.Means = true, false
	}
}
