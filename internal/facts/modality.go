package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// modality is the force of the clause as a whole: a duty that stands outside
// every condition goes before a power, since the power is then mostly part of
// a description ("harm that may occur").
func modality(c *syntax.Clause) (force string, negated bool) {
	var best *syntax.Modal
	rank := 0
	conditional := false
	c.Each(func(_ *syntax.Segment, n syntax.Node) {
		if _, ok := n.(*syntax.Condition); ok {
			conditional = true
		}
		m := modalOf(n)
		if m == nil {
			return
		}
		r := 1
		if m.Force == syntax.Shall {
			r++
		}
		if !conditional {
			r += 2
		}
		if r > rank {
			best, rank = m, r
		}
	})
	if best == nil {
		return "", false
	}
	return forceNames[best.Force], best.Negated
}

var forceNames = map[syntax.Modality]string{syntax.Shall: "shall", syntax.May: "may", syntax.Entitled: "entitled"}

// Binds reports whether the clause orders what the concept says: the nearest
// modal before a word of it is "shall", and not "shall not" or "may".
func (p *Place) Binds(id lexicon.ID) bool { return p.governed(id, syntax.Shall) }

// Allows reports whether the clause permits what the concept says: the nearest
// modal before a word of it is "may".
func (p *Place) Allows(id lexicon.ID) bool { return p.governed(id, syntax.May) }

// governed reports whether a word of the concept stands under a modal of the
// given force that is not negated.
func (p *Place) governed(id lexicon.ID, force syntax.Modality) bool {
	var last *syntax.Modal
	for i := range p.Clause.Segments {
		g := &p.Clause.Segments[i]
		n := 0
		for _, w := range g.Words {
			for ; n < len(g.Nodes) && g.Nodes[n].At().Start < w.End; n++ {
				if m := modalOf(g.Nodes[n]); m != nil {
					last = m
				}
			}
			if w.Says.Has(id) && last != nil && last.Force == force && !last.Negated {
				return true
			}
		}
		for ; n < len(g.Nodes); n++ {
			if m := modalOf(g.Nodes[n]); m != nil {
				last = m
			}
		}
	}
	return false
}

// modalOf returns the modal that a node is, or holds: "no person shall".
func modalOf(n syntax.Node) *syntax.Modal {
	switch n := n.(type) {
	case *syntax.Modal:
		return n
	case *syntax.OffenceHead:
		if n.Kind == syntax.Prohibited {
			return &syntax.Modal{Span: n.Span, Force: syntax.Shall, Negated: true}
		}
	}
	return nil
}
