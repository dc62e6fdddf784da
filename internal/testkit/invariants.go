package testkit

import (
	"fmt"
	"html"
	"strings"

	"statutelint/internal/finding"
	"statutelint/internal/ingest"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/outline"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// CheckSection holds what every stage up to syntax promises of a section: its
// blocks, units, nodes and clauses lie within one another, and every byte of
// its text is in exactly one leaf. It returns what is broken.
func CheckSection(s *syntax.Section) []string {
	c := &checker{where: s.Number, text: s.Text}
	c.blocks(s.Section)
	c.unit(s.Root)
	c.leaves(s)
	c.clauses(s)
	return c.broken
}

type checker struct {
	where, text string
	broken      []string
}

func (c *checker) fail(format string, args ...any) {
	c.broken = append(c.broken, "§ "+c.where+": "+fmt.Sprintf(format, args...))
}

func (c *checker) inside(what string, s, within source.Span) {
	if s.Start > s.End || !within.Contains(s) {
		c.fail("%s %v is not within %v", what, s, within)
	}
}

// blocks stand in order and cover the text but for the line ends.
func (c *checker) blocks(s *ingest.Section) {
	end := 0
	for i, b := range s.Blocks {
		c.inside("block", b.Span, source.Span{End: len(s.Text)})
		if b.Span.Start != end || b.Span.End >= len(s.Text) || s.Text[b.Span.End] != '\n' {
			c.fail("block %d %v does not follow on %d and end a line", i, b.Span, end)
			return
		}
		end = b.Span.End + 1
	}
	if end != len(s.Text) {
		c.fail("blocks end at %d of %d bytes", end, len(s.Text))
	}
}

// unit holds that parts stand in order within their unit, and that every block
// byte of it is in one of them.
func (c *checker) unit(u *outline.Unit) {
	end := u.Span.Start
	for _, p := range u.Parts {
		c.inside("part", p.Span, u.Span)
		if p.Span.Start < end {
			c.fail("part %v begins before %d", p.Span, end)
		} else if gap := c.text[end:p.Span.Start]; strings.TrimSpace(gap) != "" {
			c.fail("%q is in no part", gap)
		}
		end = p.Span.End
		if p.Kind == outline.Child {
			if p.Child.Parent != u || p.Child.Span != p.Span {
				c.fail("child %s %v is not its part %v", p.Child.Label, p.Child.Span, p.Span)
			}
			c.unit(p.Child)
		}
	}
	if end <= u.Span.End && strings.TrimSpace(c.text[end:u.Span.End]) != "" {
		c.fail("%q is in no part", c.text[end:u.Span.End])
	}
}

// leaves holds that nodes do not overlap, and that nodes, words and what is
// unparsed cover the text.
func (c *checker) leaves(s *syntax.Section) {
	covered := make([]bool, len(s.Text))
	end := 0
	for _, n := range s.Nodes {
		at := n.At()
		c.inside("node", at, source.Span{End: len(s.Text)})
		if at.Start < end {
			c.fail("node %v overlaps the one before", at)
		}
		end = at.End
		mark(covered, at)
	}
	for _, w := range s.Words {
		c.inside("word", w.Span, source.Span{End: len(s.Text)})
		mark(covered, w.Span)
	}
	for _, g := range s.Unparsed() {
		c.inside("gap", g, source.Span{End: len(s.Text)})
		for i := g.Start; i < g.End; i++ {
			if covered[i] {
				c.fail("byte %d is understood and unparsed", i)
				break
			}
		}
		mark(covered, g)
	}
	for i, ok := range covered {
		if !ok {
			c.fail("byte %d is in no leaf", i)
			break
		}
	}
}

func mark(covered []bool, s source.Span) {
	for i := max(s.Start, 0); i < min(s.End, len(covered)); i++ {
		covered[i] = true
	}
}

func (c *checker) clauses(s *syntax.Section) {
	for _, cl := range s.Clauses {
		if cl.Section != s || cl.Unit == nil || len(cl.Segments) == 0 {
			c.fail("a clause without section, unit or words")
			continue
		}
		for i := range cl.Segments {
			g := &cl.Segments[i]
			c.inside("segment", g.Span, source.Span{End: len(s.Text)})
			for _, n := range g.Nodes {
				c.inside("node of a segment", n.At(), g.Span)
			}
			for _, w := range g.Words {
				c.inside("word of a segment", w.Span, g.Span)
			}
		}
	}
}

// CheckFinding holds that a finding's places lie inside their file and, where
// words can be compared at all, that they are the words quoted. files holds
// the bytes by path.
func CheckFinding(f *finding.Finding, files map[string][]byte) []string {
	var broken []string
	for _, e := range f.Evidence {
		data, ok := files[e.File]
		if !ok {
			broken = append(broken, fmt.Sprintf("%s %s: the file %q was not given", f.Rule, e.Address, e.File))
			continue
		}
		start, end := e.Start, e.End
		if start.Offset < 0 || start.Offset > end.Offset || end.Offset > len(data) {
			broken = append(broken, fmt.Sprintf("%s %s: [%d, %d) is not in the %d bytes of %s", f.Rule, e.Address, start.Offset, end.Offset, len(data), e.File))
			continue
		}
		if want := source.NewLines(data).Position(start.Offset); want != start {
			broken = append(broken, fmt.Sprintf("%s %s: position %+v, want %+v", f.Rule, e.Address, start, want))
		}
		if got := string(data[start.Offset:end.Offset]); !sameWords(got, e.Quote) {
			broken = append(broken, fmt.Sprintf("%s %s: %s has %q, quoted %q", f.Rule, e.Address, e.File, got, e.Quote))
		}
	}
	return broken
}

// sameWords compares what stands in a file with a quotation: white space,
// Markdown's marks and, in formats that have them, character references aside,
// the first and the last word must be the same. Words in between may have tags
// and labels among them.
func sameWords(file, quote string) bool {
	decoded, _ := walk.Decode([]byte(file)) // as the pipeline reads bytes that are not UTF-8
	file = string(decoded)
	if sameEnds(file, quote) {
		return true
	}
	if i := strings.LastIndexByte(file, '&'); i >= 0 && !strings.ContainsAny(file[i:], "; ") {
		file = file[:i] // a place may end within the reference of the last character
		quote = strings.TrimRightFunc(quote, func(r rune) bool { return r > 127 })
	}
	return sameEnds(html.UnescapeString(file), quote)
}

func sameEnds(file, quote string) bool {
	plain := strings.NewReplacer("*", "", "_", "", "\\", "", "`", "")
	got, want := strings.Fields(plain.Replace(file)), strings.Fields(plain.Replace(quote))
	if len(want) == 0 || len(got) == 0 {
		return len(want) == len(got)
	}
	return strings.HasPrefix(got[0], want[0]) && strings.HasSuffix(got[len(got)-1], want[len(want)-1])
}
