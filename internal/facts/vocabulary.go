package facts

import "statutelint/internal/lexicon"

// vocabulary is the concepts of the lexicon that resolving facts needs by
// name.
type vocabulary struct {
	lex *lexicon.Lexicon

	child, person, victim, adult, defendant lexicon.ID
	female, male, definitions               lexicon.ID

	prostitution, sexual, material, brothel lexicon.ID
	childMaterial, commerce                 lexicon.ID
	consideration, sell                     lexicon.ID

	exploitationTopics, trafficking, traffickingActs                                                            lexicon.Set
	acts, enticing, selling                                                                                     lexicon.Set
	penaltySubject, or                                                                                          lexicon.Set
	bodyParts, relations                                                                                        lexicon.Set
	kinds                                                                                                       []lexicon.Set // acts that count as one conduct
	remoteMeans, testimony, crimeName                                                                           lexicon.ID
	remoteSet, trauma, criminalCase, childOrVictim                                                              lexicon.Set
	prosecution, limits, anyTime, commence                                                                      lexicon.Set
	topicNames                                                                                                  map[string]lexicon.Set // the concepts that name a topic
	otherMedium                                                                                                 lexicon.ID
	breach                                                                                                      lexicon.Set
	data                                                                                                        lexicon.ID
	takingLiberty, protecting, otherRelief                                                                      lexicon.Set
	prostituteWord, childProstitute                                                                             lexicon.Set
	help                                                                                                        lexicon.Set // where a victim is cared for
	engaging, anotherMadeTo, withAnother                                                                        lexicon.ID
	ownAct, beingProstitute, beingThere, loitering, asking, persuading, promoting                               lexicon.Set
	feePaid, feeTaken, patronising, withProstitute                                                              lexicon.Set
	aim, thisOffence, toOnly, ownVerbs                                                                          lexicon.Set
	ownConduct, othersPart, doing, place, sellingWords                                                          lexicon.Set
	becomeProstitute, helpSeeking, exploited, lighter, proof                                                    lexicon.Set
	traffickedStatus, courtFinding, connects, noOne, prosecuting, leftOut, delinquency                          lexicon.Set
	charging, exploitedChild                                                                                    lexicon.Set
	notLocked, insteadOf                                                                                        lexicon.ID
	exceptChild, noDefence, sendsToHelp, allProstitution                                                        lexicon.Set
	sexualTerms, recipient, receiver, grant                                                                     lexicon.Set
	corroboration, notNeeded, convictionOrTestimony, limitation                                                 lexicon.Set
	computer                                                                                                    lexicon.ID
	inPerson                                                                                                    lexicon.Set
	media, materialActs, visualSet, seenOnly, leavingOut, holding                                               lexicon.Set
	possess, toDistribute, images, sexualConduct, listing, showing, sexualAtAll, territory, sending, performing lexicon.Set
	restitution, ordering, paying, done, anOrder, weighing, convicted, sentencing, breaking, childOffender      lexicon.Set
	repeat, heavier, besidesPunishment, sexualCrime, habitual, punishing, anyFelony                             lexicon.Set
	statement, recordedStatement, admissible, letIn, shutOut, accusedChild, harmed, grandJury                   lexicon.Set
	vacating, records                                                                                           lexicon.Set
	withoutParent, takenFrom, letting                                                                           lexicon.Set
	oneProof                                                                                                    lexicon.Set
	crimes, civil, limitationLaw, misdemeanour, felonyOrAny, oneCrime                                           lexicon.Set
	sexualAssault, anyWay, believing                                                                            lexicon.Set
	with, places                                                                                                lexicon.Set
	carvedOut, persons, childOrPerson, adults, parents                                                          lexicon.Set

	adoption    adoptionWords
	sale        saleWords
	trafficked  traffickingWords
	cooperation cooperationWords
}

func newVocabulary(l *lexicon.Lexicon) *vocabulary {
	return &vocabulary{
		lex:                l,
		child:              l.MustID("child"),
		person:             l.MustID("person"),
		victim:             l.MustID("victim"),
		adult:              l.MustID("adult"),
		defendant:          l.MustID("defendant"),
		female:             l.MustID("female"),
		male:               l.MustID("male"),
		definitions:        l.MustID("definitions_heading"),
		prostitution:       l.MustID("prostitution"),
		sexual:             l.MustID("sexual"),
		material:           l.MustID("sexual_material"),
		brothel:            l.MustID("brothel"),
		childMaterial:      l.MustID("child_material"),
		commerce:           l.MustID("commerce"),
		consideration:      l.MustID("consideration"),
		sell:               l.MustID("sell"),
		exploitationTopics: l.Set("prostitution", "sex_trafficking", "human_trafficking", "sexual_material", "sexual_exploitation"),
		trafficking:        l.Set("sex_trafficking", "human_trafficking"),
		traffickingActs:    l.Set("recruit", "harbor", "transport", "provide", "obtain", "maintain"),
		acts: l.Set("recruit", "harbor", "transport", "provide", "obtain", "maintain", "entice", "solicit", "communicate",
			"patronize", "pay", "receive_fee", "benefit", "promote", "cause", "engage", "offer", "permit", "sell", "buy",
			"transfer", "produce", "distribute", "advertise", "possess", "loiter", "travel"),
		enticing:       l.Set("entice", "solicit", "communicate"),
		selling:        l.Set("sell", "buy", "transfer"),
		penaltySubject: l.Set("penalty_subject"),
		or:             l.Set("or"),
		remoteMeans:    l.MustID("remote_means"),
		testimony:      l.MustID("testimony"),
		crimeName:      l.MustID("crime_name"),
		remoteSet:      l.Set("remote_means"),
		trauma:         l.Set("trauma"),
		criminalCase:   l.Set("prosecution", "defendant", "crime_name", "sexual", "sexual_abuse", "harmed"),
		childOrVictim:  l.Set("child", "victim"),
		prosecution:    l.Set("prosecution"),
		limits:         l.Set("limitation", "limitation_law", "any_time"),
		anyTime:        l.Set("any_time"),
		commence:       l.Set("commence"),
		topicNames: map[string]lexicon.Set{
			Prostitution: l.Set("prostitution"),
			Trafficking:  l.Set("sex_trafficking", "human_trafficking"),
			Material:     l.Set("sexual_material", "child_material"),
		},
		otherMedium:           l.MustID("other_than_visual"),
		media:                 l.Set("visual", "other_than_visual"),
		visualSet:             l.Set("visual"),
		seenOnly:              l.Set("seen_only"),
		leavingOut:            l.Set("leaving_out"),
		holding:               l.Set("holding"),
		possess:               l.Set("possess"),
		toDistribute:          l.Set("intent_to_distribute"),
		images:                l.Set("visual", "other_than_visual", "material_term", "sexual_material", "child_material"),
		sexualConduct:         l.Set("sexual_conduct"),
		performing:            l.Set("performing"),
		sending:               l.Set("distribute", "communicate"),
		territory:             l.Set("territory"),
		sexualAtAll:           l.Set("sexual", "sexual_conduct"),
		showing:               l.Set("showing", "visual", "other_than_visual"),
		listing:               l.Set("listing"),
		materialActs:          l.Set("produce", "distribute", "advertise", "possess"),
		computer:              l.MustID("computer"),
		inPerson:              l.Set("in_person"),
		corroboration:         l.Set("corroboration"),
		restitution:           l.Set("restitution"),
		ordering:              l.Set("ordering"),
		done:                  l.Set("done"),
		anOrder:               l.Set("an_order"),
		paying:                l.Set("paying"),
		weighing:              l.Set("weighing"),
		convicted:             l.Set("convicted"),
		sentencing:            l.Set("sentencing"),
		breaking:              l.Set("breaking"),
		childOffender:         l.Set("child_offender"),
		repeat:                l.Set("repeat"),
		heavier:               l.Set("heavier"),
		besidesPunishment:     l.Set("besides_punishment"),
		sexualCrime:           l.Set("sexual_crime"),
		punishing:             l.Set("punishing"),
		habitual:              l.Set("habitual"),
		anyFelony:             l.Set("any_felony"),
		recordedStatement:     l.Set("recorded_statement"),
		statement:             l.Set("statement"),
		admissible:            l.Set("admissible"),
		letIn:                 l.Set("let_in"),
		shutOut:               l.Set("shut_out"),
		accusedChild:          l.Set("accused_child"),
		harmed:                l.Set("harmed"),
		grandJury:             l.Set("grand_jury"),
		vacating:              l.Set("vacate"),
		records:               l.Set("record", "conviction"),
		withoutParent:         l.Set("without_parent"),
		takenFrom:             l.Set("taken_from"),
		letting:               l.Set("permit", "cause"),
		oneProof:              l.Set("one_proof"),
		crimes:                l.Set("crime_name"),
		limitationLaw:         l.Set("limitation_law"),
		civil:                 l.Set("civil"),
		misdemeanour:          l.Set("misdemeanour"),
		felonyOrAny:           l.Set("felony_or_any"),
		oneCrime:              l.Set("one_crime"),
		notNeeded:             l.Set("not_needed"),
		limitation:            l.Set("limitation", "limitation_law"),
		convictionOrTestimony: l.Set("conviction", "testimony"),
		sexualTerms:           l.Set("sexual_abuse", "prostitution", "human_trafficking", "sex_trafficking", "sexual_exploitation", "sexual_material"),
		recipient:             l.Set("recipient"),
		receiver:              l.Set("to_infinitive", "for_whom"),
		grant:                 l.Set("grant"),
		engaging:              l.MustID("engaging"),
		help:                  l.Set("shelter", "child_welfare", "services_given"),
		anotherMadeTo:         l.MustID("another_made_to"),
		withAnother:           l.MustID("with_another"),
		ownAct:                l.Set("own_act"),
		beingProstitute:       l.Set("being_prostitute"),
		beingThere:            l.Set("being_there"),
		loitering:             l.Set("loitering"),
		asking:                l.Set("asking"),
		persuading:            l.Set("persuading"),
		promoting:             l.Set("promoting"),
		feePaid:               l.Set("fee_paid"),
		feeTaken:              l.Set("fee_taken"),
		patronising:           l.Set("patronising"),
		withProstitute:        l.Set("with_prostitute"),
		ownConduct:            l.Set("own_act", "being_prostitute", "being_there", "loitering", "asking", "fee_paid", "patronising"),
		othersPart:            l.Set("asking", "patronize", "promoting", "persuading"),
		doing: l.Set("asking", "persuading", "patronising", "fee_paid", "intent", "recruit", "harbor", "transport", "provide",
			"obtain", "entice", "promote", "cause", "permit", "offer", "engage"),
		place:            l.Set("brothel"),
		aim:              l.Set("aim"),
		thisOffence:      l.Set("this_offence"),
		toOnly:           l.Set("to_infinitive"),
		ownVerbs:         l.Set("offer", "asking", "intent", "own_act"),
		sellingWords:     l.Set("prostitution"),
		becomeProstitute: l.Set("become_prostitute"),
		helpSeeking:      l.Set("help_seeking"),
		exploited:        l.Set("human_trafficking", "sex_trafficking", "sexual_exploitation", "prostitution"),
		lighter:          l.Set("lighter"),
		proof:            l.Set("proof"),
		traffickedStatus: l.Set("trafficked_status"),
		courtFinding:     l.Set("court_finding"),
		connects:         l.Set("connects"),
		noOne:            l.Set("no_one"),
		prosecuting:      l.Set("prosecuting"),
		leftOut:          l.Set("left_out"),
		delinquency:      l.Set("delinquency"),
		charging:         l.Set("charging"),
		exploitedChild:   l.Set("exploited_child"),
		notLocked:        l.MustID("not_locked"),
		insteadOf:        l.MustID("instead_of"),
		exceptChild:      l.Set("except_child"),
		noDefence:        l.Set("no_defence"),
		sendsToHelp:      l.Set("sends_to_help"),
		allProstitution:  l.Set("all_prostitution"),
		prostituteWord:   l.Set("prostitute"),
		childProstitute:  l.Set("child_prostitute"),
		data:             l.MustID("data"),
		takingLiberty:    l.Set("taking_liberty"),
		protecting:       l.Set("protecting"),
		otherRelief:      l.Set("vacate", "restitution", "compensation"),
		breach:           l.Set("breach"),
		bodyParts:        l.Set("body_part"),
		relations:        l.Set("relation"),
		kinds: []lexicon.Set{
			l.Set("entice", "solicit", "communicate"),
			l.Set("recruit", "harbor", "transport", "provide", "obtain", "maintain"),
			l.Set("promote", "cause", "permit"),
			l.Set("pay", "patronize"),
			l.Set("sell", "buy", "transfer"),
		},
		anyWay:        l.Set("any_way"),
		believing:     l.Set("believing"),
		with:          l.Set("with"),
		sexualAssault: l.Set("sexual_abuse"),
		places:        l.Set("brothel"),
		carvedOut:     l.Set("married", "emancipated", "of_consent"),
		persons:       l.Set("person", "victim", "child", "defendant", "adult"),
		childOrPerson: l.Set("person", "victim", "child"),
		adults:        l.Set("adult"),
		parents:       l.Set("parent"),
		adoption:      newAdoptionWords(l),
		sale:          newSaleWords(l),
		trafficked:    newTraffickingWords(l),
		cooperation:   newCooperationWords(l),
	}
}
