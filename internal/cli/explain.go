package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"statutelint/internal/rule"
	"statutelint/rules"
)

func (a *app) explain() *cobra.Command {
	return &cobra.Command{
		Use:   "explain RULE",
		Short: "Show what a rule wants, and why",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			all, err := rule.Load(rules.Files())
			if err != nil {
				return err
			}
			r, err := rule.Find(all, args[0])
			if err != nil {
				return usageError{err, "statutelint rules"}
			}
			fmt.Fprintln(a.out, r.Page)
			return nil
		},
	}
}
