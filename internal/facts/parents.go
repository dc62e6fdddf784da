package facts

import "statutelint/internal/syntax"

// byParent reports whether the clause names a parent, guardian or custodian
// otherwise than as the one a child is taken from, or whose consent is wanting.
func (b *builder) byParent(r *reading) bool {
	v := b.vocab
	for _, w := range r.words {
		if !w.Says.Meets(&v.parents) || r.within(w.Span, &v.withoutParent) {
			continue
		}
		from, ok := r.lastBefore(&v.takenFrom, w.Start)
		if !ok || r.between(&v.acts, from.End, w.Start) {
			return true
		}
	}
	return false
}

// parentForbidden returns "may not" as an offence head where a parent or
// guardian is who must not do it, to a child's sexual exploitation.
func (b *builder) parentForbidden(r *reading) *syntax.OffenceHead {
	v := b.vocab
	if !r.meets(&v.exploited) {
		return nil
	}
	w, ok := r.first(&v.parents)
	if !ok {
		return nil
	}
	for _, m := range nodesOf[*syntax.Modal](r) {
		no, first := r.lastBefore(&v.adoption.none, w.Start)
		if m.Start > w.End && b.byParentOnly(r, m) && (m.Negated || first && b.opens(r, no)) && r.between(&v.letting, m.End, len(r.text)) {
			return &syntax.OffenceHead{Span: m.Span, Kind: syntax.Prohibited}
		}
	}
	return nil
}
