package reads

import (
	"cel.dev/cel-go/common/ast"

	"statutelint/internal/facts"
	"statutelint/internal/lexicon"
)

// list is some of the facts of a kind: those whose sections meet where.
type list struct {
	kind  string
	where *lexicon.Need
}

// look notes that the rule looks at the facts of the list.
func (r *reader) look(l list) {
	lines, open := facts.Signs[l.kind]
	if !open {
		return
	}
	need := lexicon.Nothing
	for _, concepts := range lines {
		all := lexicon.Everything
		for _, c := range concepts {
			all = all.And(r.says(c))
		}
		need = need.Or(all)
	}
	r.need = r.need.Or(need.And(l.where))
	if other, ok := facts.RestOn[l.kind]; ok {
		r.look(list{other, lexicon.Everything})
	}
}

// visit notes every list of facts in the expression.
func (r *reader) visit(x ast.Expr) {
	if l, ok := r.listOf(x); ok {
		r.look(l)
		r.inside(x)
		return
	}
	switch x.Kind() {
	case ast.IdentKind:
		if name := x.AsIdent(); r.lets[name] != nil && !r.seen[name] {
			r.seen[name] = true
			r.visit(r.lets[name])
		}
	case ast.CallKind:
		r.visitCall(x.AsCall())
	case ast.SelectKind:
		r.visit(x.AsSelect().Operand())
	case ast.ListKind:
		for _, e := range x.AsList().Elements() {
			r.visit(e)
		}
	}
}

// visitCall notes the lists of a call: of "exists" and its like, only the facts for
// which its condition can decide.
func (r *reader) visitCall(c ast.CallExpr) {
	args := c.Args()
	if c.IsMemberFunction() {
		if l, ok := r.listOf(c.Target()); ok && isMacro(c) {
			r.look(r.decided(c, l))
			r.inside(c.Target())
		} else {
			r.visit(c.Target())
		}
		r.headings(c)
	}
	for _, a := range args {
		r.visit(a)
	}
}

// headings notes the sections whose headings answer for others of their chapter:
// that is what "under" asks for, and "who" where a chapter is child law.
func (r *reader) headings(c ast.CallExpr) {
	if len(c.Args()) != 1 {
		return
	}
	concept, known := literal(c.Args()[0])
	switch {
	case c.FunctionName() == "who" && concept == "welfare_agency":
		r.need = r.need.Or(r.says(facts.ChildLaw))
	case c.FunctionName() == "under" && known:
		r.need = r.need.Or(r.says(concept))
	case c.FunctionName() == "under":
		r.need = lexicon.Everything
	}
}

// inside notes the lists in the conditions of a list: filters.
func (r *reader) inside(x ast.Expr) {
	if x.Kind() == ast.IdentKind && r.lets[x.AsIdent()] != nil {
		r.inside(r.lets[x.AsIdent()])
	}
	if x.Kind() != ast.CallKind {
		return
	}
	c := x.AsCall()
	if c.IsMemberFunction() {
		r.inside(c.Target())
	}
	for _, a := range c.Args() {
		if _, ok := r.listOf(a); ok {
			r.inside(a)
		} else {
			r.visit(a)
		}
	}
}

// listOf returns the facts that an expression lists: law.offences, a filter of
// such a list, a name for one.
func (r *reader) listOf(x ast.Expr) (list, bool) {
	switch x.Kind() {
	case ast.IdentKind:
		if e := r.lets[x.AsIdent()]; e != nil {
			return r.listOf(e)
		}
	case ast.SelectKind:
		s := x.AsSelect()
		if of := s.Operand(); of.Kind() == ast.IdentKind && of.AsIdent() == "law" {
			return list{s.FieldName(), lexicon.Everything}, true
		}
	case ast.CallKind:
		c := x.AsCall()
		if c.IsMemberFunction() && c.FunctionName() == "filter" && isMacro(c) {
			if l, ok := r.listOf(c.Target()); ok {
				return r.decided(c, l), true
			}
		}
	}
	return list{}, false
}

// isMacro reports whether the call walks a list: "exists(o, …)".
func isMacro(c ast.CallExpr) bool {
	switch c.FunctionName() {
	case "exists", "exists_one", "existsOne", "all", "filter", "map":
		return len(c.Args()) >= 2 && c.Args()[0].Kind() == ast.IdentKind
	}
	return false
}

// decided is the part of the list on which what the call gives depends: where
// the condition of "exists" holds, and where that of "all" does not.
func (r *reader) decided(c ast.CallExpr, l list) list {
	args := c.Args()
	if c.FunctionName() == "map" && len(args) == 2 {
		return l // the second argument is no condition
	}
	v := fact{args[0].AsIdent(), l.kind}
	l.where = l.where.And(r.where(args[1], v, c.FunctionName() != "all"))
	return l
}
