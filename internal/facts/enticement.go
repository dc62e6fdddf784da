package facts

import "statutelint/internal/syntax"

// maxLured is how many bytes may stand between the verb of luring and the child
// it is aimed at: "solicits, by means of a computer, a person believed to be
// under".
const maxLured = 160

// lures reports whether the offence is soliciting, luring or enticing a child
// towards sex: the child follows the verb, and the clause, its heading or an
// offence that it cites is sexual.
func (b *builder) lures(p *Provision, r *reading) bool {
	v := b.vocab
	if !r.has(v.sexual) && !p.Said.Titled.Has(v.sexual) && len(b.reach(p)) == 0 {
		return false
	}
	for _, w := range r.words {
		if w.Says.Meets(&v.enticing) && b.aimedAtChild(r, w) {
			return true
		}
	}
	return false
}

// aimedAtChild reports whether a child, or a person under an age, follows the
// verb, the offender's own age aside.
func (b *builder) aimedAtChild(r *reading, verb syntax.Word) bool {
	for _, c := range b.children(r) {
		if c.Start >= verb.End && c.Start-verb.End <= maxLured {
			return true
		}
	}
	return false
}
