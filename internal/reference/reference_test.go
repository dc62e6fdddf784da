package reference

import (
	"flag"
	"fmt"
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/rules"
)

var update = flag.Bool("update", false, "write docs/facts.md anew")

const (
	factsDir = "../facts"
	page     = "../../docs/facts.md"
)

// TestFactsPage holds that docs/facts.md says what the types of the facts say.
func TestFactsPage(t *testing.T) {
	want, err := Markdown(factsDir)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/facts.md is old; go test ./internal/reference -update (-now +page):\n%s", diff)
	}
}

// TestExamples holds that every field exists for conditions as the page says,
// that its example compiles, and that every field has a comment.
func TestExamples(t *testing.T) {
	kinds, err := read(factsDir)
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	add := func(fact string, f field, of string) {
		name := fmt.Sprintf("rule-%d", len(files))
		files["tst/"+name+"/rule.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"id: T%03d\nname: %s\nscope: provision\nseverity: info\nsources: [{document: x, paragraph: y}]\nfact: %s\nwhen: '%s'\nmessage: x\n",
			len(files), name, fact, f.example(of))}
	}
	for _, f := range kinds["Law"].fields {
		add("provisions", f, "law")
	}
	for _, c := range collections(kinds) {
		for _, f := range append(kinds["Place"].fields, kinds[c.member()].fields...) {
			add(c.name, f, "it")
			if f.doc == "" {
				t.Errorf("%s.%s has no comment", c.member(), f.name)
			}
		}
		if kinds[c.member()].doc == "" {
			t.Errorf("%s has no comment", c.member())
		}
	}
	check(t, files)
}

func check(t *testing.T, files fstest.MapFS) {
	t.Helper()
	all, err := rule.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	engine, err := rule.New(lex, all)
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.Check(nil); err != nil {
		t.Error(err)
	}
}
