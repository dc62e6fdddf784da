package trace

import (
	"fmt"
	"reflect"
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// syntaxItems are the clauses of a section: their segments, and in these the
// phrases and words that were understood; and last what no phrase covers.
func syntaxItems(s *syntax.Section, lex *lexicon.Lexicon) []*Item {
	out := []*Item{}
	for _, c := range s.Clauses {
		own := c.Own()
		it := &Item{Kind: "clause", Address: c.Address(), Start: own.Start, End: own.End, Fields: map[string]any{"says": lex.Names(c.Said)}}
		for i := range c.Segments {
			it.Parts = append(it.Parts, segmentItem(s, &c.Segments[i], lex))
		}
		out = append(out, it)
	}
	unparsed := 0
	for _, g := range s.Unparsed() {
		unparsed += len(strings.TrimSpace(g.Of(s.Text)))
	}
	return append(out, &Item{Kind: "unparsed", Fields: map[string]any{"bytes": unparsed, "of": len(s.Text)}})
}

func segmentItem(s *syntax.Section, g *syntax.Segment, lex *lexicon.Lexicon) *Item {
	it := item(g.Role.String(), s.Root, g.Span)
	for _, n := range g.Nodes {
		node := item(reflect.TypeOf(n).Elem().Name(), s.Root, n.At())
		node.Fields = fieldsOf(n)
		it.Parts = append(it.Parts, node)
	}
	for _, w := range g.Words {
		word := item("word", s.Root, w.Span)
		word.Fields = map[string]any{"concept": lex.Concept(w.Concept).Name}
		it.Parts = append(it.Parts, word)
	}
	return it
}

// fieldsOf returns the fields of a node that are set, by their names in lower
// case, without its place.
func fieldsOf(n syntax.Node) map[string]any {
	v := reflect.ValueOf(n).Elem()
	out := map[string]any{}
	for i := range v.NumField() {
		f, val := v.Type().Field(i), v.Field(i)
		if f.Anonymous || !f.IsExported() {
			continue
		}
		name := strings.ToLower(f.Name)
		switch x := val.Interface().(type) {
		case fmt.Stringer:
			out[name] = x.String()
		case string, bool, int, []string:
			if !val.IsZero() {
				out[name] = x
			}
		}
	}
	return out
}
