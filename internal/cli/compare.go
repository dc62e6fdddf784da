package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"statutelint/internal/compare"
	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/report"
	"statutelint/internal/report/page"
	"statutelint/internal/standard"
)

func (a *app) compare() *cobra.Command {
	format := "text"
	c := &cobra.Command{
		Use:   "compare OLD NEW",
		Short: "Tell what changed between two editions of a code, or how two codes differ",
		Long: `Compare audits OLD and NEW, each a whole code, and lists the findings cured,
introduced and moved, and the ages and exemptions that changed. Either may be the
JSON of an earlier audit. When that was made with other rules, its text is linted
again with today's, so that a change of the law is told from one of the standard.`,
		Example: `  statutelint compare code-2025.zip code-2026.zip
  statutelint compare last-year.json code.zip --format html > changes.html`,
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			if format != "text" && format != "json" && format != "html" {
				return usageError{fmt.Errorf("--format %q is none of html, json, text", format), c.CommandPath() + " --help"}
			}
			return a.comparison(c.Context(), args[0], args[1], format)
		},
	}
	c.Flags().StringVar(&format, "format", format, "output: html|json|text")
	return c
}

// comparison compares two paths and writes what differs.
func (a *app) comparison(ctx context.Context, oldPath, newPath, format string) error {
	l, err := newLinter(&settings{})
	if err != nil {
		return err
	}
	e := &editions{app: a, ctx: ctx, linter: l, outcomes: map[string]lint.Outcome{}}
	oldName, newName := nameOf(oldPath), nameOf(newPath)
	if oldName == newName {
		oldName, newName = oldPath, newPath
	}
	old, err := e.open(oldPath, oldName)
	if err != nil {
		return err
	}
	now, err := e.open(newPath, newName)
	if err != nil {
		return err
	}
	today := compare.Standard{Version: Version, RuleSet: l.RuleSet}
	c, apart := compare.Causes(old, now, today, e.again)
	if err := e.write(&c, format); err != nil {
		return err
	}
	if !apart || e.incomplete() {
		return exitCode(Incomplete)
	}
	return nil
}

// editions opens what is compared.
type editions struct {
	app      *app
	ctx      context.Context
	linter   *lint.Linter
	outcomes map[string]lint.Outcome // by path
}

// open reads the JSON of an earlier audit, or audits a code.
func (e *editions) open(path, name string) (compare.Edition, error) {
	if strings.EqualFold(filepath.Ext(path), ".json") {
		return recorded(path)
	}
	return e.audit(path, name)
}

// again audits the text behind an earlier result.
func (e *editions) again(old compare.Edition) (compare.Edition, error) {
	if old.Path == "" {
		return compare.Edition{}, errors.New("the result does not say where its text is")
	}
	return e.audit(old.Path, old.Name)
}

func (e *editions) audit(path, name string) (compare.Edition, error) {
	if err := exist([]string{path}); err != nil {
		return compare.Edition{}, err
	}
	in := lint.Input{Name: name, Paths: []string{path}, Whole: true, Tables: true, InferLevel: true}
	done := e.app.progress(&in, false)
	o, err := e.linter.Run(e.ctx, in)
	done()
	if err != nil {
		return compare.Edition{}, err
	}
	e.outcomes[path] = o
	return compare.Edition{
		Name: name, Path: path, Version: Version, RuleSet: e.linter.RuleSet,
		Findings: o.Findings, Verdicts: o.Verdicts, Tables: o.Tables,
	}, nil
}

// recorded reads the JSON of an audit of one jurisdiction.
func recorded(path string) (compare.Edition, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return compare.Edition{}, err
	}
	var r finding.Result
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&r); err != nil {
		return compare.Edition{}, fmt.Errorf("%s: not the JSON of an audit: %w", path, err)
	}
	if len(r.Jurisdictions) != 1 {
		return compare.Edition{}, fmt.Errorf("%s: it holds %d jurisdictions; compare takes the result of one", path, len(r.Jurisdictions))
	}
	j := r.Jurisdictions[0]
	return compare.Edition{
		Name: j.Name, Path: j.Path, Version: r.Version, RuleSet: r.RuleSet, Findings: r.Findings, Verdicts: r.Verdicts,
	}, nil
}

// incomplete reports whether some of the text could not be analysed.
func (e *editions) incomplete() bool {
	for _, o := range e.outcomes {
		if len(o.Skipped) > 0 {
			return true
		}
	}
	return false
}

func (e *editions) write(c *compare.Comparison, format string) error {
	switch format {
	case "json":
		return report.ChangesJSON(e.app.out, c)
	case "html":
		return e.page(c)
	}
	return report.ChangesText(e.app.out, c)
}

// page writes the report on what was audited, with the comparison as a section.
func (e *editions) page(c *compare.Comparison) error {
	std, err := standard.Load(standard.Own{})
	if err != nil {
		return err
	}
	r := &finding.Result{Version: Version, RuleSet: e.linter.RuleSet, Tables: map[string][]finding.Table{}}
	for _, path := range []string{c.Old.Path, c.New.Path} {
		o, audited := e.outcomes[path]
		if !audited {
			continue
		}
		r.Jurisdictions = append(r.Jurisdictions, o.Jurisdiction)
		r.Findings = append(r.Findings, o.Findings...)
		r.Verdicts = append(r.Verdicts, o.Verdicts...)
		r.Tables[o.Name] = o.Tables
	}
	w := &page.Writer{Standard: std, Date: time.Now(), Changes: report.Changes(c)}
	return w.Write(e.app.out, r)
}
