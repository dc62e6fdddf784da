package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Detention is a provision under which a child may be arrested or locked up
// because of prostitution or of having been exploited.
type Detention struct{ Place }

// Discretion is a provision that leaves the protection of an exploited child
// to somebody's choice.
type Discretion struct{ Place }

// treatment reads how the law treats exploited children: what it allows to be
// done to them, and what it only allows to be done for them.
func (b *builder) treatment() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		if !p.ChildNamed || p.Exempts || p.Said.Own.Meets(&v.grant) {
			continue
		}
		exploited := p.Said.Own.Meets(&v.exploited) || p.Selling
		if !exploited {
			continue
		}
		if w, ok := b.governedWord(p, &v.takingLiberty, syntax.May, syntax.Shall); ok && !p.Said.Own.Has(v.data) {
			b.law.Detentions = append(b.law.Detentions, &Detention{b.place(p.Clause, w.Span)})
		}
		if w, ok := b.governedWord(p, &v.protecting, syntax.May); ok && !p.Said.Own.Meets(&v.otherRelief) {
			b.law.Discretions = append(b.law.Discretions, &Discretion{b.place(p.Clause, w.Span)})
		}
	}
}

// governedWord finds a word of the clause's own part that says one of the
// concepts, stands under a modal of one of the forces that is not negated, and
// is about a child named in that part.
func (b *builder) governedWord(p *Provision, concepts *lexicon.Set, forces ...syntax.Modality) (syntax.Word, bool) {
	own := p.Clause.Own()
	for _, w := range own.Words {
		if !w.Says.Meets(concepts) || !b.childNear(own, w) {
			continue
		}
		m := modalBefore(p.Clause, w.End)
		for _, f := range forces {
			if m != nil && m.Force == f && !m.Negated && (f == syntax.May || w.Start-m.End < maxVerb) {
				return w, true
			}
		}
	}
	return syntax.Word{}, false
}

// maxNear is how many bytes apart a child and what is done to it may stand.
const maxNear = 100

// maxVerb is how many bytes may stand between "shall" and the verb of a duty:
// "shall be promptly ".
const maxVerb = 24

// childNear reports whether the segment names a child near the word.
func (b *builder) childNear(g *syntax.Segment, w syntax.Word) bool {
	for _, c := range g.Words {
		if c.Concept == b.vocab.child && c.Start < w.End+maxNear && w.Start < c.End+maxNear {
			return true
		}
	}
	for _, n := range g.Nodes {
		if a, ok := n.(*syntax.AgeBound); ok && a.Below > 0 && a.Below <= syntax.Adult && a.Start < w.End+maxNear && w.Start < a.End+maxNear {
			return true
		}
	}
	return false
}

// modalBefore returns the last modal of the clause before the offset.
func modalBefore(c *syntax.Clause, at int) *syntax.Modal {
	var last *syntax.Modal
	c.Each(func(_ *syntax.Segment, n syntax.Node) {
		if m := modalOf(n); m != nil && m.Start < at {
			last = m
		}
	})
	return last
}
