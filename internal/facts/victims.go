package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// maxVictimAge is the highest age that a law protects as young; a limit above
// it is about somebody else.
const maxVictimAge = 21

// victim reads whom the offence protects: by an age limit in the clause, else
// by the definitions of the words for a child, or for material that shows one,
// that it uses, else anybody.
func (b *builder) victim(o *Offence, r *reading) {
	if b.ownLimit(o, r); o.Below > 0 {
		o.Child = true
		return
	}
	o.Adults = b.needsAdult(r)
	terms := termUses(r, b.aged)
	for _, t := range terms {
		o.protect(t.def.Below, t.def, &Words{b.place(r.clause, t.at)})
	}
	b.childWords(o, r, terms)
}

// childWords reads the words for a child outside the terms, by their definitions.
func (b *builder) childWords(o *Offence, r *reading, terms []termUse) {
	bound := b.relatedTerms(r)
	for _, w := range r.words {
		term := w.Of(r.text)
		if w.Concept != b.vocab.child || bound[childTerm(term)] || inTerm(w, terms) || r.within(w.Span, &b.vocab.exceptChild) {
			continue
		}
		age, def := syntax.Adult, (*Definition)(nil)
		if d := b.childDefinition(r.clause.Section, term); d != nil && d.Below > 0 {
			age, def = d.Below, d
		}
		o.protect(age, def, &Words{b.place(r.clause, w.Span)})
	}
	o.Child = o.Below > 0
}

// protect notes that the offence protects victims below an age, for the reason
// of a definition or, if that is nil, of its own words. The highest age counts.
func (o *Offence) protect(below int, by *Definition, at *Words) {
	if below > o.Below {
		o.Below, o.DefinedAt, o.Limit = below, by, at
	}
}

// traffickedVictims gives an offence of paying for sex with "a victim of" another
// offence the children whom that one protects: the offence that it cites or, where
// it cites none, sex trafficking.
func (b *builder) traffickedVictims() {
	against := map[*syntax.Section][]*Offence{}
	var trafficking []*Offence
	for _, o := range b.law.Offences {
		if o.Child && !o.Tier {
			against[o.Clause.Section] = append(against[o.Clause.Section], o)
			if slices.Contains(o.Topics, Trafficking) && !o.Means {
				trafficking = append(trafficking, o)
			}
		}
	}
	for _, o := range b.law.Offences {
		if !o.Buys || o.Child || !o.Clause.Said.Meets(&b.vocab.traffickedStatus) {
			continue
		}
		cited := b.citedBy(o.Clause)
		for _, s := range cited {
			o.protectAs(against[s])
		}
		if len(cited) == 0 {
			o.protectAs(trafficking)
		}
		o.Child = o.Below > 0
	}
}

// protectAs protects the victims of other offences.
func (o *Offence) protectAs(others []*Offence) {
	for _, p := range others {
		o.protect(p.Below, p.DefinedAt, p.Limit)
	}
}

// agedTerms returns the definitions of other than child words that speak of a
// child under an age: "“sexual performance” means … by a child under 17",
// "“girl” means a female under 16".
func (b *builder) agedTerms() []*Definition {
	var aged []*Definition
	for _, d := range b.law.Definitions {
		if !d.Child && d.Below > 0 && d.Below <= maxVictimAge && b.isAged(d) {
			aged = append(aged, d)
		}
	}
	return aged
}

func (b *builder) isAged(d *Definition) bool {
	v := b.vocab
	if id, ok := b.termConcept(d.Term); ok && (id == v.female || id == v.male) {
		return true
	}
	return d.says.Meets(&v.sexualAtAll) && d.says.Meets(&v.showing) || d.says.Meets(&v.exploited)
}

// ownLimit reads the age limits that the clause states itself.
func (b *builder) ownLimit(o *Offence, r *reading) {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below == 0 || age.Below > maxVictimAge || b.ofActor(r, age) {
			continue
		}
		o.protect(age.Below, nil, &Words{b.place(r.clause, age.Span)})
	}
}

// needsAdult reports whether the other person must be of full age: "another person
// who is twenty years of age or older".
func (b *builder) needsAdult(r *reading) bool {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.From < syntax.Adult || age.Below > 0 {
			continue
		}
		if w, ok := r.lastBefore(&b.vocab.otherOne, age.Start); ok && age.Start-w.End <= maxPersonAge {
			return true
		}
	}
	return false
}

// relatedTerms returns the child words that the clause protects only within a
// relationship to the offender, as in "being older than a child or in a
// significant relationship with a minor": every other minor is unprotected.
// When the clause has no other child word, none is returned.
func (b *builder) relatedTerms(r *reading) map[string]bool {
	related := map[string]bool{}
	free := false
	for _, w := range r.words {
		if w.Concept == b.vocab.child && b.related(r, w) {
			related[childTerm(w.Of(r.text))] = true
		}
	}
	for _, w := range r.words {
		free = free || w.Concept == b.vocab.child && !related[childTerm(w.Of(r.text))]
	}
	if !free {
		return nil
	}
	return related
}

// ofActor reports whether an age limit is the offender's: the nearest person
// before it is the defendant, and not as one who knows it: "whom the actor
// believes to be under".
func (b *builder) ofActor(r *reading, age *syntax.AgeBound) bool {
	w, ok := r.lastBefore(&b.vocab.persons, age.Start)
	return ok && w.Concept == b.vocab.defendant && !r.between(&b.vocab.believing, w.End, age.Start)
}

// related reports whether a child word names the other side of a relationship:
// "in a significant relationship with a minor".
func (b *builder) related(r *reading, child syntax.Word) bool {
	w, ok := r.lastBefore(&b.vocab.relations, child.Start)
	return ok && child.Start-w.End < maxRelation
}

// maxRelation is how many bytes may stand between a relationship and the child
// in it: " with a ".
const maxRelation = 16
