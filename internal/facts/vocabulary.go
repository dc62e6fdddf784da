package facts

import "statutelint/internal/lexicon"

// vocabulary is the concepts of the lexicon that resolving facts needs by
// name, by what they are about.
type vocabulary struct {
	lex *lexicon.Lexicon

	peopleWords
	topicWords
	actWords
	sideWords
	parentWords
	materialWords
	stigmaWords
	protectionWords
	treatmentWords
	proceedingWords
	statementWords
	limitationWords
	restitutionWords
	repeatWords

	adoption    adoptionWords
	sale        saleWords
	trafficked  traffickingWords
	cooperation cooperationWords
}

func newVocabulary(l *lexicon.Lexicon) *vocabulary {
	return &vocabulary{
		lex:              l,
		peopleWords:      newPeopleWords(l),
		topicWords:       newTopicWords(l),
		actWords:         newActWords(l),
		sideWords:        newSideWords(l),
		parentWords:      newParentWords(l),
		materialWords:    newMaterialWords(l),
		stigmaWords:      newStigmaWords(l),
		protectionWords:  newProtectionWords(l),
		treatmentWords:   newTreatmentWords(l),
		proceedingWords:  newProceedingWords(l),
		statementWords:   newStatementWords(l),
		limitationWords:  newLimitationWords(l),
		restitutionWords: newRestitutionWords(l),
		repeatWords:      newRepeatWords(l),
		adoption:         newAdoptionWords(l),
		sale:             newSaleWords(l),
		trafficked:       newTraffickingWords(l),
		cooperation:      newCooperationWords(l),
	}
}

// peopleWords is the vocabulary of people and of how they are related.
type peopleWords struct {
	child, person, victim, defendant, female, male                    lexicon.ID
	adults, parents, persons, childOrPerson, childOrVictim, relations lexicon.Set
	carvedOut, recipient, receiver                                    lexicon.Set
	undertakings, setUpThing                                          lexicon.Set
}

func newPeopleWords(l *lexicon.Lexicon) peopleWords {
	return peopleWords{
		child:         l.MustID("child"),
		person:        l.MustID("person"),
		victim:        l.MustID("victim"),
		defendant:     l.MustID("defendant"),
		female:        l.MustID("female"),
		male:          l.MustID("male"),
		adults:        l.Set("adult"),
		parents:       l.Set("parent"),
		persons:       l.Set("person", "victim", "child", "defendant", "adult"),
		childOrPerson: l.Set("person", "victim", "child"),
		childOrVictim: l.Set("child", "victim"),
		relations:     l.Set("relation"),
		carvedOut:     l.Set("married", "emancipated", "of_consent"),
		recipient:     l.Set("recipient"),
		undertakings:  l.Set("undertakings"),
		setUpThing:    l.Set("set_up_thing"),
		receiver:      l.Set("to_infinitive", "for_whom"),
	}
}

// topicWords is the vocabulary of what a law is about: what is sold, and
// by what name.
type topicWords struct {
	prostitution, sexual, material, brothel, childMaterial, consideration                   lexicon.ID
	definitions                                                                             lexicon.ID
	exploitationTopics, trafficking, traffickingActs, sexualTerms, sexualAssault, exploited lexicon.Set
	places, sexualAtAll, sexualConduct, coercive                                            lexicon.Set
	topicNames                                                                              map[string]lexicon.Set // the concepts that name a topic
}

func newTopicWords(l *lexicon.Lexicon) topicWords {
	return topicWords{
		prostitution:       l.MustID("prostitution"),
		sexual:             l.MustID("sexual"),
		material:           l.MustID("sexual_material"),
		brothel:            l.MustID("brothel"),
		childMaterial:      l.MustID("child_material"),
		consideration:      l.MustID("consideration"),
		exploitationTopics: l.Set(Resolved...),
		trafficking:        l.Set("sex_trafficking", "human_trafficking"),
		traffickingActs:    l.Set("recruit", "harbor", "transport", "provide", "obtain", "maintain"),
		topicNames: map[string]lexicon.Set{
			Prostitution: l.Set("prostitution"),
			Trafficking:  l.Set("sex_trafficking", "human_trafficking"),
			Material:     l.Set("sexual_material", "child_material"),
		},
		sexualTerms:   l.Set("sexual_abuse", "prostitution", "human_trafficking", "sex_trafficking", "sexual_exploitation", "sexual_material"),
		sexualAssault: l.Set("sexual_abuse"),
		exploited:     l.Set("human_trafficking", "sex_trafficking", "sexual_exploitation", "prostitution"),
		places:        l.Set("brothel"),
		sexualAtAll:   l.Set("sexual", "sexual_conduct"),
		sexualConduct: l.Set("sexual_conduct"),
		coercive:      l.Set("coercive"),
		definitions:   l.MustID("definitions_heading"),
	}
}
