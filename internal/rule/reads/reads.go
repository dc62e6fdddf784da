// Package reads says which sections of a law a rule looks at, from what its
// expressions ask: the test that spares the grammar most of a code then holds for
// a user's own rules as for the built-in ones.
package reads

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/ast"

	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
)

// Of returns the need that every section meets which the rules look at, beside
// those that the built-in rules look at: without the others their findings are
// the same. The rules must have been checked. An error names the rule's file.
func Of(lex *lexicon.Lexicon, rules []*rule.Rule) (*lexicon.Need, error) {
	plain, err := cel.NewEnv(cel.ClearMacros()) // "exists" and its like stay calls
	if err != nil {
		return nil, err
	}
	need := lex.Added()
	for _, of := range rules {
		r := &reader{lex: lex, plain: plain, lets: map[string]ast.Expr{}, seen: map[string]bool{}, need: lexicon.Nothing}
		if err := r.rule(of); err != nil {
			return nil, fmt.Errorf("%s/rule.yaml: %w", of.Dir, err)
		}
		need = need.Or(r.need)
	}
	return need, nil
}

// reader collects what the expressions of one rule look at.
type reader struct {
	lex   *lexicon.Lexicon
	plain *cel.Env
	lets  map[string]ast.Expr
	seen  map[string]bool // the names whose expressions were looked at
	need  *lexicon.Need
}

func (r *reader) rule(of *rule.Rule) error {
	for _, l := range of.Let {
		x, err := r.parse(l.Expr)
		if err != nil {
			return err
		}
		r.lets[l.Name] = x
	}
	if of.Scope == rule.Provision {
		when, err := r.parse(of.When)
		if err != nil {
			return err
		}
		r.look(list{of.Fact, r.where(when, fact{"it", of.Fact}, true)})
	}
	for _, w := range of.Ways() {
		r.look(list{w.Fact, r.about(w.About)})
	}
	return r.each(expressions(of))
}

// about is the need of the facts that a way to satisfy a rule looks at: those
// that meet only some of its needs are named as the nearest.
func (r *reader) about(concepts []string) *lexicon.Need {
	if len(concepts) == 0 {
		return lexicon.Everything
	}
	need := lexicon.Nothing
	for _, c := range concepts {
		need = need.Or(r.says(c))
	}
	return need
}

// expressions are all that the rule evaluates but its let names, which count
// where they are used.
func expressions(of *rule.Rule) []string {
	out := []string{of.When, of.Review, of.At, of.Clear, of.Looked, of.Decidable}
	for _, l := range of.Evidence {
		out = append(out, l.Of)
	}
	for _, w := range of.Ways() {
		for _, n := range w.Needs {
			out = append(out, n.When)
		}
	}
	if f := of.Fix; f != nil {
		out = append(out, f.Of, f.Safe, f.From, f.To)
	}
	return append(append(out, braced(of.Message)...), braced(of.Suggestion)...)
}

// braced are the expressions in the braces of a message.
func braced(message string) []string {
	var out []string
	for {
		_, after, found := strings.Cut(message, "{")
		expr, rest, closed := strings.Cut(after, "}")
		if !found || !closed {
			return out
		}
		out, message = append(out, expr), rest
	}
}

// each looks at expressions, "" for none.
func (r *reader) each(exprs []string) error {
	for _, text := range exprs {
		if text == "" {
			continue
		}
		x, err := r.parse(text)
		if err != nil {
			return err
		}
		r.visit(x)
	}
	return nil
}

func (r *reader) parse(text string) (ast.Expr, error) {
	parsed, issues := r.plain.Parse(text)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	return parsed.NativeRep().Expr(), nil
}
