package facts

import "statutelint/internal/syntax"

// proceeds reports whether the clause is about how offences are searched for or
// prosecuted, and states none: it names them as a list of limitation does.
func (b *builder) proceeds(r *reading) bool {
	v := b.vocab
	limits := r.meets(&v.limits) && r.meets(&v.prosecution) || r.clause.Section.Titled.Meets(&v.limits)
	return limits || r.meets(&v.trafficked.search) || r.meets(&v.vacating) && r.meets(&v.records)
}

// turnsAway reports whether the clause says what those who were convicted may not
// have or do, and names the offences for that only: "shall not be licensed if
// convicted of".
func (b *builder) turnsAway(r *reading, head *syntax.OffenceHead) bool {
	if head.Kind != syntax.Prohibited {
		return false
	}
	w, ok := r.first(&b.vocab.hadConviction)
	if !ok {
		return false
	}
	topic, named := r.first(&b.vocab.exploitationTopics)
	return named && head.Start < w.Start && w.End <= topic.Start
}

// defines reports whether the clause defines a term rather than prohibits.
func (b *builder) defines(r *reading) bool {
	for _, d := range nodesOf[*syntax.DefinitionHead](r) {
		if d.Start-r.clause.Segments[0].Start < maxOpening || len(r.clause.Segments) > 1 {
			return true
		}
	}
	return false
}

// protects reports whether the clause takes persons out of an offence: an
// exemption or defence before any conduct.
func (b *builder) protects(r *reading) bool {
	form, _ := b.denied(r)
	return form != "" || protects(r)
}

// protects reports whether an exemption or defence stands before any conduct.
func protects(r *reading) bool {
	for _, n := range r.nodes {
		switch n := n.(type) {
		case *syntax.Exempting:
			return true // the words of conduct that follow are what it exempts from
		case *syntax.Defence:
			return !n.Presumption
		case *syntax.OffenceHead:
			return false
		}
	}
	return false
}
