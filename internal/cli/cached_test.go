package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/cache"
	"statutelint/internal/config"
	"statutelint/internal/lint"
)

// lawFolder is a small code in a folder of its own.
func lawFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.md"), "# § 1-1. Prostitution.\n\nA person who engages in sexual conduct for a fee commits prostitution.\n")
	write(t, filepath.Join(dir, "sub", "b.md"), "# § 1-2. Fines.\n\nFines are paid to the treasury.\n")
	return dir
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestKeyChanges holds that nothing stale is ever given: the key changes with
// the program, the rules, the settings, the question, and any file.
func TestKeyChanges(t *testing.T) {
	dir := lawFolder(t)
	program, rules := "program", "rules"
	in := lint.Input{Name: "x", Paths: []string{dir}, Whole: true}
	set := &settings{config: &config.Config{}}
	key := func() string {
		k, err := resultKey(program, rules, &in, set)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	seen := map[string]bool{key(): true}
	if !seen[key()] {
		t.Fatal("the same has another key")
	}
	for _, c := range []struct {
		what   string
		change func()
	}{
		{"the program", func() { program = "program 2" }},
		{"the rules", func() { rules = "rules 2" }},
		{"an option", func() { set.config.Options = map[string]config.Options{"AGE01": {"adult": uint64(17)}} }},
		{"the rules in force", func() { set.config.Ignore = []string{"PRO"} }},
		{"the question", func() { in.National = true }},
		{"tables", func() { in.Tables = true }},
		{"a file in a folder", func() {
			write(t, filepath.Join(dir, "sub", "b.md"), "# § 1-2. Fines.\n\nFines are paid to the state.\n")
		}},
		{"a new file", func() { write(t, filepath.Join(dir, "c.md"), "# § 1-3. New.\n\nNew.\n") }},
		{"context", func() { in.Context = []string{filepath.Join(dir, "a.md")} }},
	} {
		c.change()
		if k := key(); seen[k] {
			t.Errorf("%s changed, the key did not", c.what)
		} else {
			seen[k] = true
		}
	}
}

// TestCachedIsTheSame holds that what is kept is all that a run said, and that
// it is what the next run gives.
func TestCachedIsTheSame(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	in := lint.Input{Name: "x", Paths: []string{lawFolder(t)}, Whole: true, Tables: true}
	set := &settings{config: &config.Config{}}
	l, err := newLinter(set)
	if err != nil {
		t.Fatal(err)
	}
	run := func() lint.Outcome {
		o, err := cached(context.Background(), l, in, set)
		if err != nil {
			t.Fatal(err)
		}
		return o
	}
	cold := run()
	if len(cold.Findings) == 0 || len(cold.Verdicts) == 0 || len(cold.Tables) == 0 {
		t.Fatal("the run said nothing")
	}
	if diff := cmp.Diff(cold, run()); diff != "" {
		t.Errorf("(-cold +warm):\n%s", diff)
	}
	store, err := cache.Default()
	if err != nil {
		t.Skip(err)
	}
	key, err := resultKey(identity(), l.RuleSet, &in, set)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Put(key, lint.Outcome{Given: []string{"kept"}}); err != nil {
		t.Fatal(err)
	}
	if o := run(); len(o.Given) != 1 {
		t.Error("the second run does not use what is kept")
	}
	set.running.noCache = true
	if o := run(); len(o.Given) != 0 {
		t.Error("--no-cache uses what is kept")
	}
}
