package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

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

// head returns the clause's first offence head.
func (r *reading) head() *syntax.OffenceHead {
	if heads := nodesOf[*syntax.OffenceHead](r); len(heads) > 0 {
		return heads[0]
	}
	return nil
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
