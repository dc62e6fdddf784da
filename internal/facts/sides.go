package facts

import "statutelint/internal/syntax"

// The sides of prostitution.
const (
	Selling    = "selling"     // the person who would receive the fee
	Buying     = "buying"      // the person who would pay
	ThirdParty = "third-party" // promoting, pandering, procuring, keeping a place
)

// sides says who commits an offence of prostitution.
func (b *builder) sides(o *Offence, r *reading) {
	v := b.vocab
	if !r.has(v.prostitution) {
		return
	}
	another := b.ofAnother(r)
	o.Buys = r.meets(&v.buyingSex)
	third := another || r.meets(&v.promoting)
	o.Sells = !b.hasChildVictim(o, r) && b.doneOneself(r, another, third, o.Buys)
	switch {
	case o.Sells:
		o.Side = Selling
	case o.Buys && !third:
		o.Side = Buying
	case third:
		o.Side = ThirdParty
	}
}

// hasChildVictim reports whether the offence is against a child, and not
// committed by one.
func (b *builder) hasChildVictim(o *Offence, r *reading) bool {
	return o.Child && !r.meets(&b.vocab.sellingSex)
}

// doneOneself reports whether the offender is the one who would be paid.
func (b *builder) doneOneself(r *reading, another, third, buys bool) bool {
	v := b.vocab
	switch {
	case r.meets(&v.sellingSex):
		return !another
	case r.meets(&v.loitering):
		return !third && !buys
	case b.engages(r):
		return !buys || !third && r.meets(&v.bothVerbs)
	}
	return !third && !buys && r.meets(&v.solicits)
}

// engages reports whether somebody engages in the conduct who is not made to:
// "offers to engage in", not "causes another to engage in".
func (b *builder) engages(r *reading) bool {
	for _, w := range r.words {
		if w.Concept == b.vocab.engaging && !b.madeTo(r, w) {
			return true
		}
	}
	return false
}

// ofAnother reports whether a person other than the offender is made to do it:
// "another person to engage in prostitution".
func (b *builder) ofAnother(r *reading) bool {
	for _, w := range r.words {
		if w.Concept == b.vocab.engaging && b.madeTo(r, w) {
			return true
		}
	}
	return r.meets(&b.vocab.becomeProstitute)
}

// maxTo is how many bytes may stand between "to" and the verb.
const maxTo = 2

// madeTo reports whether the verb follows a person and "to", with no verb of
// the offender's own between: "another person to engage", not "the person
// offers to engage".
func (b *builder) madeTo(r *reading, verb syntax.Word) bool {
	to, ok := r.lastBefore(&b.vocab.toOnly, verb.Start)
	if !ok || verb.Start-to.End > maxTo {
		return false
	}
	p, ok := r.lastBefore(&b.vocab.childOrPerson, to.Start)
	if !ok || p.Start < r.clause.Segments[0].Start {
		return false
	}
	return !r.between(&b.vocab.ownVerbs, p.End, to.Start)
}
