package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
)

// fixRun is one call of fix.
type fixRun struct {
	*app
	out     output
	place   jurisdictionFlags
	set     settings
	context []string

	write, diff, unsafe bool
}

func (a *app) fix() *cobra.Command {
	r := &fixRun{app: a}
	c := &cobra.Command{
		Use:   "fix PATH…",
		Short: "Show or write the wordings that cure findings",
		Long: `Fix shows, as a diff, the changes that cure findings and can be typed as they are:
an age raised in the style that it is written in, a term replaced. --write makes
them, in text, Markdown, HTML and XML, and touches nothing else. What else a
finding asks for is for a drafter to write.

A fix that reaches further than its finding, such as the age in a definition,
needs --unsafe. Where markup stands between the words there is no fix, and
archives are never written. Every change is linted before it is shown: the
finding must be gone and no other may appear. The exit code is 1 while a change
is still to be written.`,
		Example: `  statutelint fix bill.md
  statutelint fix --write bill.md --context code.zip`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error { return r.run(c, paths) },
	}
	c.Flags().BoolVar(&r.diff, "diff", false, "show the changes and write nothing (as without --write)")
	c.Flags().BoolVar(&r.write, "write", false, "write the changes to the files")
	c.Flags().BoolVar(&r.unsafe, "unsafe", false, "make changes too that reach further than their finding")
	c.Flags().StringArrayVar(&r.context, "context", nil, "a `path` of the rest of the code, for resolving only; may be repeated")
	c.MarkFlagsMutuallyExclusive("diff", "write")
	r.place.flags(c)
	r.set.flags(c)
	r.set.records.flags(c)
	return c
}

func (r *fixRun) run(c *cobra.Command, paths []string) error {
	for _, p := range paths {
		if p == stdin {
			return usageError{errors.New("fix needs files: what comes from standard input has no place to be written to"), c.CommandPath() + " --help"}
		}
	}
	if err := r.set.load(paths[0]); err != nil {
		return err
	}
	if err := r.set.records.open(r.set.config); err != nil {
		return err
	}
	in, err := r.place.inputs(c, [][]string{paths}, r.context, false)
	if err != nil {
		return err
	}
	before, err := r.app.run(c.Context(), in, &r.set, &r.out)
	if err != nil {
		return err
	}
	p := planFixes(before.Findings, r.unsafe)
	changed, err := p.apply()
	if err != nil {
		return err
	}
	if err := r.prove(c.Context(), in[0], before.Findings, p, changed); err != nil {
		return err
	}
	if err := r.finish(changed); err != nil {
		return err
	}
	p.explain(r.err, len(changed), r.write)
	if p.archived > 0 || len(changed) > 0 && !r.write { // something is still to be written
		return exitCode(Found)
	}
	return nil
}

// prove lints the changed text: what was cured must be gone, and nothing new
// may have appeared.
func (r *fixRun) prove(ctx context.Context, in lint.Input, before []finding.Finding, p *fixPlan, changed []changedFile) error {
	if len(changed) == 0 {
		return nil
	}
	l, err := newLinter(&r.set)
	if err != nil {
		return err
	}
	new := map[string]bool{}
	for _, f := range changed {
		new[f.path] = true
		in.Buffers = append(in.Buffers, walk.Buffer{Path: f.path, Data: f.after})
	}
	in.Paths = without(in.Paths, new)
	in.Wants = besides(r.set.wants(), new)
	o, err := l.Run(ctx, in)
	if err != nil {
		return err
	}
	return p.verify(before, o.Findings)
}

// finish shows the changes, or writes them.
func (r *fixRun) finish(changed []changedFile) error {
	for _, f := range changed {
		if !r.write {
			if _, err := r.app.out.Write(diff.Diff("a/"+f.path, f.before, "b/"+f.path, f.after)); err != nil {
				return err
			}
			continue
		}
		if err := f.save(); err != nil {
			return err
		}
		fmt.Fprintf(r.app.out, "wrote %s\n", f.path)
	}
	return nil
}

// save writes the file whole or not at all, with the mode that it had.
func (f *changedFile) save() error {
	info, err := os.Stat(f.path)
	if err != nil {
		return err
	}
	return replace(f.path, func(to *os.File) error {
		_, err := to.Write(f.after)
		return errors.Join(err, to.Chmod(info.Mode().Perm()))
	})
}
