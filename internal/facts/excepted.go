package facts

import (
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// excepted reports whether offset at stands in an exception: after "except",
// "unless" or "does not apply", with no offence head between. An exception that
// opens the sentence ends at its comma: "Except as provided in (b), a person who";
// one in the subject where the verb comes, "no person, except an agency, shall";
// one that a list completes where the words after the list begin.
func (r *reading) excepted(at int) bool {
	in, from := false, r.flushAt(at)
	for _, n := range r.nodes {
		if n.At().Start >= at {
			break
		}
		if n.At().Start < from {
			continue
		}
		switch n := n.(type) {
		case *syntax.Condition:
			in = (n.Kind == syntax.Except || n.Kind == syntax.Unless) && !(r.startsPart(n.Start) && strings.Contains(r.text[min(n.End, at):at], ","))
		case *syntax.OffenceHead:
			in = false
		case *syntax.Modal:
			in = in && !strings.HasSuffix(strings.TrimSpace(r.text[:n.Start]), ",")
		case *syntax.Exempting:
			in = true
		}
	}
	return in
}

// flushAt returns where the words after a list begin, if offset at is among them.
func (r *reading) flushAt(at int) int {
	for i := range r.clause.Segments {
		if g := &r.clause.Segments[i]; g.Role == syntax.Flush && g.Start <= at && at < g.End {
			return g.Start
		}
	}
	return 0
}

// startsPart reports whether offset at is where one of the clause's segments begins.
func (r *reading) startsPart(at int) bool {
	for i := range r.clause.Segments {
		if at == r.clause.Segments[i].Start {
			return true
		}
	}
	return false
}

// prohibiting returns the segment that says what is prohibited: the clause's own
// or, where that is an exception, the words after its list or the lead-in.
func (r *reading) prohibiting() *syntax.Segment {
	own := r.clause.Own()
	if !r.excepted(own.Start) {
		return own
	}
	for i := len(r.clause.Segments) - 1; i >= 0; i-- {
		if g := &r.clause.Segments[i]; g.Role != syntax.Own && !r.excepted(g.Start) {
			return g
		}
	}
	return own
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
