package waiver

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"statutelint/internal/finding"
	"statutelint/internal/suggest"
)

// matches reports whether the decision is about the finding.
func (w *Waiver) matches(f *finding.Finding) bool {
	if !strings.EqualFold(w.Rule, f.Rule) && !strings.EqualFold(w.Rule, f.Name) {
		return false
	}
	if w.Jurisdiction != "" && !strings.EqualFold(w.Jurisdiction, f.Jurisdiction) {
		return false
	}
	if w.Address == "" || f.Address == "" {
		return w.Address == f.Address
	}
	return under(f.Address, w.Address)
}

// under reports whether an address is that of a unit, or of one below it.
func under(address, unit string) bool {
	rest, ok := strings.CutPrefix(fold(address), fold(unit))
	return ok && (rest == "" || rest[0] == '(' || rest[0] == '.')
}

// fold makes ways of printing an address equal.
func fold(address string) string {
	return strings.ReplaceAll(strings.TrimSpace(strings.TrimPrefix(finding.Normalise(address), "§")), " ", "")
}

// Run is what a run asked: a waiver for something else has no finding to match,
// and nothing is wrong with it.
type Run struct {
	Today         time.Time
	Rules         []string            // every rule there is, by id and name
	Asked         func(r string) bool // whether a rule, by id or name, was in force
	Jurisdictions []Jurisdiction
}

// Jurisdiction is one law of a run.
type Jurisdiction struct {
	Name  string
	Whole bool     // its whole code was given
	Given []string // of a part of a code: the numbers of its sections
}

// Apply marks the waived findings, and returns what is wrong with the waivers,
// as findings: one without a reason or authority, one past its date, one that
// matches nothing. Such a waiver waives nothing.
func (f *File) Apply(found []finding.Finding, run Run) []finding.Finding {
	var wrong []finding.Finding
	for i := range f.Waivers {
		w := &f.Waivers[i]
		if fault := w.fault(&run); fault != "" {
			wrong = append(wrong, f.complain(i, fault))
			continue
		}
		if !w.apply(found) && run.decides(w) {
			wrong = append(wrong, f.complain(i, "it matches no finding: the law was mended, or the rule or address is not right"))
		}
	}
	return wrong
}

// decides reports whether the run would have found what the waiver is about.
func (r *Run) decides(w *Waiver) bool {
	if !r.Asked(w.Rule) {
		return false
	}
	for _, j := range r.Jurisdictions {
		if w.Jurisdiction != "" && !strings.EqualFold(w.Jurisdiction, j.Name) {
			continue
		}
		if j.Whole || w.Address != "" && slices.ContainsFunc(j.Given, func(section string) bool { return section != "" && under(w.Address, section) }) {
			return true
		}
	}
	return false
}

func (w *Waiver) apply(found []finding.Finding) (used bool) {
	for i := range found {
		if x := &found[i]; w.matches(x) {
			used = true
			x.Suppression = &finding.Suppression{Kind: finding.Waived, Reason: w.Reason, Authority: w.Authority, Date: w.Date, Until: w.Until}
		}
	}
	return used
}

// fault says what keeps the decision from holding; "" when nothing does.
func (w *Waiver) fault(run *Run) string {
	switch {
	case w.Rule == "":
		return "it names no rule"
	case !slices.ContainsFunc(run.Rules, func(r string) bool { return strings.EqualFold(r, w.Rule) }):
		return fmt.Sprintf("there is no rule %q%s", w.Rule, suggest.DidYouMean(w.Rule, run.Rules))
	case strings.TrimSpace(w.Reason) == "":
		return "it gives no reason"
	case strings.TrimSpace(w.Authority) == "":
		return "it does not say who decided it"
	}
	for _, d := range []struct{ name, value string }{{"date", w.Date}, {"until", w.Until}} {
		if _, err := time.Parse(time.DateOnly, d.value); err != nil && d.value != "" {
			return fmt.Sprintf("its %s, %q, is no date; write YYYY-MM-DD", d.name, d.value)
		}
	}
	switch {
	case w.Date == "":
		return "it has no date"
	case w.Until != "" && run.Today.Format(time.DateOnly) > w.Until:
		return "it held until " + w.Until + ", which is past"
	}
	return ""
}

func (f *File) complain(i int, fault string) finding.Finding {
	w := &f.Waivers[i]
	what := w.Rule
	if w.Address != "" {
		what += " at " + w.Address
	}
	at, path := f.at(i), filepath.ToSlash(f.path)
	out := finding.Finding{
		Rule: finding.RecordRule, Name: "waiver-waives-nothing", Severity: finding.Warning, Certainty: finding.Sure, Jurisdiction: w.Jurisdiction,
		File: path, Start: at, End: at, Sources: []finding.Source{},
		Evidence:   []finding.Evidence{{Role: "here", File: path, Start: at, End: at, Quote: what}},
		Message:    fmt.Sprintf("the waiver of %s waives nothing: %s", what, fault),
		Suggestion: "Mend the record, or take it out.",
	}
	out.Fingerprint = out.Print()
	return out
}
