package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"statutelint/internal/finding"
)

// statisticsWriter writes how often each rule found something, the most frequent
// first.
type statisticsWriter struct{}

// tally counts the findings of one rule.
type tally struct {
	rule, name            string
	open, review, besides int // review of open; besides are known or waived
}

// Write writes one line a rule, then the sum.
func (statisticsWriter) Write(w io.Writer, r *finding.Result) error {
	by := map[string]*tally{}
	var all []*tally
	sum := tally{name: "all"}
	for i := range r.Findings {
		f := &r.Findings[i]
		if by[f.Rule] == nil {
			by[f.Rule] = &tally{rule: f.Rule, name: f.Name}
			all = append(all, by[f.Rule])
		}
		by[f.Rule].add(f)
		sum.add(f)
	}
	slices.SortFunc(all, func(a, b *tally) int {
		return cmp.Or(b.open-a.open, b.besides-a.besides, cmp.Compare(a.rule, b.rule))
	})
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(out, "findings\tto review\tknown or waived\t\n")
	for _, t := range append(all, &sum) {
		fmt.Fprintf(out, "%d\t%d\t%d\t  %s %s\n", t.open, t.review, t.besides, t.rule, t.name)
	}
	return out.Flush()
}

func (t *tally) add(f *finding.Finding) {
	switch {
	case f.Suppression != nil:
		t.besides++
		return
	case f.Certainty == finding.Review:
		t.review++
	}
	t.open++
}
