package rule

import (
	"maps"
	"slices"
	"testing"

	"statutelint/internal/lexicon"
	"statutelint/rules"
)

// TestFunctions holds that every function is described, and that its example
// compiles.
func TestFunctions(t *testing.T) {
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	e, err := newEnvironment(lex)
	if err != nil {
		t.Fatal(err)
	}
	env, err := e.with("duties")
	if err != nil {
		t.Fatal(err)
	}
	var described []string
	for _, f := range Functions() {
		described = append(described, f.Name)
		if _, _, err := e.compile(env, f.Example, nil); err != nil {
			t.Errorf("%s: %v", f.Example, err)
		}
	}
	declared := slices.Concat(slices.Collect(maps.Keys(circles)), slices.Collect(maps.Keys(forces)), slices.Collect(maps.Keys(roles)))
	slices.Sort(declared)
	slices.Sort(described)
	if !slices.Equal(declared, described) {
		t.Errorf("described %v, declared %v", described, declared)
	}
}
