package testkit

import (
	"context"
	"fmt"
	"strings"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lexicon"
	"statutelint/internal/lint"
	"statutelint/internal/rule"
	"statutelint/internal/standard"
)

// Kit holds what every run shares: the vocabulary and the rules.
type Kit struct {
	Lexicon *lexicon.Lexicon
	Anchors *lexicon.Anchors
	Rules   []*rule.Rule
}

// Load loads the rules and vocabulary of the project.
func Load() (*Kit, error) { return LoadWith(standard.Own{}) }

// LoadWith loads a user's own rules and vocabulary besides the project's.
func LoadWith(own standard.Own) (*Kit, error) {
	lex, err := lexicon.Load(own.AllWords()...)
	if err != nil {
		return nil, err
	}
	anchors, err := own.Anchors()
	if err != nil {
		return nil, err
	}
	all, err := rule.Load(own.AllRules()...)
	if err != nil {
		return nil, err
	}
	_, anchors, err = own.Engine(lex, anchors, all)
	return &Kit{lex, anchors, all}, err
}

// Linter returns a linter for some rules; for all of them when none is given.
func (k *Kit) Linter(some ...*rule.Rule) (*lint.Linter, error) {
	if len(some) == 0 {
		some = k.Rules
	}
	engine, err := rule.New(k.Lexicon, some)
	return &lint.Linter{Lexicon: k.Lexicon, Anchors: k.Anchors, Engine: engine}, err
}

// Run lints an example with one rule, through the whole pipeline. A part of
// the input that could not be analysed is an error.
func (k *Kit) Run(r *rule.Rule, e *Example) ([]finding.Finding, error) {
	l, err := k.Linter(r)
	if err != nil {
		return nil, err
	}
	out, err := l.Run(context.Background(), e.input())
	switch {
	case err != nil:
		return nil, err
	case len(out.Skipped) > 0:
		return nil, fmt.Errorf("not analysed: line %d: %s", out.Skipped[0].Line, out.Skipped[0].Reason)
	case out.Sections == 0:
		return nil, fmt.Errorf("no section was found in the example")
	}
	return out.Findings, nil
}

// Law returns the facts of an example.
func (k *Kit) Law(e *Example) (*facts.Law, error) {
	l, err := k.Linter()
	if err != nil {
		return nil, err
	}
	law, _, err := l.Law(context.Background(), e.input())
	return law, err
}

func (e *Example) input() lint.Input {
	return lint.Input{
		Name: "example", Whole: !e.Option("part"), National: e.Option("national"), Jobs: 1,
		Buffers: []walk.Buffer{{Path: "example.md", Data: []byte(e.Statute)}},
	}
}

// Lines writes findings as the findings fences do: the address, the deciding
// words, and whether they are to be reviewed.
func Lines(found []finding.Finding) []string {
	lines := []string{}
	for _, f := range found {
		lines = append(lines, line(&f))
	}
	return lines
}

func line(f *finding.Finding) string {
	s := "jurisdiction"
	if f.Section != "" || f.File != "" {
		s = f.Address
		if len(f.Evidence) > 0 {
			s += `: "` + f.Evidence[0].Quote + `"`
		}
	}
	if f.Certainty == finding.Review {
		s += " (review)"
	}
	return s
}

// Matches reports whether a line is what was expected. The expected words may
// be a part of the words, with "…" at the end that is cut.
func Matches(expected, got string) bool {
	if expected == got {
		return true
	}
	wantHead, want, wantTail := cutQuote(expected)
	head, words, tail := cutQuote(got)
	if wantHead != head || wantTail != tail {
		return false
	}
	want, open := strings.CutSuffix(want, "…")
	want, late := strings.CutPrefix(want, "…")
	want = strings.TrimSpace(want)
	switch {
	case open && late:
		return strings.Contains(words, want)
	case open:
		return strings.HasPrefix(words, want)
	case late:
		return strings.HasSuffix(words, want)
	}
	return words == want
}

// cutQuote cuts a line around what stands between its first and last quote.
func cutQuote(s string) (head, quote, tail string) {
	i, k := strings.IndexByte(s, '"'), strings.LastIndexByte(s, '"')
	if i < 0 || i == k {
		return s, "", ""
	}
	return s[:i], s[i+1 : k], s[k+1:]
}
