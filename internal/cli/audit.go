package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"statutelint/internal/config"
	"statutelint/internal/finding"
	"statutelint/internal/history"
	"statutelint/internal/lint"
	"statutelint/internal/report/page"
	"statutelint/internal/standard"
)

// auditRun is one call of audit.
type auditRun struct {
	*app
	out     output
	place   jurisdictionFlags
	set     settings
	history string
}

func (a *app) audit() *cobra.Command {
	r := &auditRun{app: a}
	c := &cobra.Command{
		Use:   "audit [PATH…]",
		Short: "Lint whole codes, each path one jurisdiction",
		Long: `Audit lints each path, a file, a folder or a zip archive, as the whole code of one
jurisdiction: all rules, those about what a code lacks too. Codes are read one
after another. Without a path it audits the jurisdictions of ` + config.FileName + `.`,
		Example: `  statutelint audit code.zip
  statutelint audit --format json east/ west/ > result.json
  statutelint audit --output html=report.html --history runs.sqlite`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, paths []string) error { return r.run(c, paths) },
	}
	r.place.flags(c)
	r.out.flags(c)
	r.set.flags(c)
	r.set.records.flags(c)
	r.set.running.flags(c)
	c.Flags().StringVar(&r.history, "history", "", "append the verdicts to this SQLite `file`, and show the trend in HTML")
	return c
}

func (r *auditRun) run(c *cobra.Command, paths []string) error {
	if err := errors.Join(r.out.check(c), r.set.running.check(c)); err != nil {
		return err
	}
	if err := r.load(paths); err != nil {
		return err
	}
	if err := r.set.records.open(r.set.config); err != nil {
		return err
	}
	r.out.defaults(c, &r.set)
	in, err := r.inputs(c, paths)
	if err != nil {
		return err
	}
	return r.audit(c.Context(), in)
}

// load reads the configuration near the first path.
func (r *auditRun) load(paths []string) error {
	if len(paths) == 0 {
		return r.set.load(".")
	}
	return r.set.load(paths[0])
}

// inputs are the paths given, or the jurisdictions of the configuration.
func (r *auditRun) inputs(c *cobra.Command, paths []string) ([]lint.Input, error) {
	if len(paths) > 0 {
		each := make([][]string, len(paths))
		for i, p := range paths {
			each[i] = []string{p}
		}
		return r.place.inputs(c, each, nil, true)
	}
	if len(r.set.config.Jurisdictions) == 0 {
		return nil, usageError{fmt.Errorf("nothing to audit: give a path, or jurisdictions in %s", config.FileName), c.CommandPath() + " --help"}
	}
	return configured(r.set.config)
}

// configured are the jurisdictions of a configuration.
func configured(cfg *config.Config) ([]lint.Input, error) {
	var all []lint.Input
	for i, j := range cfg.Jurisdictions {
		in := lint.Input{Name: j.Name, Level: string(j.Level), Parent: j.Parent, Whole: true}
		in.National, in.InferLevel = j.Level == config.National, j.Level == config.Unspecified
		for k, p := range j.Paths {
			in.Paths = append(in.Paths, cfg.Resolve(p))
			if err := exist(in.Paths[k:]); err != nil {
				line, column := cfg.At(fmt.Sprintf("$.jurisdictions[%d].paths[%d]", i, k))
				return nil, &config.Error{Path: cfg.Path(), Line: line, Column: column, Message: err.Error()}
			}
		}
		all = append(all, in)
	}
	return all, nil
}

// audit lints the inputs, keeps the verdicts, and reports.
func (r *auditRun) audit(ctx context.Context, in []lint.Input) error {
	path := r.history
	if path == "" {
		path = r.set.config.Resolve(r.set.config.History)
	}
	if path != "" {
		if err := writable(path); err != nil {
			return err
		}
	}
	result, err := r.app.run(ctx, in, &r.set, &r.out)
	if err != nil {
		return err
	}
	if path != "" {
		if err := r.keep(path, result); err != nil {
			return err
		}
	}
	return r.out.write(r.app.out, result)
}

// keep appends the run to the history, and has reports show the trend.
func (r *auditRun) keep(path string, result *finding.Result) error {
	if err := history.Append(path, time.Now(), result); err != nil {
		return err
	}
	runs, err := history.Load(path)
	if err != nil {
		return err
	}
	std, err := standard.Load(r.set.own)
	if err != nil {
		return errors.Join(errors.New("history"), err)
	}
	r.out.trend = page.TrendOf(std, runs)
	return nil
}
