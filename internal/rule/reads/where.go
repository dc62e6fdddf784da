package reads

import (
	"slices"

	"cel.dev/cel-go/common/ast"
	"cel.dev/cel-go/common/operators"
	"cel.dev/cel-go/common/types"

	"statutelint/internal/facts"
	"statutelint/internal/lexicon"
)

// fact is a variable and the kind of the facts that it stands for.
type fact struct{ name, kind string }

// where is the need that every section meets with a fact v for which the
// expression holds; for which it does not, when holds is false. What the
// expression asks beside the words of the section makes no difference to it.
func (r *reader) where(x ast.Expr, v fact, holds bool) *lexicon.Need {
	switch x.Kind() {
	case ast.CallKind:
		return r.whereCall(x.AsCall(), v, holds)
	case ast.SelectKind:
		if holds {
			return r.sign(v, x.AsSelect())
		}
	}
	return lexicon.Everything
}

func (r *reader) whereCall(c ast.CallExpr, v fact, holds bool) *lexicon.Need {
	args, name := c.Args(), c.FunctionName()
	switch {
	case name == operators.LogicalNot:
		return r.where(args[0], v, !holds)
	case name == operators.LogicalAnd && holds, name == operators.LogicalOr && !holds:
		return r.where(args[0], v, holds).And(r.where(args[1], v, holds))
	case name == operators.LogicalAnd, name == operators.LogicalOr:
		return r.where(args[0], v, holds).Or(r.where(args[1], v, holds))
	case !holds:
	case name == operators.Greater:
		return r.positive(args, v)
	case name == operators.In:
		return topic(args[0], args[1], v)
	case c.IsMemberFunction() && v.is(c.Target()) && len(args) == 1:
		if concept, ok := literal(args[0]); ok {
			return r.asked(name, concept)
		}
	}
	return lexicon.Everything
}

// asked is the need of a question about a concept. "under" is answered by the
// headings of other sections, "says" of some concepts by what is cited, and "who"
// also by a "department" in child law.
func (r *reader) asked(question, concept string) *lexicon.Need {
	switch question {
	case "own", "near", "titled", "binds", "allows", "what":
		return r.says(concept)
	case "says":
		if !slices.Contains(facts.Resolved, concept) {
			return r.says(concept)
		}
	case "who":
		return r.says(concept).Or(r.says("bare_agency"))
	}
	return lexicon.Everything
}

// topic is the need of an offence on a topic: those on all but sale are looked at
// for the built-in rules.
func topic(name, in ast.Expr, v fact) *lexicon.Need {
	t, ok := literal(name)
	if ok && v.kind == "offences" && t != facts.Sale && in.Kind() == ast.SelectKind &&
		v.is(in.AsSelect().Operand()) && in.AsSelect().FieldName() == "topics" {
		return lexicon.Nothing
	}
	return lexicon.Everything
}

// says is the need of a concept.
func (r *reader) says(concept string) *lexicon.Need {
	id, ok := r.lex.ID(concept)
	if !ok {
		return lexicon.Everything
	}
	return r.lex.Says(id)
}

// sign is the need of a field that is true, or more than nothing.
func (r *reader) sign(v fact, s ast.SelectExpr) *lexicon.Need {
	sign, known := facts.FieldSigns[v.kind+"."+s.FieldName()]
	switch {
	case !known || !v.is(s.Operand()):
		return lexicon.Everything
	case sign.Concept != "":
		return r.says(sign.Concept)
	}
	return lexicon.Holding(sign.Words...)
}

// positive is the need of "it.below > 0".
func (r *reader) positive(args []ast.Expr, v fact) *lexicon.Need {
	if args[0].Kind() == ast.SelectKind && args[1].Kind() == ast.LiteralKind && args[1].AsLiteral().Value() == int64(0) {
		return r.sign(v, args[0].AsSelect())
	}
	return lexicon.Everything
}

// is reports whether the expression is the variable.
func (v fact) is(x ast.Expr) bool {
	return v.name != "" && x.Kind() == ast.IdentKind && x.AsIdent() == v.name
}

// literal is the text that the expression writes out.
func literal(x ast.Expr) (string, bool) {
	if x.Kind() != ast.LiteralKind {
		return "", false
	}
	s, ok := x.AsLiteral().(types.String)
	return string(s), ok
}
