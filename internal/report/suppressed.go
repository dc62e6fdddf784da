package report

import (
	"fmt"
	"io"
	"strings"

	"statutelint/internal/finding"
)

// suppressedAs is how people are told of a kind of suppression.
var suppressedAs = map[string]string{finding.Baselined: "known", finding.Waived: "waived"}

// suppressed writes a finding that does not fail: what and where it is, and who
// decided so, without its words.
func (t text) suppressed(w io.Writer, f *finding.Finding) {
	fmt.Fprintf(w, "%s[%s] %s %s\n", f.Severity, f.Rule, t.dim(suppressedAs[f.Suppression.Kind]), f.Name)
	switch {
	case len(f.Evidence) > 0 && f.File != "":
		fmt.Fprintf(w, " --> %s\n", t.where(&f.Evidence[0]))
	default:
		fmt.Fprintf(w, " --> %s\n", printableLine(f.Jurisdiction))
	}
	if s := f.Suppression.Justification(); s != "" {
		t.note(w, " ", "waived", s)
	}
	fmt.Fprintln(w)
}

// apart returns the findings that count, and how many do not.
func (t text) apart(found []finding.Finding) (count []finding.Finding, apart string) {
	by := map[string]int{}
	for _, f := range found {
		if f.Suppression == nil {
			count = append(count, f)
		} else {
			by[f.Suppression.Kind]++
		}
	}
	var parts []string
	for _, kind := range []string{finding.Baselined, finding.Waived} {
		if by[kind] > 0 {
			parts = append(parts, finding.Grouped(by[kind])+" "+suppressedAs[kind])
		}
	}
	if len(parts) == 0 {
		return count, ""
	}
	return count, t.dim("; besides, " + strings.Join(parts, " and "))
}

// records writes what is wrong with the records beside the law.
func (t text) records(w io.Writer, wrong []finding.Finding) {
	if len(wrong) == 0 {
		return
	}
	for i := range wrong {
		f := &wrong[i]
		t.head(w, f)
		fmt.Fprintf(w, " --> %s\n", t.where(&f.Evidence[0]))
		t.note(w, " ", "help", f.Suggestion)
		fmt.Fprintln(w)
	}
	if t.quiet {
		return
	}
	fmt.Fprintf(w, "%s %s\n\n", t.bold("records:"), t.counts(wrong))
}
