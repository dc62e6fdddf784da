package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"statutelint/internal/baseline"
	"statutelint/internal/config"
	"statutelint/internal/finding"
)

func (a *app) baselinePrune() *cobra.Command {
	r := &baselineRun{auditRun: auditRun{app: a}}
	c := &cobra.Command{
		Use:   "prune [PATH…]",
		Short: "Take out of the baseline what is cured",
		Long: `Prune lints the same paths as 'baseline create' and takes out of the baseline the
findings that are gone. It adds none, and leaves entries about jurisdictions and
rules that this run did not ask. If some text could not be analysed it changes
nothing: a finding that was not looked for is not cured.`,
		Example: `  statutelint baseline prune code.zip --file known.yaml`,
		RunE:    func(c *cobra.Command, paths []string) error { return r.prune(c, paths) },
	}
	r.flags(c)
	return c
}

func (r *baselineRun) prune(c *cobra.Command, paths []string) error {
	in, err := r.open(c, paths)
	if err != nil {
		return err
	}
	known, err := baseline.Load(r.file)
	if err != nil {
		return err
	}
	result, err := r.find(c.Context(), in)
	if err != nil {
		return err
	}
	if err := r.incomplete(result); err != nil {
		fmt.Fprintf(r.app.err, "statutelint: %s is left as it was\n", r.file)
		return err
	}
	gone := known.Prune(unwaived(result.Findings), r.asks(result))
	for _, e := range gone {
		fmt.Fprintf(r.app.out, "cured: %s %s %s\n", e.Jurisdiction, e.Rule, e.Section)
	}
	fmt.Fprintf(r.app.out, "%s: %d findings are known, %d taken out\n", r.file, len(known.Known), len(gone))
	if len(gone) == 0 {
		return nil
	}
	return r.keep(known)
}

// unwaived drops the findings that need no place in a baseline.
func unwaived(found []finding.Finding) []finding.Finding {
	return slices.DeleteFunc(found, func(f finding.Finding) bool {
		return f.Suppression != nil && f.Suppression.Kind == finding.Waived
	})
}

// asks reports whether the run would have found an entry's finding.
func (r *baselineRun) asks(result *finding.Result) func(baseline.Entry) bool {
	return func(e baseline.Entry) bool {
		read := slices.ContainsFunc(result.Jurisdictions, func(j finding.Jurisdiction) bool { return j.Name == e.Jurisdiction })
		shipped := slices.ContainsFunc(r.set.records.rules, func(k config.Rule) bool { return k.ID == e.Rule })
		return read && (!shipped || r.set.policy.EnabledAnywhere(e.Rule))
	}
}
