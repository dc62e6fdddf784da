package cli

import (
	"github.com/spf13/cobra"

	"statutelint/internal/report"
	"statutelint/internal/rule"
	"statutelint/internal/seed"
	"statutelint/rules"
	"statutelint/seeds"
)

func (a *app) explain() *cobra.Command {
	var out output
	c := &cobra.Command{
		Use:   "explain RULE",
		Short: "Show what a rule wants, and why",
		Long: `Explain shows a rule's page: what it flags and why, flagged and clean examples,
its known gaps, wording that it finds clean, the paragraphs that it rests on, and
its condition. RULE is an id or a name, in any case.`,
		Example: `  statutelint explain PRO01
  statutelint explain child-not-exempt`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := out.check(c); err != nil {
				return err
			}
			all, err := rule.Load(rules.Files())
			if err != nil {
				return err
			}
			r, err := rule.Find(all, args[0])
			if err != nil {
				return usageError{err, "statutelint rules"}
			}
			paragraphs, err := seed.Load(seeds.Files())
			if err != nil {
				return err
			}
			return report.Explain(a.out, r, paragraphs, out.options(a.out))
		},
	}
	out.colorFlag(c)
	return c
}
