package baseline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statutelint/internal/finding"
)

// at is a finding with its fingerprint, in a file and line of no matter.
func at(rule, section, words, file string) finding.Finding {
	f := finding.Finding{Jurisdiction: "meadow", Rule: rule, Section: section, File: file, Evidence: []finding.Evidence{{Role: "here", Quote: words}}}
	f.Fingerprint = f.Print()
	return f
}

func open(found []finding.Finding) []string {
	out := []string{}
	for _, f := range found {
		if f.Suppression == nil {
			out = append(out, f.Rule+" "+f.Section)
		}
	}
	return out
}

// TestMovesAndReformattingOpenNothing holds that a known finding stays known in
// another file, and with other case, quotes, dashes and white space.
func TestMovesAndReformattingOpenNothing(t *testing.T) {
	b := Of([]finding.Finding{at("AGE01", "1-2", "“Minor” means a person under 16", "a.md"), at("SYS01", "", "", "")})
	found := []finding.Finding{at("AGE01", "1-2", "\"minor\"  means a person\nunder 16", "codes/b.html"), at("SYS01", "", "", "")}
	b.Apply(found)
	if got := open(found); len(got) != 0 {
		t.Errorf("opened again: %v", got)
	}
}

// TestCuredMakesNoRoom holds that a cured finding and a new one of the same
// rule never cancel out.
func TestCuredMakesNoRoom(t *testing.T) {
	b := Of([]finding.Finding{at("AGE02", "1-2", "under 16", "a")})
	found := []finding.Finding{at("AGE02", "1-3", "under 16", "a"), at("AGE02", "1-2", "under 14", "a")}
	b.Apply(found)
	if got := open(found); len(got) != 2 {
		t.Errorf("open: %v", got)
	}
}

func TestEqualFindingsAreCounted(t *testing.T) {
	one := at("PRO10", "1-2", "child prostitute", "a")
	b := Of([]finding.Finding{one})
	found := []finding.Finding{one, one}
	b.Apply(found)
	if got := open(found); len(got) != 1 {
		t.Errorf("open: %v", got)
	}
}

func TestPruneOnlyTakesOut(t *testing.T) {
	b := Of([]finding.Finding{at("AGE01", "1", "x", "a"), at("AGE02", "2", "y", "a"), at("SAL01", "4", "off", "a")})
	gone := b.Prune([]finding.Finding{at("AGE02", "2", "y", "a"), at("PRO01", "3", "z", "a")}, func(e Entry) bool { return e.Rule != "SAL01" })
	if len(gone) != 1 || gone[0].Rule != "AGE01" || len(b.Known) != 2 || b.Known[0].Rule != "AGE02" || b.Known[1].Rule != "SAL01" {
		t.Errorf("gone %v, known %v", gone, b.Known)
	}
}

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.yaml")
	waived := at("AGE02", "2", "y", "a")
	waived.Suppression = &finding.Suppression{Kind: finding.Waived}
	data, err := Of([]finding.Finding{at("AGE01", "1", "words: with \"marks\" — and # more", "a"), waived}).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	b, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Known) != 1 || b.Known[0].Rule != "AGE01" || !strings.Contains(b.Known[0].Words, `"marks" - and # more`) {
		t.Errorf("%+v", b.Known)
	}
}

func TestWrongFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a": "known: [{rule: AGE01}]", "b": "knwon: []", "c": "- : ["} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(path); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := Load(filepath.Join(dir, "none")); err == nil || !strings.Contains(err.Error(), "baseline create") {
		t.Errorf("no file: %v", err)
	}
}
