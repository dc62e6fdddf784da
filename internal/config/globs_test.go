package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGlobs holds what .gitignore promises of such globs.
func TestGlobs(t *testing.T) {
	for _, c := range []struct {
		globs, path string
		want        bool
	}{
		{"*.pdf", "a.pdf", true}, {"*.pdf", "codes/old/a.pdf", true}, {"*.pdf", "a.pdf.md", false},
		{"old", "codes/old/a.md", true}, {"old", "codes/older/a.md", false}, {"old/", "codes/old/a.md", true}, {"old/", "codes/old", false},
		{"/old", "old/a.md", true}, {"/old", "codes/old/a.md", false}, {"codes/old", "codes/old/x/a.md", true}, {"codes/*.md", "codes/x/a.md", false},
		{"codes/**/a.md", "codes/a.md", true}, {"./drafts/*", "drafts/a.md", true},
		{"*.md !keep.md", "x/keep.md", false}, {"*.md !keep.md", "x/a.md", true}, {"!keep.md *.md", "keep.md", true},
		{"code.zip/t*/**", "code.zip/t1/a.html", true},
	} {
		if got := lastMatch(strings.Fields(c.globs), c.path); got != c.want {
			t.Errorf("%s for %s: %v", c.globs, c.path, got)
		}
	}
}

// TestPathsAreSeenFromTheConfiguration holds that a glob means the same files
// from wherever the program runs, and in the spelling of Windows.
func TestPathsAreSeenFromTheConfiguration(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, FileName)
	write(t, path, "exclude: ['drafts/old/**']\n")
	write(t, filepath.Join(dir, IgnoreName), "# what a scanner leaves\r\n\r\n*.tmp\r\n")
	c, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		filepath.Join(dir, "drafts", "old", "a.md"): false, filepath.Join(dir, "drafts", "a.md"): true,
		filepath.Join(dir, "x", "a.tmp"): false, `drafts\old\a.md`: false, "../elsewhere/a.md": true,
	} {
		if got := c.Wants(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}

func TestWrongIgnoreFile(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, FileName), "")
	write(t, filepath.Join(dir, IgnoreName), "\n[a\n")
	if _, err := Load(filepath.Join(dir, FileName)); err == nil || !strings.Contains(err.Error(), IgnoreName+":2:1") {
		t.Errorf("error: %v", err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
