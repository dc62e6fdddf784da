package grammar

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// clauseBuilder runs each sentence of a section through its list.
type clauseBuilder struct {
	section *syntax.Section
	tokens  []token
	lexicon *lexicon.Lexicon
	entries []*syntax.DefinitionHead // which end no sentence: "MINOR. A person"
}

func buildClauses(s *syntax.Section, tokens []token, entries []*syntax.DefinitionHead, l *lexicon.Lexicon) {
	b := &clauseBuilder{section: s, tokens: tokens, lexicon: l, entries: entries}
	b.unit(s.Root, nil, nil)
}

// sentence is a run of words of one unit's own text.
type sentence struct {
	span source.Span
	open bool // it does not end with a full stop
}

// unit emits the clauses of u. lead is what u completes and flush what closes
// the sentence after u's list; both belong to u's first sentence only.
func (b *clauseBuilder) unit(u *outline.Unit, lead, flush []syntax.Segment) {
	parts := textAndChildren(u)
	for i := 0; i < len(parts); i++ {
		if parts[i].Kind == outline.Child {
			b.unit(parts[i].Child, lead, flush) // a label with no words before its list
			continue
		}
		sentences := b.split(parts[i].Span)
		items := childrenAfter(parts, i)
		for k, s := range sentences {
			if k == len(sentences)-1 && s.open && items > 0 {
				closing, rest := b.flushAfter(parts, i+items)
				inner := append(clip(lead), b.segment(s.span, syntax.Lead, u))
				for _, p := range parts[i+1 : i+1+items] {
					b.unit(p.Child, inner, append(b.flushOf(closing, u), flush...))
				}
				if closing != nil {
					for _, r := range rest {
						b.emit(u, nil, r.span, nil)
					}
					items++
				}
				i += items
				break
			}
			b.emit(u, lead, s.span, flush)
			lead, flush = nil, nil
		}
		if len(sentences) > 0 {
			lead, flush = nil, nil
		}
	}
}

func (b *clauseBuilder) flushOf(closing *sentence, u *outline.Unit) []syntax.Segment {
	if closing == nil {
		return nil
	}
	return []syntax.Segment{b.segment(closing.span, syntax.Flush, u)}
}

// flushAfter returns the sentence that closes the list ending at parts[last],
// and the sentences that follow it in the same paragraph.
func (b *clauseBuilder) flushAfter(parts []outline.Part, last int) (*sentence, []sentence) {
	if last+1 >= len(parts) || parts[last+1].Kind != outline.Text || b.endsWithStop(parts[last].Span) {
		return nil, nil
	}
	sentences := b.split(parts[last+1].Span)
	if len(sentences) == 0 {
		return nil, nil
	}
	return &sentences[0], sentences[1:]
}

func (b *clauseBuilder) emit(u *outline.Unit, lead []syntax.Segment, own source.Span, flush []syntax.Segment) {
	c := &syntax.Clause{Section: b.section, Unit: u}
	c.Segments = append(append(append(c.Segments, lead...), b.segment(own, syntax.Own, u)), flush...)
	for i := range c.Segments {
		for _, w := range c.Segments[i].Words {
			c.Said.Union(w.Says)
		}
	}
	b.lexicon.Complete(&c.Said)
	b.section.Said.Union(&c.Said)
	b.section.Clauses = append(b.section.Clauses, c)
}

// segment cuts the section's nodes and words down to span.
func (b *clauseBuilder) segment(span source.Span, role syntax.Role, u *outline.Unit) syntax.Segment {
	nodes, words := b.section.Nodes, b.section.Words
	n1 := sort.Search(len(nodes), func(i int) bool { return nodes[i].At().Start >= span.Start })
	n2 := sort.Search(len(nodes), func(i int) bool { return nodes[i].At().Start >= span.End })
	w1 := sort.Search(len(words), func(i int) bool { return words[i].Start >= span.Start })
	w2 := sort.Search(len(words), func(i int) bool { return words[i].Start >= span.End })
	return syntax.Segment{Span: span, Role: role, Unit: u, Nodes: nodes[n1:n2:n2], Words: words[w1:w2:w2]}
}

// split cuts a paragraph into sentences.
func (b *clauseBuilder) split(span source.Span) []sentence {
	var out []sentence
	first, last := -1, -1
	i := sort.Search(len(b.tokens), func(i int) bool { return b.tokens[i].span.Start >= span.Start })
	for ; i < len(b.tokens) && b.tokens[i].span.Start < span.End; i++ {
		if isMark(b.tokens[i]) {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		if b.endsSentence(i) {
			out = append(out, sentence{b.tokens[first].span.Cover(b.tokens[i].span), false})
			first = -1
		}
	}
	if first >= 0 {
		out = append(out, sentence{b.tokens[first].span.Cover(b.tokens[last].span), true})
	}
	return out
}

// isMark reports whether a token is no word but the mark of an item.
func isMark(t token) bool {
	return t.kind == parser.StatuteLexerITEM_OPEN || t.kind == parser.StatuteLexerITEM_CLOSE
}

// endsSentence reports whether token i is a full stop that ends a sentence:
// the next word begins with a capital, and the one before is no abbreviation.
func (b *clauseBuilder) endsSentence(i int) bool {
	if b.tokens[i].kind != parser.StatuteLexerSTOP || b.inEntry(i) {
		return false
	}
	if i+1 == len(b.tokens) || isMark(b.tokens[i+1]) {
		return true
	}
	next := b.tokens[i+1].span.Of(b.section.Text)
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(r) || unicode.IsDigit(r) || r == ',' || r == ';' || r == '§' {
		return false
	}
	return i == 0 || !b.abbreviated(b.tokens[i-1]) && !b.initial(i+1)
}

// initial says whether token i is a letter with a full stop: the "C." of "Del. C."
func (b *clauseBuilder) initial(i int) bool {
	return b.tokens[i].span.Len() == 1 && i+1 < len(b.tokens) && b.tokens[i+1].kind == parser.StatuteLexerSTOP
}

// abbreviated says whether a full stop after t is no end of a sentence, as
// after "Nos" and after initials: "U.S", "M.R.S".
func (b *clauseBuilder) abbreviated(t token) bool {
	word := t.span.Of(b.section.Text)
	return abbreviations[word] || t.kind == parser.StatuteLexerWORD && strings.Contains(word, ".")
}

// inEntry reports whether token i stands in the head of an entry.
func (b *clauseBuilder) inEntry(i int) bool {
	return slices.ContainsFunc(b.entries, func(h *syntax.DefinitionHead) bool { return h.Contains(b.tokens[i].span) })
}

var abbreviations = map[string]bool{
	"No": true, "Nos": true, "Inc": true, "Co": true, "St": true, "v": true, "Art": true, "Ch": true, "ch": true,
	"Jr": true, "Sr": true, "Mr": true, "Ms": true, "Mrs": true, "Dr": true, "al": true, "seq": true, "Stat": true, "Pub": true,
	"L": true, "Res": true, "Ann": true, "Dept": true, "Rev": true, "Supp": true, "Sec": true, "sec": true, "Subsec": true,
}

// endsWithStop reports whether the last word before the end of span is a full
// stop.
func (b *clauseBuilder) endsWithStop(span source.Span) bool {
	i := sort.Search(len(b.tokens), func(i int) bool { return b.tokens[i].span.Start >= span.End }) - 1
	for i >= 0 && isMark(b.tokens[i]) {
		i--
	}
	return i >= 0 && b.tokens[i].kind == parser.StatuteLexerSTOP
}

// textAndChildren returns the parts of u without its label.
func textAndChildren(u *outline.Unit) []outline.Part {
	out := make([]outline.Part, 0, len(u.Parts))
	for _, p := range u.Parts {
		if p.Kind != outline.Label {
			out = append(out, p)
		}
	}
	return out
}

// childrenAfter counts the items that follow parts[i] directly.
func childrenAfter(parts []outline.Part, i int) int {
	n := 0
	for i+1+n < len(parts) && parts[i+1+n].Kind == outline.Child {
		n++
	}
	return n
}

// clip returns s so that appending to it copies.
func clip(s []syntax.Segment) []syntax.Segment { return s[:len(s):len(s)] }
