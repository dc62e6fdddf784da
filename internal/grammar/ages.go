package grammar

import (
	"strconv"
	"strings"

	"github.com/antlr4-go/antlr/v4"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// ageUpper reads an upper bound as the first age that is too old.
func (t *translator) ageUpper(c *parser.AgeUpperContext, span source.Span) syntax.Node {
	age := t.upperAge(c)
	if age == 0 {
		return nil
	}
	inclusive := c.OVER() != nil && c.UNDER() == nil && c.OR() == nil || // not over 17
		c.OLDER() != nil && c.THAN() != nil || c.GREATER() != nil && c.THAN() != nil || // not older than 17
		(c.OR() != nil || c.AND() != nil) && c.NOT() == nil // 17 or younger
	if inclusive {
		age++
	}
	return &syntax.AgeBound{Span: span, Below: age, NumeralsAt: t.upperAt(c), Inclusive: inclusive}
}

func (t *translator) upperAge(c *parser.AgeUpperContext) int {
	if m := c.AgeMark(); m != nil {
		return t.ageMark(m)
	}
	if n := c.Number(); n != nil {
		return t.number(n)
	}
	return 0
}

// upperAt returns where an upper bound has its numerals.
func (t *translator) upperAt(c *parser.AgeUpperContext) []source.Span {
	n := c.Number()
	if m := c.AgeMark(); m != nil {
		if o := m.ORDINAL(); o != nil {
			return []source.Span{leafSpan(o)}
		}
		n = m.Number()
	}
	if n == nil {
		return nil
	}
	return numeralsAt(n)
}

// numeralsAt returns the places of a number: "eighteen (18)" has two.
func numeralsAt(n parser.INumberContext) []source.Span {
	var at []source.Span
	for _, leaf := range []antlr.TerminalNode{n.NUMBER(), n.NUMWORD(), n.LABEL()} {
		if leaf != nil {
			at = append(at, leafSpan(leaf))
		}
	}
	return at
}

func leafSpan(n antlr.TerminalNode) source.Span {
	s := n.GetSymbol()
	return source.Span{Start: s.GetStart(), End: s.GetStop() + 1}
}

func (t *translator) lowerAge(c *parser.AgeLowerContext) int {
	age := 0
	if m := c.AgeMark(); m != nil {
		age = t.ageMark(m)
	} else if n := c.Number(); n != nil {
		age = t.number(n)
	}
	return age
}

func (t *translator) ageBetween(c *parser.AgeBetweenContext, span source.Span) syntax.Node {
	numbers := c.AllNumber()
	first, last := t.number(numbers[0]), t.number(numbers[len(numbers)-1])
	if c.BETWEEN() == nil {
		last++ // "16 or 17 years of age" ends with 17
	}
	at := numeralsAt(numbers[len(numbers)-1])
	return &syntax.AgeBound{Span: span, From: first, Below: last, NumeralsAt: at, Inclusive: c.BETWEEN() == nil}
}

func (t *translator) ageMark(m parser.IAgeMarkContext) int {
	if n := m.Number(); n != nil {
		return t.number(n)
	}
	if o := m.ORDINAL(); o != nil {
		return ordinal(t.word(o))
	}
	if m.MAJORITY() != nil {
		return syntax.Adult
	}
	return 0
}

func (t *translator) number(n parser.INumberContext) int {
	var leaf antlr.TerminalNode = n.NUMBER()
	if leaf == nil {
		return numWords[strings.ReplaceAll(t.word(n.NUMWORD()), "‑", "-")]
	}
	i, err := strconv.Atoi(t.word(leaf))
	if err != nil || i > 120 {
		return 0
	}
	return i
}

var numWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "twenty-one": 21,
}

var ordinals = map[string]int{
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}

func ordinal(word string) int {
	if n, ok := ordinals[strings.ReplaceAll(word, "‑", "-")]; ok {
		return n
	}
	n, err := strconv.Atoi(strings.TrimRight(word, "stndrh"))
	if err != nil || n > 120 {
		return 0
	}
	return n
}
