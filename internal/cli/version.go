package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

// Version is the version of the program and of the rules in it. Results carry
// it.
const Version = "0.1.0"

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and its rules",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.out, "statutelint", Version)
			return err
		},
	}
}
