package facts

import (
	"statutelint/internal/syntax"
)

// The sides of prostitution.
const (
	Selling    = "selling"     // the person who would receive the fee
	Buying     = "buying"      // the person who would pay
	ThirdParty = "third-party" // promoting, pandering, procuring, keeping a place
	BothSides  = "both"        // an offence that either side can commit
)

// side says who commits an offence of prostitution; "" when it is none.
func (b *builder) side(r *reading, p *Provision) string {
	v := b.vocab
	if !p.Said.Own.Has(v.prostitution) {
		return ""
	}
	switch {
	case b.ofAnother(r):
		return ThirdParty
	case p.Said.Own.Meets(&v.buying) && !p.Said.Own.Meets(&v.sellingSide):
		return Buying
	case p.Said.Own.Meets(&v.sellingSide):
		return Selling
	}
	return ""
}

// ofAnother reports whether the prostitution is that of a person other than
// the offender: "another person to engage in prostitution".
func (b *builder) ofAnother(r *reading) bool {
	head := r.head()
	if head == nil {
		return false
	}
	for _, w := range r.words {
		if w.Start > head.Start && w.Says.Meets(&b.vocab.thirdParty) {
			return true
		}
	}
	return false
}

// exemptions reads whatever takes children or victims out of a selling-side
// offence.
func (b *builder) exemptions() {
	for _, p := range b.law.Provisions {
		if e := b.exemption(p); e != nil {
			b.law.Exemptions = append(b.law.Exemptions, e)
		}
	}
}

func (b *builder) exemption(p *Provision) *Exemption {
	r := read(p.Clause)
	var at syntax.Span
	form := ""
	for _, n := range r.nodes {
		switch n := n.(type) {
		case *syntax.Exempting:
			form, at = "exemption", n.Span
		case *syntax.Defence:
			form, at = "defence", n.Span
			if n.Presumption {
				form = "presumption"
			}
		}
		if form != "" {
			break
		}
	}
	if form == "" || !p.Said.All.Has(b.vocab.prostitution) {
		return nil
	}
	o := &Offence{}
	b.victim(o, r)
	e := &Exemption{Place: b.place(p.Clause, at), Form: form, Below: o.Below}
	switch {
	case o.Child:
		e.Ground = "age"
	case p.Said.All.Has(b.vocab.victim):
		e.Ground = "victim"
	default:
		return nil
	}
	return e
}
