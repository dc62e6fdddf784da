package cli

import (
	"github.com/spf13/cobra"
)

func (a *app) audit() *cobra.Command {
	var out output
	var place jurisdictionFlags
	c := &cobra.Command{
		Use:   "audit PATH…",
		Short: "Lint whole codes, each path one jurisdiction",
		Long: `Audit lints each path, a file, a folder or a zip archive, as the whole code of one
jurisdiction: all rules, those about what a code lacks too. Codes are read one
after another.`,
		Example: `  statutelint audit code.zip
  statutelint audit --format json east/ west/ > result.json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			if err := out.check(c); err != nil {
				return err
			}
			each := make([][]string, len(paths))
			for i, p := range paths {
				each[i] = []string{p}
			}
			in, err := place.inputs(c, each, nil, true)
			if err != nil {
				return err
			}
			return a.lint(c.Context(), in, &out)
		},
	}
	place.flags(c)
	out.flags(c)
	return c
}
