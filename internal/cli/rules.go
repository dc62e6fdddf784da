package cli

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"statutelint/internal/rule"
	"statutelint/rules"
)

func (a *app) rules() *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			all, err := rule.Load(rules.Files())
			if err != nil {
				return err
			}
			w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
			for _, r := range all {
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, r.Severity, r.Scope, r.Name)
			}
			return w.Flush()
		},
	}
}
