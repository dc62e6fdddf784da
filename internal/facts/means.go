package facts

import (
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// needsMeans reports whether the conduct needs force, fraud or coercion. An
// age that stands beside the means as an alternative makes them needless.
func (b *builder) needsMeans(r *reading) bool {
	means := slices.DeleteFunc(nodesOf[*syntax.Coercion](r), func(m *syntax.Coercion) bool { return b.oneOfActs(r, m) })
	if len(means) == 0 || b.needless(r, means) {
		return false
	}
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		for _, m := range means {
			if age.Below > 0 && b.alternative(r, m, age) {
				return false
			}
		}
	}
	return true
}

// alternative reports whether an age is an alternative to means: the last "or" or
// "and" between them that begins a condition of its own is an "or".
func (b *builder) alternative(r *reading, m *syntax.Coercion, age *syntax.AgeBound) bool {
	from, to := m.End, age.Start
	if from > to {
		from, to = age.End, m.Start
	}
	or := false
	for _, w := range r.words {
		switch {
		case w.Start < from || w.End > to:
		case w.Says.Meets(&b.vocab.andAlso) && b.opensCondition(r.text[w.End:to]):
			or = false
		case w.Says.Meets(&b.vocab.or) && !r.within(w.Span, &b.vocab.trafficked.allMeans):
			or = true
		}
	}
	return or
}

// opensCondition reports whether what follows an "and" is a further condition:
// "and that the person has not", "and the victim is".
func (b *builder) opensCondition(rest string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(rest, " ,\n"), " ")
	return b.vocab.opensCondition[word]
}

// waived reports whether another sentence of the section says that a child's
// case needs no means, and takes the child's age for the offence: "where the
// victim is under 18, no proof of force or coercion is required".
func (b *builder) waived(o *Offence, r *reading) bool {
	for _, c := range r.clause.Section.Clauses {
		if w := read(c); c != r.clause && b.waivesMeans(w) {
			b.victim(o, w)
			return o.Child
		}
	}
	return false
}

func (b *builder) waivesMeans(r *reading) bool {
	v := &b.vocab.trafficked
	if !r.meets(&b.vocab.coercive) && !r.meets(&v.means) || !b.namesChild(r.clause) {
		return false
	}
	return r.meets(&b.vocab.notNeeded) || b.needless(r, nodesOf[*syntax.Coercion](r)) && r.head() == nil
}

// maxMeans is how many bytes may stand between "by any means" and the means that
// it includes: "by any means, including but not limited to force".
const maxMeans = 60

// needless reports whether the clause says that the conduct needs no means. "By
// any means" says so of means that follow it at once; of others it says nothing:
// "recruits by any means a person, knowing that coercion will be used".
func (b *builder) needless(r *reading, means []*syntax.Coercion) bool {
	v := &b.vocab.trafficked
	for _, w := range r.words {
		if !w.Says.Meets(&v.anyMeans) {
			continue
		}
		if w.Concept != v.byAnyMeans {
			return true
		}
		for _, m := range means {
			if m.Start >= w.End && m.Start-w.End <= maxMeans && !r.between(&b.vocab.persons, w.End, m.Start) {
				return true
			}
		}
	}
	return false
}

// servesMeans reports whether all that the offence is done for is defined by
// force, fraud or coercion: "for sexual servitude", where that is what is
// obtained by coercion.
func (b *builder) servesMeans(r *reading) bool {
	uses := termUses(r, b.coerced)
	if len(uses) == 0 {
		return false
	}
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.sexualAtAll) && !b.coversTerm(w, uses) && !r.inHead(w.Span) && !r.inName(w.Span) {
			return false
		}
	}
	return true
}

// coercedTerms returns the definitions of sexual purposes each limb of which needs
// force, fraud or coercion: "“sexual servitude” means conduct obtained by deception".
func (b *builder) coercedTerms() []*Definition {
	var out []*Definition
	for _, d := range b.law.Definitions {
		if d.Child || d.borrowed || !d.says.Meets(&b.vocab.sexualAtAll) || !d.says.Meets(&b.vocab.coercive) {
			continue
		}
		if !slices.ContainsFunc(d.clauses, func(c *syntax.Clause) bool { return !b.needsMeans(read(c)) }) {
			out = append(out, d)
		}
	}
	return out
}

// oneOfActs reports whether words of coercion are one of several acts, any of
// which will do: "entices, induces, or compels another person".
func (b *builder) oneOfActs(r *reading, m *syntax.Coercion) bool {
	for _, w := range r.words {
		urges := w.Says.Meets(&b.vocab.persuading) && w.End <= m.Start && !strings.HasPrefix(r.text[m.Start:], "by ")
		urges = urges || w.Says.Meets(&b.vocab.enticing)
		if !urges && !w.Says.Meets(&b.vocab.acts) || m.Contains(w.Span) {
			continue
		}
		from, to := w.End, m.Start
		if from > to {
			from, to = m.End, w.Start
		}
		if from > to || to-from > maxOr || !joins(r.text[from:to]) {
			continue
		}
		if urges || strings.Contains(r.text[from:to], "or") {
			return true // but "by force or fraud, recruits" names how
		}
	}
	return false
}

// maxOr is how many bytes may stand between two acts of a list: ", or shall ".
const maxOr = 12

// joins reports whether the text only joins two items of a list.
func joins(between string) bool {
	switch strings.Trim(between, " ,") {
	case "", "or", "or shall":
		return strings.ContainsAny(between, ",o")
	}
	return false
}
