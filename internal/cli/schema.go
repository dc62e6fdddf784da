package cli

import (
	"github.com/spf13/cobra"

	"statutelint/internal/report"
)

func (a *app) schema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON schema of --format json",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.out.Write(report.Schema())
			return err
		},
	}
}
