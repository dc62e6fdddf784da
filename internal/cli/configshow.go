package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"strings"
	"text/tabwriter"

	"github.com/goccy/go-yaml"
	"github.com/spf13/cobra"

	"statutelint/internal/config"
)

// configRun is one call of config show.
type configRun struct {
	*app
	set settings
	out output
}

func (a *app) configShow() *cobra.Command {
	r := &configRun{app: a}
	c := &cobra.Command{
		Use:   "show [PATH]",
		Short: "Show what is in force for a path, and where each value comes from",
		Long: `Show prints every key with its value and where that comes from: a flag, a line of
` + config.FileName + `, or the program. Then it lists the rules that are off or count
otherwise than as shipped.`,
		Example: `  statutelint config show drafts/bill.md`,
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			near := "."
			if len(paths) > 0 {
				near = paths[0]
			}
			return r.show(c, near)
		},
	}
	r.set.flags(c)
	r.set.records.flags(c)
	r.out.failFlag(c)
	return c
}

func (r *configRun) show(c *cobra.Command, near string) error {
	if err := r.set.load(near); err != nil {
		return err
	}
	r.out.defaults(c, &r.set)
	if _, err := newLinter(&r.set); err != nil { // holds the names of rules against those there are
		return err
	}
	path := r.set.config.Path()
	if path == "" {
		path = "no file; everything is as shipped, but for flags"
	}
	fmt.Fprintf(r.app.out, "configuration: %s\n\n", path)
	if err := r.keys(c); err != nil {
		return err
	}
	return r.rules(near)
}

// byFlag are the keys that a flag goes before.
var byFlag = map[string]string{"select": "select", "ignore": "ignore", "fail-level": "fail-level", "baseline": "baseline", "waivers": "waivers"}

// keys lists every key.
func (r *configRun) keys(c *cobra.Command) error {
	w := tabwriter.NewWriter(r.app.out, 0, 0, 2, ' ', 0)
	for _, v := range r.set.config.Values() {
		from := "default"
		if v.Set {
			from = fmt.Sprintf("%s:%d", filepath.Base(r.set.config.Path()), v.Line)
		}
		if name := byFlag[v.Key]; name != "" && c.Flags().Changed(name) {
			from = "--" + name
			if v.Key == "ignore" && v.Set {
				from = fmt.Sprintf("%s:%d and --ignore", filepath.Base(r.set.config.Path()), v.Line)
			}
		}
		shown, err := r.shown(c, v)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", v.Key, shown, from)
	}
	return w.Flush()
}

// shown is the value in force, on a line.
func (r *configRun) shown(c *cobra.Command, v config.Value) (string, error) {
	switch {
	case v.Key == "fail-level":
		return r.out.failLevel, nil
	case v.Key == "baseline" && r.set.records.baselinePath != "":
		return r.set.records.baselinePath, nil
	case v.Key == "waivers" && r.set.records.waiversPath != "":
		return r.set.records.waiversPath, nil
	case reflect.ValueOf(v.Value).IsZero():
		return "-", nil
	}
	out, err := yaml.MarshalWithOptions(v.Value, yaml.Flow(true))
	return strings.TrimSpace(string(out)), err
}

// rules lists those that are not in force as shipped.
func (r *configRun) rules(near string) error {
	file := near
	if folderOf(near) == near {
		file = ""
	}
	on := 0
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, known := range r.set.records.rules {
		severity := r.set.policy.Severity(known.ID, file)
		switch {
		case !r.set.policy.Enabled(known.ID, file):
			fmt.Fprintf(w, "%s\t%s\toff\n", known.ID, known.Name)
			continue
		case severity != known.Severity:
			fmt.Fprintf(w, "%s\t%s\t%s, shipped as %s\n", known.ID, known.Name, severity, known.Severity)
		}
		on++
	}
	fmt.Fprintf(r.app.out, "\nrules: %d of %d in force\n", on, len(r.set.records.rules))
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := io.WriteString(r.app.out, b.String())
	return err
}
