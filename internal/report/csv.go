package report

import (
	"encoding/csv"
	"io"
	"strconv"

	"statutelint/internal/finding"
)

// csvWriter writes one row a verdict of an audit, and one a finding where
// there are any: RFC 4180, UTF-8, with a line of heads.
type csvWriter struct{}

var csvHeads = []string{
	"jurisdiction", "rule", "name", "verdict", "severity", "certainty", "section", "address", "file", "line", "column",
	"words", "message", "suggestion", "fingerprint", "suppression", "justification",
}

// Write writes the rows in the order of jurisdictions and rules.
func (csvWriter) Write(w io.Writer, r *finding.Result) error {
	out := csv.NewWriter(w)
	if err := out.Write(csvHeads); err != nil {
		return err
	}
	byVerdict := map[string][]*finding.Finding{}
	for i := range r.Findings {
		f := &r.Findings[i]
		byVerdict[f.Jurisdiction+"\x00"+f.Rule] = append(byVerdict[f.Jurisdiction+"\x00"+f.Rule], f)
	}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		key := v.Jurisdiction + "\x00" + v.Rule
		for _, f := range byVerdict[key] {
			if err := out.Write(csvFinding(f, string(v.Verdict))); err != nil {
				return err
			}
		}
		if len(byVerdict[key]) == 0 {
			if err := out.Write(csvVerdict(v)); err != nil {
				return err
			}
		}
		delete(byVerdict, key)
	}
	for i := range r.Findings { // a check has no verdicts
		f := &r.Findings[i]
		if byVerdict[f.Jurisdiction+"\x00"+f.Rule] == nil {
			continue
		}
		if err := out.Write(csvFinding(f, string(f.Answer()))); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvFinding(f *finding.Finding, verdict string) []string {
	suppression, why := "", ""
	if s := f.Suppression; s != nil {
		suppression, why = s.Kind, s.Justification()
	}
	words := ""
	if len(f.Evidence) > 0 && f.Section != "" {
		words = f.Evidence[0].Quote
	}
	return []string{
		f.Jurisdiction, f.Rule, f.Name, verdict, string(f.Severity), string(f.Certainty), f.Section, f.Address, f.File,
		number(f.Start.Line), number(f.Start.Column), words, f.Message, f.Suggestion, f.Fingerprint, suppression, why,
	}
}

// csvVerdict is the row of a verdict without findings: by the first provision
// that satisfies it.
func csvVerdict(v *finding.Verdict) []string {
	row := make([]string, len(csvHeads))
	row[0], row[1], row[2], row[3], row[12] = v.Jurisdiction, v.Rule, v.Name, string(v.Verdict), v.Why
	if len(v.By) > 0 {
		e := v.By[0]
		row[7], row[8], row[9], row[10], row[11] = e.Address, e.File, number(e.Start.Line), number(e.Start.Column), e.Quote
	}
	return row
}

// number prints a line or column; nothing when there is none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
