package report

import (
	"encoding/json"
	"io"

	"statutelint/internal/finding"
)

// gitlabWriter writes GitLab's code quality report. Suppressed findings are
// left out, since it has no word for them.
type gitlabWriter struct{}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end,omitempty"`
}

var gitlabSeverities = map[finding.Severity]string{finding.Error: "critical", finding.Warning: "major", finding.Info: "info"}

// Write writes one issue a finding.
func (gitlabWriter) Write(w io.Writer, r *finding.Result) error {
	issues := []gitlabIssue{}
	failing(r, func(f *finding.Finding) {
		issues = append(issues, gitlabIssue{
			Description: told(f), CheckName: titled(f), Fingerprint: f.Fingerprint, Severity: gitlabSeverities[f.Severity],
			Location: gitlabLocation{fileOf(r, f), gitlabLines{lineOf(f), f.End.Line}},
		})
	})
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(issues)
}
