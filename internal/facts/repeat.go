package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// Repeat is a provision that punishes whoever offends again more heavily.
type Repeat struct {
	Place
	Sexual  bool `cel:"sexual"`  // for sexual offences, or exploitation of a child
	General bool `cel:"general"` // for any felony
}

// repeats reads the provisions on repeated offences. What a repeated offender
// meets besides punishment, such as registration, is none.
func (b *builder) repeats() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		own := &p.Said.Own
		if !own.Meets(&v.heavier) || own.Meets(&v.besidesPunishment) || p.Said.Titled.Meets(&v.besidesPunishment) {
			continue
		}
		if b.childAccused(p) {
			continue
		}
		r := read(p.Clause)
		w, ok := b.repeated(r)
		if !ok {
			continue
		}
		f := &Repeat{Sexual: b.onSexualOffence(p), General: b.onAnyFelony(p, r)}
		if !f.Sexual && !f.General {
			continue
		}
		f.Place = b.place(p.Clause, w.Span)
		b.law.Repeats = append(b.law.Repeats, f)
	}
}

// repeated returns the words that say that somebody offends again. Having been
// convicted says so only beside another offence: "a person convicted of rape who has
// been convicted of rape".
func (b *builder) repeated(r *reading) (syntax.Word, bool) {
	if w, ok := r.first(&b.vocab.repeat); ok {
		return w, true
	}
	once, ok := r.first(&b.vocab.convictedOnce)
	if !ok {
		return once, false
	}
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.penaltySubject) && (w.End <= once.Start || w.Start >= once.End) {
			return once, true
		}
	}
	return once, false
}

// onSexualOffence reports whether the clause punishes sexual offences or the
// exploitation of a child: it stands in the section of one, or names or cites one
// in a section on punishment.
func (b *builder) onSexualOffence(p *Provision) bool {
	v := b.vocab
	s := p.Clause.Section
	if b.againstChild[s] && slices.ContainsFunc(b.topicsOf[s], exploits) || s.Titled.Meets(&v.sexualCrime) {
		return true
	}
	habitual := s.Titled.Meets(&v.habitual)
	if habitual && p.Said.Near.Meets(&v.sexualCrime) {
		return true // the offences stand in a list of their own
	}
	punishing := s.Heading == "" || s.Titled.Meets(&v.punishing) || habitual
	return punishing && (p.Said.Own.Meets(&v.sexualCrime) || b.victimYoung(p) || slices.ContainsFunc(b.aimedAt(p, true), exploits))
}

// victimYoung reports whether the clause is for those whose victim was a child:
// "convicted again of a class 1 felony, if the victim was under fourteen".
func (b *builder) victimYoung(p *Provision) bool {
	return p.ChildNamed && p.Said.Own.Has(b.vocab.victim)
}

// exploits reports whether an offence on the topic is against a child: in
// prostitution the child may be the offender.
func exploits(topic string) bool { return topic != Prostitution }

// onAnyFelony reports whether the clause is a habitual-offender law: headed as
// one, and for felonies as such, of whatever kind.
func (b *builder) onAnyFelony(p *Provision, r *reading) bool {
	v := b.vocab
	titled := &p.Said.Titled
	oneKind := titled.Meets(&v.oneKind) || p.Said.Own.Has(v.driving) || p.Clause.Section.Above.Has(v.driving)
	return titled.Meets(&v.habitual) && !oneKind && b.ofFelonies(r) && !b.ofCited(r)
}

// ofFelonies reports whether the clause names felonies, and not only to say what
// kind of crime the repeated offence is: "is a class C felony".
func (b *builder) ofFelonies(r *reading) bool {
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.anyFelony) && !r.inHead(w.Span) {
			return true
		}
	}
	return false
}

// ofCited is ofParticular for offences that stand in other parts of the code: a
// habitual offender is punished "pursuant to this article".
func (b *builder) ofCited(r *reading) bool {
	for _, ref := range r.clause.References() {
		if ref.This == "" && b.broken(r, ref) {
			return true
		}
	}
	return false
}
