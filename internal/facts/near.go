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

// saidInShort reports whether anything in the clause's section says one of the
// concepts, where the section is short enough to be about one thing.
func saidInShort(p *Provision, concepts *lexicon.Set) bool {
	return len(p.Clause.Section.Clauses) <= maxShort && p.Said.Near.Meets(concepts)
}

// maxShort is how many clauses a section about one thing has at most.
const maxShort = 24

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
