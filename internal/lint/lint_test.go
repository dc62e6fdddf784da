package lint_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
	"statutelint/internal/testkit"
)

const prostitution = `# § 4-1. Prostitution.

A person who engages in sexual conduct for a fee commits the offense of prostitution.
`

const immunity = `# § 4-9. Immunity of children in prostitution.

A person under 18 years of age shall not be prosecuted for an offense under section 4-1, and shall be referred to child protective services for shelter.
`

func run(t *testing.T, in lint.Input) lint.Outcome {
	t.Helper()
	l := newLinter(t)
	out, err := l.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func text(name, s string) []walk.Buffer { return []walk.Buffer{{Path: name, Data: []byte(s)}} }

// one returns the only finding of a rule.
func one(t *testing.T, found []finding.Finding, id string) finding.Finding {
	t.Helper()
	var out []finding.Finding
	for _, f := range found {
		if f.Rule == id {
			out = append(out, f)
		}
	}
	if len(out) != 1 {
		t.Fatalf("%d findings of %s in %v", len(out), id, testkit.Listing(found))
	}
	return out[0]
}

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, s := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestFingerprintSurvives holds that a fingerprint names what the law says in
// a section, wherever the section stands in whatever file.
func TestFingerprintSurvives(t *testing.T) {
	print := func(name, s string) string {
		return one(t, run(t, lint.Input{Name: "x", Buffers: text(name, s), Whole: true}).Findings, "PRO01").Fingerprint
	}
	want := print("a.md", prostitution)
	wrapped := strings.ReplaceAll(prostitution, "conduct for", "conduct\nfor")
	for name, same := range map[string]string{
		"moved in the file": "# § 4-0. Title.\n\nThis chapter may be cited as the act.\n\n\n\n" + prostitution,
		"hard-wrapped":      wrapped,
		"in capitals":       strings.Replace(prostitution, "A person who", "A PERSON WHO", 1),
	} {
		if got := print("b.md", same); got != want {
			t.Errorf("%s: the fingerprint changed", name)
		}
	}
	for name, other := range map[string]string{
		"another section": strings.Replace(prostitution, "4-1", "4-2", 1),
		"other words":     strings.Replace(prostitution, "for a fee", "for money", 1),
	} {
		if got := print("a.md", other); got == want {
			t.Errorf("%s: the fingerprint stayed", name)
		}
	}
	other := one(t, run(t, lint.Input{Name: "y", Buffers: text("a.md", prostitution), Whole: true}).Findings, "PRO01")
	if other.Fingerprint == want {
		t.Error("another jurisdiction: the fingerprint stayed")
	}
}

// TestFingerprintsDiffer holds that no two findings of one run share theirs.
func TestFingerprintsDiffer(t *testing.T) {
	seen := map[string]finding.Finding{}
	for _, f := range run(t, lint.Input{Name: "err", Paths: []string{"../../testdata/err"}, Whole: true}).Findings {
		if other, twice := seen[f.Fingerprint]; twice {
			t.Errorf("%s %s and %s %s share a fingerprint", f.Rule, f.Address, other.Rule, other.Address)
		}
		seen[f.Fingerprint] = f
	}
	if len(seen) < 20 {
		t.Errorf("only %d findings", len(seen))
	}
}

// TestContext holds that the context is read and not reported on, and that the
// text given goes before a section of the same number there.
func TestContext(t *testing.T) {
	alone := run(t, lint.Input{Name: "x", Buffers: text("bill.md", prostitution)})
	one(t, alone.Findings, "PRO01")
	with := run(t, lint.Input{Name: "x", Buffers: text("bill.md", prostitution), Context: []string{folder(t, map[string]string{"code.md": immunity})}})
	if len(with.Findings) != 0 {
		t.Errorf("the exemption in the context is not seen:\n%s", testkit.Listing(with.Findings))
	}
	repealing := strings.Replace(immunity, "under 18", "under 16", 1)
	twin := run(t, lint.Input{Name: "x", Buffers: text("bill.md", immunity), Context: []string{folder(t, map[string]string{"code.md": prostitution + "\n" + repealing})}})
	if len(twin.Findings) != 0 {
		t.Errorf("the section that the bill replaces is still linted:\n%s", testkit.Listing(twin.Findings))
	}
	old := run(t, lint.Input{Name: "x", Buffers: text("bill.md", prostitution), Context: []string{folder(t, map[string]string{"code.md": repealing})}})
	for _, f := range old.Findings {
		if f.Section != "4-1" {
			t.Errorf("a finding about the context: %s %s", f.Rule, f.Address)
		}
	}
}

// TestSuperseded holds that of two versions of a section only the later in
// effect is linted.
func TestSuperseded(t *testing.T) {
	page := "<html><body><h3>§ 4-1. Prostitution. (Effective until January 1, 2020)</h3><p>A person who engages in sexual conduct for a fee commits the offense of prostitution.</p>" +
		"<h3>§ 4-1. Prostitution. (Effective January 1, 2020)</h3><p>A person 18 years of age or older who engages in sexual conduct for a fee commits the offense of prostitution.</p></body></html>"
	out := run(t, lint.Input{Name: "x", Buffers: text("a.html", page)})
	if out.Sections != 2 || out.Analysed != 1 {
		t.Errorf("%d sections, %d analysed", out.Sections, out.Analysed)
	}
	for _, f := range out.Findings {
		if f.Rule == "PRO01" {
			t.Errorf("the old version is linted: %s", f.Message)
		}
	}
}

// TestSkipped holds that a file that cannot be read is named, and the others
// are linted.
func TestSkipped(t *testing.T) {
	dir := folder(t, map[string]string{"a.md": prostitution, "b.pdf": "%PDF-1.4 binary", "c.txt": ""})
	out := run(t, lint.Input{Name: "x", Paths: []string{dir}, Whole: true})
	one(t, out.Findings, "PRO01")
	var names []string
	for _, s := range out.Skipped {
		if s.Reason == "" {
			t.Errorf("%s: no reason", s.Path)
		}
		names = append(names, filepath.Base(s.Path))
	}
	if diff := cmp.Diff([]string{"b.pdf", "c.txt"}, names, cmpopts.SortSlices(strings.Compare)); diff != "" {
		t.Error(diff)
	}
}

// TestSameWithAnyNumberOfWorkers holds that what is found, and its order, does
// not depend on how many sections are read at the same time.
func TestSameWithAnyNumberOfWorkers(t *testing.T) {
	in := lint.Input{Name: "all", Paths: []string{"../../testdata/err", "../../testdata/ok/model"}, Whole: true, Jobs: 1}
	want := run(t, in)
	for _, in.Jobs = range []int{2, 8} {
		got := run(t, in)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%d workers:\n%s", in.Jobs, diff)
		}
	}
}

// TestCancelled holds that a run that is no longer wanted ends with an error.
func TestCancelled(t *testing.T) {
	l := newLinter(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := l.Run(ctx, lint.Input{Name: "x", Paths: []string{"../../testdata/ok/model"}}); err == nil {
		t.Error("no error")
	}
}
