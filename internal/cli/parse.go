package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
	"statutelint/internal/trace"
)

func (a *app) parse() *cobra.Command {
	var stage, format string
	c := &cobra.Command{
		Use:   "parse FILE",
		Short: "Show what the program sees in a text",
		Long: `Parse shows what a stage of the program sees in a text, - for standard input, so
that the author of a rule can tell what it has to work with:

  tokens   what the parser is given: words, phrases of the lexicon, list items
  tree     the islands of law that the grammar finds among them
  syntax   clauses, each with its lead-in and flush text, and their phrases
  facts    what rules can ask: definitions, offences, exemptions, provisions …`,
		Example: `  statutelint parse bill.md
  statutelint parse bill.md --stage syntax --format json`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains(trace.Stages(), stage) {
				return usageError{fmt.Errorf("--stage %q is none of %s", stage, strings.Join(trace.Stages(), ", ")), c.CommandPath() + " --help"}
			}
			if format != "text" && format != "json" {
				return usageError{fmt.Errorf("--format %q is none of text, json", format), c.CommandPath() + " --help"}
			}
			if err := exist(args); err != nil {
				return err
			}
			return a.trace(c.Context(), args[0], trace.Stage(stage), format)
		},
	}
	c.Flags().StringVar(&stage, "stage", string(trace.Facts), "what to show: "+strings.Join(trace.Stages(), "|"))
	c.Flags().StringVar(&format, "format", "text", "output: text|json")
	return c
}

func (a *app) trace(ctx context.Context, path string, stage trace.Stage, format string) error {
	l, err := newLinter(&settings{})
	if err != nil {
		return err
	}
	src := trace.Source{Path: path}
	if path == stdin {
		data, err := readAll(ctx, a.in)
		if err != nil {
			return err
		}
		src = trace.Source{Buffers: []walk.Buffer{{Path: stdin, Data: data}}}
	}
	sections, skipped, err := traced(ctx, l, src, stage)
	if err != nil {
		return err
	}
	write := trace.WriteText
	if format == "json" {
		write = trace.WriteJSON
	}
	if err := write(a.out, sections); err != nil {
		return err
	}
	for _, s := range skipped {
		fmt.Fprintln(a.err, "statutelint: "+s)
	}
	if len(skipped) > 0 {
		return exitCode(Incomplete)
	}
	return nil
}

// traced runs the stage. Facts need the whole of the pipeline before the
// rules.
func traced(ctx context.Context, l *lint.Linter, src trace.Source, stage trace.Stage) ([]trace.Section, []string, error) {
	var skipped []string
	if stage != trace.Facts {
		sections, problems, err := trace.Run(ctx, l.Lexicon, src, stage)
		for _, p := range problems {
			skipped = append(skipped, p.Error())
		}
		return sections, skipped, err
	}
	l.Anchors = nil // whatever is given is looked at
	in := lint.Input{Name: draft, Buffers: src.Buffers, InferLevel: true}
	if src.Path != "" {
		in.Paths = []string{src.Path}
	}
	law, j, err := l.Law(ctx, in)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range j.Skipped {
		skipped = append(skipped, s.Path+": "+s.Reason)
	}
	if law == nil {
		return nil, nil, errors.New("nothing was read")
	}
	return trace.OfLaw(law), skipped, nil
}
