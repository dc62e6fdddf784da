package cli

import (
	"github.com/spf13/cobra"

	"statutelint/internal/report"
	"statutelint/internal/standard"
)

func (a *app) coverage() *cobra.Command {
	var out output
	var set settings
	c := &cobra.Command{
		Use:   "coverage",
		Short: "Show every paragraph of the report and the rules that answer it",
		Long: `Coverage lists every paragraph of the report that the rules come from, in our own
words, with the rules that hold a text against it, or why no statute text can
answer it. So nothing that the report asks for is silently dropped.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
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
			return report.Coverage(a.out, std.Paragraphs, std.Rules, out.options(a.out))
		},
	}
	out.colorFlag(c)
	set.fileFlags(c)
	return c
}
