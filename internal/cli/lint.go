package cli

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
)

// lint lints the inputs one after another, so that the memory of one can be
// used for the next, and reports on all.
func (a *app) lint(ctx context.Context, inputs []lint.Input, set *settings, out *output) error {
	result, err := a.run(ctx, inputs, set, out)
	if err != nil {
		return err
	}
	return out.write(a.out, result)
}

// run lints the inputs.
func (a *app) run(ctx context.Context, inputs []lint.Input, set *settings, out *output) (*finding.Result, error) {
	l, err := newLinter(set)
	if err != nil {
		return nil, err
	}
	for _, spec := range out.files {
		_, path, _ := strings.Cut(spec, "=")
		if err := writable(path); err != nil {
			return nil, err
		}
	}
	result := &finding.Result{
		Version: Version, RuleSet: l.RuleSet,
		Jurisdictions: []finding.Jurisdiction{}, Findings: []finding.Finding{},
		Tables: map[string][]finding.Table{},
	}
	for _, in := range inputs {
		if err := a.standardInput(ctx, &in, set.running.name()); err != nil {
			return nil, err
		}
		in.Tables, in.Wants, in.Jobs = out.needsTables(), set.wants(), set.running.jobs
		done := a.progress(&in, out.quiet)
		o, err := cached(ctx, l, in, set)
		done()
		if err != nil {
			return nil, err
		}
		result.Jurisdictions = append(result.Jurisdictions, o.Jurisdiction)
		result.Findings = append(result.Findings, o.Findings...)
		result.Verdicts = append(result.Verdicts, o.Verdicts...)
		result.Tables[in.Name] = o.Tables
		set.records.read(&in, &o)
	}
	set.records.mark(result, set.policy.EnabledAnywhere)
	return result, nil
}

// standardInput reads the path - into memory, as a file of a name.
func (a *app) standardInput(ctx context.Context, in *lint.Input, name string) error {
	var files []string
	for _, p := range in.Paths {
		if p != stdin {
			files = append(files, p)
			continue
		}
		data, err := readAll(ctx, a.in)
		if err != nil {
			return err
		}
		in.Buffers = append(in.Buffers, walk.Buffer{Path: filepath.ToSlash(name), Data: data})
	}
	in.Paths = files
	return nil
}

// readAll reads r to its end, or until ctx is done: somebody who types at a
// terminal can stop with Ctrl-C.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	type read struct {
		data []byte
		err  error
	}
	done := make(chan read, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(r, walk.MaxFile+1))
		done <- read{data, err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
