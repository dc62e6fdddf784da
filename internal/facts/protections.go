package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// protection returns the form of a clause's protection and its words.
func (b *builder) protection(r *reading) (string, syntax.Span) {
	for _, n := range nodesOf[*syntax.Exempting](r) {
		if n.Kind == syntax.NotProsecuted {
			return Exempt, n.Span // "in addition to the defense in section 4, … shall not be adjudicated"
		}
	}
	for _, n := range r.nodes {
		switch n := n.(type) {
		case *syntax.Exempting:
			if n.Kind != syntax.Immune || n.Negated || n.Outright {
				return Exempt, n.Span
			}
		case *syntax.Defence:
			if n.Presumption {
				return Presumption, n.Span
			}
			return DefenceForm, n.Span
		}
	}
	return b.denied(r)
}

// denied finds an exemption that has no "not" with its verb: "no child shall be
// prosecuted", "a delinquent act does not include prostitution by a child".
func (b *builder) denied(r *reading) (string, syntax.Span) {
	v := b.vocab
	if no, ok := r.first(&v.noOne); ok {
		if w, ok := r.firstFrom(&v.prosecuting, no.End); ok {
			return Exempt, w.Span
		}
	}
	if w, ok := b.notBrought(r); ok {
		return Exempt, w.Span
	}
	w, ok := r.first(&v.leftOut)
	if term, known := r.first(&v.delinquency); ok && known && term.End <= w.Start {
		return Exempt, w.Span
	}
	return "", syntax.Span{}
}

// notBrought finds a case that may not be brought, or a judgment of delinquency
// that a court may not give: "no petition shall be filed", "the court shall not
// adjudicate the child delinquent".
func (b *builder) notBrought(r *reading) (syntax.Word, bool) {
	if w, ok := r.first(&b.vocab.noCase); ok {
		return w, true
	}
	for _, n := range r.nodes {
		m := modalOf(n)
		if m == nil || !m.Negated {
			continue
		}
		w, ok := r.firstFrom(&b.vocab.judgingDelinquent, m.End)
		if ok && w.Start-m.End <= maxDenied && !r.modalBetween(m.End, w.Start) {
			return w, true
		}
	}
	return syntax.Word{}, false
}

// maxDenied is how many bytes may stand between "shall not" and its verb: " be
// certified as an adult or ".
const maxDenied = 32

// lighterGrade finds a grade that only a child gets: "if the person is a minor,
// prostitution shall be a violation".
func (b *builder) lighterGrade(p *Provision, r *reading) (string, syntax.Span) {
	if !b.sellsIn[p.Clause.Section] || len(nodesOf[*syntax.Condition](r)) == 0 {
		return "", syntax.Span{}
	}
	if w, ok := r.first(&b.vocab.lighter); ok && !r.within(w.Span, &b.vocab.breach) {
		return Lighter, w.Span
	}
	return "", syntax.Span{}
}

// conditions names what an exemption, whose words are at, asks for beyond age.
func (b *builder) conditions(r *reading, at syntax.Span) []string {
	var out []string
	add := func(w *syntax.Word) {
		if w != nil && !slices.Contains(out, w.Of(r.text)) {
			out = append(out, w.Of(r.text))
		}
	}
	add(b.asked(r, at, &b.vocab.proof))
	add(b.asked(r, at, &b.vocab.traffickedStatus))
	if f := b.asked(r, at, &b.vocab.courtFinding); f != nil && !b.findsAge(r, f.End) {
		add(f)
	}
	return out
}

// asked returns the first word of the concepts that an exemption, whose words
// are at, depends on: it describes who is exempt ("a victim of trafficking is
// immune"), or follows as a reason or condition ("as a result of having been
// trafficked"). What is done for the child afterwards ("and shall be referred
// as a victim of trafficking") is no condition.
func (b *builder) asked(r *reading, at syntax.Span, concepts *set) *syntax.Word {
	for i, w := range r.words {
		if !w.Says.Meets(concepts) {
			continue
		}
		if w.End <= at.Start || !r.modalBetween(at.End, w.Start) && b.connected(r, at.End, w.End) {
			return &r.words[i]
		}
	}
	return nil
}

// connected reports whether a condition, or words of reason, stand in [from, to).
func (b *builder) connected(r *reading, from, to int) bool {
	for _, c := range nodesOf[*syntax.Condition](r) {
		if c.Start >= from && c.End <= to {
			return true
		}
	}
	return r.between(&b.vocab.connects, from, to)
}

// findsAge reports whether what a court has to find is an age: a limit follows
// before any other victim or condition.
func (b *builder) findsAge(r *reading, from int) bool {
	for _, a := range nodesOf[*syntax.AgeBound](r) {
		if a.Start >= from {
			return true
		}
	}
	return false
}
