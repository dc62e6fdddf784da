package lexicon

import "math/bits"

// ID is the number of a concept in its lexicon.
type ID uint16

// maxConcepts bounds how many concepts a lexicon may hold.
const maxConcepts = 512

// Set is a set of concepts.
type Set [maxConcepts / 64]uint64

// Add puts id into s.
func (s *Set) Add(id ID) { s[id/64] |= 1 << (id % 64) }

// Has reports whether id is in s.
func (s *Set) Has(id ID) bool { return s[id/64]&(1<<(id%64)) != 0 }

// Union adds all of t to s.
func (s *Set) Union(t *Set) {
	for i := range s {
		s[i] |= t[i]
	}
}

// Meets reports whether s and t share a concept.
func (s *Set) Meets(t *Set) bool {
	for i := range s {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

// Holds reports whether every concept of t is in s.
func (s *Set) Holds(t *Set) bool {
	for i := range s {
		if t[i]&^s[i] != 0 {
			return false
		}
	}
	return true
}

// Empty reports whether s holds nothing.
func (s *Set) Empty() bool { return *s == Set{} }

// IDs returns the concepts of s in order.
func (s *Set) IDs() []ID {
	var ids []ID
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			ids = append(ids, ID(i*64+bits.TrailingZeros64(w)))
		}
	}
	return ids
}
