package cli

import (
	"embed"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/spf13/cobra"

	"statutelint/internal/rule"
)

// skeleton is a small rule that works, with its page.
//
//go:embed skeleton
var skeleton embed.FS

// create is the command "new": what it makes is a subcommand.
func (a *app) create() *cobra.Command {
	c := &cobra.Command{
		Use:   "new",
		Short: "Write the beginnings of a rule",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.newRule())
	return c
}

func (a *app) newRule() *cobra.Command {
	var set settings
	var in string
	c := &cobra.Command{
		Use:   "rule FAMILY/NAME",
		Short: "Write a small rule that works, to be changed",
		Long: `New rule writes FAMILY/NAME/rule.yaml and rule.md, a rule that works and a page
whose examples hold, into the first folder that "rules" of the configuration
names, or --in. Change both; "statutelint test" runs the page.`,
		Example: `  statutelint new rule own/guardian-consent --in our-rules`,
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			family, name, ok := ruleName(args[0])
			if !ok {
				return usageError{fmt.Errorf("%q is not FAMILY/NAME, in small letters, digits and hyphens", args[0]), c.CommandPath() + " --help"}
			}
			if err := set.load("."); err != nil {
				return err
			}
			dir, err := a.writeSkeleton(&set, in, family, name)
			if err != nil {
				return err
			}
			fmt.Fprintf(a.out, "wrote %s\n", filepath.Join(dir, "rule.yaml"))
			fmt.Fprintf(a.out, "wrote %s\n", filepath.Join(dir, "rule.md"))
			return nil
		},
	}
	c.Flags().StringVar(&in, "in", "", "`folder` of rules to write to")
	set.fileFlags(c)
	return c
}

var plainName = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// ruleName cuts FAMILY/NAME.
func ruleName(arg string) (family, name string, ok bool) {
	family, name, ok = strings.Cut(arg, "/")
	return family, name, ok && plainName.MatchString(family) && plainName.MatchString(name)
}

// writeSkeleton writes the rule's two files and returns their folder.
func (a *app) writeSkeleton(set *settings, in, family, name string) (string, error) {
	if in == "" {
		in = "our-rules"
		if len(set.config.Rules) > 0 {
			in = set.config.Resolve(set.config.Rules[0])
		}
	}
	if f, err := openFolder(in); err == nil && len(set.config.Rules) == 0 {
		set.own.Rules = append(set.own.Rules, f)
	}
	all, err := rule.Load(set.own.AllRules()...)
	if err != nil {
		return "", err
	}
	if r, err := rule.Find(all, name); err == nil {
		return "", fmt.Errorf("there is a rule %s, %s", r.Name, r.ID)
	}
	dir := filepath.Join(in, family, name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	values := struct{ ID, Name string }{freeID(all, family), name}
	for _, file := range []string{"rule.yaml", "rule.md"} {
		if err := fillIn(filepath.Join(dir, file), file, values); err != nil {
			return "", err
		}
	}
	return dir, nil
}

// fillIn writes a file of the skeleton; it never replaces one that is there.
func fillIn(to, file string, values any) error {
	if _, err := os.Stat(to); err == nil {
		return fmt.Errorf("%s is there already", to)
	}
	t, err := template.ParseFS(skeleton, path.Join("skeleton", file))
	if err != nil {
		return err
	}
	return replace(to, func(f *os.File) error { return t.Execute(f, values) })
}

// freeID is the first id of the family that no rule has: "OWN01".
func freeID(all []*rule.Rule, family string) string {
	for n := 1; ; n++ {
		id := fmt.Sprintf("%s%02d", strings.ToUpper(family), n)
		if _, err := rule.Find(all, id); err != nil {
			return id
		}
	}
}
