package facts

import (
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// The sides of prostitution.
const (
	Selling    = "selling"     // the person who would receive the fee
	Buying     = "buying"      // the person who would pay
	ThirdParty = "third-party" // promoting, pandering, procuring, keeping a place
)

// sides says who commits an offence of prostitution: it asks who does the act,
// the offender or another, and which way the fee goes.
func (b *builder) sides(o *Offence, r *reading) {
	ofProstitution := slices.Contains(o.Topics, Prostitution) || r.has(b.vocab.prostitution)
	if !ofProstitution && !slices.Contains(o.Topics, Trafficking) {
		return
	}
	l := b.limb(o, r)
	o.Sells, o.Buys = ofProstitution && l.sells(), l.buys()
	arranges := l.urges || r.meets(&b.vocab.promoting) || b.traffics(r)
	switch {
	case o.Sells:
		o.Side = Selling
	case o.Buys && !arranges && (!l.third || l.pays):
		o.Side = Buying
	case l.third:
		o.Side = ThirdParty
	}
}

// limb is what one limb of an offence of prostitution says of its actors.
type limb struct {
	child bool // the other person is a child: the offence is against it

	own    bool // the offender has the paid sex
	status bool // the offender is named by what one is: "an inmate of a house of prostitution"
	place  bool // the offender is in the place: "resides in", "loiters"

	loiters bool // the offender is about in public
	asks    bool // the offender asks for it, which both sides do
	aims    bool // all is done "for the purpose of prostitution"

	another bool // another person is made, or asked, to do it
	third   bool // the offender arranges or lives on another person's prostitution
	urges   bool // the offender brings the other to it: "induces", "procures"

	pays   bool // the offender pays
	takes  bool // somebody takes the fee
	gets   bool // the offender takes the fee
	patron bool // the offender is a customer by name: "patronizes"
	with   bool // the partner is the one who is paid: "with a prostitute"
}

func (b *builder) limb(o *Offence, r *reading) limb {
	v := b.vocab
	l := limb{
		child:   b.hasChildVictim(o, r),
		own:     b.hasOwn(r, &v.ownAct) || b.engages(r),
		status:  r.meets(&v.beingProstitute),
		place:   b.hasOwn(r, &v.beingThere) || r.meets(&v.loitering),
		loiters: r.meets(&v.loitering),
		asks:    r.meets(&v.asking) && !r.meets(&v.touting),
		another: b.hasAnother(r),
		urges:   r.meets(&v.persuading),
		pays:    b.hasOwn(r, &v.feePaid),
		takes:   r.meets(&v.feeTaken),
		gets:    b.hasOwn(r, &v.feeTaken),
		aims:    b.forProstitution(r),
		patron:  r.meets(&v.patronising),
		with:    r.meets(&v.withProstitute),
	}
	gives, act := b.fromSeller(r)
	l.with = l.with || gives && act && !l.takes
	l.third = gives && (l.takes || !act) || r.meets(&v.promoting) || l.another && !l.asks
	if l.own && (b.visits(r) || r.meets(&v.asPatron)) {
		l.own, l.place, l.patron = false, false, true
	}
	return l
}

// fromSeller reports whether the clause speaks of what somebody gets "from a
// prostitute", and whether it is the act and not what the act brought in:
// "takes any money or earnings from a prostitute".
func (b *builder) fromSeller(r *reading) (gives, act bool) {
	from, ok := r.first(&b.vocab.fromProstitute)
	if !ok {
		return false, false
	}
	what, ok := r.lastBefore(&b.vocab.takings, from.Start)
	return true, !ok || r.between(&b.vocab.sexAct, what.End, from.Start)
}

// sells reports whether the offender is the one who would be paid. A limb that
// lists several kinds of conduct ("engages in prostitution or aids or abets
// it") counts by the one that the seller commits.
func (l limb) sells() bool {
	buys := l.pays || l.with
	switch {
	case l.child, l.with:
		return false
	case l.own:
		return !buys || l.takes
	case l.status:
		return (!l.patron || l.place) && !(l.urges && l.another)
	case l.takes:
		return !l.third && !l.urges && (!l.another || l.asks && l.gets)
	case l.place:
		return l.loiters && l.aims || !buys && !l.patron && (!l.another || l.asks) && !(l.third && (l.asks || l.urges))
	}
	return l.asks && !buys && !l.patron && !l.another && !l.urges && !l.third
}

// buys reports whether the offender is the one who would pay.
func (l limb) buys() bool {
	return l.pays || l.patron || l.with || l.child && (l.own || l.asks) || l.asks && l.another && !l.gets
}

// hasChildVictim reports whether the offence is against a child, and not
// committed by one: the child is named after the conduct, "sexual conduct with a
// minor", or in what the crime is called, not before it, "a minor who engages in".
func (b *builder) hasChildVictim(o *Offence, r *reading) bool {
	if o.Limit == nil {
		return false
	}
	w, ok := r.first(&b.vocab.ownConduct)
	return !ok || o.Actor == "adult" || o.Limit.At.Start > w.Start || r.inName(o.Limit.At) || r.inHead(o.Limit.At) || b.withThem(r, o.Limit.At)
}

// withThem reports whether a place names who an act is done with: "does any of the
// following with a child".
func (b *builder) withThem(r *reading, at syntax.Span) bool {
	with, ok := r.lastBefore(&b.vocab.with, at.Start)
	return ok && at.Start-with.End <= maxArticle
}

// forProstitution reports whether everything is done for prostitution as such:
// "for the purpose of prostitution or of patronizing".
func (b *builder) forProstitution(r *reading) bool {
	for _, w := range r.words {
		if !w.Says.Meets(&b.vocab.sellingWords) || r.within(w.Span, &b.vocab.othersPart) {
			continue
		}
		if aim, ok := r.lastBefore(&b.vocab.aim, w.Start); ok && r.adjacent(aim.End, w.Start) {
			return true
		}
	}
	return false
}

// hasOwn reports whether the clause says one of the acts as the offender's
// own: nobody else is made to do it, and what other people do, "promoting
// prostitution", does not stand inside the words.
func (b *builder) hasOwn(r *reading, acts *set) bool {
	for _, w := range r.words {
		if w.Says.Meets(acts) && !b.anothers(r, w.Start) && !b.urged(r, w) && !b.isAim(r, w) && !r.inside(w, &b.vocab.othersPart) {
			return true
		}
	}
	return false
}

// engages reports whether the offender engages in prostitution, by whatever
// word of the vocabulary it is called.
func (b *builder) engages(r *reading) bool {
	for _, w := range r.words {
		if w.Concept != b.vocab.engaging || b.anothers(r, w.Start) || b.urged(r, w) || b.isAim(r, w) {
			continue
		}
		what, ok := r.firstFrom(&b.vocab.sellingWords, w.End)
		if ok && strings.TrimSpace(r.text[w.End:what.Start]) == "in" {
			return true
		}
	}
	return false
}

// isAim reports whether the act is only what something else is done for:
// "for the purpose of engaging in".
func (b *builder) isAim(r *reading, act syntax.Word) bool {
	aim, ok := r.lastBefore(&b.vocab.aim, act.Start)
	return ok && r.adjacent(aim.End, act.Start)
}

// visits reports whether somebody goes to a place in order to have sex there,
// as a customer does: "enters a place of prostitution with intent to engage in
// a sexual act".
func (b *builder) visits(r *reading) bool {
	there, ok := r.first(&b.vocab.beingThere)
	if !ok {
		return false
	}
	act, ok := r.first(&b.vocab.ownAct)
	return ok && there.End <= act.Start && r.between(&b.vocab.places, there.Start, act.Start) && !r.inside(act, &b.vocab.sellingWords)
}
