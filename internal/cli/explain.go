package cli

import (
	"github.com/spf13/cobra"

	"statutelint/internal/report"
	"statutelint/internal/rule"
	"statutelint/internal/standard"
)

func (a *app) explain() *cobra.Command {
	var out output
	var set settings
	c := &cobra.Command{
		Use:   "explain RULE",
		Short: "Show what a rule wants, and why",
		Long: `Explain shows a rule's page: what it flags and why, flagged and clean examples,
its known gaps, wording that it finds clean, the paragraphs that it rests on, and
its condition. RULE is an id or a name, in any case.`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: names(false),
		RunE: func(c *cobra.Command, args []string) error {
			if err := out.check(c); err != nil {
				return err
			}
			if err := set.load("."); err != nil {
				return err
			}
			std, err := standard.Load(set.own)
			if err != nil {
				return err
			}
			r, err := rule.Find(std.Rules, args[0])
			if err != nil {
				return usageError{err, "statutelint rules"}
			}
			return report.Explain(a.out, r, std.Paragraphs, out.options(a.out))
		},
	}
	out.colorFlag(c)
	set.fileFlags(c)
	return c
}
