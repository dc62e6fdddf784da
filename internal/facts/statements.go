package facts

// Statement is a provision that lets a court hear what a child said before
// trial: a recorded interview, a deposition, a statement out of court.
type Statement struct {
	Place
	BeforeTrial bool `cel:"before_trial"` // for a grand jury or preliminary hearing only
}

// statements reads the provisions that admit a child victim's or witness's
// statement. What a child says as the accused is none.
func (b *builder) statements() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		own := &p.Said.Own
		if !b.onStatement(p) || !b.ofChildVictim(p) || own.Meets(&v.accusedChild) || p.Said.Titled.Meets(&v.accusedChild) {
			continue
		}
		r := read(p.Clause)
		if !r.meets(&v.letIn) && (!r.meets(&v.admissible) || r.meets(&v.shutOut)) {
			continue
		}
		w, ok := r.first(&v.recordedStatement)
		if !ok {
			w, _ = r.first(&v.statement)
		}
		f := &Statement{Place: b.place(p.Clause, w.Span), BeforeTrial: own.Meets(&v.grandJury)}
		b.law.Statements = append(b.law.Statements, f)
	}
}

// onStatement reports whether the clause is about such a statement: it says
// so, or its heading does and it speaks of "the deposition".
func (b *builder) onStatement(p *Provision) bool {
	v := b.vocab
	return p.Said.Own.Meets(&v.recordedStatement) || p.Said.Titled.Meets(&v.recordedStatement) && p.Said.Own.Meets(&v.statement)
}

// ofChildVictim reports whether the clause, or its section, is about a child
// who was harmed or saw somebody harmed, or who is a witness.
func (b *builder) ofChildVictim(p *Provision) bool {
	v := b.vocab
	child := p.Said.Own.Meets(&v.childOrVictim) || p.Said.Titled.Meets(&v.childOrVictim) || p.ChildNamed || b.protectedTerm(read(p.Clause)) != nil
	return child && p.Said.Near.Has(v.child) && (p.Said.Near.Meets(&v.harmed) || p.Said.Own.Has(v.testimony))
}
