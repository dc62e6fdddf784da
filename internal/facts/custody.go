package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// MaterialCustody is a rule that keeps sexual abuse material in the hands of the
// government or the court while a case lasts (Optional Protocol on the sale of
// children, art. 8(1)): it orders that the material remain in custody, or that
// it not be copied.
type MaterialCustody struct {
	Place
}

// materialCustody reads those rules. Where recordings of what a child said are
// kept is another matter.
func (b *builder) materialCustody() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		r := read(p.Clause)
		w, ok := r.first(&v.keptBack)
		if !ok || !r.meets(&v.inCase) || !r.meets(&v.keptThing) || r.meets(&v.recordedStatement) || !b.ofMaterial(p) {
			continue
		}
		if p.Modality == "shall" || p.Negated {
			b.law.MaterialCustody = append(b.law.MaterialCustody, &MaterialCustody{b.place(p.Clause, w.Span)})
		}
	}
}

// ofMaterial reports whether the clause is on sexual abuse material: by its own
// words, the terms that it uses, the sections that it cites, or as "the material"
// of a section on it or that another part of its section describes.
func (b *builder) ofMaterial(p *Provision) bool {
	v := b.vocab
	if p.Said.All.Has(v.material) || p.Said.Own.Has(v.childMaterial) || p.Said.Titled.Has(v.childMaterial) {
		return true
	}
	return p.Said.Near.Has(v.childMaterial) && slices.ContainsFunc(p.Clause.References(), ofOwnSection)
}

// ofOwnSection reports whether a reference is to a part of the section it
// stands in: "described by subsection (a)".
func ofOwnSection(ref *syntax.Reference) bool {
	return len(ref.Labels) > 0 && len(ref.Numbers) == 0 && (ref.This == "" || ref.This == "section")
}
