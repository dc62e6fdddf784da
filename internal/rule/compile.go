package rule

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"

	"statutelint/internal/lexicon"
)

// compiled is a rule with its programs, prepared on first use: a run that meets
// no fact of a rule's kind never does.
type compiled struct {
	*Rule
	once sync.Once
	err  error

	in       *environment
	env      *cel.Env // with the let names, and "it" for provision rules
	programs []*program
	lets     []letProgram
	when     *program
	review   *program
	at       *program
	fix      fixProgram

	clear     *program // sees no "it"
	looked    *program // likewise
	decidable *program // likewise
	evidence  []*program
	ways      []wayProgram
	prefer    lexicon.Set // what the best proof of a clear verdict says
	templates sync.Map    // message -> []piece
}

type letProgram struct {
	name string
	prg  cel.Program
}

type wayProgram struct {
	fact  string
	about lexicon.Set
	all   bool // no about: every fact of the kind is looked at
	needs []*program
}

// ready prepares the rule once. The error names the key at fault.
func (c *compiled) ready(e *environment) error {
	c.once.Do(func() { c.err = c.prepare(e) })
	if c.err != nil {
		return fmt.Errorf("%s/rule.yaml: %w", c.Dir, c.err)
	}
	return nil
}

// check compiles all programs of the rule.
func (c *compiled) check(e *environment) error {
	if err := c.ready(e); err != nil {
		return err
	}
	for _, p := range c.programs {
		if err := p.ready(); err != nil {
			return fmt.Errorf("%s/rule.yaml: %w", c.Dir, err)
		}
	}
	return nil
}

// prepare finds out what names the rule's expressions see. It compiles those
// of let, since others depend on their types.
func (c *compiled) prepare(e *environment) error {
	c.in = e
	env, err := c.options(e.base)
	if err != nil {
		return err
	}
	for _, item := range c.Let {
		name, expr := item.Name, item.Expr
		prg, typ, err := e.compile(env, expr, nil)
		if err != nil {
			return c.blame("let: "+name, expr, err)
		}
		c.lets = append(c.lets, letProgram{name, prg})
		if env, err = env.Extend(cel.Variable(name, typ)); err != nil {
			return err
		}
	}
	c.verdicts(env)
	if c.Scope == Provision {
		elem, err := e.element(c.Fact)
		if err != nil {
			return err
		}
		if env, err = env.Extend(cel.Variable("it", elem)); err != nil {
			return err
		}
	}
	c.env = env
	c.conditions()
	c.prepareFix()
	return c.prepareWays(e)
}

// options declares the rule's options.
func (c *compiled) options(env *cel.Env) (*cel.Env, error) {
	for _, name := range slices.Sorted(maps.Keys(c.Options)) {
		typ, err := optionType(c.Options[name])
		if err != nil {
			return nil, fmt.Errorf("options: %s: %w", name, err)
		}
		if env, err = env.Extend(cel.Variable(name, typ)); err != nil {
			return nil, err
		}
	}
	return env, nil
}

// optionType is the CEL type of an option's value, as YAML gives it.
func optionType(v any) (*cel.Type, error) {
	switch v.(type) {
	case uint64, int64:
		return cel.IntType, nil
	case bool:
		return cel.BoolType, nil
	case string:
		return cel.StringType, nil
	}
	return nil, fmt.Errorf("%v is no number, true, false or text", v)
}

// whole is an option's value as YAML gives it: the kept form of a rule, which
// is JSON, has every number as a float64.
func whole(v any) any {
	f, ok := v.(float64)
	switch {
	case !ok || f != math.Trunc(f):
		return v
	case f < 0:
		return int64(f)
	}
	return uint64(f)
}

// optionValue is the value as expressions see it: numbers are int.
func optionValue(v any) any {
	if n, ok := v.(uint64); ok {
		return int64(n)
	}
	return v
}

// conditions prepares when, review, at and evidence.
func (c *compiled) conditions() {
	c.when = c.program(c.env, "when", c.When, types.BoolType)
	c.review = c.program(c.env, "review", c.Review, types.BoolType)
	c.at = c.program(c.env, "at", c.At, nil)
	for _, l := range c.Evidence {
		c.evidence = append(c.evidence, c.program(c.env, "evidence: "+l.Role, l.Of, nil))
	}
}

// verdicts prepares what answers for the law as a whole.
func (c *compiled) verdicts(env *cel.Env) {
	c.clear = c.program(env, "clear", c.Clear, nil)
	c.looked = c.program(env, "looked", c.Looked, nil)
	c.decidable = c.program(env, "decidable", c.Decidable, types.BoolType)
}

func (c *compiled) prepareWays(e *environment) error {
	if err := e.concepts(&c.prefer, "prefer", c.Prefer); err != nil {
		return err
	}
	for _, w := range c.Rule.Ways() {
		env, err := e.with(w.Fact)
		if err != nil {
			return err
		}
		p := wayProgram{fact: w.Fact, all: len(w.About) == 0}
		if err := e.concepts(&p.about, "about", w.About); err != nil {
			return err
		}
		if len(c.Prefer) == 0 {
			c.prefer.Union(&p.about)
		}
		for _, n := range w.Needs {
			p.needs = append(p.needs, c.program(env, "needs", n.When, types.BoolType))
		}
		c.ways = append(c.ways, p)
	}
	return nil
}

// concepts adds the concepts of a key by their names.
func (e *environment) concepts(to *lexicon.Set, key string, names []string) error {
	for _, name := range names {
		if err := e.checkConcept(name); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		to.Add(e.lex.MustID(name))
	}
	return nil
}

// blame says on which line of the rule's file the expression stands.
func (c *compiled) blame(key, expr string, err error) error {
	first, _, _ := strings.Cut(expr, "\n")
	if before, _, ok := strings.Cut(string(c.data), first); ok {
		return fmt.Errorf("line %d: %s: %w", 1+strings.Count(before, "\n"), key, err)
	}
	return fmt.Errorf("%s: %w", key, err)
}
