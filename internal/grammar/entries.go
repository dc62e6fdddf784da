package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// entries reads the lists of terms of a section of definitions, whose entries
// need no verb, and no quotes with one:
//
//	(1) “Minor”, any person under eighteen years of age;
//	(1) MINOR. A person under eighteen years of age.
//	“Minor.” A person under eighteen years of age.
//	Child abuse or neglect means
//
// What the grammar has read as the head of a definition is none of them.
type entries struct {
	text   string
	tokens []token
	known  []syntax.Node
}

// maxTerm is the most words of a defined term.
const maxTerm = 9

// heads returns the head of each entry.
func (e *entries) heads() []*syntax.DefinitionHead {
	var out []*syntax.DefinitionHead
	opens, starts := true, true
	for i, t := range e.tokens {
		switch {
		case isMark(t):
			opens, starts = true, true
		default:
			if h := e.head(i, opens, starts); h != nil && !e.overlaps(h.Span) {
				out = append(out, h)
			}
			opens, starts = false, t.kind == parser.StatuteLexerSTOP
		}
	}
	return out
}

// head returns the head that begins at token i, where a paragraph opens or a
// sentence starts.
func (e *entries) head(i int, opens, starts bool) *syntax.DefinitionHead {
	switch {
	case !starts:
		return nil
	case opens && e.tokens[i].kind == parser.StatuteLexerQUOTE:
		return e.quoted(i)
	}
	return e.bare(i, opens)
}

// quoted reads “Minor”, and “Minor.” as heads.
func (e *entries) quoted(i int) *syntax.DefinitionHead {
	j := i + 1
	for j < len(e.tokens) && j-i <= maxTerm && e.tokens[j].kind != parser.StatuteLexerQUOTE && !isMark(e.tokens[j]) {
		j++
	}
	if j-i < 2 || !e.is(j, parser.StatuteLexerQUOTE) {
		return nil
	}
	end := j
	switch {
	case e.is(j+1, parser.StatuteLexerCOMMA, parser.StatuteLexerSTOP, parser.StatuteLexerCOLON, parser.StatuteLexerDASH):
		end = j + 1
	case !e.is(j-1, parser.StatuteLexerCOMMA, parser.StatuteLexerSTOP):
		return nil
	}
	if !e.goesOn(end+1) || e.is(end+1, parser.StatuteLexerQUOTE) {
		return nil
	}
	return e.define(i, j, end)
}

// bare reads the catchline of an entry, "MINOR.", and a term without quotes
// before its verb.
func (e *entries) bare(i int, opens bool) *syntax.DefinitionHead {
	for j := i; j < len(e.tokens) && j-i <= maxTerm; j++ {
		switch {
		case j > i && e.verb(j) > 0 && !e.noun(j):
			h := e.define(i, j-1, e.verb(j))
			h.Bare, h.Includes = true, e.is(e.verb(j), parser.StatuteLexerINCLUDES)
			return h
		case j > i && opens && e.is(j, parser.StatuteLexerSTOP) && e.goesOn(j+1) && !e.is(j+1, parser.StatuteLexerNUMREF) && e.capital(i) && !e.definedBelow(j+1):
			return e.define(i, j-1, j)
		case isMark(e.tokens[j]), e.is(j, noTerm...):
			return nil
		}
	}
	return nil
}

// verb returns the token that defines, where a defining verb begins at token
// j: "means", "shall also include"; else 0.
func (e *entries) verb(j int) int {
	if e.is(j, parser.StatuteLexerSHALL) {
		j++
	}
	if e.is(j, parser.StatuteLexerWORD) && e.is(j-1, parser.StatuteLexerSHALL) {
		j++
	}
	if e.is(j, parser.StatuteLexerMEANS, parser.StatuteLexerINCLUDES) {
		return j
	}
	return 0
}

// noun reports whether the "means" at token j is a noun: "through any means
// including", "means of".
func (e *entries) noun(j int) bool {
	if e.is(j-1, parser.StatuteLexerANY, parser.StatuteLexerA, parser.StatuteLexerBY, parser.StatuteLexerTHROUGH, parser.StatuteLexerHIS) || e.is(j+1, parser.StatuteLexerOF) {
		return true
	}
	return j+1 < len(e.tokens) && strings.EqualFold(e.tokens[j+1].span.Of(e.text), "including")
}

// noTerm are the tokens that no unquoted term holds.
var noTerm = []int{
	parser.StatuteLexerSTOP, parser.StatuteLexerSEMI, parser.StatuteLexerCOLON, parser.StatuteLexerQUOTE, parser.StatuteLexerTERM,
	parser.StatuteLexerTHIS, parser.StatuteLexerIT, parser.StatuteLexerHIS, parser.StatuteLexerTHAT, parser.StatuteLexerNOT,
	parser.StatuteLexerBE, parser.StatuteLexerHAS, parser.StatuteLexerSHALL, parser.StatuteLexerMAY, parser.StatuteLexerMUST,
	parser.StatuteLexerIF, parser.StatuteLexerEXCEPT, parser.StatuteLexerUSED, parser.StatuteLexerSECTION, parser.StatuteLexerBY,
}

// define makes the head of the term in tokens first to last; the head runs to
// token end.
func (e *entries) define(first, last, end int) *syntax.DefinitionHead {
	at := e.tokens[first].span.Cover(e.tokens[last].span)
	term := strings.Trim(at.Of(e.text), " .,\"“”'‘’`")
	return &syntax.DefinitionHead{
		Span:    e.tokens[first].span.Cover(e.tokens[end].span),
		Terms:   []string{strings.ToLower(term)},
		TermsAt: []source.Span{at},
	}
}

// goesOn reports whether token i is of the paragraph that the token before it
// stands in.
func (e *entries) goesOn(i int) bool { return i < len(e.tokens) && !isMark(e.tokens[i]) }

func (e *entries) is(i int, kinds ...int) bool {
	return i < len(e.tokens) && slices.Contains(kinds, e.tokens[i].kind)
}

func (e *entries) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(e.tokens[i].span.Of(e.text))
	return unicode.IsUpper(r)
}

// definedBelow reports whether the paragraph has the head of a definition from
// token i on: a catchline before it is only its title.
func (e *entries) definedBelow(i int) bool {
	span := e.tokens[i].span
	for ; e.goesOn(i); i++ {
		span = span.Cover(e.tokens[i].span)
	}
	return e.overlaps(span)
}

// overlaps reports whether the grammar has read a head within the span.
func (e *entries) overlaps(span source.Span) bool {
	for _, n := range e.known {
		if h, ok := n.(*syntax.DefinitionHead); ok && h.Start < span.End && span.Start < h.End {
			return true
		}
	}
	return false
}
