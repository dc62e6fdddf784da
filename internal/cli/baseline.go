package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"statutelint/internal/baseline"
	"statutelint/internal/config"
	"statutelint/internal/finding"
	"statutelint/internal/lint"
)

func (a *app) baseline() *cobra.Command {
	c := &cobra.Command{
		Use:   "baseline",
		Short: "Keep the findings that are there today, so that only new ones fail",
		Long: `A baseline is a file of the findings that are known. They are reported, marked,
and do not fail. A finding is known by jurisdiction, section, rule and its words;
a moved file, a renumbered line or new markup opens nothing again.`,
		Args: oneOfTheCommands,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.baselineCreate(), a.baselinePrune())
	return c
}

// baselineRun is one call of a command that writes a baseline.
type baselineRun struct {
	auditRun
	file    string
	draft   bool
	context []string
}

func (r *baselineRun) flags(c *cobra.Command) {
	c.Flags().StringVar(&r.file, "file", "", "the baseline's `file` (default: the configuration's, or "+defaultBaseline+" in the working folder)")
	c.Flags().BoolVar(&r.draft, "check", false, "the paths are parts of one code, linted as 'check' does")
	c.Flags().StringArrayVar(&r.context, "context", nil, "with --check: a `path` of the rest of the code; may be repeated")
	r.place.flags(c)
	r.set.flags(c)
	r.set.records.waiverFlag(c)
	r.set.running.flags(c)
}

// defaultBaseline is the file of a baseline when nothing names one.
const defaultBaseline = "statutelint-baseline.yaml"

// open reads the settings and says what is to be linted.
func (r *baselineRun) open(c *cobra.Command, paths []string) ([]lint.Input, error) {
	if err := errors.Join(r.set.running.check(c), r.load(paths)); err != nil {
		return nil, err
	}
	if err := r.set.records.openWaivers(r.set.config); err != nil {
		return nil, err
	}
	r.file = either(r.file, either(r.set.config.Resolve(r.set.config.Baseline), defaultBaseline))
	r.set.records.baselinePath = r.file // no law, wherever it lies
	switch {
	case len(r.context) > 0 && !r.draft:
		return nil, usageError{errors.New("--context is for --check"), c.CommandPath() + " --help"}
	case r.draft && len(paths) == 0:
		return nil, usageError{errors.New("--check needs a path"), c.CommandPath() + " --help"}
	case r.draft:
		return r.place.inputs(c, [][]string{paths}, r.context, false)
	}
	return r.inputs(c, paths)
}

// find lints, without a report.
func (r *baselineRun) find(ctx context.Context, in []lint.Input) (*finding.Result, error) {
	return r.app.run(ctx, in, &r.set, &r.out)
}

// keep writes the baseline, whole or not at all.
func (r *baselineRun) keep(b *baseline.Baseline) error {
	data, err := b.Bytes()
	if err != nil {
		return err
	}
	return replace(r.file, func(f *os.File) error {
		_, err := f.Write(data)
		return err
	})
}

func (a *app) baselineCreate() *cobra.Command {
	r := &baselineRun{auditRun: auditRun{app: a}}
	c := &cobra.Command{
		Use:   "create [PATH…]",
		Short: "Write the findings of today as the baseline",
		Long: `Create audits the paths as 'audit' does, or checks them with --check, and writes
every finding that no waiver covers. Without a path it audits the jurisdictions of
` + config.FileName + `. Text that could not be analysed is named, and the exit code is 3.`,
		Example: `  statutelint baseline create code.zip --file known.yaml
  statutelint audit code.zip --baseline known.yaml`,
		RunE: func(c *cobra.Command, paths []string) error { return r.create(c, paths) },
	}
	r.flags(c)
	return c
}

func (r *baselineRun) create(c *cobra.Command, paths []string) error {
	in, err := r.open(c, paths)
	if err != nil {
		return err
	}
	if err := writable(r.file); err != nil {
		return err
	}
	result, err := r.find(c.Context(), in)
	if err != nil {
		return err
	}
	b := baseline.Of(slices.DeleteFunc(result.Findings, func(f finding.Finding) bool { return f.AboutRecord() }))
	if err := r.keep(b); err != nil {
		return err
	}
	fmt.Fprintf(r.app.out, "%s: %d findings are known\n", r.file, len(b.Known))
	if r.set.config.Baseline == "" {
		fmt.Fprintf(r.app.out, "Use it with 'statutelint %s PATH --baseline %s', or name it in %s.\n", r.heeding(), r.file, config.FileName)
	}
	return r.incomplete(result)
}

// heeding is the command that finds what the baseline was made of.
func (r *baselineRun) heeding() string {
	if r.draft {
		return "check"
	}
	return "audit"
}

// incomplete tells what was not analysed.
func (r *baselineRun) incomplete(result *finding.Result) error {
	var code error
	for i := range result.Jurisdictions {
		j := &result.Jurisdictions[i]
		if !j.Incomplete() {
			continue
		}
		code = exitCode(Incomplete)
		for _, s := range j.Skipped {
			if !s.NoText {
				fmt.Fprintf(r.app.err, "statutelint: not analysed: %s: %s\n", s.Path, s.Reason)
			}
		}
	}
	return code
}
