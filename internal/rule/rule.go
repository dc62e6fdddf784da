// Package rule loads rules, checks their conditions against the facts that a
// law has, and runs them. It knows no rule by name: a folder with a rule.yaml
// is a rule.
package rule

import (
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"

	"statutelint/internal/decode"
	"statutelint/internal/finding"
	"statutelint/internal/folder"
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
	// says so when there are none, and Looked gives the nearest of those that
	// were looked at. A jurisdiction rule that this law cannot
	// decide does not fire, and says why in Undecided.
	// Where several do, those come first that say most of the concepts Prefer,
	// or About, in their heading and words.
	Clear     string   `yaml:"clear"`
	Looked    string   `yaml:"looked"`
	None      string   `yaml:"none"`
	Prefer    []string `yaml:"prefer"`
	Decidable string   `yaml:"decidable"`
	Undecided string   `yaml:"undecided"`

	At       string  `yaml:"at"`       // the fact whose words the finding points at; default "it"
	Evidence []Label `yaml:"evidence"` // further places

	Message    string `yaml:"message"` // expressions stand in braces; {words} are the deciding words
	Suggestion string `yaml:"suggestion"`

	Fix *Fix `yaml:"fix"` // wording that can be typed as it is; nil for none

	Page string `yaml:"-"` // rule.md
	Dir  string `yaml:"-"` // "pro/child-not-exempt"; of a user's own rule, as seen from the working folder
	Own  bool   `yaml:"-"` // it is a user's own
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

// Load reads every <family>/<name>/rule.yaml of the file systems with its page,
// sorted by id. Errors name the file and the line; two rules of one id or name
// are an error that names both files.
func Load(systems ...fs.FS) ([]*Rule, error) {
	var all []*Rule
	taken := names{}
	for _, fsys := range systems {
		files, err := fs.Glob(fsys, "*/*/rule.yaml")
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			r, err := read(fsys, f)
			if err == nil {
				err = taken.add(r)
			}
			if err != nil {
				return nil, err
			}
			all = append(all, r)
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].ID < all[j].ID })
	return all, nil
}

// names are the ids and names of rules, in lower case, and whose they are.
type names map[string]*Rule

func (n names) add(r *Rule) error {
	for _, key := range []struct{ what, name string }{{"id", r.ID}, {"name", r.Name}} {
		name := strings.ToLower(key.name)
		if other := n[name]; other != nil {
			return fmt.Errorf("%s: the %s %s is taken by %s", r.file(), key.what, key.name, other.file())
		}
		n[name] = r
	}
	return nil
}

func read(fsys fs.FS, file string) (*Rule, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	r := &Rule{Dir: path.Dir(folder.Name(fsys, file)), data: data}
	_, r.Own = fsys.(folder.Folder)
	if err := decode.YAML(data, r); err != nil {
		return nil, fmt.Errorf("%s: %w", r.file(), err)
	}
	for name, v := range r.Options {
		r.Options[name] = whole(v)
	}
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("%s: %w", r.file(), err)
	}
	if page, err := fs.ReadFile(fsys, path.Join(path.Dir(file), "rule.md")); err == nil {
		r.Page = string(page)
	}
	return r, nil
}

// file is the path of the rule's file.
func (r *Rule) file() string { return r.Dir + "/rule.yaml" }

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
	case r.Fix != nil && r.Fix.check() != nil:
		return fmt.Errorf("fix: %w", r.Fix.check())
	case r.Message == "" || len(r.Sources) == 0:
		return fmt.Errorf("message and sources are required")
	}
	return nil
}
