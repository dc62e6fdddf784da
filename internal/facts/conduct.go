package facts

import (
	"slices"
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// conductTerms reads the definitions of what somebody does, on an exploitation
// topic, "“sex trafficking” means the recruitment of a person for", limb by limb.
func (b *builder) conductTerms() {
	topics := union(union(b.vocab.exploitationTopics, b.vocab.sexualAtAll), b.vocab.movedPerson)
	for _, d := range b.law.Definitions {
		if d.Child || d.borrowed || !d.says.Meets(&topics) {
			continue
		}
		for _, clause := range d.clauses {
			if body := b.body(clause); body != nil && b.isConduct(body) {
				d.limbs = append(d.limbs, body)
			}
		}
		if len(d.limbs) > 0 {
			d.named = and(read(d.Clause).wordsIn(d.head), b.vocab.exploitationTopics)
			b.conducts = append(b.conducts, d)
		}
	}
}

// body returns the defining words of a clause as a clause of their own; nil if
// there are none.
func (b *builder) body(c *syntax.Clause) *Provision {
	h := definitionHead(c)
	cut := &syntax.Clause{Section: c.Section, Unit: c.Unit}
	for _, g := range c.Segments {
		if g.End <= h.End {
			continue
		}
		g.Start = max(g.Start, h.End)
		g.Words = slices.DeleteFunc(slices.Clone(g.Words), func(w syntax.Word) bool { return w.Start < h.End })
		g.Nodes = slices.DeleteFunc(slices.Clone(g.Nodes), func(n syntax.Node) bool { return n.At().Start < h.End })
		for _, w := range g.Words {
			cut.Said.Union(w.Says)
		}
		cut.Segments = append(cut.Segments, g)
	}
	if len(cut.Segments) == 0 {
		return nil
	}
	said := *b.saidBy(c)
	said.Own = cut.Said
	b.said[cut] = &said
	return &Provision{Place: Place{Section: c.Section.Number, Clause: cut, Said: &said}}
}

// isConduct reports whether a term means something that somebody does: an act
// comes first in its meaning, and no person or thing before it.
func (b *builder) isConduct(body *Provision) bool {
	r := read(body.Clause)
	doing := union(b.vocab.acts, b.vocab.trafficking)
	from := r.clause.Own().Start
	for _, w := range r.words {
		switch {
		case w.Start < from:
		case w.Start-from > maxGenus:
			return false
		case w.Says.Meets(&doing):
			return true
		case w.Says.Meets(&b.vocab.persons) || w.Says.Meets(&b.vocab.sexualConduct) || w.Says.Meets(&b.vocab.media):
			return false
		}
	}
	return false
}

// undertaken returns the terms of conduct that the clause prohibits by name:
// "engages in sex trafficking", "sexual servitude is a felony". A clause that
// says itself what is done names it only as what that is called.
func (b *builder) undertaken(r *reading, head *syntax.OffenceHead) []termUse {
	var out []termUse
	uses := b.conductUses(r)
	if len(uses) == 0 || b.saysConduct(r, uses) {
		return nil
	}
	for _, u := range uses {
		if (u.def.isVerb() || b.isUndertaken(r, head, u.at, uses)) && !r.excepted(u.at.Start) {
			out = append(out, u)
		}
	}
	return out
}

// conductUses finds the terms of conduct that the clause names, each by its
// nearest definition.
func (b *builder) conductUses(r *reading) []termUse {
	var defs []*Definition
	for _, d := range b.conducts {
		if minus(d.named, r.clause.Said) == (lexicon.Set{}) {
			defs = append(defs, d)
		}
	}
	if len(defs) == 0 {
		return nil
	}
	uses := termUses(r, defs)
	return slices.DeleteFunc(uses, func(u termUse) bool {
		return slices.ContainsFunc(uses, func(o termUse) bool {
			return o.def != u.def && o.at == u.at && narrower(o.def, u.def, r.clause.Section)
		})
	})
}

// isUndertaken reports whether a term is what the offender does: it opens the
// clause, or follows a verb of doing or the head of the offence, other such terms
// between them at most.
func (b *builder) isUndertaken(r *reading, head *syntax.OffenceHead, at syntax.Span, uses []termUse) bool {
	if r.onlyWords(b.vocab.beforeTerm, r.clause.Segments[0].Start, at.Start) {
		return true
	}
	if verb, ok := r.lastBefore(&b.vocab.undertaking, at.Start); ok && r.onlyWords(b.vocab.beforeTerm, verb.End, at.Start) {
		return true
	}
	if head.End <= at.Start && r.onlyWords(b.vocab.beforeTerm, head.End, at.Start) {
		return head.Kind == syntax.Commits || head.Kind == syntax.Guilty
	}
	return slices.ContainsFunc(uses, func(u termUse) bool {
		return u.at.End <= at.Start && r.onlyWords(b.vocab.beforeTerm, u.at.End, at.Start) && b.isUndertaken(r, head, u.at, uses)
	})
}

// saysConduct reports whether the clause has words of conduct beside the terms,
// the verbs of doing them and the head of the offence.
func (b *builder) saysConduct(r *reading, uses []termUse) bool {
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.doing) && !inTerm(w, uses) && !r.within(w.Span, &b.vocab.undertaking) && !r.inHead(w.Span) && !b.coversTerm(w, uses) {
			return true
		}
	}
	return false
}

// coversTerm reports whether a phrase of the vocabulary runs over a term: "engages
// in the trafficking of a child".
func (b *builder) coversTerm(w syntax.Word, uses []termUse) bool {
	return slices.ContainsFunc(uses, func(u termUse) bool { return w.Start < u.at.End && u.at.Start < w.End })
}

// isVerb reports whether the term is a verb: “Traffic” means to recruit.
func (d *Definition) isVerb() bool {
	c := d.limbs[0].Clause
	return strings.HasPrefix(strings.TrimSpace(c.Segments[0].Of(c.Section.Text)), "to ")
}
