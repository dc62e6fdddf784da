package facts

import "statutelint/internal/lexicon"

// protectionWords is the vocabulary of provisions that protect who was sold.
type protectionWords struct {
	thisOffence, grant, breach, lighter, proof, traffickedStatus, takenToBe lexicon.Set
	courtFinding, connects, noOne, prosecuting, leftOut, delinquency        lexicon.Set
	helpSeeking, exceptChild, noDefence, otherRelief                        lexicon.Set
	telling, aboutWords, leftFree                                           lexicon.Set
	noCase, judgingDelinquent                                               lexicon.Set
}

func newProtectionWords(l *lexicon.Lexicon) protectionWords {
	return protectionWords{
		thisOffence:      l.Set("this_offence"),
		grant:            l.Set("grant"),
		breach:           l.Set("breach"),
		lighter:          l.Set("lighter"),
		proof:            l.Set("proof"),
		traffickedStatus: l.Set("trafficked_status"),
		takenToBe:        l.Set("taken_to_be"),
		courtFinding:     l.Set("court_finding"),
		connects:         l.Set("connects"),
		noOne:            l.Set("no_one"),
		noCase:           l.Set("no_case"),

		judgingDelinquent: l.Set("judging_delinquent"),
		prosecuting:       l.Set("prosecuting"),
		leftOut:           l.Set("left_out"),
		delinquency:       l.Set("delinquency"),
		helpSeeking:       l.Set("help_seeking"),
		telling:           l.Set("telling"),
		aboutWords:        l.Set("about_words"),
		leftFree:          l.Set("left_free"),
		exceptChild:       l.Set("except_child"),
		noDefence:         l.Set("no_defence"),
		otherRelief:       l.Set("vacate", "restitution", "compensation"),
	}
}

// treatmentWords is the vocabulary of what is done with a child who was found.
type treatmentWords struct {
	data, notLocked, insteadOf, delinquentCase                       lexicon.ID
	takingLiberty, protecting, charging, exploitedChild, sendsToHelp lexicon.Set
	alleging, funding                                                lexicon.Set
	help                                                             lexicon.Set // where a victim is cared for
}

func newTreatmentWords(l *lexicon.Lexicon) treatmentWords {
	return treatmentWords{
		data:           l.MustID("data"),
		takingLiberty:  l.Set("taking_liberty"),
		protecting:     l.Set("protecting"),
		help:           l.Set("shelter", "child_welfare", "services_given"),
		notLocked:      l.MustID("not_locked"),
		insteadOf:      l.MustID("instead_of"),
		charging:       l.Set("charging"),
		exploitedChild: l.Set("exploited_child"),
		sendsToHelp:    l.Set("sends_to_help"),
		delinquentCase: l.MustID("delinquent_case"),
		funding:        l.Set("funding"),
		alleging:       l.Set("alleging"),
	}
}
