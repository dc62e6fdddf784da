package testkit_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/goccy/go-yaml"
	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/testkit"
)

// expectation is EXPECT.yaml of a project: what its author, with the rules'
// catalogue and without the program, said must and must not be found.
type expectation struct {
	About    string  `yaml:"about"`
	National bool    `yaml:"national"`
	Must     []claim `yaml:"must"`
	MustNot  []claim `yaml:"must_not"`

	// Known are claims above that the program does not meet yet. When it does,
	// the line must go.
	Known []claim `yaml:"known"`
}

// claim is about a rule in a section, or anywhere when At is empty.
type claim struct {
	Rule string `yaml:"rule"`
	At   string `yaml:"at"`
	Why  string `yaml:"why"`
}

func (c claim) holds(found []finding.Finding) bool {
	for _, f := range found {
		if f.Rule == c.Rule && (c.At == "" || f.Section == c.At) {
			return true
		}
	}
	return false
}

func (e *expectation) known(c claim) bool {
	for _, k := range e.Known {
		if k.Rule == c.Rule && k.At == c.At {
			return true
		}
	}
	return false
}

// TestProjects lints whole little codes with every rule: what EXPECT.yaml says
// must hold, and everything found is in findings.golden.
func TestProjects(t *testing.T) {
	k := load(t)
	for _, file := range files(t, "projects/*/EXPECT.yaml") {
		dir := filepath.Dir(file)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			var want expectation
			data, err := os.ReadFile(filepath.Join(dir, "EXPECT.yaml"))
			if err == nil {
				err = yaml.UnmarshalWithOptions(data, &want, yaml.DisallowUnknownField())
			}
			if err != nil {
				t.Fatal(err)
			}
			found, err := k.Lint(lint.Input{Name: filepath.Base(dir), Paths: []string{filepath.Join(dir, "code")}, Whole: true, National: want.National})
			if err != nil {
				t.Fatal(err)
			}
			want.compare(t, k, found)
			golden(t, filepath.Join(dir, "findings.golden"), testkit.Listing(found))
		})
	}
}

func (e *expectation) compare(t *testing.T, k *testkit.Kit, found []finding.Finding) {
	t.Helper()
	ids := map[string]bool{}
	for _, r := range k.Rules {
		ids[r.ID] = true
	}
	check := func(c claim, must bool) {
		switch met := c.holds(found) == must; {
		case !ids[c.Rule]:
			t.Errorf("there is no rule %s", c.Rule)
		case met && e.known(c):
			t.Errorf("%s %s: met now; remove it from known", c.Rule, c.At)
		case !met && !e.known(c) && must:
			t.Errorf("%s %s: not found: %s", c.Rule, c.At, c.Why)
		case !met && !e.known(c):
			t.Errorf("%s %s: found, but %s", c.Rule, c.At, c.Why)
		}
	}
	for _, c := range e.Must {
		check(c, true)
	}
	for _, c := range e.MustNot {
		check(c, false)
	}
}
