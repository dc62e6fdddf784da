package cli

import (
	"github.com/spf13/cobra"

	"statutelint/internal/config"
)

func (a *app) config() *cobra.Command {
	c := &cobra.Command{
		Use:   "config",
		Short: "Show the configuration in force, or what one can say",
		Args:  oneOfTheCommands,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.configShow(), &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON schema of " + config.FileName + ", for editors",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.out.Write(config.Schema())
			return err
		},
	})
	return c
}
