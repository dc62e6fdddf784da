// Package rule loads rules, checks their conditions against the facts that a
// law has, and runs them. It knows no rule by name: a folder with a rule.yaml
// is a rule.
package rule

import (
	"fmt"
	"io/fs"
	"path"
	"sort"

	"statutelint/internal/decode"
	"statutelint/internal/finding"
)

// Scope says what a rule looks at.
type Scope string

// A rule looks at every fact of one kind, or at the jurisdiction as a whole.
const (
	Provision    Scope = "provision"
	Jurisdiction Scope = "jurisdiction"
)

// Rule is one rule.yaml. Its conditions are CEL expressions over the facts of
// a law, which they see as "law".
type Rule struct {
	ID       string           `yaml:"id"`   // "PRO01"
	Name     string           `yaml:"name"` // "child-not-exempt", as its folder
	Scope    Scope            `yaml:"scope"`
	Severity finding.Severity `yaml:"severity"`
	Sources  []Source         `yaml:"sources"`

	// Options are values that a configuration may change, each with its
	// default; expressions see each by its name.
	Options map[string]any `yaml:"options"`

	// Let names expressions for use in those that follow, in order.
	Let Lets `yaml:"let"`

	// A provision rule walks the collection Fact of the law, each as "it", and
	// fires where When holds.
	Fact string `yaml:"fact"`
	When string `yaml:"when"`

	// Review, when it holds, makes the finding uncertain; Missing says what
	// the text would have to show.
	Review  string `yaml:"review"`
	Missing string `yaml:"missing"`

	// A jurisdiction rule without Needs fires when When holds. With Needs it
	// fires, unless When is false, when no fact meets all the needs of a way.
	About []string `yaml:"about"`
	Needs []Need   `yaml:"needs"`
	Any   []Way    `yaml:"any"`

	// Clear gives the facts that satisfy the rule when it does not fire; None
	// says so when there are none. A jurisdiction rule that this law cannot
	// decide does not fire, and says why in Undecided.
	Clear     string `yaml:"clear"`
	None      string `yaml:"none"`
	Decidable string `yaml:"decidable"`
	Undecided string `yaml:"undecided"`

	At       string  `yaml:"at"`       // the fact whose words the finding points at; default "it"
	Evidence []Label `yaml:"evidence"` // further places

	Message    string `yaml:"message"` // expressions stand in braces; {words} are the deciding words
	Suggestion string `yaml:"suggestion"`

	Page string `yaml:"-"` // rule.md
	Dir  string `yaml:"-"` // "rules/pro/child-not-exempt"
	data []byte
}

// Source is what a rule rests on.
type Source struct {
	Document  string `yaml:"document"`
	Paragraph string `yaml:"paragraph"`
}

// Way is one way for a law to satisfy a jurisdiction rule: a fact of the kind
// Fact that says a concept of About and meets all of Needs.
type Way struct {
	Fact  string   `yaml:"fact"`
	About []string `yaml:"about"`
	Needs []Need   `yaml:"needs"`
}

// Need is a condition on "it", and what a provision that fails it lacks.
type Need struct {
	When  string `yaml:"when"`
	Lacks string `yaml:"lacks"`
}

// Label points at further places: Of gives a fact or a list of facts.
type Label struct {
	Role string `yaml:"role"`
	Of   string `yaml:"of"`
}

// Family is the rule's family in lower case: "pro".
func (r *Rule) Family() string { return path.Base(path.Dir(r.Dir)) }

// Ways returns the ways to satisfy the rule.
func (r *Rule) Ways() []Way {
	if len(r.Needs) > 0 {
		return append([]Way{{r.Fact, r.About, r.Needs}}, r.Any...)
	}
	return r.Any
}

// Load reads every <family>/<name>/rule.yaml of fsys with its page, sorted by
// id. Errors name the file and the line.
func Load(fsys fs.FS) ([]*Rule, error) {
	files, err := fs.Glob(fsys, "*/*/rule.yaml")
	if err != nil {
		return nil, err
	}
	rules := make([]*Rule, 0, len(files))
	ids := map[string]string{}
	for _, f := range files {
		r, err := read(fsys, f)
		if err != nil {
			return nil, err
		}
		if other := ids[r.ID]; other != "" {
			return nil, fmt.Errorf("%s: the id %s is taken by %s", f, r.ID, other)
		}
		ids[r.ID] = f
		rules = append(rules, r)
	}
	sort.Slice(rules, func(i, j int) bool { return rules[i].ID < rules[j].ID })
	return rules, nil
}

func read(fsys fs.FS, file string) (*Rule, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	r := &Rule{Dir: path.Dir(file), data: data}
	if err := decode.YAML(data, r); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if page, err := fs.ReadFile(fsys, path.Join(r.Dir, "rule.md")); err == nil {
		r.Page = string(page)
	}
	return r, nil
}

// check holds what every rule must have.
func (r *Rule) check() error {
	switch {
	case r.ID == "" || r.Name == "":
		return fmt.Errorf("id and name are required")
	case r.Name != path.Base(r.Dir):
		return fmt.Errorf("name: %s is not the folder's name, %s", r.Name, path.Base(r.Dir))
	case r.Scope != Provision && r.Scope != Jurisdiction:
		return fmt.Errorf("scope: %q is neither %s nor %s", r.Scope, Provision, Jurisdiction)
	case r.Severity != finding.Error && r.Severity != finding.Warning && r.Severity != finding.Info:
		return fmt.Errorf("severity: %q is none of error, warning, info", r.Severity)
	case r.Scope == Provision && (r.Fact == "" || r.When == ""):
		return fmt.Errorf("a provision rule needs fact and when")
	case r.Scope == Jurisdiction && r.When == "" && len(r.Ways()) == 0:
		return fmt.Errorf("a jurisdiction rule needs when or needs")
	case r.Decidable != "" && r.Undecided == "":
		return fmt.Errorf("decidable needs undecided: what the text would have to show")
	case r.Message == "" || len(r.Sources) == 0:
		return fmt.Errorf("message and sources are required")
	}
	return nil
}
