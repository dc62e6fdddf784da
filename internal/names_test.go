package internal_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statutelint/internal/rule"
	"statutelint/rules"
)

// states are names that no line of the program, a rule or the vocabulary may
// hold: what is right for one State's code only is wrong.
var states = []string{
	"alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "georgia",
	"hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts",
	"michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "hampshire", "jersey", "mexico",
	"new york", "carolina", "dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "rhode island", "tennessee", "texas",
	"utah", "vermont", "virginia", "washington", "wisconsin", "wyoming", "columbia",
}

// TestProgramNamesNoRuleAndNoState holds that the engine knows no rule by its
// id, and that no code of a State is treated in a way of its own.
func TestProgramNamesNoRuleAndNoState(t *testing.T) {
	all, err := rule.Load(rules.Files())
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range all {
		ids = append(ids, r.ID)
	}
	lines(t, ".", ".go", func(place, line string) {
		for _, id := range ids {
			if code, _, _ := strings.Cut(line, "//"); strings.Contains(code, id) {
				t.Errorf("%s names the rule %s: %s", place, id, strings.TrimSpace(line))
			}
		}
		noState(t, place, line)
	})
}

// TestRulesNameNoState holds the same for the rules, the vocabulary and the
// grammar.
func TestRulesNameNoState(t *testing.T) {
	for _, root := range []string{"../rules", "../grammar"} {
		for _, ext := range []string{".yaml", ".md", ".g4"} {
			lines(t, root, ext, func(place, line string) { noState(t, place, line) })
		}
	}
}

func noState(t *testing.T, place, line string) {
	t.Helper()
	low := strings.ToLower(line)
	for _, s := range states {
		if i := strings.Index(low, s); i >= 0 && wordAt(low, i, len(s)) {
			t.Errorf("%s names %q: %s", place, s, strings.TrimSpace(line))
		}
	}
}

// wordAt reports whether no letter stands around the n bytes at i.
func wordAt(s string, i, n int) bool {
	letter := func(k int) bool { return k >= 0 && k < len(s) && 'a' <= s[k] && s[k] <= 'z' }
	return !letter(i-1) && !letter(i+n)
}

// lines calls f with each line of each file below root with the extension, but
// tests, with its place.
func lines(t *testing.T, root, ext string, f func(place, line string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ext) || strings.HasSuffix(file, "_test.go") {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(data)) {
			f(filepath.ToSlash(file), line)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
