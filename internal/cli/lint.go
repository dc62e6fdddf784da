package cli

import (
	"context"
	"io"

	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
)

// lint lints the inputs one after another, so that the memory of one can be
// used for the next, and reports on all.
func (a *app) lint(ctx context.Context, inputs []lint.Input, out *output) error {
	l, err := newLinter()
	if err != nil {
		return err
	}
	result := &finding.Result{Version: Version, Jurisdictions: []finding.Jurisdiction{}, Findings: []finding.Finding{}}
	for _, in := range inputs {
		if err := a.standardInput(&in); err != nil {
			return err
		}
		done := a.progress(&in)
		o, err := l.Run(ctx, in)
		done()
		if err != nil {
			return err
		}
		result.Jurisdictions = append(result.Jurisdictions, o.Jurisdiction)
		result.Findings = append(result.Findings, o.Findings...)
		result.Verdicts = append(result.Verdicts, o.Verdicts...)
	}
	return out.write(a.out, result)
}

// standardInput reads the path - into memory.
func (a *app) standardInput(in *lint.Input) error {
	var files []string
	for _, p := range in.Paths {
		if p != stdin {
			files = append(files, p)
			continue
		}
		data, err := io.ReadAll(io.LimitReader(a.in, walk.MaxFile+1))
		if err != nil {
			return err
		}
		in.Buffers = append(in.Buffers, walk.Buffer{Path: stdin, Data: data})
	}
	in.Paths = files
	return nil
}
