package report

import (
	"net/url"
	"path/filepath"
	"strings"

	"statutelint/internal/finding"
)

// fileOf is the file that a finding is shown at: that of a finding about a
// whole jurisdiction is what was read of it.
func fileOf(r *finding.Result, f *finding.Finding) string {
	if f.File != "" {
		return f.File
	}
	for i := range r.Jurisdictions {
		if r.Jurisdictions[i].Name == f.Jurisdiction && r.Jurisdictions[i].Path != "" {
			return filepath.ToSlash(r.Jurisdictions[i].Path)
		}
	}
	return f.Jurisdiction
}

// lineOf is the line that a finding is shown at; the first for one about a
// file or jurisdiction as a whole.
func lineOf(f *finding.Finding) int { return max(f.Start.Line, 1) }

// uri is a path as a relative reference.
func uri(path string) string {
	return (&url.URL{Path: strings.TrimPrefix(filepath.ToSlash(path), "./")}).EscapedPath()
}

// titled is the rule by id and name.
func titled(f *finding.Finding) string { return f.Rule + " " + f.Name }

// told is the message with where it stands and what to write instead.
func told(f *finding.Finding) string {
	s := f.Message
	if f.Address != "" {
		s = "§ " + f.Address + ": " + s
	}
	if f.Suggestion != "" {
		s += " — " + f.Suggestion
	}
	return s
}

// failing calls each with the findings that nobody suppressed.
func failing(r *finding.Result, each func(*finding.Finding)) {
	for i := range r.Findings {
		if r.Findings[i].Suppression == nil {
			each(&r.Findings[i])
		}
	}
}
