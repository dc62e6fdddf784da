package testkit

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/rule"
)

// Family returns the rules of one family: "pro". It is empty for an unknown
// one.
func (k *Kit) Family(name string) []*rule.Rule {
	var some []*rule.Rule
	for _, r := range k.Rules {
		if r.Family() == name {
			some = append(some, r)
		}
	}
	return some
}

// Lint lints files with some rules, or with all when none is given, and
// returns an error also when a part of the input was not analysed.
func (k *Kit) Lint(in lint.Input, some ...*rule.Rule) ([]finding.Finding, error) {
	l, err := k.Linter(some...)
	if err != nil {
		return nil, err
	}
	out, err := l.Run(context.Background(), in)
	if err == nil && len(out.Skipped) > 0 {
		err = fmt.Errorf("%s:%d: not analysed: %s", out.Skipped[0].Path, out.Skipped[0].Line, out.Skipped[0].Reason)
	}
	if err == nil && out.Sections == 0 {
		err = fmt.Errorf("no section was found")
	}
	return out.Findings, err
}

// Listing writes findings as golden files do: a line each, the rule before the
// place and the deciding words.
func Listing(found []finding.Finding) string {
	var b strings.Builder
	for i := range found {
		fmt.Fprintf(&b, "%s %s\n", found[i].Rule, line(&found[i]))
	}
	return b.String()
}

// Stem is a file's name without folder and extension.
func Stem(file string) string {
	return strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
}
