package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
	"statutelint/internal/syntax"
)

// saidNear reports whether the clause, or one close by in its section, says one
// of the concepts. A section may be as long as an act; its clauses far off say
// nothing of this one.
func saidNear(c *syntax.Clause, concepts *lexicon.Set) bool {
	for _, o := range c.Section.Clauses {
		if o.Said.Meets(concepts) && near(o.Unit, c.Unit) {
			return true
		}
	}
	return false
}

// near reports whether two units stand in one part of a section: at most
// maxUp levels above the second there is a unit that holds the first.
func near(a, b *outline.Unit) bool {
	for up := 0; up <= maxUp && b != nil; up++ {
		if b.Span.Contains(a.Span) {
			return true
		}
		b = b.Parent
	}
	return false
}

// maxUp is how many levels a clause looks up: from an item of a list to the
// subsection that holds the list.
const maxUp = 2
