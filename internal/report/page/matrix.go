package page

import "statutelint/internal/finding"

// row is one jurisdiction in the matrix.
type row struct {
	Jurisdiction *jurisdiction
	Cells        []cell
}

// cell is one verdict in the matrix; Verdict is nil when the rule was not run.
type cell struct {
	First   bool // the first of its group
	Verdict *verdict
}

// matrix lays out jurisdictions by rules, and counts.
func (v *view) matrix() {
	for i := range v.Jurisdictions {
		j := &v.Jurisdictions[i]
		r := row{Jurisdiction: j}
		for _, g := range v.Groups {
			for k, rule := range g.Rules {
				r.Cells = append(r.Cells, cell{k == 0, j.byRule[rule.ID]})
			}
		}
		v.Rows = append(v.Rows, r)
		for k := range j.Verdicts {
			v.Counts.add(j.Verdicts[k].Verdict.Verdict)
		}
	}
}

func (c *counts) add(a finding.Answer) {
	switch a {
	case finding.Found:
		c.Finding++
	case finding.Clear:
		c.Clear++
	case finding.Unsure:
		c.Review++
	case finding.NotDecidable:
		c.NotDecidable++
	}
}
