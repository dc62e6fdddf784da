package testkit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/testkit"
)

const testdata = "../../testdata"

// golden compares got with the golden file, or writes it with -update.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; write it with -update and review it", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (- golden, + the program; -update rewrites it):\n%s", file, diff)
	}
}

// files returns the files of testdata that a pattern matches but golden ones.
func files(t *testing.T, pattern string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(testdata, pattern))
	if err != nil || len(all) == 0 {
		t.Fatalf("%s: no files (%v)", pattern, err)
	}
	var kept []string
	for _, f := range all {
		if filepath.Ext(f) != ".golden" {
			kept = append(kept, f)
		}
	}
	return kept
}

// TestOK holds that no rule fires on law that protects children as the report
// asks: a whole code, a national one, and parts full of traps.
func TestOK(t *testing.T) {
	k := load(t)
	model := filepath.Join(testdata, "ok", "model")
	inputs := map[string]lint.Input{
		"model":  {Name: "model", Paths: []string{model}, Whole: true},
		"nation": {Name: "nation", Paths: []string{model, filepath.Join(testdata, "ok", "nation")}, Whole: true, National: true},
	}
	for _, f := range files(t, "ok/parts/*") {
		inputs[filepath.Base(f)] = lint.Input{Name: "part", Paths: []string{f}}
	}
	for name, in := range inputs {
		t.Run(name, func(t *testing.T) {
			silent(t, k, in)
		})
	}
}

func silent(t *testing.T, k *testkit.Kit, in lint.Input) {
	t.Helper()
	found, err := k.Lint(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		t.Errorf("%s:%d: %s %s: %s\n%s", f.File, f.Start.Line, f.Rule, f.Address, f.Message, nearest(&f))
	}
}

// nearest lists what came near to satisfying a rule.
func nearest(f *finding.Finding) string {
	var b strings.Builder
	for _, e := range f.Evidence {
		b.WriteString("\t" + e.Role + " " + e.Address + ": " + e.Quote + ": " + e.Note + "\n")
	}
	return b.String()
}

// TestErr holds that the bad law of testdata/err gives exactly the findings of
// its golden files. A file, named for a family of rules, is a whole code and
// is linted with the rules of that family; with -national in its name, as a
// national one.
func TestErr(t *testing.T) {
	k := load(t)
	for _, f := range files(t, "err/*") {
		t.Run(filepath.Base(f), func(t *testing.T) {
			golden(t, filepath.Join(testdata, "err", testkit.Stem(f)+".golden"), testkit.Listing(bad(t, k, f)))
		})
	}
}

func bad(t *testing.T, k *testkit.Kit, file string) []finding.Finding {
	t.Helper()
	family, _, _ := strings.Cut(testkit.Stem(file), "-")
	some := k.Family(family)
	if len(some) == 0 {
		t.Fatalf("%s: no family %s", file, family)
	}
	found, err := k.Lint(lint.Input{
		Name: testkit.Stem(file), Paths: []string{file}, Whole: true, National: strings.Contains(file, "-national"),
	}, some...)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestEveryRuleFires holds that no rule is dead: each fires in testdata/err.
func TestEveryRuleFires(t *testing.T) {
	k := load(t)
	fires := map[string]bool{}
	for _, f := range files(t, "err/*") {
		t.Run(filepath.Base(f), func(t *testing.T) {
			for _, f := range bad(t, k, f) {
				fires[f.Rule] = true
			}
		})
	}
	for _, r := range k.Rules {
		if !fires[r.ID] {
			t.Errorf("%s %s fires nowhere in testdata/err", r.ID, r.Name)
		}
	}
}
