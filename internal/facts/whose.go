package facts

import (
	"strings"

	"statutelint/internal/syntax"
)

// hasAnother reports whether a person other than the offender acts.
func (b *builder) hasAnother(r *reading) bool {
	for _, w := range r.words {
		switch {
		case w.Concept == b.vocab.anotherMadeTo && b.isAnother(r, w):
			return true
		case w.Says.Meets(&b.vocab.conduct) && (b.doneByOther(r, w.Start) || b.alsoMadeTo(r, w.Start)):
			return true
		}
	}
	return false
}

// anothers reports whether the verb at the offset is one that another person
// is made to do: it is the last word of "another person to engage".
func (b *builder) anothers(r *reading, verb int) bool {
	for _, w := range r.words {
		if w.Start > verb {
			break
		}
		if w.Concept == b.vocab.anotherMadeTo && w.End > verb && b.isAnother(r, w) {
			return true
		}
	}
	return b.doneByOther(r, verb) || b.alsoMadeTo(r, verb)
}

// doneByOther reports whether the verb at the offset goes straight on from
// somebody other than the offender, with nothing but auxiliary words between:
// "another person is engaged", "a prostitute in engaging".
func (b *builder) doneByOther(r *reading, verb int) bool {
	who, ok := r.lastBefore(&b.vocab.someone, verb)
	return ok && r.onlyWords(b.vocab.auxiliary, who.End, verb) && b.isOther(r, who)
}

// isOther reports whether a word for a person names somebody other than the
// offender, who is "the person" where the other is called "another".
func (b *builder) isOther(r *reading, who syntax.Word) bool {
	before, ok := r.lastBefore(&b.vocab.otherOne, who.End)
	switch {
	case who.Concept == b.vocab.defendant || r.inHead(who.Span):
		return false
	case ok && (before.Contains(who.Span) || r.adjacent(before.End, who.Start)):
		return !r.covered(before, b.vocab.withAnother)
	case strings.HasSuffix(r.text[:who.Start], " the ") && b.calledAnother(r, who.Start):
		return false
	}
	return b.isAnother(r, who)
}

// calledAnother reports whether the other person is called "another" before the
// offset, so that "the person" after it is the offender.
func (b *builder) calledAnother(r *reading, at int) bool {
	_, ok := r.lastBefore(&b.vocab.otherOne, at)
	return ok
}

// alsoMadeTo reports whether the verb is one more infinitive after another
// person's: "a person to leave, or to enter".
func (b *builder) alsoMadeTo(r *reading, verb int) bool {
	to, ok := r.lastBefore(&b.vocab.toOnly, verb)
	if !ok || !r.adjacent(to.End, verb) {
		return false
	}
	or, ok := r.lastBefore(&b.vocab.or, to.Start)
	if !ok || !r.adjacent(or.End, to.Start) {
		return false
	}
	for _, first := range r.words {
		if first.End <= or.Start && first.Says.Meets(&b.vocab.toOnly) && b.agreesWith(r, first) {
			return true
		}
	}
	return false
}

// agreesWith reports whether the "to" of an infinitive follows somebody other
// than the offender.
func (b *builder) agreesWith(r *reading, to syntax.Word) bool {
	who, ok := r.lastBefore(&b.vocab.someone, to.Start)
	return ok && r.adjacent(who.End, to.Start) && b.isOther(r, who) && !r.covered(who, b.vocab.withAnother)
}

// urged reports whether the verb is an infinitive that somebody brings another
// to, "induces an adult unlawfully to engage in", or one joined to such an
// infinitive, "to commit or engage in".
func (b *builder) urged(r *reading, verb syntax.Word) bool {
	to, ok := r.lastBefore(&b.vocab.toOnly, verb.Start)
	if !ok || !r.adjacent(to.End, verb.Start) {
		return bare(verb.Of(r.text)) && b.anotherBefore(r, verb.Start)
	}
	chain := union(b.vocab.persuading, b.vocab.ownVerbs)
	by, ok := r.lastBefore(&chain, to.Start)
	return ok && by.Says.Meets(&b.vocab.persuading) || b.agedBefore(r, to.Start)
}

// anotherBefore reports whether another person was made to act before the
// offset.
func (b *builder) anotherBefore(r *reading, at int) bool {
	for _, w := range r.words {
		if w.Concept == b.vocab.anotherMadeTo && w.End < at && b.isAnother(r, w) {
			return true
		}
	}
	return false
}

// agedBefore reports whether an age of somebody else stands right before the
// offset: "an individual under the age of 18 years to practice".
func (b *builder) agedBefore(r *reading, at int) bool {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if r.adjacent(age.End, at) {
			return !b.isActors(r, age.Start)
		}
	}
	return false
}

// bare reports whether the first word of a phrase is a verb in its plain form.
func bare(phrase string) bool {
	verb, _, _ := strings.Cut(phrase, " ")
	return !strings.HasSuffix(verb, "s") && !strings.HasSuffix(verb, "ed") && !strings.HasSuffix(verb, "ing")
}

// isAnother reports whether the person named in "another person to engage" is
// not the offender ("no person shall engage", "for any person to engage"), nor
// the partner of an act of the offender's own ("agrees with another to engage").
func (b *builder) isAnother(r *reading, w syntax.Word) bool {
	if r.covered(w, b.vocab.withAnother) {
		return false
	}
	if head := r.head(); head != nil && w.Start < head.End && head.Start < w.End {
		return false
	}
	for _, before := range r.words {
		if before.Start >= w.Start {
			return false
		}
		if before.End <= w.Start && before.Says.Meets(&b.vocab.doing) && !r.inHead(before.Span) {
			return true
		}
	}
	return false
}
