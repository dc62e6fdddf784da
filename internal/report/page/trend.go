package page

import (
	"statutelint/internal/finding"
	"statutelint/internal/history"
	"statutelint/internal/standard"
)

// TrendOf lays out, run by run, which recommendations each jurisdiction met.
// All runs are held against the recommendations as rules answer them now. It
// is nil when there are fewer than two runs: one is no trend.
func TrendOf(s *standard.Standard, runs []history.Run) *Trend {
	if len(runs) < 2 {
		return nil
	}
	t := &Trend{}
	at := map[string]int{}
	for i, run := range runs {
		t.Dates = append(t.Dates, run.Date)
		for _, j := range byJurisdiction(run.Verdicts) {
			for _, c := range scoreOf(s, j).Cards {
				key := j.Name + "\x00" + c.Number
				if _, known := at[key]; !known {
					at[key] = len(t.Rows)
					t.Rows = append(t.Rows, TrendRow{Jurisdiction: j.Name, Number: c.Number, Says: c.Says, States: make([]string, len(runs))})
				}
				t.Rows[at[key]].States[i] = c.State
			}
		}
	}
	return t
}

// byJurisdiction groups the verdicts of one run, in their order.
func byJurisdiction(all []finding.Verdict) []*jurisdiction {
	var out []*jurisdiction
	by := map[string]*jurisdiction{}
	for _, v := range all {
		j := by[v.Jurisdiction]
		if j == nil {
			j = &jurisdiction{byRule: map[string]*verdict{}}
			j.Name = v.Jurisdiction
			by[v.Jurisdiction] = j
			out = append(out, j)
		}
		j.byRule[v.Rule] = &verdict{Verdict: v}
	}
	return out
}
