package facts

import (
	"slices"

	"strings"
	"unicode"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

type set = lexicon.Set

// reading is a clause read from its first word to its last: lead-in, item and
// flush text as one sentence. Places in it compare by byte offset, since the
// parts of a sentence stand in the text in that order.
type reading struct {
	clause *syntax.Clause
	text   string
	nodes  []syntax.Node
	words  []syntax.Word
}

func read(c *syntax.Clause) *reading {
	r := &reading{clause: c, text: c.Section.Text}
	if len(c.Segments) == 1 {
		g := &c.Segments[0]
		r.nodes, r.words = slices.Clip(g.Nodes), slices.Clip(g.Words)
		return r
	}
	nodes, words := 0, 0
	for i := range c.Segments {
		nodes, words = nodes+len(c.Segments[i].Nodes), words+len(c.Segments[i].Words)
	}
	r.nodes, r.words = make([]syntax.Node, 0, nodes), make([]syntax.Word, 0, words)
	for i := range c.Segments {
		r.nodes = append(r.nodes, c.Segments[i].Nodes...)
		r.words = append(r.words, c.Segments[i].Words...)
	}
	return r
}

// has reports whether the clause says the concept.
func (r *reading) has(id lexicon.ID) bool { return r.clause.Said.Has(id) }

// meets reports whether the clause says one of the concepts.
func (r *reading) meets(s *lexicon.Set) bool { return r.clause.Said.Meets(s) }

// first returns the first word that says one of the concepts.
func (r *reading) first(s *lexicon.Set) (syntax.Word, bool) {
	for _, w := range r.words {
		if w.Says.Meets(s) {
			return w, true
		}
	}
	return syntax.Word{}, false
}

// firstFrom returns the first word at or after offset that says one of the
// concepts.
func (r *reading) firstFrom(s *set, from int) (syntax.Word, bool) {
	for _, w := range r.words {
		if w.Start >= from && w.Says.Meets(s) {
			return w, true
		}
	}
	return syntax.Word{}, false
}

// modalBetween reports whether a modal stands in [from, to).
func (r *reading) modalBetween(from, to int) bool {
	for _, m := range nodesOf[*syntax.Modal](r) {
		if m.Start >= from && m.End <= to {
			return true
		}
	}
	return false
}

// between reports whether a word that says one of the concepts stands in
// [from, to).
func (r *reading) between(s *lexicon.Set, from, to int) bool {
	for _, w := range r.words {
		if w.Start >= from && w.End <= to && w.Says.Meets(s) {
			return true
		}
	}
	return false
}

// lastBefore returns the last word before offset at that says one of the
// concepts.
func (r *reading) lastBefore(s *lexicon.Set, at int) (syntax.Word, bool) {
	for i := len(r.words) - 1; i >= 0; i-- {
		if w := r.words[i]; w.End <= at && w.Says.Meets(s) {
			return w, true
		}
	}
	return syntax.Word{}, false
}

// nodesOf returns the clause's nodes of type T in reading order.
func nodesOf[T syntax.Node](r *reading) []T {
	var found []T
	for _, n := range r.nodes {
		if t, ok := n.(T); ok {
			found = append(found, t)
		}
	}
	return found
}

// head returns the clause's first offence head. One by name only, "Prostitution
// is the", counts where it opens its part of the sentence.
func (r *reading) head() *syntax.OffenceHead {
	for _, h := range nodesOf[*syntax.OffenceHead](r) {
		if !r.reported(h) {
			return h
		}
	}
	return nil
}

// inside reports whether a word that says one of the concepts lies inside w.
func (r *reading) inside(w syntax.Word, s *set) bool {
	return r.between(s, w.Start, w.End)
}

// covered reports whether w begins inside a phrase of the concept that began
// before it.
func (r *reading) covered(w syntax.Word, id lexicon.ID) bool {
	for _, x := range r.words {
		if x.Start >= w.Start {
			return false
		}
		if x.Concept == id && x.End > w.Start {
			return true
		}
	}
	return false
}

// adjacent reports whether nothing but white space and commas stands in
// [from, to).
func (r *reading) adjacent(from, to int) bool {
	return from <= to && strings.Trim(r.text[from:to], " ,\n\t") == ""
}

// inHead reports whether a place lies in one of the clause's offence heads.
func (r *reading) inHead(at syntax.Span) bool {
	for _, h := range nodesOf[*syntax.OffenceHead](r) {
		if h.Contains(at) {
			return true
		}
	}
	return false
}

// inName reports whether a place lies in the name of a crime: between the head
// of the offence and the "if" that its conduct follows.
func (r *reading) inName(at syntax.Span) bool {
	head := r.head()
	if head == nil || at.Start < head.End {
		return false
	}
	for _, c := range nodesOf[*syntax.Condition](r) {
		if c.Start >= head.End {
			return at.End <= c.Start
		}
	}
	return false
}

// reported reports whether a head tells of a crime already committed: "alleged
// to have committed the offense of".
func (r *reading) reported(h *syntax.OffenceHead) bool {
	verb, _, _ := strings.Cut(h.Of(r.text), " ")
	return h.Kind == syntax.Commits && !strings.EqualFold(verb, "commits")
}

// within reports whether span lies inside a longer word that says one of the
// concepts.
func (r *reading) within(span syntax.Span, s *lexicon.Set) bool {
	for _, w := range r.words {
		if w.Start > span.Start {
			return false
		}
		if w.Contains(span) && w.Says.Meets(s) {
			return true
		}
	}
	return false
}

// firstAfter returns the first word from offset at on that says one of the
// concepts.
func (r *reading) firstAfter(s *lexicon.Set, at int) (syntax.Word, bool) {
	for _, w := range r.words {
		if w.Start >= at && w.Says.Meets(s) {
			return w, true
		}
	}
	return syntax.Word{}, false
}

// onlyWords reports whether nothing but the words, white space and commas stands in
// [from, to).
func (r *reading) onlyWords(words map[string]bool, from, to int) bool {
	if from > to || to-from > maxBetween {
		return false
	}
	for _, w := range strings.FieldsFunc(r.text[from:to], func(c rune) bool { return c == ',' || unicode.IsSpace(c) }) {
		if !words[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

// maxBetween is how many bytes of everyday words are looked at.
const maxBetween = 64
