package syntax

import (
	"sort"

	"statutelint/internal/ingest"
	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
)

// Container is a title, chapter or other division that a section stands in.
type Container = ingest.Container

// Section is one section as the grammar understood it.
type Section struct {
	*ingest.Section
	Root    *outline.Unit
	Nodes   []Node      // phrases, in order, not overlapping
	Words   []Word      // lexicon phrases, in order of their start; they may overlap
	Clauses []*Clause   // every sentence, run through its list, in order
	Said    lexicon.Set // every concept that the section's text says
	Titled  lexicon.Set // every concept that its heading says
	Above   lexicon.Set // every concept that the headings of its containers say
}

// Unparsed returns the spans of the text that no node and no word covers, in
// order. White space and punctuation between them count as unparsed.
func (s *Section) Unparsed() []Span {
	var cover []Span
	for _, n := range s.Nodes {
		cover = append(cover, n.At())
	}
	for _, w := range s.Words {
		cover = append(cover, w.Span)
	}
	sort.Slice(cover, func(i, j int) bool { return cover[i].Start < cover[j].Start })
	var gaps []Span
	end := 0
	for _, c := range cover {
		if c.Start > end {
			gaps = append(gaps, Span{Start: end, End: c.Start})
		}
		end = max(end, c.End)
	}
	if end < len(s.Text) {
		gaps = append(gaps, Span{Start: end, End: len(s.Text)})
	}
	return gaps
}

// Clause is one sentence, or one limb of a sentence that runs through a list:
// the lead-in, the item, and the flush text after the list, in reading order.
type Clause struct {
	Section  *Section
	Unit     *outline.Unit // the deepest unit with words of its own in the clause
	Segments []Segment
	Said     lexicon.Set // every concept that the clause says
}

// Segment is a run of a clause's words that stands in one unit.
type Segment struct {
	Span
	Role  Role
	Unit  *outline.Unit
	Nodes []Node // of the section, within Span
	Words []Word // of the section, within Span
}

// Role is the part that a segment plays in its clause.
type Role int

// The roles of a segment.
const (
	Own   Role = iota // the sentence itself, or the item of the list
	Lead              // the lead-in that the item completes
	Flush             // the words after the list that close the sentence
)

// Own returns the clause's own segment: the item, without lead-in and flush.
func (c *Clause) Own() *Segment {
	for i := range c.Segments {
		if c.Segments[i].Role == Own {
			return &c.Segments[i]
		}
	}
	return &c.Segments[0]
}

// Address is where the clause stands: "11.66.100(a)(1)".
func (c *Clause) Address() string { return c.Unit.Address() }

// Says reports whether the clause says the concept.
func (c *Clause) Says(id lexicon.ID) bool { return c.Said.Has(id) }

// Find returns the first word of the clause that says one of the concepts in
// s, looking at the clause's own words before lead-in and flush.
func (c *Clause) Find(s lexicon.Set) (Word, bool) {
	if w, ok := c.Own().Find(s); ok {
		return w, true
	}
	for i := range c.Segments {
		if w, ok := c.Segments[i].Find(s); ok {
			return w, true
		}
	}
	return Word{}, false
}

// Find returns the first word of the segment that says one of the concepts
// in s.
func (g *Segment) Find(s lexicon.Set) (Word, bool) {
	for _, w := range g.Words {
		if w.Says.Meets(&s) {
			return w, true
		}
	}
	return Word{}, false
}

// Each calls f with every node of the clause in reading order.
func (c *Clause) Each(f func(*Segment, Node)) {
	for i := range c.Segments {
		for _, n := range c.Segments[i].Nodes {
			f(&c.Segments[i], n)
		}
	}
}

// Nodes returns the clause's nodes of type T in reading order.
func Nodes[T Node](c *Clause) []T {
	var found []T
	c.Each(func(_ *Segment, n Node) {
		if t, ok := n.(T); ok {
			found = append(found, t)
		}
	})
	return found
}

// References returns everything that the clause cites, scope phrases included,
// in reading order.
func (c *Clause) References() []*Reference {
	var refs []*Reference
	c.Each(func(_ *Segment, n Node) {
		switch n := n.(type) {
		case *Reference:
			refs = append(refs, n)
		case *Scope:
			refs = append(refs, n.Refs...)
		}
	})
	return refs
}
