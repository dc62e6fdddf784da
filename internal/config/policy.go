package config

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"statutelint/internal/finding"
	"statutelint/internal/suggest"
)

// Rule is what the configuration needs to know of a rule.
type Rule struct {
	ID, Name, Family string
	Severity         finding.Severity
	Options          map[string]any // by name, their values as shipped
}

// goesBy reports whether a name in the configuration means the rule: its id,
// its name or its family, in any case.
func (r *Rule) goesBy(name string) bool {
	return strings.EqualFold(name, r.ID) || strings.EqualFold(name, r.Name) || strings.EqualFold(name, r.Family)
}

// Policy says which rules are in force for which file, and how heavily each
// counts.
type Policy struct {
	config *Config
	rules  []Rule
	byID   map[string]*Rule
}

// Bind checks every rule and option that the configuration names against the
// rules there are.
func (c *Config) Bind(rules []Rule) (*Policy, error) {
	p := &Policy{config: c, rules: rules, byID: map[string]*Rule{}}
	for i := range rules {
		p.byID[rules[i].ID] = &rules[i]
	}
	if err := p.checkNames("$", c.Select, c.Ignore, c.Severity); err != nil {
		return nil, err
	}
	for i, o := range c.Overrides {
		if err := p.checkNames(fmt.Sprintf("$.overrides[%d]", i), o.Select, o.Ignore, o.Severity); err != nil {
			return nil, err
		}
	}
	return p, p.checkOptions()
}

// names are all that a rule can be called.
func (p *Policy) names() []string {
	var all []string
	for _, r := range p.rules {
		all = append(all, r.ID, r.Name, strings.ToUpper(r.Family))
	}
	return all
}

func (p *Policy) known(path, name string) error {
	for i := range p.rules {
		if p.rules[i].goesBy(name) {
			return nil
		}
	}
	return p.config.errorAt(path, "there is no rule or family %q%s", name, suggest.DidYouMean(name, p.names()))
}

func (p *Policy) checkNames(path string, selected, ignored []string, severity map[string]finding.Severity) error {
	for i, name := range selected {
		if err := p.known(fmt.Sprintf("%s.select[%d]", path, i), name); err != nil {
			return err
		}
	}
	for i, name := range ignored {
		if err := p.known(fmt.Sprintf("%s.ignore[%d]", path, i), name); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(severity)) {
		if err := p.known(path+".severity."+name, name); err != nil {
			return err
		}
	}
	return nil
}

// checkOptions holds that each option exists and has a value of its type.
func (p *Policy) checkOptions() error {
	for _, name := range slices.Sorted(maps.Keys(p.config.Options)) {
		if err := p.known("$.options."+name, name); err != nil {
			return err
		}
		for i := range p.rules {
			if !p.rules[i].goesBy(name) {
				continue
			}
			if err := p.checkOptionsOf(&p.rules[i], name); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *Policy) checkOptionsOf(r *Rule, name string) error {
	options := p.config.Options[name]
	for _, option := range slices.Sorted(maps.Keys(options)) {
		at := "$.options." + name + "." + option
		shipped, ok := r.Options[option]
		switch {
		case !ok:
			return p.config.errorAt(at, "%s has no option %q%s", r.ID, option, suggest.DidYouMean(option, slices.Sorted(maps.Keys(r.Options))))
		case reflect.TypeOf(options[option]) != reflect.TypeOf(shipped):
			return p.config.errorAt(at, "%s: %s is %v; it must be of the kind of its default, %v", r.ID, option, options[option], shipped)
		}
	}
	return nil
}

// named reports whether a list of names means the rule.
func named(list []string, r *Rule) bool { return slices.ContainsFunc(list, r.goesBy) }

// Enabled reports whether the rule is in force for a file; for a finding about
// a whole jurisdiction the file is "".
func (p *Policy) Enabled(id, file string) bool {
	r := p.byID[id]
	if r == nil {
		return false
	}
	on := (len(p.config.Select) == 0 || named(p.config.Select, r)) && !named(p.config.Ignore, r)
	for _, o := range p.config.Overrides {
		if p.config.covers(&o, file) {
			on = (on || named(o.Select, r)) && !named(o.Ignore, r)
		}
	}
	return on
}

// EnabledAnywhere reports whether the rule is in force for some file.
func (p *Policy) EnabledAnywhere(id string) bool {
	if p.Enabled(id, "") {
		return true
	}
	r := p.byID[id]
	return r != nil && slices.ContainsFunc(p.config.Overrides, func(o Override) bool { return named(o.Select, r) })
}

// Severity returns how heavily the rule counts for a file: by the last
// override that says so, else the configuration, else as shipped. Of several
// names for one rule its id goes before its name, and that before its family.
func (p *Policy) Severity(id, file string) finding.Severity {
	r := p.byID[id]
	if r == nil {
		return ""
	}
	s := r.Severity
	if v, ok := severityOf(p.config.Severity, r); ok {
		s = v
	}
	for _, o := range p.config.Overrides {
		if v, ok := severityOf(o.Severity, r); ok && p.config.covers(&o, file) {
			s = v
		}
	}
	return s
}

func severityOf(by map[string]finding.Severity, r *Rule) (finding.Severity, bool) {
	for _, want := range []string{r.ID, r.Name, r.Family} {
		for name, s := range by {
			if strings.EqualFold(name, want) {
				return s, true
			}
		}
	}
	return "", false
}

// Options returns the values that the configuration gives the rule's options.
func (p *Policy) Options(id string) map[string]any {
	out := map[string]any{}
	if r := p.byID[id]; r != nil {
		maps.Copy(out, r.Options)
		for name, options := range p.config.Options {
			if r.goesBy(name) {
				maps.Copy(out, options)
			}
		}
	}
	return out
}

// Apply gives findings the severity that holds for their file and drops those
// of rules that are not in force there.
func (p *Policy) Apply(found []finding.Finding) []finding.Finding {
	kept := found[:0]
	for _, f := range found {
		if p.Enabled(f.Rule, f.File) {
			f.Severity = p.Severity(f.Rule, f.File)
			kept = append(kept, f)
		}
	}
	return kept
}
