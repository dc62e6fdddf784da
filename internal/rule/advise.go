package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common"
	"cel.dev/cel-go/common/ast"

	"statutelint/internal/suggest"
)

// advise makes an error of what is wrong in an expression: each problem with
// the field that was probably meant, and the column it stands at.
func (e *environment) advise(env *cel.Env, expr string, issues *cel.Issues) error {
	var all []error
	for _, p := range issues.Errors() {
		all = append(all, fmt.Errorf("column %d of %q: %s%s", p.Location.Column()+1, line(expr, p.Location.Line()), strings.TrimSuffix(p.Message, " (in container '')"), e.nearest(env, expr, p)))
	}
	return errors.Join(all...)
}

// line is a line of an expression, counted from 1.
func line(expr string, n int) string {
	lines := strings.Split(strings.TrimSpace(expr), "\n")
	return strings.TrimSpace(lines[min(max(n-1, 0), len(lines)-1)])
}

// nearest names the field that was probably meant, as a clause of a message.
func (e *environment) nearest(env *cel.Env, expr string, p *common.Error) string {
	if name, ok := quoted(p.Message, "undefined field '"); ok {
		return suggest.DidYouMean(name, e.fieldsAt(env, expr, p.ExprID))
	}
	return "" // cel itself knows the nearest variable and function
}

// quoted returns what stands in quotes after the beginning of a message.
func quoted(message, beginning string) (string, bool) {
	rest, ok := strings.CutPrefix(message, beginning)
	name, _, closed := strings.Cut(rest, "'")
	return name, ok && closed
}

// fieldsAt are the fields that the selection with that id could have meant:
// those of the type that it selects from, or of every fact when that type is
// known only inside a macro.
func (e *environment) fieldsAt(env *cel.Env, expr string, id int64) []string {
	parsed, issues := env.Parse(expr)
	if issues.Err() != nil {
		return nil
	}
	var from *structType
	ast.PreOrderVisit(parsed.NativeRep().Expr(), ast.NewExprVisitor(func(x ast.Expr) {
		if x.ID() == id && x.Kind() == ast.SelectKind && x.AsSelect().Operand().Kind() == ast.IdentKind {
			from = e.typeOf(env, x.AsSelect().Operand().AsIdent())
		}
	}))
	if from != nil {
		return from.names()
	}
	var all []string
	for _, s := range e.types.structs {
		all = append(all, s.names()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// typeOf is the fact type of a variable; nil for none.
func (e *environment) typeOf(env *cel.Env, variable string) *structType {
	for _, v := range env.Variables() {
		if v.Name() == variable {
			return e.types.structs[v.Type().TypeName()]
		}
	}
	return nil
}
