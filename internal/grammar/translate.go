package grammar

import (
	"strings"

	"github.com/antlr4-go/antlr/v4"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// translator turns parse tree nodes into syntax nodes.
type translator struct {
	text   string
	stream *stream
}

// island translates an island; nil when it is none after all.
func (t *translator) island(c parser.IIslandContext) syntax.Node {
	if c.GetChildCount() == 0 {
		return nil
	}
	ctx, ok := c.GetChild(0).(antlr.ParserRuleContext)
	if !ok || ctx.GetStop() == nil {
		return nil
	}
	return t.node(ctx)
}

func (t *translator) node(ctx antlr.ParserRuleContext) syntax.Node {
	span := spanOf(ctx)
	switch c := ctx.(type) {
	case *parser.AgeUpperContext:
		return t.ageUpper(c, span)
	case *parser.AgeLowerContext:
		return &syntax.AgeBound{Span: span, From: t.lowerAge(c)}
	case *parser.AgeBetweenContext:
		return t.ageBetween(c, span)
	case *parser.AgeGapContext:
		return &syntax.AgeGap{Span: span}
	case *parser.DefinitionHeadContext:
		return t.definitionHead(c, span)
	case *parser.ScopeContext:
		return &syntax.Scope{Span: span, Refs: t.references(c)}
	case *parser.OffenceHeadContext:
		return &syntax.OffenceHead{Span: span, Kind: offenceKind(c)}
	case *parser.ExemptionContext:
		return t.exempting(c, span)
	case *parser.DefenceContext:
		return &syntax.Defence{Span: span, Affirmative: c.AFFIRMATIVE() != nil, Presumption: c.PRESUMED() != nil}
	case *parser.CoercionContext:
		return &syntax.Coercion{Span: span}
	case *parser.ModalContext:
		return &syntax.Modal{Span: span, Force: force(c), Negated: c.NOT() != nil || strings.EqualFold(span.Of(t.text), "cannot")}
	case *parser.ConditionContext:
		return &syntax.Condition{Span: span, Kind: conditionKind(c)}
	case *parser.ReferenceContext:
		return t.reference(c, span)
	}
	return nil
}

func spanOf(ctx antlr.ParserRuleContext) source.Span {
	return source.Span{Start: ctx.GetStart().GetStart(), End: ctx.GetStop().GetStop() + 1}
}

func (t *translator) word(n antlr.TerminalNode) string {
	s := n.GetSymbol()
	return strings.ToLower(t.text[s.GetStart() : s.GetStop()+1])
}

func offenceKind(c *parser.OffenceHeadContext) syntax.OffenceKind {
	switch {
	case c.COMMITS() != nil:
		return syntax.Commits
	case c.GUILTY() != nil:
		return syntax.Guilty
	case c.UNLAWFUL() != nil, c.IT() != nil:
		return syntax.Unlawful
	case c.PUNISHED() != nil, c.PENALTY() != nil:
		return syntax.Punished
	case c.CRIMENAME() != nil:
		return syntax.Graded
	}
	return syntax.Prohibited
}

func (t *translator) exempting(c *parser.ExemptionContext, span source.Span) syntax.Node {
	e := &syntax.Exempting{Span: span, Kind: exemptKind(c), Negated: c.NOT() != nil}
	if w := c.EXEMPTING(); w != nil {
		e.Outright = outright(t.word(w))
	}
	return e
}

// outright reports whether words that exempt do so without a "not".
func outright(words string) bool {
	return strings.HasPrefix(words, "immun") || strings.HasPrefix(words, "exempt") || strings.HasPrefix(words, "incapable")
}

func exemptKind(c *parser.ExemptionContext) syntax.ExemptKind {
	switch {
	case c.EXEMPTING() != nil:
		return syntax.Immune
	case len(c.AllPROSECUTED()) > 0:
		return syntax.NotProsecuted
	case c.GUILTY() != nil:
		return syntax.NotGuilty
	}
	return syntax.NotApply
}

func force(c *parser.ModalContext) syntax.Modality {
	switch {
	case c.MAY() != nil, c.CAN() != nil, len(c.AllAUTHORIZED()) > 0:
		return syntax.May
	case c.ENTITLED() != nil:
		return syntax.Entitled
	}
	return syntax.Shall
}

func conditionKind(c *parser.ConditionContext) syntax.ConditionKind {
	switch {
	case c.ONLY() != nil:
		return syntax.OnlyIf
	case c.UNLESS() != nil:
		return syntax.Unless
	case c.EXCEPT() != nil:
		return syntax.Except
	case c.PROVIDED() != nil:
		return syntax.Provided
	}
	return syntax.If
}

func (t *translator) definitionHead(c *parser.DefinitionHeadContext, span source.Span) syntax.Node {
	d := &syntax.DefinitionHead{Span: span}
	if q := c.Quoted(); q != nil {
		t.addQuoted(d, q)
		for _, more := range c.MoreTerms().AllQuoted() {
			t.addQuoted(d, more)
		}
	}
	if n := c.CHILD(); n != nil {
		t.addTerm(d, n)
		if other := c.BareDefines().CHILD(); other != nil {
			t.addTerm(d, other)
		}
		d.Bare = true
	}
	if def := c.Defines(); def != nil {
		d.Includes = len(def.AllINCLUDES()) > 0 && len(def.AllMEANS()) == 0
		d.Excludes = def.NOT() != nil
		d.Borrowed = def.MEANING() != nil || def.DEFINED() != nil
		if q := def.Qualifier(); q != nil {
			d.Within = t.references(q)
		}
	}
	return d
}

func (t *translator) addQuoted(d *syntax.DefinitionHead, q parser.IQuotedContext) {
	inner := source.Span{Start: q.QUOTE(0).GetSymbol().GetStop() + 1, End: q.QUOTE(1).GetSymbol().GetStart()}
	d.Terms = append(d.Terms, strings.ToLower(strings.Trim(inner.Of(t.text), " ,.;")))
	d.TermsAt = append(d.TermsAt, spanOf(q))
}

func (t *translator) addTerm(d *syntax.DefinitionHead, n antlr.TerminalNode) {
	s := n.GetSymbol()
	d.Terms = append(d.Terms, t.word(n))
	d.TermsAt = append(d.TermsAt, source.Span{Start: s.GetStart(), End: s.GetStop() + 1})
}
