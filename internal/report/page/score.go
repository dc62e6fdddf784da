package page

import (
	"statutelint/internal/finding"
	"statutelint/internal/standard"
)

// score is how many of the report's recommendations a law meets, of those that
// its text decides. Nothing is weighted: the parts are the whole of it.
type score struct {
	Met, Decidable int
	Cards          []card
}

// card is one recommendation and the rules that answer it.
type card struct {
	Number, Says string
	State        string // "met", "unmet", "undecided"
	Verdicts     []*verdict
}

// scoreOf holds the verdicts against the recommendations. One is met when
// every rule that answers it and can be decided is clear; it is undecided when
// none can be decided or one of them is to be reviewed and none is a finding.
func scoreOf(s *standard.Standard, j *jurisdiction) score {
	var out score
	for _, p := range s.Recommendations() {
		if p.Unanswered != "" || len(p.Rules) == 0 {
			continue
		}
		c := card{Number: p.Number, Says: p.Says}
		for _, id := range p.Rules {
			if v := j.byRule[id]; v != nil {
				c.Verdicts = append(c.Verdicts, v)
			}
		}
		c.State = stateOf(c.Verdicts)
		switch c.State {
		case "met":
			out.Met++
			out.Decidable++
		case "unmet":
			out.Decidable++
		}
		out.Cards = append(out.Cards, c)
	}
	return out
}

func stateOf(verdicts []*verdict) string {
	n := map[finding.Answer]int{}
	for _, v := range verdicts {
		n[v.Verdict.Verdict]++
	}
	switch {
	case n[finding.Found] > 0:
		return "unmet"
	case n[finding.Unsure] > 0 || n[finding.Clear] == 0:
		return "undecided"
	}
	return "met"
}
