package facts

import "statutelint/internal/lexicon"

// proceedingWords is the vocabulary of proceedings.
type proceedingWords struct {
	testimony                                                             lexicon.ID
	remoteSet, takenOnVideo, sectionApplies                               lexicon.Set
	trauma, criminalCase, corroboration, notNeeded, convictionOrTestimony lexicon.Set
	hadConviction, noConviction                                           lexicon.Set
	vacating, records                                                     lexicon.Set
}

func newProceedingWords(l *lexicon.Lexicon) proceedingWords {
	return proceedingWords{
		testimony:             l.MustID("testimony"),
		remoteSet:             l.Set("remote_means"),
		takenOnVideo:          l.Set("taken_on_video"),
		sectionApplies:        l.Set("section_applies"),
		trauma:                l.Set("trauma"),
		criminalCase:          l.Set("prosecution", "defendant", "crime_name", "sexual", "sexual_abuse", "harmed"),
		corroboration:         l.Set("corroboration"),
		notNeeded:             l.Set("not_needed"),
		convictionOrTestimony: l.Set("conviction", "testimony"),
		noConviction:          l.Set("no_conviction"),
		hadConviction:         l.Set("had_conviction"),
		vacating:              l.Set("vacate"),
		records:               l.Set("record", "conviction"),
	}
}

// statementWords is the vocabulary of what a child said outside the court.
type statementWords struct {
	statement, recordedStatement, admissible, letIn, shutOut, accusedChild lexicon.Set
	harmed, grandJury                                                      lexicon.Set
}

func newStatementWords(l *lexicon.Lexicon) statementWords {
	return statementWords{
		statement:         l.Set("statement"),
		recordedStatement: l.Set("recorded_statement"),
		admissible:        l.Set("admissible"),
		letIn:             l.Set("let_in"),
		shutOut:           l.Set("shut_out"),
		accusedChild:      l.Set("accused_child"),
		harmed:            l.Set("harmed"),
		grandJury:         l.Set("grand_jury"),
	}
}

// limitationWords is the vocabulary of limitation.
type limitationWords struct {
	prosecution, limits, limitation, limitationLaw, anyTime, noLimitation, commence lexicon.Set
	oneProof, crimes, civil, felonyOrAny, oneCrime                                  lexicon.Set
	sexualOffences, grade, misdemeanour, felony                                     lexicon.Set
}

func newLimitationWords(l *lexicon.Lexicon) limitationWords {
	return limitationWords{
		prosecution:   l.Set("prosecution"),
		limits:        l.Set("limitation", "limitation_law", "any_time"),
		limitation:    l.Set("limitation", "limitation_law"),
		limitationLaw: l.Set("limitation_law"),
		anyTime:       l.Set("any_time"),
		noLimitation:  l.Set("no_limitation"),
		commence:      l.Set("commence"),
		oneProof:      l.Set("one_proof"),
		crimes:        l.Set("crime_name"),
		civil:         l.Set("civil"),
		felonyOrAny:   l.Set("felony_or_any"),
		oneCrime:      l.Set("one_crime"),

		sexualOffences: l.Set("sexual_offences"),
		grade:          l.Set("grade"),
		misdemeanour:   l.Set("misdemeanour"),
		felony:         l.Set("felony_itself"),
	}
}

// restitutionWords is the vocabulary of restitution.
type restitutionWords struct {
	restitution, ordering, paying, done, anOrder, weighing lexicon.Set
	restitutionMade                                        lexicon.Set
	otherSubject                                           lexicon.Set
	convicted, sentencing, breaking, childOffender         lexicon.Set
}

func newRestitutionWords(l *lexicon.Lexicon) restitutionWords {
	return restitutionWords{
		restitution: l.Set("restitution"),

		restitutionMade: l.Set("restitution_made"),

		ordering:      l.Set("ordering"),
		paying:        l.Set("paying"),
		done:          l.Set("done"),
		anOrder:       l.Set("an_order"),
		weighing:      l.Set("weighing"),
		otherSubject:  l.Set("ordering", "an_order", "paying", "court", "defendant", "punishment", "law_enforcement"),
		convicted:     l.Set("convicted"),
		sentencing:    l.Set("sentencing"),
		breaking:      l.Set("breaking"),
		childOffender: l.Set("child_offender"),
	}
}

// repeatWords is the vocabulary of punishment of a further offence.
type repeatWords struct {
	repeat, heavier, besidesPunishment, sexualCrime, habitual, punishing lexicon.Set
	anyFelony, convictedOnce, oneKind                                    lexicon.Set
	driving                                                              lexicon.ID
}

func newRepeatWords(l *lexicon.Lexicon) repeatWords {
	return repeatWords{
		repeat:            l.Set("repeat"),
		heavier:           l.Set("heavier"),
		besidesPunishment: l.Set("besides_punishment"),
		sexualCrime:       l.Set("sexual_crime"),
		habitual:          l.Set("habitual"),
		punishing:         l.Set("punishing"),
		anyFelony:         l.Set("any_felony"),
		convictedOnce:     l.Set("convicted_once"),
		oneKind:           l.Set("of_one_kind"),
		driving:           l.MustID("driving"),
	}
}
