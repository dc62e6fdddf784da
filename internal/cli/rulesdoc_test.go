package cli_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRuleReferenceIsFresh holds docs/rules.md to the rules; -update writes it.
func TestRuleReferenceIsFresh(t *testing.T) {
	path := filepath.Join(root(t), "docs", "rules.md")
	got := run(t, 0, "rules", "--no-config", "--format", "markdown")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("docs/rules.md is not of these rules; go test ./internal/cli -update (-want +got):\n%s", diff)
	}
}
