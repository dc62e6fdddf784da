package rule

import (
	"errors"
	"fmt"
	"slices"

	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/lexicon"
	"statutelint/internal/parallel"
)

// Engine runs rules over laws. It is safe for concurrent use.
type Engine struct {
	env   *environment
	rules []*compiled
}

// New returns an engine for the rules. Conditions are compiled when they are
// first needed; Check compiles all.
func New(lex *lexicon.Lexicon, rules []*Rule) (*Engine, error) {
	env, err := newEnvironment(lex)
	if err != nil {
		return nil, err
	}
	e := &Engine{env: env}
	for _, r := range rules {
		e.rules = append(e.rules, &compiled{Rule: r})
	}
	return e, nil
}

// Check type-checks every condition and message of the rules that which picks;
// of all for nil. The error joins all that is wrong, each with file and line.
func (e *Engine) Check(which func(*Rule) bool) error {
	var errs []error
	for _, c := range e.rules {
		if which != nil && !which(c.Rule) {
			continue
		}
		if err := c.check(e.env); err != nil {
			errs = append(errs, err)
			continue
		}
		for _, text := range []struct{ key, of string }{{"message", c.Message}, {"suggestion", c.Suggestion}} {
			if _, err := c.template(e.env, text.of); err != nil {
				errs = append(errs, fmt.Errorf("%s/rule.yaml: %s: %w", c.Dir, text.key, err))
			}
		}
	}
	return errors.Join(errs...)
}

// Clearance is the provisions that satisfy a jurisdiction rule, in code order.
type Clearance struct {
	Rule   string
	Places []*facts.Place
}

// Provisions runs the provision rules over the law. An error means that a
// rule is broken; the findings of the others are returned with it.
func (e *Engine) Provisions(law *facts.Law) ([]finding.Finding, error) {
	found, errs := make([][]finding.Finding, len(e.rules)), make([]error, len(e.rules))
	parallel.For(len(e.rules), 1, func(i int) {
		c := e.rules[i]
		if c.Scope == Provision && e.collection(law, c.Fact).Size() != types.IntZero {
			found[i], errs[i] = e.provision(c, law)
		}
	})
	return slices.Concat(found...), errors.Join(errs...)
}

// Jurisdiction runs the jurisdiction rules, as Provisions. It also returns
// what satisfied the rules that did not fire.
func (e *Engine) Jurisdiction(law *facts.Law) ([]finding.Finding, []Clearance, error) {
	found, by, errs := make([]*finding.Finding, len(e.rules)), make([][]*facts.Place, len(e.rules)), make([]error, len(e.rules))
	ix := newConceptIndex(e, law)
	parallel.For(len(e.rules), 1, func(i int) {
		if e.rules[i].Scope == Jurisdiction {
			found[i], by[i], errs[i] = e.jurisdiction(e.rules[i], law, ix)
		}
	})
	var all []finding.Finding
	var cleared []Clearance
	for i, c := range e.rules {
		if found[i] != nil {
			all = append(all, *found[i])
		}
		if len(by[i]) > 0 {
			cleared = append(cleared, Clearance{c.ID, by[i]})
		}
	}
	return all, cleared, errors.Join(errs...)
}

// collection returns a collection of the law as a CEL list.
func (e *Engine) collection(law *facts.Law, name string) traits.Lister {
	ft, ok := e.env.types.FindStructFieldType("facts.Law", name)
	if !ok {
		return types.NewDynamicList(e.env.types, []*facts.Provision{})
	}
	v, err := ft.GetFrom(law)
	if err != nil {
		return types.NewDynamicList(e.env.types, []*facts.Provision{})
	}
	return e.env.types.NativeToValue(v).(traits.Lister)
}

// vars are the names that a rule's expressions see.
type vars map[string]any

// start evaluates the rule's let names for the law.
func (c *compiled) start(e *environment, law *facts.Law) (vars, error) {
	if err := c.ready(e); err != nil {
		return nil, err
	}
	v := vars{"law": e.types.NativeToValue(law)}
	for name, value := range c.Options {
		v[name] = optionValue(value)
	}
	for _, l := range c.lets {
		val, _, err := l.prg.Eval(map[string]any(v))
		if err != nil {
			return nil, fmt.Errorf("%s/rule.yaml: let: %s: %w", c.Dir, l.name, err)
		}
		v[l.name] = val
	}
	return v, nil
}

// asks reports whether a jurisdiction rule has a question to this law: one that
// it can decide, and whose condition, if it has one, holds.
func (c *compiled) asks(v vars) (bool, error) {
	decidable, err := c.decidable.holds(v)
	if err != nil || !decidable {
		return false, err
	}
	return c.when.holds(v)
}

// provision runs one provision rule.
func (e *Engine) provision(c *compiled, law *facts.Law) ([]finding.Finding, error) {
	v, err := c.start(e.env, law)
	if err != nil {
		return nil, err
	}
	report := newReport(e.env, c)
	for it := e.collection(law, c.Fact).Iterator(); it.HasNext() == types.True; {
		v["it"] = it.Next()
		fires, err := c.when.holds(v)
		if err == nil && fires {
			err = report.add(v)
		}
		if err != nil {
			return report.findings, err
		}
	}
	return report.findings, nil
}

// places returns the places that an expression gives: those of a fact, or of
// a list of facts; none for null.
func places(val ref.Val) []*facts.Place {
	switch x := val.(type) {
	case *object:
		if f, ok := x.native.(facts.Fact); ok {
			return []*facts.Place{f.Where()}
		}
	case traits.Lister:
		var out []*facts.Place
		for it := x.Iterator(); it.HasNext() == types.True; {
			out = append(out, places(it.Next())...)
		}
		return out
	}
	return nil
}
