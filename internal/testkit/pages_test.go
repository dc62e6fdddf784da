package testkit_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"statutelint/internal/rule"
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
			page, err := testkit.ParsePage(r.Page)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			form(t, file, r, page)
			got := map[*testkit.Example][]string{}
			for _, e := range page.Examples {
				t.Run(fmt.Sprint("line ", e.Line), func(t *testing.T) {
					got[e] = example(t, k, r, file, e)
				})
			}
			if *update {
				write(t, file, page.WithFindings(got))
			}
		})
	}
}

// example runs one example and returns the lines that its findings fence
// should have: an expected line that matches is kept as it was written.
func example(t *testing.T, k *testkit.Kit, r *rule.Rule, file string, e *testkit.Example) []string {
	found, err := k.Run(r, e)
	if err != nil {
		t.Fatalf("%s:%d: %v", file, e.Line, err)
	}
	got := testkit.Lines(found)
	for i := range min(len(got), len(e.Findings)) {
		if testkit.Matches(e.Findings[i], got[i]) {
			got[i] = e.Findings[i]
		}
	}
	if slices.Equal(got, e.Findings) {
		return got
	}
	if *update {
		t.Logf("%s:%d: updated; review it", file, e.Line)
		return got
	}
	t.Errorf("%s:%d: findings (- the page, + the program):\n%s\nthe program says:\n```findings\n%s```", file, e.Line,
		cmp.Diff(e.Findings, got), strings.Join(append(got, ""), "\n"))
	if testing.Verbose() {
		if law, err := k.Law(e); err == nil {
			t.Logf("facts:\n%s", testkit.Dump(law))
		}
	}
	return got
}

// form holds that the page has the parts that explain and its readers expect.
func form(t *testing.T, file string, r *rule.Rule, page *testkit.Page) {
	if want := r.ID + " " + r.Name; page.Title != want {
		t.Errorf("%s: the title is %q, not %q", file, page.Title, want)
	}
	headings := []string{testkit.Why, testkit.Flagged, testkit.Clean, testkit.KnownGaps, testkit.Wording}
	if diff := cmp.Diff(headings, page.Headings); diff != "" {
		t.Errorf("%s: headings (- required, + the page):\n%s", file, diff)
	}
	for heading, least := range map[string]int{testkit.Flagged: 2, testkit.Clean: 2, testkit.Wording: 1} {
		under := page.Under(heading)
		if len(under) < least {
			t.Errorf("%s: %d examples under %s, at least %d are needed", file, len(under), heading, least)
		}
		for _, e := range under {
			if flagged := len(e.Findings) > 0; flagged != (heading == testkit.Flagged) {
				t.Errorf("%s:%d: an example under %s with %d findings", file, e.Line, heading, len(e.Findings))
			}
		}
	}
}

// TestEveryRuleHasAPage holds that no rule is without a page.
func TestEveryRuleHasAPage(t *testing.T) {
	for _, r := range load(t).Rules {
		if r.Page == "" {
			t.Logf("%s: no page", r.Dir)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
