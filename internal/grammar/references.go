package grammar

import (
	"strings"

	"github.com/antlr4-go/antlr/v4"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// references translates the references below a phrase.
func (t *translator) references(c antlr.ParserRuleContext) []*syntax.Reference {
	var refs []*syntax.Reference
	for _, child := range c.GetChildren() {
		if r, ok := child.(*parser.ReferenceContext); ok && r.GetStop() != nil {
			refs = append(refs, t.reference(r, spanOf(r)))
		}
	}
	return refs
}

func (t *translator) reference(c *parser.ReferenceContext, span source.Span) *syntax.Reference {
	r := &syntax.Reference{Span: span}
	if m := c.MainRef(); m != nil {
		t.mainRef(r, m)
	} else {
		r.This = "section"
	}
	for _, s := range c.AllSubRef() {
		// "paragraph (1) of subsection (b)": the last one is the outermost
		r.Labels = append([]string{t.subLabels(s)}, r.Labels...)
	}
	return r
}

func (t *translator) subLabels(s parser.ISubRefContext) string {
	var b strings.Builder
	for _, l := range s.AllLABEL() {
		b.WriteString(t.word(l))
	}
	for _, n := range s.AllNUMBER() {
		b.WriteString("(" + t.word(n) + ")")
	}
	if w := s.WORD(); w != nil {
		b.WriteString("(" + t.word(w) + ")")
	}
	return b.String()
}

func (t *translator) mainRef(r *syntax.Reference, m parser.IMainRefContext) {
	if m.THIS() != nil {
		switch {
		case m.SUBSECTION() != nil:
			r.This = "subsection"
		case len(m.AllSECTION()) > 0: // "this Code section" too
			r.This = "section"
		default:
			r.This = t.division(m.Division())
		}
		return
	}
	if d := m.Division(); d != nil {
		r.Level = t.division(d)
	}
	if n := m.ROMAN(); n != nil {
		r.Numbers = append(r.Numbers, t.word(n))
	}
	if n := m.NUMREF(); n != nil {
		r.Numbers = append(r.Numbers, ascii(t.word(n)))
	}
	for _, n := range m.AllRefNumber() {
		t.refNumber(r, n)
	}
	r.Through = len(m.AllTO()) > 0 || len(m.AllTHROUGH()) > 0
	t.titleOf(r, m)
}

// titleOf reads the title, chapter and code that sections are cited by: "18
// U.S.C. 1591", "title 12, section 853", "section 853 of title 12".
func (t *translator) titleOf(r *syntax.Reference, m parser.IMainRefContext) {
	switch {
	case m.TITLE() != nil && len(r.Numbers) > 1: // its number was read as the first of the sections'
		r.Title, r.Numbers, r.Labels = r.Numbers[0], r.Numbers[1:], r.Labels[1:]
	case m.NUMBER() != nil:
		r.Title = t.word(m.NUMBER())
	}
	codes := []antlr.TerminalNode{m.CODE()}
	for _, in := range m.AllWithin() {
		t.within(r, in)
		codes = append(codes, in.CODE())
	}
	for _, code := range codes {
		if code != nil {
			r.Code = strings.ReplaceAll(t.word(code), ".", "")
		}
	}
}

func (t *translator) within(r *syntax.Reference, in parser.IWithinContext) {
	if in.THIS() != nil || in.Division() == nil {
		return
	}
	switch t.division(in.Division()) {
	case "title":
		r.Title = t.numberWithin(in)
	case "chapter":
		r.Chapter = t.numberWithin(in)
	}
}

func (t *translator) division(d parser.IDivisionContext) string {
	leaf := d.TITLE()
	if leaf == nil {
		leaf = d.DIVISION()
	}
	return singular(t.word(leaf))
}

// numberWithin is the number in "of title 18", "of Title XV".
func (t *translator) numberWithin(in parser.IWithinContext) string {
	for _, leaf := range []antlr.TerminalNode{in.NUMBER(), in.NUMREF(), in.ROMAN()} {
		if leaf != nil {
			return ascii(t.word(leaf))
		}
	}
	return ""
}

func (t *translator) refNumber(r *syntax.Reference, n parser.IRefNumberContext) {
	leaf := n.NUMREF()
	if leaf == nil {
		leaf = n.NUMBER()
	}
	r.Numbers = append(r.Numbers, ascii(t.word(leaf)))
	var labels strings.Builder
	for _, l := range n.AllLABEL() {
		labels.WriteString(t.word(l))
	}
	r.Labels = append(r.Labels, labels.String())
}

var dashes = strings.NewReplacer("‑", "-", "‐", "-", "–", "-")

// ascii folds the dashes of a printed number.
func ascii(s string) string { return dashes.Replace(s) }

func singular(level string) string { return strings.TrimSuffix(level, "s") }
