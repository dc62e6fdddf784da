package report

import (
	"fmt"
	"io"
	"strings"

	"statutelint/internal/finding"
)

// githubWriter writes workflow commands, which GitHub shows as annotations on
// the lines of a change. Suppressed findings are left out: an annotation
// cannot say that it is one.
type githubWriter struct{}

var (
	githubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// Write writes one line a finding, and one for each input that was skipped.
func (githubWriter) Write(w io.Writer, r *finding.Result) error {
	var b strings.Builder
	failing(r, func(f *finding.Finding) {
		level := string(f.Severity)
		if f.Severity == finding.Info {
			level = "notice"
		}
		fmt.Fprintf(&b, "::%s file=%s,line=%d", level, githubProperty.Replace(fileOf(r, f)), lineOf(f))
		if f.End.Line > 0 {
			fmt.Fprintf(&b, ",endLine=%d", f.End.Line)
		}
		if f.Start.Character > 0 && f.Start.Line == f.End.Line {
			fmt.Fprintf(&b, ",col=%d,endColumn=%d", f.Start.Character, f.End.Character)
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", githubProperty.Replace(titled(f)), githubText.Replace(told(f)))
	})
	for _, j := range r.Jurisdictions {
		for _, s := range j.Skipped {
			fmt.Fprintf(&b, "::error file=%s,line=%d,title=not analysed::%s\n", githubProperty.Replace(s.Path), max(s.Line, 1), githubText.Replace(s.Reason))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
