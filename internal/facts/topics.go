package facts

import (
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// The exploitation topics of an offence.
const (
	Prostitution = "prostitution"
	Trafficking  = "trafficking"
	Sale         = "sale"
	Material     = "material"
	Enticement   = "enticement"
	Brothel      = "brothel"
)

// topics says on which exploitation topics the offence is. What an exception
// names is not prohibited.
func (b *builder) topics(o *Offence, p *Provision, r *reading) []string {
	v, own := b.vocab, r.outside()
	b.law.Lexicon.Complete(&own)
	cited := minus(p.Said.All, p.Said.Own)
	said := own
	said.Union(&p.Clause.Section.Titled)
	var topics []string
	add := func(topic string, on bool) {
		if on {
			topics = append(topics, topic)
		}
	}
	prostitution := own.Has(v.prostitution) || b.loitersFor(r, &cited)
	sexual := p.Said.Near.Has(v.sexual) || p.Said.Near.Has(v.prostitution) || p.Said.All.Has(v.prostitution)
	add(Trafficking, said.Meets(&v.trafficking) && sexual || prostitution && b.traffics(r))
	add(Prostitution, prostitution)
	add(Material, b.depictsChild(r) || own.Has(v.material) && !b.shownToChild(p, r) && (o.Child || said.Has(v.child) || p.Said.Near.Has(v.childMaterial)))
	add(Enticement, (len(topics) == 0 || b.alsoSexual(r, topics)) && o.childItself() && b.entices(o, r) && (own.Has(v.sexual) || own.Meets(&v.exploitationTopics) || cited.Meets(&v.exploitationTopics)))
	add(Brothel, o.Child && own.Has(v.brothel))
	add(Sale, b.sold(r))
	return topics
}

// childItself reports whether the offence names the child itself, and not an act
// that is defined by who it is done with: "travel for illicit sexual conduct".
func (o *Offence) childItself() bool {
	return o.Child && (o.DefinedAt == nil || o.DefinedAt.Child)
}

// loitersFor reports whether the clause is about loitering in order to break a
// section on prostitution that it cites.
func (b *builder) loitersFor(r *reading, cited *lexicon.Set) bool {
	return r.meets(&b.vocab.loitering) && r.meets(&b.vocab.aim) && cited.Has(b.vocab.prostitution)
}

// alsoSexual reports whether an offence on nothing but prostitution has another
// sexual purpose beside it: "relating to sexual assault or prostitution".
func (b *builder) alsoSexual(r *reading, topics []string) bool {
	if len(topics) != 1 || topics[0] != Prostitution {
		return false
	}
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.sexualAssault) && !r.excepted(w.Start) {
			return true
		}
	}
	return false
}

// traffics reports whether the clause has a verb of trafficking whose object is a
// person: "transports any individual", not "receives anything of value from another".
func (b *builder) traffics(r *reading) bool {
	for i, w := range r.words {
		if w.Says.Meets(&b.vocab.traffickingActs) && !r.within(w.Span, &b.vocab.places) && b.takesPerson(r, i) {
			return true
		}
	}
	return false
}

// takesPerson reports whether a person follows the i-th word, with no value and
// no preposition between.
func (b *builder) takesPerson(r *reading, i int) bool {
	at := r.words[i].End
	for _, w := range r.words[i+1:] {
		switch {
		case w.Start < at:
		case w.Start-at > maxPersuaded || w.Says.Meets(&b.vocab.sale.consideration):
			return false
		case w.Says.Meets(&b.vocab.childOrPerson) || w.Concept == b.vocab.female || w.Concept == b.vocab.male:
			return true
		case w.Says.Meets(&b.vocab.recipient) && !r.within(w.Span, &b.vocab.trafficked.anyMeans) && !r.within(w.Span, &b.vocab.traffickingActs):
			return false
		}
	}
	return false
}

// entices reports whether the clause is about persuading somebody. Where the
// offender's own sexual act comes first and aiding one after it, a lower age is
// that of consent.
func (b *builder) entices(o *Offence, r *reading) bool {
	for i, w := range r.words {
		switch {
		case o.Below < syntax.Adult && w.Concept == b.vocab.engaging && !b.anothers(r, w.Start):
			return false
		case w.Says.Meets(&b.vocab.enticing) && b.persuades(r, i):
			return true
		}
	}
	return false
}

// persuades reports whether a person follows the i-th word, a verb in the active
// voice: "solicits a child", not "requested by an officer".
func (b *builder) persuades(r *reading, i int) bool {
	at := r.words[i].End
	if strings.HasPrefix(r.text[at:], " by ") {
		return false
	}
	for _, w := range r.words[i+1:] {
		if w.Start >= at && w.Says.Meets(&b.vocab.childOrPerson) {
			return w.Start-at < maxLured
		}
	}
	return false
}

// maxPersuaded is how many bytes may stand between a verb of trafficking and who is
// moved.
const maxPersuaded = 80

// shownToChild reports whether the clause is about showing or selling matter to
// a child, and no child is depicted: each child that it names receives something
// ("to a minor", "harmful to minors", "for any person under 18 years of age").
func (b *builder) shownToChild(p *Provision, r *reading) bool {
	if p.Said.Own.Has(b.vocab.childMaterial) {
		return false
	}
	named := false
	for _, w := range r.words {
		if w.Concept != b.vocab.child && !(w.Concept == b.vocab.person && b.isYoung(r, w)) {
			continue
		}
		named = true
		if to, ok := r.lastBefore(&b.vocab.receiver, w.Start); !ok || w.Start-to.End > maxArticle {
			return false
		}
	}
	return named
}

// maxArticle is how many bytes may stand between "to" and who receives: " any
// individual ".
const maxArticle = 8

// isYoung reports whether an age limit follows the word for a person.
func (b *builder) isYoung(r *reading, person syntax.Word) bool {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below > 0 && age.Start >= person.End && age.Start-person.End < maxPersonAge {
			return true
		}
	}
	return false
}

// maxPersonAge is how many bytes may stand between a person and the age: "who
// is".
const maxPersonAge = 16
