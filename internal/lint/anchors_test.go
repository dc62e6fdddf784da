package lint_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/testkit"
)

// codes are the archives of whole codes that slow tests read, when they are
// there and STATUTELINT_SLOW is set.
func codes(t *testing.T) []string {
	t.Helper()
	paths, _ := filepath.Glob("../../../shared/corpus/*.zip")
	switch {
	case testing.Short() || os.Getenv("STATUTELINT_SLOW") == "":
		t.Skip("reads whole codes for minutes; set STATUTELINT_SLOW=1 to run it")
	case len(paths) == 0:
		t.Skip("there are no codes in ../../../shared/corpus")
	}
	return paths
}

func newLinter(t testing.TB) *lint.Linter {
	t.Helper()
	k, err := testkit.Load()
	if err != nil {
		t.Fatal(err)
	}
	l, err := k.Linter()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestAnchorsLoseNothing holds that the cheap test which decides what sections
// can matter changes no finding on whole codes: an audit that parses every
// section finds the same.
func TestAnchorsLoseNothing(t *testing.T) {
	for _, path := range codes(t) {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".zip"), func(t *testing.T) {
			tested, every := newLinter(t), newLinter(t)
			every.Anchors = nil
			some, all := audit(t, tested, path), audit(t, every, path)
			for _, f := range all {
				if !slices.Contains(some, f) {
					t.Errorf("lost by the cheap test: %s", f)
				}
			}
			for _, f := range some {
				if !slices.Contains(all, f) {
					t.Errorf("only with the cheap test: %s", f)
				}
			}
		})
	}
}

// audit returns what an audit finds, a line each.
func audit(t *testing.T, l *lint.Linter, path string) []string {
	t.Helper()
	out, err := l.Run(context.Background(), lint.Input{Name: "code", Paths: []string{path}, Whole: true, InferLevel: true})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range out.Findings {
		lines = append(lines, line(f))
	}
	return lines
}

func line(f finding.Finding) string {
	words := ""
	if f.Section != "" && len(f.Evidence) > 0 {
		words = f.Evidence[0].Quote
	}
	return fmt.Sprintf("%s %s (%s) %q", f.Rule, f.Address, f.Certainty, words)
}
