package facts

import "statutelint/internal/syntax"

// Route is a provision that makes the prostitution of a child a matter for the
// juvenile court: delinquency, a status offence, supervision.
type Route struct{ Place }

// Detention is a provision under which a child may be arrested or locked up
// because of prostitution or of having been exploited.
type Detention struct{ Place }

// Discretion is a provision that leaves the protection of an exploited child
// to somebody's choice.
type Discretion struct{ Place }

// treatment reads how the law treats exploited children: what it allows to be
// done to them, and what it only allows to be done for them.
func (b *builder) treatment() {
	exempts := map[*syntax.Section]bool{}
	for _, e := range b.law.Exemptions {
		exempts[e.Clause.Section] = exempts[e.Clause.Section] || e.Form == Exempt && !e.Element
	}
	for _, p := range b.law.Provisions {
		if !p.ChildNamed && !p.Said.Own.Meets(&b.vocab.delinquency) || p.Said.Own.Meets(&b.vocab.grant) {
			continue
		}
		r := read(p.Clause)
		if w := b.route(p, r, exempts[p.Clause.Section]); w != nil {
			b.law.Routes = append(b.law.Routes, &Route{b.place(p.Clause, w.Span)})
		}
		if !p.ChildNamed || p.Exempts || !b.ofExploited(p, r) {
			continue
		}
		if w := b.detention(p, r); w != nil {
			b.law.Detentions = append(b.law.Detentions, &Detention{b.place(p.Clause, w.Span)})
		}
		if w := b.discretion(p); w != nil {
			b.law.Discretions = append(b.law.Discretions, &Discretion{b.place(p.Clause, w.Span)})
		}
	}
}

// ofExploited reports whether the provision is about exploited children: it
// stands with or cites a selling-side offence, or names a child's prostitution,
// or victims of exploitation. One about those who exploit them is not.
func (b *builder) ofExploited(p *Provision, r *reading) bool {
	v := b.vocab
	switch {
	case b.sellingNear(p), r.meets(&v.ownAct) && r.has(v.prostitution):
		return true
	case r.meets(&v.penaltySubject), !r.meets(&v.exploited):
		return false
	}
	return r.has(v.victim) || r.meets(&v.exploitedChild) || r.has(v.prostitution) && !b.arranged(r)
}

// arranged reports whether the clause speaks of those who arrange or buy
// prostitution rather than of the one who is sold.
func (b *builder) arranged(r *reading) bool {
	v := b.vocab
	return r.meets(&v.promoting) || r.meets(&v.patronising) || r.meets(&v.feePaid)
}

// detention finds the words under which the child is arrested or locked up.
func (b *builder) detention(p *Provision, r *reading) *syntax.Word {
	if p.Said.Own.Has(b.vocab.data) {
		return nil
	}
	own := p.Clause.Own()
	for i, w := range own.Words {
		if w.Says.Meets(&b.vocab.takingLiberty) && !r.covered(w, b.vocab.notLocked) && b.done(p.Clause, w) && b.toChild(own, w) {
			return &own.Words[i]
		}
	}
	return nil
}

// done reports whether the clause orders or allows what the word says.
func (b *builder) done(c *syntax.Clause, w syntax.Word) bool {
	m := modalBefore(c, w.End)
	return m != nil && !m.Negated && (m.Force == syntax.May || m.Force == syntax.Shall)
}

// discretion finds what is only allowed to be done for the child, in the item or
// in a lead-in that it completes.
func (b *builder) discretion(p *Provision) *syntax.Word {
	if p.Said.Own.Meets(&b.vocab.otherRelief) || p.Said.Own.Meets(&b.vocab.funding) {
		return nil
	}
	r := read(p.Clause)
	if w := b.allowed(r, p.Clause.Own()); w != nil {
		return w
	}
	for i := range p.Clause.Segments {
		if g := &p.Clause.Segments[i]; g.Role == syntax.Lead && b.namesAChild(r, g) {
			if w := b.allowed(r, g); w != nil {
				return w
			}
		}
	}
	return nil
}

// allowed finds what a segment that names a child allows to be done for one.
func (b *builder) allowed(r *reading, g *syntax.Segment) *syntax.Word {
	for i, w := range g.Words {
		if !w.Says.Meets(&b.vocab.protecting) {
			continue
		}
		if m := modalBefore(r.clause, w.End); m != nil && m.Force == syntax.May && !m.Negated && b.speaksOfChild(g) {
			return &g.Words[i]
		}
	}
	return nil
}

// namesAChild reports whether a segment names a child by a noun that stands alone:
// "a child who", not "child protection compact".
func (b *builder) namesAChild(r *reading, g *syntax.Segment) bool {
	for _, w := range g.Words {
		if w.Concept == b.vocab.child && b.endsNoun(r, w.End) {
			return true
		}
	}
	return false
}

// toChild reports whether what the word says is done to a child: the person
// named last before it, or else first after it, is a child, and the sentence
// is not about a person who does something to a child.
func (b *builder) toChild(g *syntax.Segment, at syntax.Word) bool {
	var people []syntax.Word
	for _, w := range g.Words {
		switch {
		case !w.Says.Meets(&b.vocab.persons) || w.Start >= at.Start && len(people) > 0:
		case w.Concept == b.vocab.victim && len(people) > 0 && b.isChild(g, people[len(people)-1]):
			// "a minor who is a victim" is one person
		default:
			people = append(people, w)
		}
	}
	if len(people) == 0 {
		return false
	}
	first, last := people[0], people[len(people)-1]
	return b.isChild(g, last) && (b.isChild(g, first) || !b.actsOn(g, first, last))
}

// isChild reports whether a word for a person means a child: by itself, or by
// an age that follows before the next person.
func (b *builder) isChild(g *syntax.Segment, w syntax.Word) bool {
	if w.Concept == b.vocab.child {
		return true
	}
	next := g.End
	for _, x := range g.Words {
		if x.Start >= w.End && x.Says.Meets(&b.vocab.persons) {
			next = x.Start
			break
		}
	}
	for _, n := range g.Nodes {
		if a, ok := n.(*syntax.AgeBound); ok && a.Below > 0 && a.Below <= syntax.Adult && a.Start >= w.End && a.End <= next {
			return true
		}
	}
	return false
}

// actsOn reports whether one person does something to the other: "a person who
// harbors a child".
func (b *builder) actsOn(g *syntax.Segment, who, whom syntax.Word) bool {
	for _, w := range g.Words {
		if w.Start >= who.End && w.End <= whom.Start && w.Says.Meets(&b.vocab.acts) {
			return true
		}
	}
	return false
}

// speaksOfChild reports whether a segment names a child, by a word or an age.
func (b *builder) speaksOfChild(g *syntax.Segment) bool {
	for _, w := range g.Words {
		if w.Concept == b.vocab.child || w.Says.Meets(&b.vocab.persons) && b.isChild(g, w) {
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
