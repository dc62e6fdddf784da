package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

// running says how a run goes, which changes nothing of what it finds.
type running struct {
	jobs    int    // sections read at the same time; 0 for one a processor
	noCache bool   // neither read nor write kept results
	stdin   string // the name that standard input goes by; "" for -
}

func (r *running) flags(c *cobra.Command) {
	c.Flags().IntVar(&r.jobs, "jobs", 0, "how many `files` are read at the same time (default: one a processor)")
	c.Flags().BoolVar(&r.noCache, "no-cache", false, "neither use nor keep results (see statutelint cache)")
}

func (r *running) stdinFlag(c *cobra.Command) {
	c.Flags().StringVar(&r.stdin, "stdin-filename", "", "`path` that standard input is reported as, and whose configuration holds")
}

func (r *running) check(c *cobra.Command) error {
	if r.jobs < 0 {
		return usageError{fmt.Errorf("--jobs %d: it must be 1 or more", r.jobs), c.CommandPath() + " --help"}
	}
	return nil
}

// near is the path whose configuration holds for an input.
func (r *running) near(path string) string {
	if path == stdin && r.stdin != "" {
		return r.stdin
	}
	return path
}

// name is what standard input is reported as.
func (r *running) name() string {
	if r.stdin != "" {
		return r.stdin
	}
	return stdin
}
