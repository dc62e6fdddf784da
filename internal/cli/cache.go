package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"statutelint/internal/cache"
)

func (a *app) cache() *cobra.Command {
	c := &cobra.Command{
		Use:   "cache",
		Short: "Show or empty the cache of results",
		Long: `Results of check and audit are kept, so that an unchanged code answers at once.
They are found again only by the same program with the same rules, settings and
bytes of input, and the longest unused go when there are more than 256 MiB.
--no-cache runs without.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(&cobra.Command{
		Use:   "dir",
		Short: "Print the folder of the cache",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			store, err := cache.Default()
			if err != nil {
				return errNoStore
			}
			_, err = fmt.Fprintln(a.out, store.Dir)
			return err
		},
	}, &cobra.Command{
		Use:   "clean",
		Short: "Remove every result that is kept",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			store, err := cache.Default()
			if err != nil {
				return errNoStore
			}
			n, size, err := store.Clean()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.out, "removed %d results, %d bytes\n", n, size)
			return err
		},
	})
	return c
}
