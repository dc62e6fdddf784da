package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// Solicitation is an offence of soliciting, luring or enticing a child for a
// sexual purpose. Making a child take part in a work that is sexual is none.
type Solicitation struct {
	Place
	Electronic bool `cel:"electronic"` // it names a computer or electronic communication
	InPerson   bool `cel:"in_person"`  // it is done face to face: "into any vehicle"
}

// solicitations reads the offences of luring a child; those that name electronic
// communication first.
func (b *builder) solicitations() {
	for _, p := range b.law.Provisions {
		r := read(p.Clause)
		if w, ok := b.solicits(p, r); ok {
			s := &Solicitation{Place: b.place(p.Clause, w.Span), Electronic: r.has(b.vocab.computer), InPerson: r.meets(&b.vocab.inPerson)}
			b.law.Solicitations = append(b.law.Solicitations, s)
		}
	}
	slices.SortStableFunc(b.law.Solicitations, func(x, y *Solicitation) int { return rank(y.Electronic) - rank(x.Electronic) })
}

func rank(first bool) int {
	if first {
		return 1
	}
	return 0
}

// solicits returns the verb of luring in a clause that makes it an offence.
func (b *builder) solicits(p *Provision, r *reading) (verb syntax.Word, ok bool) {
	if !r.meets(&b.vocab.lure) || r.meets(&b.vocab.touting) || !b.sexualAim(p, r) || b.intoWork(r) || !b.offends(p, r) {
		return verb, false
	}
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.lure) && b.aimedAtChild(r, w) {
			return w, true
		}
	}
	return verb, false
}

// offends reports whether the clause states an offence, and no penalty for one
// stated elsewhere.
func (b *builder) offends(p *Provision, r *reading) bool {
	head := b.head(r)
	if head == nil || b.defines(r) || b.protects(r) || b.proceeds(r) {
		return false
	}
	return !b.isTier(r, head) && !p.Said.Near.Meets(&b.vocab.grant)
}

// sexualAim reports whether the clause has a sexual purpose: in its words or its
// heading, in the older words "immoral purposes", or by citing a sexual offence.
func (b *builder) sexualAim(p *Provision, r *reading) bool {
	v := b.vocab
	if r.has(v.sexual) || r.meets(&v.sexualConduct) || r.meets(&v.immoral) || p.Said.Titled.Has(v.sexual) || len(b.reach(p)) > 0 {
		return true
	}
	for _, ref := range p.Clause.References() {
		for _, s := range b.cited(p.Clause.Section, ref) {
			if s.Titled.Meets(&v.sexualCrime) {
				return true
			}
		}
	}
	return false
}

// intoWork reports whether the child is lured into nothing but a performance or
// a picture: the making of material.
func (b *builder) intoWork(r *reading) bool {
	v := b.vocab
	work := b.depictsChild(r) || r.meets(&v.performing) || r.has(v.material) && r.meets(&v.media)
	return work && !r.meets(&v.sexAct)
}

// maxLured is how many bytes may stand between the verb of luring and the child
// it is aimed at: "solicits, by means of a computer, a person believed to be
// under".
const maxLured = 160

// lures reports whether the offence is soliciting, luring or enticing a child
// towards sex: the child follows the verb, and the clause, its heading or an
// offence that it cites is sexual.
func (b *builder) lures(p *Provision, r *reading) bool {
	v := b.vocab
	if !r.has(v.sexual) && !p.Said.Titled.Has(v.sexual) && len(b.reach(p)) == 0 || r.meets(&v.touting) {
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
// verb, the offender's own age and material that is asked for aside.
func (b *builder) aimedAtChild(r *reading, verb syntax.Word) bool {
	for _, c := range b.children(r) {
		if c.Start >= verb.End && c.Start-verb.End <= maxLured && !r.between(&b.vocab.thing, verb.End, c.Start) {
			return true
		}
	}
	return false
}
