// Package cli holds the commands. They are thin: each reads its flags, calls
// the linter and hands the result to a report.
package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"statutelint/internal/finding"
	"statutelint/internal/lexicon"
	"statutelint/internal/lint"
	"statutelint/internal/rule"
	"statutelint/rules"
)

// Main runs the program and returns its exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	anchors, err := lexicon.LoadAnchors(rules.Lexicon())
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	rs, err := rule.Load(rules.Files())
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	eng, err := rule.New(lex, rs)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	l := &lint.Linter{Lexicon: lex, Anchors: anchors, Engine: eng}
	res := finding.Result{}
	for _, p := range args[1:] {
		if strings.HasPrefix(p, "-") || p == "json" {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(p), ".zip")
		o, err := l.Run(context.Background(), lint.Input{Name: name, Paths: []string{p}, Whole: true, National: name == "us"})
		if err != nil {
			fmt.Fprintln(stderr, err)
			return 2
		}
		res.Jurisdictions = append(res.Jurisdictions, o.Jurisdiction)
		res.Findings = append(res.Findings, o.Findings...)
		res.Verdicts = append(res.Verdicts, o.Verdicts...)
	}
	enc := json.NewEncoder(stdout)
	enc.SetIndent("", " ")
	enc.Encode(res)
	return 0
}
