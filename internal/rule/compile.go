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

// compiled is a rule with its programs, made on first use: a run that meets no
// fact of a rule's kind never compiles it.
type compiled struct {
	*Rule
	once sync.Once
	err  error

	env    *cel.Env // with the let names, and "it" for provision rules
	lets   []letProgram
	when   cel.Program
	review cel.Program
	at     cel.Program
	fix    fixProgram

	clear     cel.Program // sees no "it"
	looked    cel.Program // likewise
	decidable cel.Program // likewise
	evidence  []cel.Program
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
	needs []cel.Program
}

// ready compiles the rule once. The error names the key at fault.
func (c *compiled) ready(e *environment) error {
	c.once.Do(func() { c.err = c.compile(e) })
	if c.err != nil {
		return fmt.Errorf("%s/rule.yaml: %w", c.Dir, c.err)
	}
	return nil
}

func (c *compiled) compile(e *environment) error {
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
	if err := c.verdicts(e, env); err != nil {
		return err
	}
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
	if err := c.conditions(e); err != nil {
		return err
	}
	if err := c.compileFix(e); err != nil {
		return err
	}
	return c.compileWays(e)
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

// conditions compiles when, review, at and evidence.
func (c *compiled) conditions(e *environment) (err error) {
	for _, k := range []struct {
		key, expr string
		want      *cel.Type
		prg       *cel.Program
	}{
		{"when", c.When, types.BoolType, &c.when},
		{"review", c.Review, types.BoolType, &c.review},
		{"at", c.At, nil, &c.at},
	} {
		if k.expr == "" {
			continue
		}
		if *k.prg, _, err = e.compile(c.env, k.expr, k.want); err != nil {
			return c.blame(k.key, k.expr, err)
		}
	}
	for _, l := range c.Evidence {
		prg, _, err := e.compile(c.env, l.Of, nil)
		if err != nil {
			return c.blame("evidence: "+l.Role, l.Of, err)
		}
		c.evidence = append(c.evidence, prg)
	}
	return nil
}

// verdicts compiles what answers for the law as a whole.
func (c *compiled) verdicts(e *environment, env *cel.Env) (err error) {
	for _, k := range []struct {
		key, expr string
		prg       *cel.Program
	}{{"clear", c.Clear, &c.clear}, {"looked", c.Looked, &c.looked}} {
		if k.expr == "" {
			continue
		}
		if *k.prg, _, err = e.compile(env, k.expr, nil); err != nil {
			return c.blame(k.key, k.expr, err)
		}
	}
	if c.Decidable != "" {
		if c.decidable, _, err = e.compile(env, c.Decidable, types.BoolType); err != nil {
			return c.blame("decidable", c.Decidable, err)
		}
	}
	return nil
}

func (c *compiled) compileWays(e *environment) error {
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
			prg, _, err := e.compile(env, n.When, types.BoolType)
			if err != nil {
				return c.blame("needs", n.When, err)
			}
			p.needs = append(p.needs, prg)
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
