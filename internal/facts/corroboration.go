package facts

import "statutelint/internal/syntax"

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
		if len(topics) == 0 || !p.Negated && p.Modality != "shall" && !p.Exempts && !prohibits(r) && !r.meets(&v.noConviction) {
			continue
		}
		w, _ := r.first(&v.corroboration)
		b.law.Corroborations = append(b.law.Corroborations, &Corroboration{Place: b.place(p.Clause, w.Span), Topics: topics})
	}
}

// prohibits reports whether the clause begins "no person shall", or says that
// somebody "may not be convicted" or "found guilty".
func prohibits(r *reading) bool {
	for _, n := range nodesOf[*syntax.Exempting](r) {
		if n.Kind != syntax.NotApply {
			return true
		}
	}
	h := r.head()
	return h != nil && h.Kind == syntax.Prohibited
}
