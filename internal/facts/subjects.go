package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Distances, in bytes, within which actors are joined into one subject: "the
// department, the provider, or the sheriff".
const (
	maxListed = 24 // between two of a list
	maxJoined = 48 // around the "or" that closes it
)

// subjects returns the words for those whom the modal binds: the nearest
// actor before it that no preposition governs, with those joined to it; the
// one after "by" where the order is passive ("shall be made by the agency").
func (r *reading) subjects(b *builder, m *syntax.Modal) []syntax.Word {
	heads := r.actorsBefore(b, m.Start)
	if len(heads) == 0 {
		return r.agent(b, m)
	}
	last := len(heads) - 1
	out := heads[last:]
	limit := maxJoined
	for i := last - 1; i >= 0; i-- {
		gap := heads[i+1].Start - heads[i].End
		if gap > limit || limit == maxJoined && !r.between(&b.duty.conjunction, heads[i].End, heads[i+1].Start) {
			break
		}
		out, limit = heads[i:], maxListed
	}
	return append(out[:len(out):len(out)], r.agent(b, m)...)
}

// actorsBefore returns the words for actors that end before the offset, each
// place once, without those in a description of a child ("in the custody of
// the department") or after a preposition ("a report from a parent").
func (r *reading) actorsBefore(b *builder, at int) []syntax.Word {
	var out []syntax.Word
	for _, w := range r.words {
		if w.End > at {
			continue
		}
		if !w.Says.Meets(&b.duty.actors) || r.within(w.Span, &b.duty.inCare) || r.governed(b, w) {
			continue
		}
		switch n := len(out); {
		case n == 0 || out[n-1].End <= w.Start:
			out = append(out, w)
		case w.Contains(out[n-1].Span):
			out[n-1] = w
		}
	}
	return out
}

// governed reports whether a preposition stands right before the word, an
// article between them at most.
func (r *reading) governed(b *builder, w syntax.Word) bool {
	before, ok := r.lastBefore(&b.duty.prepositions, w.Start)
	return ok && w.Start-before.End <= len(" the ")
}

// agent returns the actors right after a "by" that follows the modal.
func (r *reading) agent(b *builder, m *syntax.Modal) []syntax.Word {
	for _, w := range r.words {
		if w.Start >= m.End && w.Start-m.End < maxAgent && w.Says.Meets(&b.duty.actors) && r.governedBy(b, w) {
			return []syntax.Word{w}
		}
	}
	return nil
}

// maxVerb is how many bytes may stand between "shall" and the verb of a duty:
// "shall be promptly ".
const maxVerb = 24

// maxAgent is how many bytes may stand between a passive "shall" and who acts:
// "shall be reported immediately by".
const maxAgent = 60

// required returns the actors whom the ordered rules are to bind: "the policy
// shall require caseworkers to report".
func (r *reading) required(b *builder, m *syntax.Modal) []syntax.Word {
	for _, q := range r.words {
		if q.Start < m.End || q.Start-m.End > maxVerb || !q.Says.Meets(&b.duty.requiring) {
			continue
		}
		for _, w := range r.words {
			if w.Start >= q.End && w.Start-q.End < maxListed && w.Says.Meets(&b.duty.actors) {
				return []syntax.Word{w}
			}
		}
	}
	return nil
}

// governedBy reports whether "by" stands right before the word.
func (r *reading) governedBy(b *builder, w syntax.Word) bool {
	before, ok := r.lastBefore(&b.duty.prepositions, w.Start)
	return ok && w.Start-before.End <= len(" the ") && before.End-before.Start == len("by") && before.Span.Of(r.text)[0] == 'b'
}

// addWho adds what the word for an actor says. A bare "department" is the
// child-welfare authority where its chapter is child-protection law.
func (b *builder) addWho(d *Duty, w syntax.Word, r *reading) {
	said := r.wordsOver(w.Span) // "department" within "department of human services"
	d.who.Union(&said)
	if d.who.Has(b.duty.bare) && !d.who.Meets(&b.duty.agency) && b.childLaw(d) {
		d.who.Add(b.duty.welfare)
	}
}

// childLaw reports whether the fact stands in child-protection law.
func (b *builder) childLaw(d *Duty) bool {
	s := d.Clause.Section
	return s.Titled.Has(b.duty.childLaw) || s.Above.Has(b.duty.childLaw) || d.Said.Chapter.Has(b.duty.childLaw) ||
		s.Said.Meets(&b.duty.inCare)
}

// wordsIn returns the set of what the words within the span say.
func (r *reading) wordsIn(span syntax.Span) lexicon.Set {
	var said lexicon.Set
	for _, w := range r.words {
		if span.Contains(w.Span) {
			said.Union(w.Says)
		}
	}
	return said
}

// wordsOver returns the set of what the words that hold, or stand in, the span
// say.
func (r *reading) wordsOver(span syntax.Span) lexicon.Set {
	said := r.wordsIn(span)
	for _, w := range r.words {
		if w.Contains(span) {
			said.Union(w.Says)
		}
	}
	return said
}
