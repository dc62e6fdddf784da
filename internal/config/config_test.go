package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statutelint/internal/finding"
)

var rules = []Rule{
	{ID: "PRO01", Name: "child-not-exempt", Family: "pro", Severity: finding.Error},
	{ID: "PRO10", Name: "stigmatising-term", Family: "pro", Severity: finding.Warning},
	{ID: "AGE01", Name: "child-age-below-18", Family: "age", Severity: finding.Error, Options: map[string]any{"adult": uint64(18)}},
}

func bind(t *testing.T, text string) *Policy {
	t.Helper()
	c, err := Parse("statutelint.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	p, err := c.Bind(rules)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// wrong returns the message about a configuration that must not load.
func wrong(t *testing.T, text string) string {
	t.Helper()
	c, err := Parse("statutelint.yaml", []byte(text))
	if err == nil {
		_, err = c.Bind(rules)
	}
	if err == nil {
		t.Fatalf("no error for:\n%s", text)
	}
	var placed *Error
	if !errors.As(err, &placed) {
		t.Errorf("%v has no place", err)
	}
	return err.Error()
}

func TestErrorsHavePlaceAndAdvice(t *testing.T) {
	for text, want := range map[string]string{
		"selct: [PRO]\n":                                                         `statutelint.yaml:1:1: there is no key "selct" here; did you mean "select"?`,
		"select:\n  - PRO\n  - PRO1O\n":                                          `statutelint.yaml:3:5: there is no rule or family "PRO1O"; did you mean`,
		"fail-level: eror\n":                                                     `statutelint.yaml:1:13: fail-level: "eror" is none of error, warning, info, none; did you mean "error"?`,
		"severity:\n  PRO01: high\n":                                             `statutelint.yaml:2:10: severity of PRO01: "high" is none of`,
		"severity:\n  PR001: info\n":                                             `there is no rule or family "PR001"; did you mean "PRO01"?`,
		"exclude: ['[a']\n":                                                      `"[a" is no glob`,
		"jurisdictions:\n  - paths: [a]\n":                                       `a jurisdiction needs a name`,
		"jurisdictions:\n  - name: A\n":                                          `A: it needs paths`,
		"jurisdictions:\n  - {name: A, paths: [a], parent: B}\n":                 `statutelint.yaml:2:35: A: there is no jurisdiction "B" to be its parent`,
		"jurisdictions:\n  - {name: A, paths: [a], level: sate}\n":               `level: "sate" is none of national, state`,
		"jurisdictions:\n  - {name: A, paths: [a]}\n  - {name: A, paths: [b]}\n": `there are two jurisdictions named "A"`,
		"overrides:\n  - ignore: [PRO]\n":                                        `an override needs paths`,
		"options:\n  AGE01: {adlt: 17}\n":                                        `AGE01 has no option "adlt"; did you mean "adult"?`,
		"options:\n  AGE01: {adult: old}\n":                                      `adult is old; it must be of the kind of its default, 18`,
		"select: [PRO\n":                                                         `statutelint.yaml:1:`,
		"select: PRO\n":                                                          `statutelint.yaml:1:9`,
		"select: [PRO]\nselect: [AGE]\n":                                         `statutelint.yaml:2:1`,
	} {
		if got := wrong(t, text); !strings.Contains(got, want) {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestEmptyConfigurationIsEveryRule(t *testing.T) {
	for _, text := range []string{"", "# nothing yet\n"} {
		p := bind(t, text)
		if !p.Enabled("PRO01", "a.md") || p.Severity("PRO01", "a.md") != finding.Error {
			t.Errorf("%q changes what is shipped", text)
		}
	}
}

func TestSelectIgnoreSeverity(t *testing.T) {
	p := bind(t, "select: [pro]\nignore: [stigmatising-term]\nseverity: {PRO: info, PRO01: warning}\n")
	for id, want := range map[string]bool{"PRO01": true, "PRO10": false, "AGE01": false, "XXX99": false} {
		if got := p.Enabled(id, ""); got != want {
			t.Errorf("%s enabled: %v", id, got)
		}
	}
	if got := p.Severity("PRO01", ""); got != finding.Warning {
		t.Errorf("the id does not go before the family: %s", got)
	}
	if got := p.Severity("PRO10", ""); got != finding.Info {
		t.Errorf("the family's severity is lost: %s", got)
	}
}

func TestOverridesByPath(t *testing.T) {
	p := bind(t, `
select: [PRO]
overrides:
  - paths: ["drafts/**"]
    select: [AGE01]
    ignore: [PRO10]
    severity: {PRO01: info}
  - paths: ["*.old.md"]
    ignore: [PRO01]
`)
	for _, c := range []struct {
		id, file string
		want     bool
	}{
		{"AGE01", "drafts/2026/a.md", true},
		{"AGE01", "code/a.md", false},
		{"PRO10", `drafts\2026\a.md`, false},
		{"PRO10", "code/a.md", true},
		{"PRO01", "drafts/x.old.md", false},
		{"PRO01", "", true},
	} {
		if got := p.Enabled(c.id, c.file); got != c.want {
			t.Errorf("%s for %q: %v", c.id, c.file, got)
		}
	}
	if !p.EnabledAnywhere("AGE01") {
		t.Error("a rule that an override selects is in force nowhere")
	}
	found := p.Apply([]finding.Finding{{Rule: "PRO01", File: "drafts/a.md"}, {Rule: "PRO10", File: "drafts/a.md"}})
	if len(found) != 1 || found[0].Severity != finding.Info {
		t.Errorf("applied: %+v", found)
	}
}

func TestOptions(t *testing.T) {
	p := bind(t, "options: {child-age-below-18: {adult: 17}}\n")
	if got := p.Options("AGE01")["adult"]; got != uint64(17) {
		t.Errorf("adult is %v", got)
	}
	if got := bind(t, "").Options("AGE01")["adult"]; got != uint64(18) {
		t.Errorf("the default is lost: %v", got)
	}
}

func TestIncludeExclude(t *testing.T) {
	c, err := Parse("statutelint.yaml", []byte("include: ['codes/**']\nexclude: ['*.pdf', 'codes/old/**']\n"))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		"codes/a.html": true, "codes/x.zip/t/11.html": true, "codes/a.pdf": false, "codes/old/a.html": false, "notes/a.html": false,
	} {
		if got := c.Wants(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}

func TestFindGoesUpwards(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	want := filepath.Join(root, FileName)
	if err := os.WriteFile(want, []byte("baseline: known.yaml\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := Find(deep)
	if err != nil || got != want {
		t.Fatalf("found %q, %v", got, err)
	}
	c, err := Load(got)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Resolve(c.Baseline); got != filepath.Join(root, "known.yaml") {
		t.Errorf("a path is not relative to the configuration: %s", got)
	}
}
