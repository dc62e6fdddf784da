package cli

import (
	"errors"

	"github.com/spf13/cobra"
)

func (a *app) check() *cobra.Command {
	var out output
	var context []string
	var place jurisdictionFlags
	var set settings
	c := &cobra.Command{
		Use:   "check PATH…",
		Short: "Lint texts as part of one jurisdiction",
		Long: `Check lints the given texts as part of one jurisdiction: a bill, a chapter, a
section, or - for standard input. Rules about a whole code are not asked.

Terms, references and exemptions are resolved in the texts given. --context adds
the rest of the code for that, without reporting on it; a section that is given
goes before the one of the same number in the context. What the texts cannot
decide is marked for review, with what is missing.`,
		Example: `  statutelint check bill.md
  statutelint check bill.md --context code.zip
  pbpaste | statutelint check - --stdin-filename bill.md`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			if err := errors.Join(out.check(c), set.running.check(c)); err != nil {
				return err
			}
			if err := set.load(set.running.near(paths[0])); err != nil {
				return err
			}
			if err := set.records.open(set.config); err != nil {
				return err
			}
			out.defaults(c, &set)
			in, err := place.inputs(c, [][]string{paths}, context, false)
			if err != nil {
				return err
			}
			return a.lint(c.Context(), in, &set, &out)
		},
	}
	c.Flags().StringArrayVar(&context, "context", nil, "a `path` of the rest of the code, for resolving only; may be repeated")
	place.flags(c)
	out.flags(c)
	set.flags(c)
	set.records.flags(c)
	set.running.flags(c)
	set.running.stdinFlag(c)
	return c
}
