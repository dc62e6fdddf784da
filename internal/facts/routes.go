package facts

import "statutelint/internal/syntax"

// route finds the words by which a provision about a child, r, makes the
// child's prostitution a juvenile matter; nil for none. An exemption is a route
// too when it keeps juvenile proceedings ("shall instead be adjudicated").
func (b *builder) route(p *Provision, r *reading, besideExemption bool) *syntax.Word {
	v := b.vocab
	if r.meets(&v.otherRelief) || !b.ofChildsOwn(p, r, besideExemption) {
		return nil
	}
	for i, w := range r.words {
		if w.Says.Meets(&v.delinquency) && !b.routeDenied(r, w) {
			return &r.words[i]
		}
	}
	return nil
}

// ofChildsOwn reports whether the provision is about what the child did: it
// stands with or cites a selling-side offence, or speaks of the prostitution of
// no other person. Beside an exemption, the victim is the child exempt.
func (b *builder) ofChildsOwn(p *Provision, r *reading, besideExemption bool) bool {
	v := b.vocab
	switch {
	case b.sellingNear(p):
		return true
	case !r.has(v.prostitution):
		return besideExemption && r.has(v.victim) || b.ofCharge(p.Clause)
	case b.arranged(r):
		return false
	}
	return r.meets(&v.ownAct) || r.meets(&v.charging) && !r.has(v.victim) && !r.meets(&v.exploitedChild)
}

// ofCharge reports whether another sentence of the clause's paragraph speaks of a
// case of prostitution against the child.
func (b *builder) ofCharge(c *syntax.Clause) bool {
	v := b.vocab
	for _, o := range c.Section.Clauses {
		if o == c || o.Unit != c.Unit || !o.Said.Has(v.prostitution) || !o.Said.Meets(&v.charging) {
			continue
		}
		if r := read(o); !b.arranged(r) && !b.protects(r) {
			return true
		}
	}
	return false
}

// ended reports whether the clause names a case of delinquency as what is to be
// dismissed or put off: "a complaint alleging that a child is delinquent may be
// held in abeyance".
func (b *builder) ended(r *reading, w syntax.Word) bool {
	alleging, ok := r.lastBefore(&b.vocab.alleging, w.Start)
	if !ok || w.Start-alleging.End > maxJoined || w.Concept != b.vocab.delinquentCase {
		return false
	}
	if done, ok := r.firstAfter(&b.vocab.protecting, w.End); ok && r.modalBetween(w.End, done.Start) {
		return true
	}
	done, ok := r.lastBefore(&b.vocab.protecting, alleging.Start)
	return ok && modalBefore(r.clause, done.Start) != nil
}

// routeDenied reports whether the words of juvenile court are kept away from
// the child: by an exemption or a "shall not" that governs them, by a term that
// leaves the child out, or by a duty to do something else "in lieu of" them.
func (b *builder) routeDenied(r *reading, w syntax.Word) bool {
	v := b.vocab
	if out, ok := r.first(&v.leftOut); ok && w.End <= out.Start || b.ended(r, w) {
		return true
	}
	m := modalBefore(r.clause, w.Start)
	if b.ofNobody(r, w, m) {
		return true
	}
	for _, n := range nodesOf[*syntax.Exempting](r) {
		denies := n.Kind != syntax.Immune || n.Negated || n.Outright
		if denies && n.Start < w.End && (m == nil || m.Start < n.End || m.Negated) {
			return true
		}
	}
	if m != nil && m.Negated {
		return true
	}
	return r.covered(w, v.insteadOf) && (m == nil || m.Force == syntax.Shall)
}

// ofNobody reports whether w is said of a subject that nobody is, with m the last
// modal before it: "no minor shall be adjudicated delinquent", "no petition of
// delinquency shall be filed".
func (b *builder) ofNobody(r *reading, w syntax.Word, m *syntax.Modal) bool {
	if r.within(w.Span, &b.vocab.noCase) {
		return true
	}
	no, ok := r.lastBefore(&b.vocab.noOne, w.Start)
	return ok && m != nil && no.End <= m.Start && !r.modalBetween(no.End, m.Start)
}
