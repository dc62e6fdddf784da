package facts

import (
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// Limit is where a law writes the age that something ends at.
type Limit struct {
	Inclusive  bool          // the age written is still within: "17 or younger"
	NumeralsAt []source.Span // "sixteen" and "(16)"
}

// LimitOf returns where the fact's clause says that something ends below an
// age. It is not ok when it does not, or says so twice: to change one and leave
// the other would be no law that anybody meant.
func (p *Place) LimitOf(below int) (Limit, bool) {
	var found []*syntax.AgeBound
	for i := range p.Clause.Segments {
		for _, n := range p.Clause.Segments[i].Nodes {
			if b, ok := n.(*syntax.AgeBound); ok && b.Below == below && len(b.NumeralsAt) > 0 {
				found = append(found, b)
			}
		}
	}
	if len(found) != 1 {
		return Limit{}, false
	}
	return Limit{found[0].Inclusive, found[0].NumeralsAt}, true
}

// Copied returns the words at a span of the fact's section, with the range of
// bytes of its file that they are a copy of. It is not ok when markup or the
// like stands in between.
func (p *Place) Copied(at source.Span) (words string, start, end source.Position, ok bool) {
	s := p.Clause.Section
	if s.File == nil || s.File.Lines == nil {
		return "", start, end, false
	}
	from, to, ok := s.Origin.Copied(at)
	return at.Of(s.Text), s.File.Lines.Position(from), s.File.Lines.Position(to), ok
}
