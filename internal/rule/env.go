package rule

import (
	"fmt"
	"sync"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/ast"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/ext"

	"statutelint/internal/facts"
	"statutelint/internal/lexicon"
	"statutelint/internal/suggest"
)

// circles are the functions that ask what a fact's clause says, in wider and
// wider circles.
var circles = map[string]func(*facts.Said) *lexicon.Set{
	"own":    func(s *facts.Said) *lexicon.Set { return &s.Own },
	"says":   func(s *facts.Said) *lexicon.Set { return &s.All },
	"near":   func(s *facts.Said) *lexicon.Set { return &s.Near },
	"titled": func(s *facts.Said) *lexicon.Set { return &s.Titled },
	"under":  func(s *facts.Said) *lexicon.Set { return &s.Chapter },

	"chapter": func(s *facts.Said) *lexicon.Set { return &s.Text },
}

// forces are the functions that ask how a fact's clause governs what a concept
// says.
var forces = map[string]func(*facts.Place, lexicon.ID) bool{
	"binds":  (*facts.Place).Binds,
	"allows": (*facts.Place).Allows,
}

// roles are the functions that ask who a duty binds and to what.
var roles = map[string]func(*facts.Duty, lexicon.ID) bool{
	"who":  (*facts.Duty).Who,
	"what": (*facts.Duty).What,
	"does": (*facts.Duty).Does,
}

// environment compiles expressions over facts.
type environment struct {
	lex   *lexicon.Lexicon
	types *factTypes
	base  *cel.Env
	its   sync.Map // collection name -> *cel.Env with "it"

	// check parses and type-checks an expression.
	check func(env *cel.Env, expr string) (*cel.Ast, *cel.Issues)
}

func newEnvironment(lex *lexicon.Lexicon) (*environment, error) {
	ft, err := newFactTypes()
	if err != nil {
		return nil, err
	}
	e := &environment{lex: lex, types: ft, check: checked}
	opts := []cel.EnvOption{
		cel.CustomTypeProvider(ft), cel.CustomTypeAdapter(ft),
		ext.Strings(), cel.OptionalTypes(),
		cel.Variable("law", types.NewObjectType("facts.Law")),
	}
	for name, circle := range circles {
		opts = append(opts, e.ask(name, func(p *facts.Place, id lexicon.ID) bool { return circle(p.Said).Has(id) }))
	}
	for name, force := range forces {
		opts = append(opts, e.ask(name, force))
	}
	for name, role := range roles {
		opts = append(opts, e.askDuty(name, role))
	}
	e.base, err = cel.NewEnv(opts...)
	return e, err
}

// ask declares a function of a fact and a concept on every kind of fact.
func (e *environment) ask(name string, answer func(*facts.Place, lexicon.ID) bool) cel.EnvOption {
	call := func(fact, concept ref.Val) ref.Val {
		f, ok := fact.Value().(facts.Fact)
		if !ok {
			return types.NewErr("%s: no fact", name)
		}
		id, ok := e.lex.ID(string(concept.(types.String)))
		return types.Bool(ok && answer(f.Where(), id))
	}
	var overloads []cel.FunctionOpt
	for typeName, s := range e.types.structs {
		if _, isFact := s.fields["address"]; isFact {
			overloads = append(overloads, cel.MemberOverload(typeName+"_"+name,
				[]*cel.Type{s.cel, cel.StringType}, cel.BoolType, cel.BinaryBinding(call)))
		}
	}
	return cel.Function(name, overloads...)
}

// askDuty declares a function of a duty and a concept.
func (e *environment) askDuty(name string, answer func(*facts.Duty, lexicon.ID) bool) cel.EnvOption {
	duty := e.types.structs["facts.Duty"].cel
	return cel.Function(name, cel.MemberOverload("facts.Duty_"+name, []*cel.Type{duty, cel.StringType}, cel.BoolType,
		cel.BinaryBinding(func(fact, concept ref.Val) ref.Val {
			d, ok := fact.Value().(*facts.Duty)
			if !ok {
				return types.NewErr("%s: no duty", name)
			}
			id, ok := e.lex.ID(string(concept.(types.String)))
			return types.Bool(ok && answer(d, id))
		})))
}

// element returns the type of the facts in a collection of the law.
func (e *environment) element(collection string) (*types.Type, error) {
	law := e.types.structs["facts.Law"]
	f := law.fields[collection]
	if f == nil || f.typ.Kind() != types.ListKind {
		return nil, fmt.Errorf("fact: the law has no %q%s", collection, suggest.DidYouMean(collection, law.names()))
	}
	return f.typ.Parameters()[0], nil
}

// with returns the environment in which "it" is a fact of the collection.
func (e *environment) with(collection string) (*cel.Env, error) {
	if collection == "" {
		return e.base, nil
	}
	if env, ok := e.its.Load(collection); ok {
		return env.(*cel.Env), nil
	}
	elem, err := e.element(collection)
	if err != nil {
		return nil, err
	}
	env, err := e.base.Extend(cel.Variable("it", elem))
	if err == nil {
		e.its.Store(collection, env)
	}
	return env, err
}

// compile checks and plans an expression.
func (e *environment) compile(env *cel.Env, expr string, want *cel.Type) (cel.Program, *cel.Type, error) {
	ast, issues := e.check(env, expr)
	if issues.Err() != nil {
		return nil, nil, e.advise(env, expr, issues)
	}
	if want != nil && !ast.OutputType().IsExactType(want) {
		return nil, nil, fmt.Errorf("%q gives %s, not %s", expr, ast.OutputType(), want)
	}
	if err := e.checkConcepts(ast); err != nil {
		return nil, nil, err
	}
	prg, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	return prg, ast.OutputType(), err
}

// checkConcepts holds that every concept named in the expression is in the
// lexicon.
func (e *environment) checkConcepts(checked *cel.Ast) error {
	var bad error
	ast.PreOrderVisit(checked.NativeRep().Expr(), ast.NewExprVisitor(func(x ast.Expr) {
		if x.Kind() != ast.CallKind || !asksConcept(x.AsCall().FunctionName()) {
			return
		}
		for _, arg := range x.AsCall().Args() {
			if name, ok := arg.AsLiteral().(types.String); ok && bad == nil {
				bad = e.checkConcept(string(name))
			}
		}
	}))
	return bad
}

// asksConcept reports whether the function's argument names a concept.
func asksConcept(function string) bool {
	return circles[function] != nil || forces[function] != nil || roles[function] != nil
}

func (e *environment) checkConcept(name string) error {
	if _, ok := e.lex.ID(name); ok {
		return nil
	}
	var names []string
	for _, c := range e.lex.All() {
		names = append(names, c.Name)
	}
	return fmt.Errorf("the lexicon has no concept %q%s", name, suggest.DidYouMean(name, names))
}
