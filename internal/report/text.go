package report

import (
	"fmt"
	"io"

	"statutelint/internal/finding"
)

type text struct{ Options }

func newText(o Options) Writer { return text{o} }

// Write implements Writer.
func (t text) Write(w io.Writer, r *finding.Result) error {
	for _, f := range r.Findings {
		fmt.Fprintf(w, "%s %s %s %s\n  %s:%d:%d\n  %s\n\n", f.Severity, f.Rule, f.Name, f.Address, f.File, f.Start.Line, f.Start.Column, f.Message)
	}
	return nil
}
