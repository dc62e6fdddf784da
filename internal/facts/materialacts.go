package facts

import (
	"maps"
	"slices"
)

// possesses reports whether the clause punishes having the material, and not
// only as a step to passing it on.
func (b *builder) possesses(r *reading) bool {
	v := b.vocab
	if r.meets(&v.toDistribute) {
		return false
	}
	for _, w := range r.words {
		if !w.Says.Meets(&v.possess) || r.within(w.Span, &v.territory) || r.excepted(w.Start) {
			continue
		}
		held := union(v.images, v.showing)
		if _, ok := r.firstAfter(&held, w.End); ok {
			return true
		}
	}
	return false
}

// materialActs collects what the law prohibits doing with the material, the
// words that its definitions put behind a verb included.
func (b *builder) materialActs() {
	acts := map[string]bool{}
	for _, o := range b.law.Offences {
		if !slices.Contains(o.Topics, Material) || o.Tier {
			continue
		}
		said := o.actSet
		for _, d := range b.termsIn(o.Clause) {
			more := and(d.says, b.vocab.acts)
			said.Union(&more)
		}
		for _, n := range b.law.Lexicon.Names(and(said, b.vocab.materialActs)) {
			acts[n] = true
		}
	}
	b.law.MaterialActs = slices.Sorted(maps.Keys(acts))
}
