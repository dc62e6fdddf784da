package standard

import (
	"io/fs"
	"slices"

	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/internal/rule/reads"
	"statutelint/rules"
)

// Own are a user's own rules and vocabulary, in folders of the same form as the
// program's, to which they are added. Its zero value adds nothing.
type Own struct {
	Rules   []fs.FS // each <family>/<name>/rule.yaml
	Lexicon []fs.FS // each *.yaml
}

// AllRules are the folders of the program's rules and the user's.
func (o Own) AllRules() []fs.FS { return slices.Concat([]fs.FS{rules.Files()}, o.Rules) }

// AllWords are the folders of the program's vocabulary and the user's.
func (o Own) AllWords() []fs.FS { return slices.Concat([]fs.FS{rules.Lexicon()}, o.Lexicon) }

// Version is the version of the program's rules and vocabulary with the user's.
func (o Own) Version() (string, error) {
	return Version(slices.Concat(o.AllRules(), o.Lexicon)...)
}

// Anchors is the cheap test of which sections can matter to the program's rules,
// and to the user's as far as an anchors.yaml of theirs says so.
func (o Own) Anchors() (*lexicon.Anchors, error) { return lexicon.LoadAnchors(o.AllWords()...) }

// Engine returns the engine for the rules, the user's checked, and the section
// test that holds for them too: it also lets through what the user's rules look at
// and their words say. An anchors.yaml of the user's stands in place of that.
func (o Own) Engine(lex *lexicon.Lexicon, a *lexicon.Anchors, all []*rule.Rule) (*rule.Engine, *lexicon.Anchors, error) {
	engine, err := rule.New(lex, all)
	if err != nil {
		return nil, nil, err
	}
	own := func(r *rule.Rule) bool { return r.Own }
	if err := engine.Check(own); err != nil {
		return nil, nil, err
	}
	if len(o.Rules)+len(o.Lexicon) == 0 || slices.ContainsFunc(o.Lexicon, lexicon.HasAnchors) {
		return engine, a, nil
	}
	need, err := reads.Of(lex, slices.DeleteFunc(slices.Clone(all), func(r *rule.Rule) bool { return !own(r) }))
	if err != nil {
		return nil, nil, err
	}
	return engine, a.With(need), nil
}
