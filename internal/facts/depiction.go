package facts

import (
	"strings"

	"statutelint/internal/syntax"
)

// maxShown is how many bytes may stand between the words for a picture or for
// showing and the child in it: "depicts, whether in a real or simulated way, a
// person who is or appears to be under".
const maxShown = 120

// maxPart is how many bytes may stand between a child, the work that the child
// has a part in, and what is sexual in it.
const maxPart = 40

// maxToward is how many bytes may stand between "to" and the child who
// receives: "to any minor".
const maxToward = 5

// depictsChild reports whether the clause speaks of a picture, a performance or
// another work in which a child is shown in sexual conduct. A work shown to a
// child is none.
func (b *builder) depictsChild(r *reading) bool {
	if !r.has(b.vocab.sexual) && !r.meets(&b.vocab.sexualConduct) {
		return false
	}
	for _, c := range b.children(r) {
		if w, ok := r.firstAfter(&b.vocab.performing, c.End); ok && r.between(&b.vocab.sexualAtAll, c.Start, w.Start) {
			return true // "causes a child to engage in sexual conduct in any play"
		} else if ok && w.Start-c.End <= maxPart && strings.HasPrefix(r.text[w.Start:], "in ") && !b.toward(r, c) && r.between(&b.vocab.sexualAtAll, w.End, w.End+maxPart) {
			return true // "employs a child to take part in a performance that shows sexual conduct"
		}
		if b.takesPart(r, c) {
			return true
		}
		w, ok := r.lastBefore(&b.vocab.showing, c.Start)
		if !ok || c.Start-w.End > maxShown || b.toward(r, c) || r.between(&b.vocab.sending, w.End, c.Start) {
			continue
		}
		if r.between(&b.vocab.sexualAtAll, w.Start, c.End+maxShown) {
			return true
		}
	}
	return false
}

// takesPart reports whether the child is to have a part in a work that is sexual:
// "to act in, or be photographed for, any material that is sexually oriented".
func (b *builder) takesPart(r *reading, child syntax.Span) bool {
	part, ok := r.firstAfter(&b.vocab.takingPart, child.End)
	if !ok || part.Start-child.End > maxPart || b.toward(r, child) {
		return false
	}
	end, shown := part.End, union(b.vocab.showing, b.vocab.pictured)
	for _, w := range r.words {
		switch {
		case w.Start < part.Start || w.Start-end > maxShown:
		case w.Says.Meets(&shown) && r.between(&b.vocab.sexualAtAll, part.End, w.End+maxShown):
			return true
		case w.Says.Meets(&b.vocab.takingPart):
			end = w.End
		}
	}
	return false
}

// children returns the places where the clause names a child, or a person
// under an age.
func (b *builder) children(r *reading) []syntax.Span {
	var at []syntax.Span
	for _, w := range r.words {
		if w.Concept == b.vocab.child {
			at = append(at, w.Span)
		}
	}
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below > 0 && age.Below <= maxVictimAge && !b.ofActor(r, age) {
			at = append(at, age.Span)
		}
	}
	return at
}

// toward reports whether the child is the one who receives: "to a minor".
func (b *builder) toward(r *reading, child syntax.Span) bool {
	to, ok := r.lastBefore(&b.vocab.toOnly, child.Start)
	return ok && child.Start-to.End <= maxToward
}
