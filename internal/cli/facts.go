package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"statutelint/docs"
	"statutelint/internal/suggest"
)

func (a *app) facts() *cobra.Command {
	return &cobra.Command{
		Use:   "facts [KIND]",
		Short: "Show what the condition of a rule can ask",
		Long: `Facts prints every kind of fact, field and function that a condition in rule.yaml
can use, with its type, what it is, and an example; of one kind only, such as
offences, if that is given.`,
		Example: `  statutelint facts
  statutelint facts definitions`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			text := docs.Facts
			if len(args) > 0 {
				var err error
				if text, err = part(text, args[0]); err != nil {
					return usageError{err, c.CommandPath()}
				}
			}
			_, err := io.WriteString(a.out, text)
			return err
		},
	}
}

// part returns the part of a page under a heading. The error names the nearest.
func part(page, heading string) (string, error) {
	var names []string
	for _, p := range strings.Split(page, "\n## ")[1:] {
		name, _, _ := strings.Cut(p, "\n")
		if strings.EqualFold(name, heading) {
			return "## " + strings.TrimRight(p, "\n") + "\n", nil
		}
		names = append(names, name)
	}
	return "", fmt.Errorf("no kind of fact %q%s", heading, suggest.DidYouMean(heading, names))
}
