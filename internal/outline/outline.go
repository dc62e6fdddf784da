// Package outline gives a section's text its tree of units, subsection to
// subparagraph, and each unit its legal address.
//
// It takes sections whose structure is explicit in markup as it stands, and
// reads labels where they are only text. It guarantees that units nest, that
// siblings stand in order and do not overlap, and that every byte of the
// section's blocks is in exactly one part: own text or label. It takes time
// linear in the text and keeps no more than MaxDepth levels.
package outline

import (
	"sort"

	"statutelint/internal/ingest"
	"statutelint/internal/source"
)

// MaxDepth is the number of list levels kept below the section. Deeper items
// stand beside each other at that level.
const MaxDepth = 32

// Unit is a section or a labelled part of one: § 11.66.100(a)(1).
type Unit struct {
	Section *ingest.Section
	Parent  *Unit       // nil for the section itself
	Label   string      // normalised: "(a)"; "" for the section, and for an item marked with a bullet
	Span    source.Span // label, own text and children

	// Parts are the unit's own text and its children in reading order: a
	// lead-in, the items of its list, flush text after them.
	Parts []Part
}

// Part is one paragraph of a unit's own text, a label, or a child. Where a
// list stands inside a paragraph, each piece of the paragraph is a part.
type Part struct {
	Span  source.Span
	Kind  PartKind
	Child *Unit // when Kind is Child
}

// PartKind tells the parts of a unit apart.
type PartKind int

// The kinds of part.
const (
	Text  PartKind = iota // own text
	Label                 // a label that stands in the text, with the space after it
	Child                 // a labelled unit below this one
)

// Address returns the unit's place as a lawyer cites it: the section's number
// and the labels down to the unit, "11.66.100(a)(1)".
func (u *Unit) Address() string {
	if u.Parent == nil {
		return u.Section.Number
	}
	return u.Parent.Address() + u.Label
}

// Depth is the number of units above u: 0 for the section.
func (u *Unit) Depth() int {
	n := 0
	for p := u.Parent; p != nil; p = p.Parent {
		n++
	}
	return n
}

// Children returns the units directly below u, in reading order.
func (u *Unit) Children() []*Unit {
	var units []*Unit
	for _, p := range u.Parts {
		if p.Kind == Child {
			units = append(units, p.Child)
		}
	}
	return units
}

// Walk calls visit for u and every unit below it, in reading order, parents
// first.
func (u *Unit) Walk(visit func(*Unit)) {
	visit(u)
	for _, p := range u.Parts {
		if p.Kind == Child {
			p.Child.Walk(visit)
		}
	}
}

// Leaf returns the deepest unit that holds the byte at offset of the
// section's text; u itself when no unit below it does.
func (u *Unit) Leaf(offset int) *Unit {
	for {
		i := sort.Search(len(u.Parts), func(i int) bool { return u.Parts[i].Span.End > offset })
		if i == len(u.Parts) || u.Parts[i].Kind != Child || offset < u.Parts[i].Span.Start {
			return u
		}
		u = u.Parts[i].Child
	}
}
