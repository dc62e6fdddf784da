package cli

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/lint"
	"statutelint/internal/rule"
	"statutelint/internal/standard"
	"statutelint/rules"
)

// newLinter loads the vocabulary and the rules that are in force. Conditions
// are compiled when a text first has facts of their kind, so that a small check
// starts at once.
func newLinter(s *settings) (*lint.Linter, error) {
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		return nil, err
	}
	anchors, err := lexicon.LoadAnchors(rules.Lexicon())
	if err != nil {
		return nil, err
	}
	all, err := rule.Load(rules.Files())
	if err != nil {
		return nil, err
	}
	if all, err = s.bind(all); err != nil {
		return nil, err
	}
	engine, err := rule.New(lex, all)
	if err != nil {
		return nil, err
	}
	set, err := standard.Version(rules.Files())
	if err != nil {
		return nil, err
	}
	return &lint.Linter{
		Lexicon: lex, Anchors: anchors, Engine: engine, Version: Version, RuleSet: set, Settle: s.policy.Apply,
	}, nil
}
