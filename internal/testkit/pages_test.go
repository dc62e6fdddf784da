package testkit_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"statutelint/internal/testkit"
)

var update = flag.Bool("update", false, "rewrite the findings fences and golden files with what the program says")

const rulesDir = "../../rules"

func load(t testing.TB) *testkit.Kit {
	t.Helper()
	k, err := testkit.Load()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// TestPages holds that each example on each rule's page gives exactly the
// findings that the page says. Run one page with -run Pages/PRO01; -v shows
// the facts behind a failure; -update rewrites the findings fences.
func TestPages(t *testing.T) {
	k := load(t)
	for _, r := range k.Rules {
		t.Run(r.ID, func(t *testing.T) {
			file := filepath.Join(rulesDir, r.Dir, "rule.md")
			if r.Page == "" {
				t.Skip("no page")
			}
			checked, err := k.CheckPage(r)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			for _, p := range checked.Problems {
				report(t, k, file, &p)
			}
			if *update && checked.Updated != r.Page {
				write(t, file, checked.Updated)
			}
		})
	}
}

func report(t *testing.T, k *testkit.Kit, file string, p *testkit.Problem) {
	t.Helper()
	switch {
	case p.Example == nil:
		t.Errorf("%s:%d: %s", file, p.Line, p.Text)
	case *update:
		t.Logf("%s:%d: updated; review it", file, p.Line)
	default:
		t.Errorf("%s:%d: findings (- the page, + the program):\n%s\nthe program says:\n```findings\n%s```", file, p.Line,
			cmp.Diff(p.Want, p.Got), strings.Join(append(p.Got, ""), "\n"))
		if law, err := k.Law(p.Example); testing.Verbose() && err == nil {
			t.Logf("facts:\n%s", testkit.Dump(law))
		}
	}
}

// TestEveryRuleHasAPage holds that no rule is without a page.
func TestEveryRuleHasAPage(t *testing.T) {
	for _, r := range load(t).Rules {
		if r.Page == "" {
			t.Errorf("%s: no page", r.Dir)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
