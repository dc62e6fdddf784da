package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"statutelint/internal/finding"
	"statutelint/internal/report"
	"statutelint/internal/report/page"
	"statutelint/internal/standard"
)

// output holds the flags of the commands that report findings.
type output struct {
	format, color, failLevel string

	quiet      bool // findings that count, and nothing else
	statistics bool // how often each rule found something, in place of findings

	files []string    // FORMAT=FILE, each written besides format
	trend *page.Trend // earlier audits to show; nil for none
	own   standard.Own
}

func (o *output) flags(c *cobra.Command) {
	c.Flags().StringVar(&o.format, "format", "text", "output: "+strings.Join(report.Formats(), "|"))
	c.Flags().StringArrayVar(&o.files, "output", nil, "write `FORMAT=FILE` too; may be repeated")
	c.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print only what fails or is to be reviewed: no summary, nothing that is known or waived, no progress")
	c.Flags().BoolVar(&o.statistics, "statistics", false, "print how often each rule found something, in place of the findings")
	o.colorFlag(c)
	o.failFlag(c)
}

func (o *output) failFlag(c *cobra.Command) {
	c.Flags().StringVar(&o.failLevel, "fail-level", "warning", "least severity that makes the exit code 1: error|warning|info|none")
}

// colorFlag is for the commands that have text as their only format.
func (o *output) colorFlag(c *cobra.Command) {
	if o.format == "" {
		o.format, o.failLevel = "text", "none"
	}
	c.Flags().StringVar(&o.color, "color", "auto", "colour: auto|always|never (auto honours NO_COLOR)")
}

// check reports values of flags that are none.
func (o *output) check(c *cobra.Command) error {
	for _, v := range []struct {
		flag, value string
		of          []string
	}{
		{"format", o.format, report.Formats()},
		{"color", o.color, []string{"auto", "always", "never"}},
		{"fail-level", o.failLevel, []string{"error", "warning", "info", "none"}},
	} {
		if !slices.Contains(v.of, v.value) {
			return usageError{fmt.Errorf("--%s %q is none of %s", v.flag, v.value, strings.Join(v.of, ", ")), c.CommandPath() + " --help"}
		}
	}
	if o.statistics && c.Flags().Changed("format") {
		return usageError{errors.New("--statistics is a format of its own; give --format or that"), c.CommandPath() + " --help"}
	}
	for _, spec := range o.files {
		format, file, ok := strings.Cut(spec, "=")
		if !ok || file == "" || !slices.Contains(report.Formats(), format) {
			return usageError{fmt.Errorf("--output %q is not FORMAT=FILE with a format of %s", spec, strings.Join(report.Formats(), ", ")), c.CommandPath() + " --help"}
		}
	}
	return nil
}

// defaults takes from the configuration what no flag says.
func (o *output) defaults(c *cobra.Command, set *settings) {
	cfg := set.config
	o.own = set.own
	if cfg.FailLevel != "" && !c.Flags().Changed("fail-level") {
		o.failLevel = cfg.FailLevel
	}
}

// needsTables reports whether any format shows the facts of the law.
func (o *output) needsTables() bool {
	needs := report.NeedsTables(o.format)
	for _, spec := range o.files {
		format, _, _ := strings.Cut(spec, "=")
		needs = needs || report.NeedsTables(format)
	}
	return needs
}

// write reports the result, in every format asked for, and returns the exit
// code it earns.
func (o *output) write(w io.Writer, r *finding.Result) error {
	if err := o.writeFiles(r); err != nil {
		return err
	}
	if o.statistics {
		o.format = report.Statistics
	}
	rep, err := o.writer(o.format, o.options(w))
	if err != nil {
		return err
	}
	if err := rep.Write(w, r); err != nil {
		return err
	}
	return outcome(r, failLevels[o.failLevel])
}

// writer opens a format.
func (o *output) writer(format string, opt report.Options) (report.Writer, error) {
	opt.Trend = o.trend
	if report.NeedsStandard(format) {
		var err error
		if opt.Standard, err = standard.Load(o.own); err != nil {
			return nil, err
		}
	}
	return report.New(format, opt)
}

// options are what w can show.
func (o *output) options(w io.Writer) report.Options {
	return report.Options{Color: o.colored(w), Quiet: o.quiet, Width: width(w), Date: time.Now()}
}

// colored decides on colour: https://no-color.org asks that any value of
// NO_COLOR turns it off, unless a flag asks for it.
func (o *output) colored(w io.Writer) bool {
	switch o.color {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}

// isTerminal reports whether w shows to a person.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Widths of text in columns: the default where there is no terminal, and the
// most that reads well.
const (
	defaultWidth = 100
	maxWidth     = 120
)

// width is the number of columns to fill.
func width(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return min(n, maxWidth)
		}
	}
	return defaultWidth
}
