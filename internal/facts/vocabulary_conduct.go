package facts

import "statutelint/internal/lexicon"

// actWords is the vocabulary of conduct of an offence.
type actWords struct {
	computer                                                              lexicon.ID
	acts, enticing, penaltySubject, or, andAlso, with, bodyParts, passing lexicon.Set
	anyWay, believing, inPerson, doing, offenceCommitted                  lexicon.Set
	takingPart, pictured                                                  lexicon.Set
	lure, immoral, thing, sexAct, undertaking, movedPerson                lexicon.Set
	beforeTerm, meaningGiven, opensCondition, besideGrade                 map[string]bool
	kinds                                                                 []lexicon.Set // acts that count as one conduct
}

func newActWords(l *lexicon.Lexicon) actWords {
	return actWords{
		acts: l.Set("recruit", "harbor", "transport", "provide", "obtain", "maintain", "entice", "solicit", "communicate",
			"patronize", "pay", "receive_fee", "benefit", "promote", "cause", "engage", "offer", "permit", "sell", "buy",
			"transfer", "produce", "distribute", "advertise", "possess", "loiter", "travel"),
		kinds: []lexicon.Set{
			l.Set("entice", "solicit", "communicate"),
			l.Set("recruit", "harbor", "transport", "provide", "obtain", "maintain"),
			l.Set("promote", "cause", "permit"),
			l.Set("pay", "patronize"),
			l.Set("sell", "buy", "transfer"),
		},
		enticing:         l.Set("entice", "solicit", "communicate"),
		pictured:         l.Set("pictured"),
		takingPart:       l.Set("taking_part"),
		lure:             l.Set("lure"),
		movedPerson:      l.Set("moved_person"),
		undertaking:      l.Set("undertaking"),
		beforeTerm:       l.Words("before_term"),
		meaningGiven:     l.Words("meaning_given"),
		opensCondition:   l.Words("opens_condition"),
		besideGrade:      l.Words("beside_grade"),
		immoral:          l.Set("immoral_purpose"),
		thing:            l.Set("material_asked_for"),
		sexAct:           l.Set("sex_act"),
		penaltySubject:   l.Set("penalty_subject"),
		offenceCommitted: l.Set("offence_committed"),
		or:               l.Set("or"),
		andAlso:          l.Set("and"),
		with:             l.Set("with"),
		bodyParts:        l.Set("body_part"),
		anyWay:           l.Set("any_way"),
		believing:        l.Set("believing"),
		computer:         l.MustID("computer"),
		passing:          l.Set("distribute", "advertise", "possess"),
		inPerson:         l.Set("in_person"),
		doing: l.Set("asking", "persuading", "patronising", "fee_paid", "intent", "recruit", "harbor", "transport", "provide",
			"obtain", "entice", "promote", "cause", "permit", "offer", "engage"),
	}
}

// sideWords is the vocabulary of which side of a sale an offence is about.
type sideWords struct {
	engaging, anotherMadeTo, withAnother                                           lexicon.ID
	ownAct, beingProstitute, beingThere, loitering, asking, persuading             lexicon.Set
	promoting, feePaid, feeTaken, patronising, withProstitute, fromProstitute, aim lexicon.Set
	toOnly, ownVerbs, ownConduct, othersPart, sellingWords, allProstitution        lexicon.Set
	someone, otherOne, conduct, takings, touting, asPatron                         lexicon.Set
	auxiliary                                                                      map[string]bool
}

func newSideWords(l *lexicon.Lexicon) sideWords {
	return sideWords{
		engaging:        l.MustID("engaging"),
		anotherMadeTo:   l.MustID("another_made_to"),
		withAnother:     l.MustID("with_another"),
		someone:         l.Set("person", "victim", "child", "adult", "female", "male", "prostitute"),
		otherOne:        l.Set("other_one"),
		auxiliary:       l.Words("auxiliary"),
		conduct:         l.Set("own_act", "being_there"),
		takings:         l.Set("takings"),
		touting:         l.Set("touting"),
		ownAct:          l.Set("own_act"),
		beingProstitute: l.Set("being_prostitute"),
		beingThere:      l.Set("being_there"),
		loitering:       l.Set("loitering"),
		asking:          l.Set("asking"),
		persuading:      l.Set("persuading"),
		promoting:       l.Set("promoting"),
		feePaid:         l.Set("fee_paid"),
		feeTaken:        l.Set("fee_taken"),
		patronising:     l.Set("patronising"),
		asPatron:        l.Set("as_patron"),
		withProstitute:  l.Set("with_prostitute"),
		fromProstitute:  l.Set("from_prostitute"),
		aim:             l.Set("aim"),
		toOnly:          l.Set("to_infinitive"),
		ownVerbs:        l.Set("offer", "asking", "intent", "own_act"),
		ownConduct:      l.Set("own_act", "being_prostitute", "being_there", "loitering", "asking", "fee_paid", "patronising"),
		othersPart:      l.Set("asking", "patronize", "promoting", "persuading"),
		sellingWords:    l.Set("prostitution"),
		allProstitution: l.Set("all_prostitution"),
	}
}

// parentWords is the vocabulary of a parent's part in an offence.
type parentWords struct {
	withoutParent, takenFrom, letting, authorities lexicon.Set
}

func newParentWords(l *lexicon.Lexicon) parentWords {
	return parentWords{
		withoutParent: l.Set("without_parent"),
		takenFrom:     l.Set("taken_from"),
		letting:       l.Set("permit", "cause"),
		authorities:   l.Set("court", "law_enforcement", "welfare_agency", "other_agency", "bare_agency"),
	}
}

// materialWords is the vocabulary of material that depicts a child.
type materialWords struct {
	otherMedium                                                   lexicon.ID
	media, materialActs, visualSet, seenOnly, leavingOut, holding lexicon.Set
	possess, toDistribute, images, listing, showing, territory    lexicon.Set
	sending, performing, keptBack, keptThing, inCase              lexicon.Set
	report                                                        lexicon.ID
	providers, omitting, onDemand, sexualImage, childImage        lexicon.Set
}

func newMaterialWords(l *lexicon.Lexicon) materialWords {
	return materialWords{
		otherMedium:  l.MustID("other_than_visual"),
		media:        l.Set("visual", "other_than_visual"),
		materialActs: l.Set("produce", "distribute", "advertise", "possess"),
		visualSet:    l.Set("visual"),
		seenOnly:     l.Set("seen_only"),
		leavingOut:   l.Set("leaving_out"),
		holding:      l.Set("holding"),
		possess:      l.Set("possess"),
		toDistribute: l.Set("intent_to_distribute"),
		images:       l.Set("visual", "other_than_visual", "material_term", "sexual_material", "child_material"),
		listing:      l.Set("listing"),
		showing:      l.Set("showing", "visual", "other_than_visual"),
		territory:    l.Set("territory"),
		sending:      l.Set("distribute", "communicate"),
		performing:   l.Set("performing"),
		keptBack:     l.Set("custody_of_material"),
		keptThing:    l.Set("kept_thing"),
		inCase:       l.Set("court", "evidence", "prosecution", "law_enforcement"),
		report:       l.MustID("report_to"),
		providers:    l.Set("provider"),
		omitting:     l.Set("omitted_report"),
		onDemand:     l.Set("on_demand"),
		sexualImage:  l.Set("sexual_material", "child_material", "sexual", "sexual_exploitation", "visual"),
		childImage:   l.Set("sexual_material", "child_material"),
	}
}

// stigmaWords is the vocabulary of stigma.
type stigmaWords struct {
	prostituteWord, childProstitute, becomeProstitute lexicon.Set
}

func newStigmaWords(l *lexicon.Lexicon) stigmaWords {
	return stigmaWords{
		prostituteWord:   l.Set("prostitute"),
		childProstitute:  l.Set("child_prostitute"),
		becomeProstitute: l.Set("become_prostitute"),
	}
}
