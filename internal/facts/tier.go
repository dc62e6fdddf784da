package facts

import "statutelint/internal/syntax"

// isTier reports whether the clause punishes an offence stated elsewhere:
// "a person convicted of", "whoever violates".
func (b *builder) isTier(r *reading, head *syntax.OffenceHead) bool {
	if head.Kind == syntax.Graded || b.violatesThis(r) {
		return true
	}
	if b.offenceCommitted(r) {
		return true
	}
	w, ok := b.broke(r, head)
	if !ok {
		return false
	}
	act, ok := r.first(&b.vocab.acts)
	return !ok || w.Start < act.Start || head.Kind == syntax.Punished && w.Says.Meets(&b.vocab.hadConviction) && b.whoBroke(r, w)
}

// whoBroke reports whether the words about having broken the law say who a person
// is: "in addition to any authorized sentence, a person convicted of".
func (b *builder) whoBroke(r *reading, w syntax.Word) bool {
	who, ok := r.lastBefore(&b.vocab.persons, w.Start)
	return ok && w.Start-who.End <= 1
}

// offenceCommitted reports whether the clause says nothing of what is done before
// it speaks of the crime as committed: "a person commits a felony if the crime of
// trafficking is committed against".
func (b *builder) offenceCommitted(r *reading) bool {
	w, ok := r.first(&b.vocab.offenceCommitted)
	if !ok {
		return false
	}
	for _, act := range r.words {
		if act.End <= w.Start && act.Says.Meets(&b.vocab.acts) && !r.inHead(act.Span) {
			return false
		}
	}
	return true
}

// gradesNamed reports whether the clause only says what kind of crime an
// offence is: "Soliciting for prostitution is a misdemeanor". That is a tier of
// it where the section has defined it before; alone it is the offence.
func (b *builder) gradesNamed(r *reading, head *syntax.OffenceHead) bool {
	if head.Kind != syntax.Named {
		return false
	}
	grade, ok := r.firstFrom(&b.vocab.crimes, head.End)
	return ok && grade.Start-head.End <= maxGrade
}

// maxGrade is how many bytes may stand between an offence's name and its kind:
// " a Class 1 ".
const maxGrade = 24

// violatesThis reports whether the clause's own words are first about breaking
// another part of its section: "if an offender violates (a)(2) of this section",
// not "benefits from a venture in violation of paragraph (1)".
func (b *builder) violatesThis(r *reading) bool {
	own := r.clause.Own()
	w, ok := own.Find(b.vocab.penaltySubject)
	if act, acts := own.Find(b.vocab.acts); !ok || acts && act.Start < w.Start {
		return false
	}
	for _, ref := range r.clause.References() {
		if ref.This == "section" && ref.Start >= w.End && ref.Start-w.End < maxListed {
			return true
		}
	}
	return false
}

// broke returns the first words about having broken the law that the head of the
// offence does not hold: "it is a violation of this section for any person to"
// states one.
func (b *builder) broke(r *reading, head *syntax.OffenceHead) (syntax.Word, bool) {
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.penaltySubject) && (head.Kind != syntax.Unlawful || !head.Contains(w.Span)) {
			return w, true
		}
	}
	return syntax.Word{}, false
}
