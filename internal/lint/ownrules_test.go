package lint_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"statutelint/internal/rule"
	"statutelint/internal/rule/reads"
)

// ownRules look at the kinds of fact whose sections the built-in rules do not all
// need: each a name, a kind and a condition.
var ownRules = [][3]string{
	{"short", "definitions", `it.child && it.below > 0 && it.below < 18`},
	{"sold", "provisions", `it.own("prostitution") && it.child_named`},
	{"hears", "provisions", `it.near("testimony") && it.own("child") && it.modality == "shall"`},
	{"trains", "duties", `it.who("court") && it.what("train")`},
	{"tells", "duties", `it.who("welfare_agency") && it.what("report") && it.own("child")`},
	{"body", "bodies", `it.created`},
	{"limit", "limitations", `it.unlimited`},
	{"again", "repeats", `it.sexual`},
	{"abuse", "maltreatments", `true`},
}

// TestOwnRulesLoseNothing holds that a user's own rules find the same in whole
// codes as when every section is read.
func TestOwnRulesLoseNothing(t *testing.T) {
	paths := codes(t)
	own := loadOwn(t)
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".zip"), func(t *testing.T) {
			some, every := newLinter(t), newLinter(t)
			need, err := reads.Of(some.Lexicon, own)
			if err != nil {
				t.Fatal(err)
			}
			some.Anchors, every.Anchors = some.Anchors.With(need), nil
			if some.Engine, err = rule.New(some.Lexicon, own); err != nil {
				t.Fatal(err)
			}
			every.Engine = some.Engine
			found := audit(t, some, path)
			for _, f := range audit(t, every, path) {
				if !slices.Contains(found, f) {
					t.Errorf("lost: %s", f)
				}
			}
			t.Logf("%d findings", len(found))
		})
	}
}

// loadOwn loads ownRules.
func loadOwn(t *testing.T) []*rule.Rule {
	t.Helper()
	files := fstest.MapFS{}
	for i, r := range ownRules {
		text := fmt.Sprintf("id: OWN%02d\nname: %s\nscope: provision\nseverity: info\nsources: [{document: ours}]\nmessage: found\nfact: %s\nwhen: '%s'\n", i, r[0], r[1], r[2])
		files["own/"+r[0]+"/rule.yaml"] = &fstest.MapFile{Data: []byte(text)}
	}
	own, err := rule.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return own
}
