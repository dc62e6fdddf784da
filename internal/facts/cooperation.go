package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Cooperation is a provision that helps victims only if they cooperate with the
// authorities.
type Cooperation struct {
	Place
	ChildExcepted bool `cel:"child_excepted"` // children under 18 need not cooperate
}

// cooperationWords is the vocabulary of help on conditions.
type cooperationWords struct {
	cooperate, claimant, authority, help lexicon.Set
	unconditional, condition             lexicon.Set
	crimeVictims, jointly                lexicon.Set
}

func newCooperationWords(l *lexicon.Lexicon) cooperationWords {
	return cooperationWords{
		cooperate:     l.Set("cooperate"),
		claimant:      l.Set("claimant", "victim", "child"),
		authority:     l.Set("law_enforcement", "prosecution", "investigation"),
		help:          l.Set("compensation", "victim_help"),
		unconditional: l.Set("unconditional", "grant"),
		condition:     l.Set("conditional"),
		jointly:       l.Set("jointly"),
		crimeVictims:  l.Set("victim", "reparations", "human_trafficking", "sex_trafficking", "prostitution", "sexual_exploitation"),
	}
}

// cooperations finds the provisions that make help for victims depend on
// cooperating with the authorities.
func (b *builder) cooperations() {
	v := &b.vocab.cooperation
	for _, p := range b.law.Provisions {
		if !p.Said.Own.Meets(&v.cooperate) || !p.Said.Own.Meets(&v.authority) || p.Said.Own.Meets(&v.unconditional) {
			continue
		}
		if !b.helpsVictims(p) {
			continue
		}
		r := read(p.Clause)
		if at, ok := b.mustCooperate(r); ok {
			c := &Cooperation{Place: b.place(p.Clause, at), ChildExcepted: b.childExcepted(p.Clause)}
			b.law.Cooperations = append(b.law.Cooperations, c)
		}
	}
}

// helpsVictims reports whether the clause is about help, and its section or
// chapter about victims of crime.
func (b *builder) helpsVictims(p *Provision) bool {
	v := &b.vocab.cooperation
	victims := saidNear(p.Clause, &v.crimeVictims) || p.Said.Chapter.Meets(&v.crimeVictims)
	return victims && (p.Said.Own.Meets(&v.help) || p.Said.Titled.Meets(&v.help))
}

// mustCooperate returns the words by which the clause asks the person who is to
// be helped to cooperate.
func (b *builder) mustCooperate(r *reading) (syntax.Span, bool) {
	v := &b.vocab.cooperation
	for _, w := range r.words {
		if !w.Says.Meets(&v.cooperate) || r.within(w.Span, &v.jointly) {
			continue
		}
		who, ok := r.lastBefore(&v.claimant, w.Start)
		if ok && w.Start-who.End < maxSubject && b.conditional(r) {
			return who.Span.Cover(w.Span), true
		}
	}
	return syntax.Span{}, false
}

// maxSubject is how many bytes may stand between a person and what the person
// must do: "the claimant failed to provide information to a law enforcement
// agency or did not cooperate".
const maxSubject = 140

// conditional reports whether the clause sets a condition.
func (b *builder) conditional(r *reading) bool {
	if len(nodesOf[*syntax.Condition](r)) > 0 || r.meets(&b.vocab.cooperation.condition) {
		return true
	}
	for _, m := range nodesOf[*syntax.Modal](r) {
		if m.Force == syntax.Shall || m.Negated {
			return true
		}
	}
	return false
}

// childExcepted reports whether every child is spared from cooperating: in the
// clause itself, in an alternative beside it, or in a clause close by that speaks
// of cooperating or lifts a condition.
func (b *builder) childExcepted(c *syntax.Clause) bool {
	for _, o := range c.Section.Clauses {
		if b.namesEveryChild(o) && (o == c || alternatives(o, c) || near(o.Unit, c.Unit) && b.liftsCondition(o)) {
			return true
		}
	}
	return false
}

// liftsCondition reports whether the clause speaks of cooperating, or says that
// a cited part of its section does not apply.
func (b *builder) liftsCondition(c *syntax.Clause) bool {
	if c.Said.Meets(&b.vocab.cooperation.cooperate) {
		return true
	}
	for _, n := range syntax.Nodes[*syntax.Exempting](c) {
		if n.Kind == syntax.NotApply {
			return len(c.References()) > 0
		}
	}
	return false
}

// alternatives reports whether two clauses are items of one list.
func alternatives(a, b *syntax.Clause) bool {
	x, y := lead(a), lead(b)
	return x != nil && y != nil && x.Span == y.Span
}

// lead is the innermost lead-in of a clause that is an item; nil for none.
func lead(c *syntax.Clause) *syntax.Segment {
	for i := len(c.Segments) - 1; i >= 0; i-- {
		if c.Segments[i].Role == syntax.Lead {
			return &c.Segments[i]
		}
	}
	return nil
}

// namesEveryChild reports whether the clause names children up to 18.
func (b *builder) namesEveryChild(c *syntax.Clause) bool {
	bounds := syntax.Nodes[*syntax.AgeBound](c)
	for _, age := range bounds {
		if age.Below >= syntax.Adult {
			return true
		}
	}
	return len(bounds) == 0 && c.Said.Has(b.vocab.child)
}
