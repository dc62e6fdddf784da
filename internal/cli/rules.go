package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"statutelint/internal/finding"
	"statutelint/internal/rule"
)

// listed is a rule in the JSON list of rules.
type listed struct {
	ID         string           `json:"id"`
	Name       string           `json:"name"`
	Family     string           `json:"family"`
	Scope      rule.Scope       `json:"scope"`
	Severity   finding.Severity `json:"severity"`
	Sources    []finding.Source `json:"sources"`
	Suggestion string           `json:"suggestion"`
}

func (a *app) rules() *cobra.Command {
	var format string
	var set settings
	c := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long:  `Rules lists the rules with their severities and what they look at: a provision of a law, or a jurisdiction's code as a whole.`,
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := set.load("."); err != nil {
				return err
			}
			all, err := rule.Load(set.own.AllRules()...)
			if err != nil {
				return err
			}
			switch format {
			case "text":
				return listText(a.out, all)
			case "json":
				return listJSON(a.out, all)
			case "markdown":
				return listMarkdown(a.out, all)
			}
			return usageError{fmt.Errorf("--format %q is none of text, json, markdown", format), c.CommandPath() + " --help"}
		},
	}
	set.fileFlags(c)
	c.Flags().StringVar(&format, "format", "text", "output: text|json|markdown")
	return c
}

func listText(out io.Writer, all []*rule.Rule) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, r := range all {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, r.Severity, r.Scope, r.Name)
	}
	return w.Flush()
}

func listJSON(out io.Writer, all []*rule.Rule) error {
	list := make([]listed, len(all))
	for i, r := range all {
		list[i] = listed{ID: r.ID, Name: r.Name, Family: r.Family(), Scope: r.Scope, Severity: r.Severity, Suggestion: r.Advice()}
		for _, s := range r.Sources {
			list[i].Sources = append(list[i].Sources, finding.Source(s))
		}
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}
