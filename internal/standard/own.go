package standard

import (
	"io/fs"
	"slices"

	"statutelint/internal/lexicon"
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

// Anchors is the cheap test of sections; nil when every section can matter. The
// program's own test knows nothing of a user's subjects, so that it holds only
// when a folder of the user's says in an anchors.yaml what can matter to them.
func (o Own) Anchors() (*lexicon.Anchors, error) {
	none := len(o.Rules)+len(o.Lexicon) > 0 && !slices.ContainsFunc(o.Lexicon, lexicon.HasAnchors)
	a, err := lexicon.LoadAnchors(o.AllWords()...)
	if none {
		a = nil
	}
	return a, err
}
