package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"statutelint/internal/finding"
)

// Exit codes. Incomplete goes before Found: a result that lacks some of the
// input is no answer to "is this law clean", whatever was found in the rest.
const (
	Clean       = 0   // no finding at or above the fail level
	Found       = 1   // findings at or above the fail level
	Usage       = 2   // wrong flags, no such path or rule, a broken rule
	Incomplete  = 3   // some of the input could not be analysed
	Interrupted = 130 // Ctrl-C, as shells have it
)

// exitCode ends the program with a code and without a message.
type exitCode int

func (e exitCode) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// usageError is a mistake in the command line.
type usageError struct {
	err  error
	help string // the command that shows what is right
}

func (e usageError) Error() string { return e.err.Error() }

// code prints err, if there is something to say, and returns the exit code
// for it.
func (a *app) code(err error) int {
	var code exitCode
	var usage usageError
	switch {
	case err == nil:
		return Clean
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.err, "statutelint: interrupted; nothing is reported since not everything was read")
		return Interrupted
	}
	fmt.Fprintf(a.err, "statutelint: %s\n", strings.TrimSpace(err.Error()))
	if errors.As(err, &usage) {
		fmt.Fprintf(a.err, "Run '%s' for what can be given.\n", usage.help)
	}
	return Usage
}

// rank orders severities, heaviest first.
var rank = map[finding.Severity]int{finding.Error: 3, finding.Warning: 2, finding.Info: 1}

// failLevels are the values of --fail-level, with the least rank that fails.
var failLevels = map[string]int{"error": 3, "warning": 2, "info": 1, "none": 4}

// outcome is the exit code that a result earns.
func outcome(r *finding.Result, failAt int) error {
	for _, j := range r.Jurisdictions {
		if j.Incomplete() {
			return exitCode(Incomplete)
		}
	}
	for _, f := range r.Findings {
		if f.Suppression == nil && rank[f.Severity] >= failAt {
			return exitCode(Found)
		}
	}
	return nil
}
