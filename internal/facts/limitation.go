package facts

import (
	"maps"
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// Limitation is a provision on the time within which an offence can be
// prosecuted.
type Limitation struct {
	Place
	Unlimited bool     `cel:"unlimited"` // at any time
	Negated   bool     `cel:"negated"`   // the clause says that it is not so
	General   bool     `cel:"general"`   // for offences of any kind, or any felony
	Bars      bool     `cel:"bars"`      // it sets a time limit for felonies in general, or for offences on Topics
	Topics    []string `cel:"topics"`    // exploitation topics that it names, or whose offences it cites
}

// limitations reads the provisions on when an offence can still be
// prosecuted.
func (b *builder) limitations() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		r := read(p.Clause)
		if !b.limits(r) {
			continue
		}
		own := &p.Said.Own
		w, _ := r.first(&v.limits)
		l := &Limitation{Place: b.place(p.Clause, w.Span), Unlimited: own.Meets(&v.anyTime) && !own.Meets(&v.oneProof), Negated: p.Negated && !own.Meets(&v.limitation)}
		l.Topics = b.reachDefined(p, r)
		felonies := r.meets(&v.felonyOrAny)
		l.General = len(l.Topics) == 0 && felonies && !r.meets(&v.oneCrime) && len(p.Clause.References()) == 0
		l.Bars = !l.Unlimited && !l.Negated && (felonies && !b.ofParticular(r) || len(l.Topics) > 0)
		b.law.Limitations = append(b.law.Limitations, l)
	}
}

// limits reports whether the clause is on the time within which a case can be
// brought to a criminal court.
func (b *builder) limits(r *reading) bool {
	v := b.vocab
	crime := r.meets(&v.crimes)
	switch {
	case r.meets(&v.civil) && !crime, r.meets(&v.otherRelief):
		return false
	case r.meets(&v.limitationLaw):
		return r.meets(&v.prosecution) || crime
	}
	return r.meets(&v.prosecution) && r.meets(&v.commence) && r.meets(&v.limits)
}

// reachDefined is reach, with what the terms that the clause uses are defined
// as, of any word: "a sexual offense against a child".
func (b *builder) reachDefined(p *Provision, r *reading) []string {
	topics := map[string]bool{}
	for _, t := range b.reach(p) {
		topics[t] = true
	}
	for _, d := range b.law.Definitions {
		if d.Clause == p.Clause || !d.scope.holds(p.Clause.Section) || !r.names(d.Term) {
			continue
		}
		for topic, named := range b.vocab.topicNames {
			topics[topic] = topics[topic] || d.says.Meets(&named)
		}
		for _, ref := range d.refs {
			b.addTopicsOf(topics, d.Clause.Section, ref)
		}
	}
	maps.DeleteFunc(topics, func(_ string, on bool) bool { return !on })
	return slices.Sorted(maps.Keys(topics))
}

// names reports whether the clause uses the term, of more than one word so
// that it is no common word by chance.
func (r *reading) names(term string) bool {
	if !strings.Contains(term, " ") {
		return false
	}
	for i := range r.clause.Segments {
		if strings.Contains(strings.ToLower(r.clause.Segments[i].Of(r.text)), term) {
			return true
		}
	}
	return false
}

// reach names the exploitation topics that a clause names itself, or whose
// offences stand in the sections that it cites.
func (b *builder) reach(p *Provision) []string {
	topics := map[string]bool{}
	for topic, named := range b.vocab.topicNames {
		if p.Said.Own.Meets(&named) {
			topics[topic] = true
		}
	}
	for _, ref := range p.Clause.References() {
		b.addTopicsOf(topics, p.Clause.Section, ref)
	}
	return slices.Sorted(maps.Keys(topics))
}

// addTopicsOf adds the topics of the offences in the sections that ref cites
// as seen from s.
func (b *builder) addTopicsOf(topics map[string]bool, s *syntax.Section, ref *syntax.Reference) {
	for _, c := range b.cited(s, ref) {
		for _, t := range b.topicsOf[c] {
			topics[t] = true
		}
	}
}
