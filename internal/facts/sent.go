package facts

import "statutelint/internal/syntax"

// sendsToHelp reports whether the section of an exemption, or one that it
// cites, sends somebody to child protection or services.
func (b *builder) sendsToHelp(exemption *syntax.Clause) bool {
	s := exemption.Section
	near, known := b.helpNear[s]
	if !known {
		near = b.helps(s)
		b.helpNear[s] = near
	}
	return near
}

func (b *builder) helps(s *syntax.Section) bool {
	sections := []*syntax.Section{s}
	for _, c := range s.Clauses {
		for _, ref := range c.References() {
			sections = append(sections, b.cited(c.Section, ref)...)
		}
	}
	for _, s := range sections {
		for _, c := range s.Clauses {
			if b.sends(c) {
				return true
			}
		}
	}
	return false
}

// childrenSent reports whether anything in the section, or any provision of the
// law about children in prostitution, sends them to help.
func (b *builder) childrenSent(s *syntax.Section) bool {
	for _, p := range b.law.Provisions {
		near := p.Clause.Section == s || p.ChildNamed && p.Said.Own.Has(b.vocab.prostitution)
		if near && b.sends(p.Clause) {
			return true
		}
	}
	return false
}

// sends reports whether the clause sends somebody to child protection or
// services, and not only allows it.
func (b *builder) sends(c *syntax.Clause) bool {
	if !c.Said.Meets(&b.vocab.sendsToHelp) {
		return false
	}
	r := read(c)
	for _, w := range r.words {
		if !w.Says.Meets(&b.vocab.sendsToHelp) {
			continue
		}
		m := modalBefore(c, w.Start)
		ordered := m != nil && m.Force == syntax.Shall && !m.Negated
		if ordered && !b.toldOf(r, m, w) && !r.between(&b.vocab.leftFree, r.clause.Segments[0].Start, w.Start) || b.isDeemed(r, w) {
			return true
		}
	}
	return false
}

// toldOf reports whether somebody is only told of the help: "shall inform the
// child of services".
func (b *builder) toldOf(r *reading, m *syntax.Modal, help syntax.Word) bool {
	of, ok := r.lastBefore(&b.vocab.aboutWords, help.Start)
	return ok && help.Start-of.End <= maxArticle && r.between(&b.vocab.telling, m.End, of.Start)
}

// isDeemed reports whether the law itself takes the child to be what child
// protection is for: "is presumed to be a neglected child".
func (b *builder) isDeemed(r *reading, help syntax.Word) bool {
	w, ok := r.lastBefore(&b.vocab.takenToBe, help.Start)
	return ok && help.Start-w.End <= maxTaken
}

// maxTaken is how many bytes may stand between "is presumed" and the help:
// " to be an abused and/or ".
const maxTaken = 32
