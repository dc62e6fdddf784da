package cli

import (
	"errors"
	"sync"

	"statutelint/internal/lexicon"
	"statutelint/internal/lint"
	"statutelint/internal/rule"
)

// newLinter loads the vocabulary and the rules that are in force. Conditions
// are compiled when a text first has facts of their kind, so that a small check
// starts at once; a user's own are all checked first. What does not need each other is loaded at the same time.
func newLinter(s *settings) (*lint.Linter, error) {
	var lex *lexicon.Lexicon
	var anchors *lexicon.Anchors
	var all []*rule.Rule
	var set string
	var errs [4]error
	var wg sync.WaitGroup
	wg.Go(func() { lex, errs[0] = lexicon.Load(s.own.AllWords()...) })
	wg.Go(func() { all, errs[1] = rule.Load(s.own.AllRules()...) })
	wg.Go(func() { anchors, errs[2] = s.own.Anchors() })
	wg.Go(func() { set, errs[3] = s.own.Version() })
	wg.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	all, err := s.bind(all)
	if err != nil {
		return nil, err
	}
	engine, anchors, err := s.own.Engine(lex, anchors, all)
	if err != nil {
		return nil, err
	}
	return &lint.Linter{
		Lexicon: lex, Anchors: anchors, Engine: engine, Version: Version, RuleSet: set, Settle: s.policy.Apply,
	}, nil
}
