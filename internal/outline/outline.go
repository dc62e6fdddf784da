// Package outline gives a section's text its tree of units, subsection to
// subparagraph, and each unit its legal address.
//
// It takes sections whose structure is explicit in markup as it stands, and
// reads labels where they are only text. It guarantees that units nest, that
// siblings stand in order and do not overlap, and that every byte of the
// section is in exactly one unit's own text or label.
package outline

import (
	"statutelint/internal/ingest"
	"statutelint/internal/source"
)

// Unit is a section or a labelled part of one: § 11.66.100(a)(1).
type Unit struct {
	Section *ingest.Section
	Parent  *Unit       // nil for the section itself
	Label   string      // normalised: "(a)"; "" for the section
	Span    source.Span // label, own text and children

	// Parts are the unit's own text and its children in reading order: a
	// lead-in, the items of its list, flush text after them.
	Parts []Part
}

// Part is one paragraph of a unit's own text, a label, or a child.
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
