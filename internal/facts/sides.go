package facts

import (
	"strings"

	"statutelint/internal/syntax"
)

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
	third := b.ofAnother(r) || r.meets(&v.promoting)
	o.Buys = r.meets(&v.buyingSex)
	o.Sells = !b.hasChildVictim(o, r) && b.sells(r, third, o.Buys)
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
// committed by one: the child is named after the conduct, "sexual conduct with a
// minor", not before it, "a minor who engages in".
func (b *builder) hasChildVictim(o *Offence, r *reading) bool {
	if o.Limit == nil {
		return false
	}
	w, ok := r.first(&b.vocab.ownConduct)
	return !ok || o.Actor == "adult" || o.Limit.At.Start > w.Start
}

// sells reports whether the offender is the one who would be paid. An offence
// that lists both kinds of conduct ("engages in prostitution or aids or abets
// it") counts by the one in which nobody else is made to do anything.
func (b *builder) sells(r *reading, third, buys bool) bool {
	v := b.vocab
	switch {
	case r.meets(&v.ownProstitution):
		return !b.ofAnother(r)
	case third || buys:
		return false
	}
	return r.meets(&v.sellingSex) || r.meets(&v.loitering) || b.engages(r) || r.meets(&v.solicits)
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
	if p, ok := r.lastBefore(&b.vocab.childOrPerson, verb.Start); ok && verb.Start-p.End <= maxTo && bare(verb.Of(r.text)) {
		return true // "intent that another person engage in"
	}
	to, ok := r.lastBefore(&b.vocab.toOnly, verb.Start)
	if !ok || verb.Start-to.End > maxTo {
		return false
	}
	p, ok := r.lastBefore(&b.vocab.childOrPerson, to.Start)
	return ok && !r.between(&b.vocab.ownVerbs, p.End, to.Start)
}

// bare reports whether a verb stands in its plain form.
func bare(verb string) bool {
	return !strings.HasSuffix(verb, "s") && !strings.HasSuffix(verb, "ed") && !strings.HasSuffix(verb, "ing")
}
