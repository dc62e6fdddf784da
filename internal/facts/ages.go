package facts

import (
	"slices"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// cover finds, for each offence whose victim must be under an age below 18,
// an offence that covers the same conduct against a 17-year-old: an old narrow
// offence inside a broader one protects nobody less.
func (b *builder) cover() {
	for _, o := range b.law.Offences {
		if !o.Child || o.Below >= syntax.Adult || o.Tier {
			continue
		}
		for _, p := range b.law.Offences {
			if p != o && p.covers(o, b.vocab) {
				o.Covered, o.CoveredBy = true, p
				break
			}
		}
	}
}

// covers reports whether p punishes against a person of 17 substantially what
// o punishes against a younger one.
func (p *Offence) covers(o *Offence, v *vocabulary) bool {
	if p.Child && p.Below < syntax.Adult || p.Tier || p.Gender != "" {
		return false
	}
	if p.Means && !o.Means || p.Nexus && !o.Nexus || p.Actor != "" && p.Actor != "adult" && p.Actor != o.Actor {
		return false
	}
	if p.Electronic && !o.Electronic && !p.Anyhow {
		return false // what a computer is used for is a part of what is done at all
	}
	if o.Possession && !p.Possession {
		return false // having it only to pass it on is less than having it
	}
	if !slices.ContainsFunc(o.Topics, func(t string) bool { return slices.Contains(p.Topics, t) }) {
		return false
	}
	if slices.Contains(o.Topics, Enticement) && (!slices.Contains(p.Topics, Enticement) || p.paid() && !o.paid()) {
		return false
	}
	if slices.Contains(o.Topics, Material) && p.mainActs.Meets(&v.passing) && !o.mainActs.Meets(&v.passing) {
		return false // passing material on is not making it
	}
	if p.Adults || o.Side == ThirdParty && p.Side == Buying {
		return false
	}
	if o.mainActs == (lexicon.Set{}) {
		return true // an act that the lexicon does not know
	}
	return slices.ContainsFunc(o.mainActs.IDs(), func(act lexicon.ID) bool { return p.actSet.Meets(v.kindOfAct(act)) })
}

// paid reports whether the offence is about sex for money.
func (o *Offence) paid() bool {
	return slices.Contains(o.Topics, Prostitution) || slices.Contains(o.Topics, Trafficking)
}

// mainActs returns the first act of the clause's own words, or of its lead-in, by
// each name that the lexicon has for it: "induces" entices and causes.
func (b *builder) mainActs(r *reading) lexicon.Set {
	own := r.prohibiting()
	if w, ok := own.Find(b.vocab.acts); ok {
		return b.actsAt(own, w.Start)
	}
	for i := len(r.clause.Segments) - 1; i >= 0; i-- {
		g := &r.clause.Segments[i]
		if w, ok := g.Find(b.vocab.acts); ok {
			return b.actsAt(g, w.Start)
		}
	}
	return lexicon.Set{}
}

// actsAt returns the acts whose words begin at the offset.
func (b *builder) actsAt(g *syntax.Segment, start int) lexicon.Set {
	var acts lexicon.Set
	for _, w := range g.Words {
		if w.Start == start && b.vocab.acts.Has(w.Concept) {
			acts.Add(w.Concept)
		}
	}
	return acts
}

// kindOfAct returns the acts that a drafter would call the same conduct.
func (v *vocabulary) kindOfAct(act lexicon.ID) *lexicon.Set {
	for i := range v.kinds {
		if v.kinds[i].Has(act) {
			return &v.kinds[i]
		}
	}
	var alone lexicon.Set
	alone.Add(act)
	return &alone
}

// gender says which victims alone the offence protects: "female" or "male".
// Words for the parts of a body are not about the victim, and an offence that
// names both protects everyone.
func (b *builder) gender(o *Offence, r *reading) {
	var female, male syntax.Span
	for _, w := range r.words {
		switch {
		case r.within(w.Span, &b.vocab.bodyParts) || b.counterpart(r, w):
		case w.Concept == b.vocab.female && female.End == 0:
			female = w.Span
		case w.Concept == b.vocab.male && male.End == 0:
			male = w.Span
		}
	}
	switch {
	case female.End > 0 && male.End == 0:
		o.Gender, o.GenderAt = "female", &Words{b.place(r.clause, female)}
	case male.End > 0 && female.End == 0:
		o.Gender, o.GenderAt = "male", &Words{b.place(r.clause, male)}
	}
}

// counterpart reports whether the word names the other side of a sexual act:
// "intercourse with any man".
func (b *builder) counterpart(r *reading, who syntax.Word) bool {
	with, ok := r.lastBefore(&b.vocab.with, who.Start)
	return ok && who.Start-with.End <= maxArticle
}

// ages lists the age up to which each topic protects a child: that of every
// offence and definition that is no tier.
func (b *builder) ages() {
	for _, o := range b.law.Offences {
		if o.Child && !o.Tier && o.Limit != nil {
			for _, t := range o.Topics {
				b.law.Ages = append(b.law.Ages, &Age{Place: o.Limit.Place, Topic: t, Below: min(o.Below, syntax.Adult), Covered: o.Covered})
			}
		}
	}
	b.protected()
}

// protected takes the highest age of each topic, in the order of topics.
func (b *builder) protected() {
	for _, topic := range comparedTopics {
		var highest *Age
		for _, a := range b.law.Ages {
			if a.Topic == topic && (highest == nil || a.Below > highest.Below) {
				highest = a
			}
		}
		if highest != nil {
			b.law.Protected = append(b.law.Protected, &Protected{Place: highest.Place, Topic: topic, Below: highest.Below})
		}
	}
}

// comparedTopics are the topics on which every child should be protected up to
// one age.
var comparedTopics = []string{Prostitution, Trafficking, Material, Enticement}
