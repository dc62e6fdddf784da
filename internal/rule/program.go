package rule

import (
	"fmt"
	"sync"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"

	"statutelint/internal/facts"
)

// program is an expression of a rule, compiled when it is first evaluated: a
// check of one section fires few rules, and asks the others for nothing but
// their condition.
type program struct {
	rule      *compiled
	key, expr string    // where it stands in the rule's file
	env       *cel.Env  // with the names that it may use
	want      *cel.Type // what it must give; nil for anything

	once sync.Once
	prg  cel.Program
	err  error
}

// program returns the program of an expression of the rule; nil for none.
func (c *compiled) program(env *cel.Env, key, expr string, want *cel.Type) *program {
	if expr == "" {
		return nil
	}
	p := &program{rule: c, key: key, expr: expr, env: env, want: want}
	c.programs = append(c.programs, p)
	return p
}

// ready compiles the expression once. The error names its line and key.
func (p *program) ready() error {
	p.once.Do(func() {
		var err error
		if p.prg, _, err = p.rule.in.compile(p.env, p.expr, p.want); err != nil {
			p.err = p.rule.blame(p.key, p.expr, err)
		}
	})
	return p.err
}

// eval evaluates the expression. The error names the rule's file and the key.
func (p *program) eval(v vars) (ref.Val, error) {
	err := p.ready()
	if err != nil {
		return nil, fmt.Errorf("%s/rule.yaml: %w", p.rule.Dir, err)
	}
	val, _, err := p.prg.Eval(map[string]any(v))
	if err != nil {
		return nil, fmt.Errorf("%s/rule.yaml: %s: %w", p.rule.Dir, p.key, err)
	}
	return val, nil
}

// places evaluates the expression to the places that it gives.
func (p *program) places(v vars) ([]*facts.Place, error) {
	val, err := p.eval(v)
	if err != nil {
		return nil, err
	}
	return places(val), nil
}

// holds evaluates a condition; a program of nil holds.
func (p *program) holds(v vars) (bool, error) {
	if p == nil {
		return true, nil
	}
	val, err := p.eval(v)
	return val == types.True, err
}
