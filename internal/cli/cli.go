// Package cli holds the commands, one file each. They are thin: each reads its
// flags, calls the linter and hands the result to a report.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"statutelint/internal/suggest"
)

// Main runs the program and returns its exit code. An interrupt ends the run
// after the files that are being read.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	tuneMemory()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{in: stdin, out: stdout, err: stderr}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return a.code(root.ExecuteContext(ctx))
}

// app is what the commands share: the streams that they read and write.
type app struct {
	in       io.Reader
	out, err io.Writer
}

// root is the command without a name. Cobra's own messages are silenced: code
// prints every error, once.
func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "statutelint",
		Short: "Lint the text of laws for how they treat children who are sold",
		Long: `Statutelint reads the text of a law and says where it still treats a child as an
offender, makes a child prove coercion, or leaves one unprotected. Its rules
come from a report to the United Nations Human Rights Council (A/HRC/16/57/Add.5).`,
		Example: `  statutelint check bill.md --context code.zip   # a draft, as part of a code
  statutelint audit code.zip                     # a whole code
  statutelint explain RULE                       # what a rule wants, and why`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          oneOfTheCommands,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return usageError{err, c.CommandPath() + " --help"} })
	c.AddCommand(a.check(), a.audit(), a.fix(), a.compare(), a.baseline(), a.cache())
	c.AddCommand(a.init(), a.config(), a.create(), a.test(), a.facts(), a.parse())
	c.AddCommand(a.rules(), a.explain(), a.coverage(), a.schema(), a.version(), a.man())
	explainArgsBelow(c)
	completed(c)
	return c
}

// explainArgsBelow makes a wrong number of arguments, to any command below c,
// an error of usage.
func explainArgsBelow(c *cobra.Command) {
	for _, sub := range c.Commands() {
		explainArgs(sub)
		explainArgsBelow(sub)
	}
}

// oneOfTheCommands refuses an argument that is no command, and names the
// nearest.
func oneOfTheCommands(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	return usageError{fmt.Errorf("no command %q%s", args[0], suggest.DidYouMean(args[0], names)), c.CommandPath() + " --help"}
}

func explainArgs(c *cobra.Command) {
	check := c.Args
	if check == nil {
		check = cobra.ArbitraryArgs
	}
	c.Args = func(c *cobra.Command, args []string) error {
		if err := check(c, args); err != nil {
			return usageError{err, c.CommandPath() + " --help"}
		}
		return nil
	}
}
