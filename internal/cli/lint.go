package cli

import (
	"context"
	"io"

	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
	"statutelint/internal/report"
)

// lint lints the inputs one after another, so that the memory of one can be
// used for the next, and reports on all.
func (a *app) lint(ctx context.Context, inputs []lint.Input, out *output) error {
	l, err := newLinter()
	if err != nil {
		return err
	}
	result := &finding.Result{
		Version: Version, RuleSet: l.RuleSet,
		Jurisdictions: []finding.Jurisdiction{}, Findings: []finding.Finding{},
		Tables: map[string][]finding.Table{},
	}
	for _, in := range inputs {
		if err := a.standardInput(&in); err != nil {
			return err
		}
		in.Tables = report.NeedsTables(out.format)
		done := a.progress(&in)
		o, err := l.Run(ctx, in)
		done()
		if err != nil {
			return err
		}
		result.Jurisdictions = append(result.Jurisdictions, o.Jurisdiction)
		result.Findings = append(result.Findings, o.Findings...)
		result.Verdicts = append(result.Verdicts, o.Verdicts...)
		result.Tables[in.Name] = o.Tables
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
