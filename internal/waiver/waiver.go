// Package waiver keeps what somebody with authority decided to accept. A
// statute cannot carry comments: the record stands beside it, and is itself
// held to account.
package waiver

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"statutelint/internal/finding"
	"statutelint/internal/source"
)

// Waiver is one decision.
type Waiver struct {
	Rule         string `yaml:"rule"`         // by id or name
	Jurisdiction string `yaml:"jurisdiction"` // "" for any
	Address      string `yaml:"address"`      // the unit, and all below it; "" for the jurisdiction as a whole
	Reason       string `yaml:"reason"`
	Authority    string `yaml:"authority"` // who decided, and where: "Committee on Justice, 3 March 2026"
	Date         string `yaml:"date"`      // of the decision, YYYY-MM-DD
	Until        string `yaml:"until"`     // the last day that it holds, YYYY-MM-DD
}

// File is a file of waivers.
type File struct {
	Waivers []Waiver `yaml:"waivers"`

	path string
	tree *ast.File
}

// Load reads a file of waivers. The error names the file and the line.
func Load(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("waivers: %w", err)
	}
	return Parse(path, data)
}

// Parse is Load for a file that is in memory.
func Parse(path string, data []byte) (*File, error) {
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, explain(path, err)
	}
	f := &File{path: path, tree: tree}
	if err := yaml.UnmarshalWithOptions(data, f, yaml.Strict()); err != nil {
		return nil, explain(path, err)
	}
	return f, nil
}

func explain(path string, err error) error {
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil {
		at := e.GetToken().Position
		return fmt.Errorf("%s:%d:%d: %s", path, at.Line, at.Column, e.GetMessage())
	}
	return fmt.Errorf("%s: %w", path, err)
}

// at returns where the waiver stands.
func (f *File) at(i int) source.Position {
	p, err := yaml.PathString(fmt.Sprintf("$.waivers[%d]", i))
	if err != nil {
		return source.Position{Line: 1, Column: 1}
	}
	node, err := p.FilterFile(f.tree)
	if err != nil || node == nil || node.GetToken() == nil {
		return source.Position{Line: 1, Column: 1}
	}
	at := node.GetToken().Position
	return source.Position{Offset: max(at.Offset-1, 0), Line: at.Line, Column: at.Column, Character: at.Column}
}

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
	rest, under := strings.CutPrefix(fold(f.Address), fold(w.Address))
	return under && (rest == "" || rest[0] == '(' || rest[0] == '.')
}

// fold makes ways of printing an address equal.
func fold(address string) string {
	return strings.ReplaceAll(strings.TrimSpace(strings.TrimPrefix(finding.Normalise(address), "§")), " ", "")
}

// Apply marks the waived findings, and returns what is wrong with the waivers
// on that day, as findings: one without a reason or authority, one past its
// date, one that matches nothing. Such a waiver waives nothing.
func (f *File) Apply(found []finding.Finding, today time.Time) []finding.Finding {
	var wrong []finding.Finding
	for i := range f.Waivers {
		w := &f.Waivers[i]
		if fault := w.fault(today); fault != "" {
			wrong = append(wrong, f.complain(i, fault))
			continue
		}
		if !w.apply(found) {
			wrong = append(wrong, f.complain(i, "it matches no finding: the law was mended, or the rule or address is not right"))
		}
	}
	return wrong
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
func (w *Waiver) fault(today time.Time) string {
	switch {
	case w.Rule == "":
		return "it names no rule"
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
	case w.Until != "" && today.Format(time.DateOnly) > w.Until:
		return "it held until " + w.Until + ", which is past"
	}
	return ""
}

// RuleName is the name under which faults of waivers are reported.
const RuleName = "waiver"

func (f *File) complain(i int, fault string) finding.Finding {
	w := &f.Waivers[i]
	what := w.Rule
	if w.Address != "" {
		what += " at " + w.Address
	}
	at := f.at(i)
	out := finding.Finding{
		Rule: RuleName, Name: RuleName, Severity: finding.Warning, Certainty: finding.Sure, Jurisdiction: w.Jurisdiction,
		File: f.path, Start: at, End: at, Evidence: []finding.Evidence{}, Sources: []finding.Source{},
		Message:    fmt.Sprintf("the waiver of %s waives nothing: %s", what, fault),
		Suggestion: "Mend the record, or take it out.",
	}
	out.Fingerprint = out.Print()
	return out
}
