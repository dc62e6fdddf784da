package lint

import (
	"sort"

	"statutelint/internal/finding"
	"statutelint/internal/syntax"
)

// finish names the jurisdiction, drops what is about the context only, gives
// each finding its fingerprint, and sorts.
func finish(found []finding.Finding, in Input, linted []*syntax.Section) []finding.Finding {
	order := map[string]int{}
	for i, s := range linted {
		order[s.File.Path+"\x00"+s.Number] = i
	}
	out := found[:0]
	for _, f := range found {
		if _, own := order[f.File+"\x00"+f.Section]; !own && f.File != "" {
			continue
		}
		f.Jurisdiction = in.Name
		f.Fingerprint = f.Print()
		out = append(out, f)
	}
	sort.SliceStable(out, func(i, k int) bool {
		a, b := &out[i], &out[k]
		oa, ob := order[a.File+"\x00"+a.Section], order[b.File+"\x00"+b.Section]
		switch {
		case (a.File == "") != (b.File == ""):
			return b.File == ""
		case oa != ob:
			return oa < ob
		case a.Start.Offset != b.Start.Offset:
			return a.Start.Offset < b.Start.Offset
		}
		return a.Rule < b.Rule
	})
	return out
}

// prove ties the verdicts to their jurisdiction and findings.
func prove(verdicts []finding.Verdict, found []finding.Finding, jurisdiction string) {
	prints := map[string][]string{}
	for i := range found {
		prints[found[i].Rule] = append(prints[found[i].Rule], found[i].Fingerprint)
	}
	for i := range verdicts {
		v := &verdicts[i]
		v.Jurisdiction = jurisdiction
		v.Findings = append(v.Findings, prints[v.Rule]...)
	}
}
