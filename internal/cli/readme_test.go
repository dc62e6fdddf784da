package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/cli"
)

// TestReadme holds that the first screen of the README is true: its draft is
// the one in testdata, and the output below it is what check prints for it.
func TestReadme(t *testing.T) {
	root := filepath.Dir(testdata(t))
	readme := filepath.Join(root, "README.md")
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	draft, err := os.ReadFile(filepath.Join(root, "testdata", "projects", "readme", "bill.md"))
	if err != nil {
		t.Fatal(err)
	}
	before, shown, after := fence(t, string(data), "```text\n")
	if _, text, _ := fence(t, before, "```statute\n"); text != string(draft) {
		t.Errorf("the README's draft is not testdata/projects/readme/bill.md:\n%s", cmp.Diff(string(draft), text))
	}
	t.Chdir(filepath.Join(root, "testdata", "projects", "readme"))
	var out, errs bytes.Buffer
	if code := cli.Main([]string{"check", "bill.md"}, strings.NewReader(""), &out, &errs); code != cli.Found || errs.Len() > 0 {
		t.Fatalf("exit code %d, %s", code, errs.String())
	}
	got := strings.TrimRight(out.String(), "\n") + "\n"
	if shown == got {
		return
	}
	if !*update {
		t.Fatalf("the README shows another output; rewrite it with -update (-README +now):\n%s", cmp.Diff(shown, got))
	}
	if err := os.WriteFile(readme, []byte(before+"```text\n"+got+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// fence cuts s at the first fence that opens in this way: what is before it,
// its text, and the rest from its end on.
func fence(t *testing.T, s, open string) (before, text, after string) {
	t.Helper()
	before, rest, ok := strings.Cut(s, open)
	end := strings.Index("\n"+rest, "\n```")
	if !ok || end < 0 {
		t.Fatalf("no fence %q", open)
	}
	return before, rest[:end], rest[end:]
}
