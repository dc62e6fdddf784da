package facts

import (
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// termUse is a defined term where a clause uses it.
type termUse struct {
	def *Definition
	at  syntax.Span
}

func inTerm(w syntax.Word, terms []termUse) bool {
	return slices.ContainsFunc(terms, func(t termUse) bool { return t.at.Contains(w.Span) })
}

// mediaTerms returns the definitions of a medium: what they say first, after
// "means", is a kind of representation.
func (b *builder) mediaTerms() []*Definition {
	var out []*Definition
	for _, d := range b.law.Definitions {
		if !d.Child && !d.Tier && (b.isMedium(d) || d.borrowed && b.borrowsMedium(d)) {
			out = append(out, d)
		}
	}
	return out
}

// borrowsMedium reports whether the section that a definition takes its meaning
// from defines its term as a medium.
func (b *builder) borrowsMedium(d *Definition) bool {
	for _, ref := range d.refs {
		for _, s := range b.cited(d.Clause.Section, ref) {
			if slices.ContainsFunc(b.definedIn(s), func(o *Definition) bool { return o != d && o.Term == d.Term && b.isMedium(o) }) {
				return true
			}
		}
	}
	return false
}

// maxGenus is how many bytes may stand between "means" and the kind of thing
// that a term is: "includes, but is not limited to, any".
const maxGenus = 60

func (b *builder) isMedium(d *Definition) bool {
	v := b.vocab
	r := read(d.Clause)
	h := definitionHead(d.Clause)
	if h == nil {
		return false
	}
	for _, w := range r.words {
		switch {
		case w.Start < h.End || r.within(w.Span, &v.bodyParts) || r.within(w.Span, &v.listing):
		case w.Start-h.End > maxGenus || w.Says.Meets(&v.persons) || w.Says.Meets(&v.toOnly):
			return false
		case w.Says.Meets(&v.sexualConduct):
			return false
		case w.Says.Meets(&v.media):
			return true
		}
	}
	return false
}

// termUses finds the terms that the clause uses where their definitions hold;
// a term inside a longer one does not count.
func termUses(r *reading, defs []*Definition) []termUse {
	var uses []termUse
	for _, d := range defs {
		if d.scope.holds(r.clause.Section) {
			uses = append(uses, usesOf(r, d)...)
		}
	}
	return slices.DeleteFunc(uses, func(u termUse) bool {
		return slices.ContainsFunc(uses, func(o termUse) bool { return o.at != u.at && o.at.Contains(u.at) })
	})
}

func usesOf(r *reading, d *Definition) []termUse {
	var uses []termUse
	for i := range r.clause.Segments {
		g := &r.clause.Segments[i]
		text := strings.ToLower(g.Of(r.text))
		for at := 0; ; {
			i := strings.Index(text[at:], d.Term)
			if i < 0 {
				break
			}
			from, to := at+i, at+i+len(d.Term)
			if wordEdge(text, from, to) {
				uses = append(uses, termUse{d, syntax.Span{Start: g.Start + from, End: g.Start + to}})
			}
			at = to
		}
	}
	return uses
}

// wordEdge reports whether text[from:to] begins and ends where words do, a
// plural's "s" allowed.
func wordEdge(text string, from, to int) bool {
	if from > 0 && isLetter(rune(text[from-1])) {
		return false
	}
	rest := strings.TrimPrefix(text[to:], "s")
	return rest == "" || !isLetter(rune(rest[0]))
}
