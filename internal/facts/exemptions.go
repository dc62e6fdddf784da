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

// The grounds of a protection.
const (
	ByAge  = "age"    // whoever is a child
	Victim = "victim" // whoever was trafficked or exploited
)

// exemptions reads whatever takes children or victims out of a selling-side
// offence, or protects them in a lesser way, and which offences it reaches.
func (b *builder) exemptions() {
	for _, p := range b.law.Provisions {
		p.Selling = b.sellsIn[p.Clause.Section]
	}
	for _, e := range perProvision(b, b.exemption) {
		if e != nil {
			e.Services = b.sendsToHelp(e.Clause)
			b.law.Exemptions = append(b.law.Exemptions, e)
		}
	}
	for _, o := range b.law.Offences {
		if o.Sells && o.ActorFrom > 0 && !o.Tier {
			o.Exempt = true
			b.law.Exemptions = append(b.law.Exemptions, b.element(o))
		}
	}
	b.reached()
}

// element is the exemption that an offence of adults contains.
func (b *builder) element(o *Offence) *Exemption {
	return &Exemption{
		Place: o.Place, Form: Exempt, Ground: ByAge, Below: o.ActorFrom, Element: true, Selling: true,
		Services: b.childrenSent(o.Clause.Section),
	}
}

// exemption reads the protection that p states; nil if it states none.
func (b *builder) exemption(p *Provision) *Exemption {
	v := b.vocab
	selling := b.sellingNear(p)
	if !selling && !p.Said.All.Has(v.prostitution) || p.Said.Near.Meets(&v.grant) {
		return nil
	}
	r := read(p.Clause)
	if b.barsOther(p, r) || b.proceeds(r) || r.meets(&v.corroboration) {
		return nil // how an offence is proved, and how soon, exempts nobody
	}
	form, at := b.protection(r)
	if form == "" {
		form, at = b.lighterGrade(p, r)
	}
	if form == "" || b.asked(r, at, &v.helpSeeking) != nil || form != Exempt && r.meets(&v.noDefence) {
		return nil
	}
	o := &Offence{}
	b.victim(o, r)
	b.youngActor(o, r)
	named := form != Exempt && r.has(v.prostitution) && !b.arranged(r) && !r.meets(&v.thisOffence)
	e := &Exemption{Place: b.place(p.Clause, at), Form: form, Below: o.Below, Selling: selling || named, refs: p.Clause.References()}
	switch {
	case o.Child:
		e.Ground = ByAge
	case (r.has(v.victim) || r.meets(&v.traffickedStatus)) && (r.meets(&v.exploited) || selling):
		e.Ground = Victim
	default:
		return nil
	}
	e.Conditions = b.conditions(r, at)
	if e.Ground == Victim && len(e.Conditions) == 0 {
		e.Conditions = []string{"victim"}
	}
	return e
}

// youngActor takes the age of the one charged where no other person is a child:
// who is exempt from an offence is its offender, "if the defendant was under 18".
func (b *builder) youngActor(o *Offence, r *reading) {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if !o.Child && age.Below > 0 && age.Below <= maxVictimAge && b.ofActor(r, age) {
			o.protect(age.Below, nil, &Words{b.place(r.clause, age.Span)})
		}
	}
	o.Child = o.Below > 0
}

// sellingNear reports whether a clause stands in the section of a selling-side
// offence, or cites one or the chapter where one stands.
func (b *builder) sellingNear(p *Provision) bool {
	if b.sellsIn[p.Clause.Section] {
		return true
	}
	if p.Said.Own.Meets(&b.vocab.thisOffence) {
		return b.punishesSelling(p.Clause.Section) // else "this section" is about another one
	}
	for _, s := range b.citedBy(p.Clause) {
		if b.sellsIn[s] {
			return true
		}
	}
	return false
}

// punishesSelling reports whether the section states no offence and sets the
// penalty of a selling-side one: "a person who violates section 8 shall be".
func (b *builder) punishesSelling(s *syntax.Section) bool {
	if slices.ContainsFunc(b.law.Offences, func(o *Offence) bool { return o.Clause.Section == s && !o.Tier }) {
		return false
	}
	for _, c := range s.Clauses {
		if !c.Said.Meets(&b.vocab.breaking) {
			continue
		}
		for _, cited := range b.citedBy(c) {
			if b.sellsIn[cited] {
				return true
			}
		}
	}
	return false
}

// citedBy returns the sections that a clause cites, those of "this chapter"
// included.
func (b *builder) citedBy(c *syntax.Clause) []*syntax.Section {
	var out []*syntax.Section
	for _, ref := range c.References() {
		if ref.This != "" && len(ref.Numbers) == 0 {
			out = append(out, b.surrounding(c.Section, ref.This)...)
			continue
		}
		if ref.Level == "" || oneSubject[ref.Level] {
			out = append(out, b.cited(c.Section, ref)...)
		}
	}
	return out
}

// surrounding returns the sections of the chapter or part that s stands in;
// none for a wider or narrower division, which does not mean the offences of
// one subject.
func (b *builder) surrounding(s *syntax.Section, level string) []*syntax.Section {
	if !oneSubject[level] {
		return nil
	}
	for _, c := range s.Containers {
		if c.Kind == level {
			return b.citedDivision(s, &syntax.Reference{Level: level, Numbers: []string{c.Number}})
		}
	}
	if level == "chapter" || level == "article" {
		return b.index.chapters[chapterKey(s)]
	}
	return nil
}

// oneSubject are the divisions of a code that hold the law of one subject.
var oneSubject = map[string]bool{"chapter": true, "article": true, "part": true, "subchapter": true, "subpart": true}

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
