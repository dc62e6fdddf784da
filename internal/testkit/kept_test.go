package testkit_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/rules"
)

// TestKeptFormIsTheSame holds that the rules and the vocabulary are the same
// whether they are read from YAML or from the form that is kept of it.
func TestKeptFormIsTheSame(t *testing.T) {
	changed, words := fstest.MapFS{}, fstest.MapFS{}
	err := fs.WalkDir(rules.Files(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(rules.Files(), path)
		if strings.HasSuffix(path, ".yaml") {
			data = append(data, "\n# so that it is not kept\n"...)
		}
		changed[path] = &fstest.MapFile{Data: data}
		if name, ok := strings.CutPrefix(path, "lexicon/"); ok {
			words[name] = changed[path]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "rules", func(f fs.FS) ([]*rule.Rule, error) { return rule.Load(f) }, rules.Files(), changed, cmpopts.IgnoreUnexported(rule.Rule{}))
	all := func(f fs.FS) ([]lexicon.Concept, error) {
		l, err := lexicon.Load(f)
		if err != nil {
			return nil, err
		}
		return l.All(), nil
	}
	same(t, "lexicon", all, rules.Lexicon(), words)
}

func same[T any](t *testing.T, what string, load func(fs.FS) (T, error), a, b fs.FS, opts ...cmp.Option) {
	t.Helper()
	x, err := load(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := load(b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(x, y, opts...); diff != "" {
		t.Errorf("%s (-kept +YAML):\n%s", what, diff)
	}
}
