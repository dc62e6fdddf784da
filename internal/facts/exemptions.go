package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// The forms of a protection from a selling-side offence.
const (
	Exempt      = "exemption"
	DefenceForm = "defence"
	Presumption = "presumption"
	Lighter     = "lighter"
)

// exemptions reads whatever takes children or victims out of a selling-side
// offence, or protects them in a lesser way, and which offences it reaches.
func (b *builder) exemptions() {
	for _, p := range b.law.Provisions {
		p.Selling = b.sellsIn[p.Clause.Section]
	}
	for _, p := range b.law.Provisions {
		if e := b.exemption(p); e != nil {
			b.law.Exemptions = append(b.law.Exemptions, e)
		}
	}
	for _, o := range b.law.Offences {
		if o.Sells && o.Actor == "adult" && !o.Tier {
			o.Exempt = true
			b.law.Exemptions = append(b.law.Exemptions, &Exemption{
				Place: o.Place, Form: Exempt, Ground: "age", Below: max(o.ActorFrom, syntax.Adult), Services: true, Element: true, Selling: true,
			})
		}
	}
	b.reached()
}

// exemption reads the protection that p states; nil if it states none.
func (b *builder) exemption(p *Provision) *Exemption {
	r := read(p.Clause)
	v := b.vocab
	selling := b.sellingNear(p)
	if !selling && !p.Said.Own.Has(v.prostitution) || b.barsOther(p, r) || r.meets(&v.helpSeeking) || p.Said.Near.Meets(&v.grant) {
		return nil
	}
	form, at := protection(r)
	if form == "" {
		form, at = b.lighterGrade(p, r)
	}
	if form == "" {
		return nil
	}
	o := &Offence{}
	b.victim(o, r)
	e := &Exemption{Place: b.place(p.Clause, at), Form: form, Below: o.Below, Selling: selling, refs: p.Clause.References()}
	victim := r.has(v.victim) && r.meets(&v.exploited)
	switch {
	case o.Child:
		e.Ground = "age"
	case victim:
		e.Ground = "victim"
		e.Conditions = []string{"victim of trafficking or exploitation"}
	default:
		return nil
	}
	e.Conditions = append(e.Conditions, b.conditions(r)...)
	e.Services = b.servicesNear(p.Clause.Section)
	return e
}

// protection returns the form of a clause's protection and its words.
func protection(r *reading) (string, syntax.Span) {
	for _, n := range r.nodes {
		switch n := n.(type) {
		case *syntax.Exempting:
			if n.Kind == syntax.NotGuilty || n.Kind == syntax.NotApply || n.Kind == syntax.NotProsecuted || immune(r, n) {
				return Exempt, n.Span
			}
		case *syntax.Defence:
			if n.Presumption {
				return Presumption, n.Span
			}
			return DefenceForm, n.Span
		}
	}
	return "", syntax.Span{}
}

// immune reports whether words such as "criminally liable" or "subject to
// prosecution" are denied, or deny by themselves ("immune from").
func immune(r *reading, n *syntax.Exempting) bool {
	return n.Negated || n.Outright
}

// sellingNear reports whether a clause stands in the section of a selling-side
// offence, or cites one.
func (b *builder) sellingNear(p *Provision) bool {
	if b.sellsIn[p.Clause.Section] {
		return true
	}
	cites := false
	for _, ref := range p.Clause.References() {
		if ref.This != "" && len(ref.Labels) == 0 {
			return false // "a violation of this section", which is another one
		}
		for _, s := range b.cited(p.Clause.Section, ref) {
			cites = cites || b.sellsIn[s]
		}
	}
	return cites
}

// barsOther reports whether the clause keeps something other than a selling-side
// offence from applying: "this chapter shall not apply to".
func (b *builder) barsOther(p *Provision, r *reading) bool {
	for _, n := range nodesOf[*syntax.Exempting](r) {
		if n.Kind != syntax.NotApply {
			return false
		}
		for _, ref := range p.Clause.References() {
			if ref.End > n.Start {
				continue
			}
			for _, s := range b.cited(p.Clause.Section, ref) {
				if b.sellsIn[s] {
					return false
				}
			}
		}
		return !b.sellsIn[p.Clause.Section]
	}
	return false
}

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

// conditions names what the clause asks for beyond age.
func (b *builder) conditions(r *reading) []string {
	var out []string
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.proof) {
			if words := w.Of(r.text); !slices.Contains(out, words) {
				out = append(out, words)
			}
		}
	}
	return out
}

// servicesNear reports whether a clause's section, or one that it cites, sends
// somebody to services or child protection.
func (b *builder) servicesNear(s *syntax.Section) bool {
	near, known := b.helpNear[s]
	if !known {
		near = b.helps(s)
		b.helpNear[s] = near
	}
	return near
}

func (b *builder) helps(s *syntax.Section) bool {
	if s.Said.Meets(&b.vocab.help) {
		return true
	}
	for _, c := range s.Clauses {
		for _, ref := range c.References() {
			for _, cited := range b.cited(s, ref) {
				if cited.Said.Meets(&b.vocab.help) {
					return true
				}
			}
		}
	}
	return false
}

// reached marks the selling-side offences that an exemption reaches: those of
// its own section, those it cites, and, where it cites none, those it can only
// mean, the engaging in prostitution itself.
func (b *builder) reached() {
	for _, e := range b.law.Exemptions {
		if e.Form != Exempt || e.Element {
			continue
		}
		sections := map[*syntax.Section]bool{e.Clause.Section: true}
		citing := false
		for _, ref := range e.refs {
			citing = citing || ref.This == "section" && b.sellsIn[e.Clause.Section]
			for _, s := range b.cited(e.Clause.Section, ref) {
				sections[s] = true
				citing = citing || b.sellsIn[s]
			}
		}
		for _, o := range b.law.Offences {
			if o.Sells && (sections[o.Clause.Section] || !citing && o.Clause.Section.Titled.Has(b.vocab.prostitution)) {
				o.Exempt = true
			}
		}
	}
}
