package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// excepted reports whether offset at stands in an exception: after "except",
// "unless" or "does not apply", with no offence head between.
func (r *reading) excepted(at int) bool {
	in := false
	for _, n := range r.nodes {
		if n.At().Start >= at {
			break
		}
		switch n := n.(type) {
		case *syntax.Condition:
			in = n.Kind == syntax.Except || n.Kind == syntax.Unless
		case *syntax.OffenceHead:
			in = false
		case *syntax.Exempting:
			in = true
		}
	}
	return in
}

// outside is what the clause says outside exceptions.
func (r *reading) outside() lexicon.Set {
	var said lexicon.Set
	for _, w := range r.words {
		if !r.excepted(w.Start) {
			said.Union(w.Says)
		}
	}
	return said
}
