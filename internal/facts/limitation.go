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
	Children  bool     `cel:"children"`  // for sexual offences against children of any kind
	Bars      bool     `cel:"bars"`      // it sets a time limit for felonies in general, or for offences on Topics
	Topics    []string `cel:"topics"`    // exploitation topics that it names, or whose offences it cites or means by their grade
}

// limitations reads the provisions on when an offence can still be
// prosecuted.
func (b *builder) limitations() {
	for _, p := range b.law.Provisions {
		r := read(p.Clause)
		if b.limits(r) {
			b.law.Limitations = append(b.law.Limitations, b.limitation(p, r))
		}
	}
}

func (b *builder) limitation(p *Provision, r *reading) *Limitation {
	v := b.vocab
	own := &p.Said.Own
	w, _ := r.first(&v.limits)
	l := &Limitation{Place: b.place(p.Clause, w.Span), Unlimited: own.Meets(&v.anyTime) && !own.Meets(&v.oneProof), Negated: p.Negated && !own.Meets(&v.limitation)}
	l.Topics = b.reachDefined(p, r)
	if l.Unlimited {
		l.Topics = b.withGraded(l.Topics, r)
	}
	felonies, particular := b.onFelonies(r), b.ofParticular(r)
	l.General = len(l.Topics) == 0 && felonies && !particular && !r.meets(&v.oneCrime) && !r.meets(&v.grade) && len(p.Clause.References()) == 0 && !onlyYoung(r)
	l.Children = !particular && r.meets(&v.sexualOffences) && len(b.children(r)) > 0 && !onlyYoung(r)
	l.Bars = !l.Unlimited && !l.Negated && (felonies && !particular || len(l.Topics) > 0)
	return l
}

// onFelonies reports whether the clause is on serious offences, or offences of
// any kind, and not on misdemeanours alone.
func (b *builder) onFelonies(r *reading) bool {
	v := b.vocab
	lesser := r.meets(&v.misdemeanour) || r.clause.Section.Titled.Meets(&v.misdemeanour)
	return r.meets(&v.felonyOrAny) && (!lesser || r.meets(&v.felony))
}

// limits reports whether the clause is on the time within which a case can be
// brought to a criminal court.
func (b *builder) limits(r *reading) bool {
	v := b.vocab
	crime := r.meets(&v.crimes)
	titled := &r.clause.Section.Titled
	switch {
	case r.meets(&v.civil) && !crime, r.meets(&v.otherRelief):
		return false
	case r.meets(&v.noLimitation):
		return r.meets(&v.prosecution) || crime || b.namesTopic(r)
	case r.meets(&v.limitationLaw):
		return r.meets(&v.prosecution) || crime
	case titled.Meets(&v.limitation) && (titled.Meets(&v.prosecution) || titled.Meets(&v.crimes)):
		return r.meets(&v.limits) // an entry of a list or table: "any sex offense against a child: no limit"
	}
	return r.meets(&v.prosecution) && r.meets(&v.commence) && r.meets(&v.limits)
}

// namesTopic reports whether the clause names an exploitation topic.
func (b *builder) namesTopic(r *reading) bool {
	for _, named := range b.vocab.topicNames {
		if r.meets(&named) {
			return true
		}
	}
	return false
}

// onlyYoung reports whether the clause is for some children only: those below an
// age under 18.
func onlyYoung(r *reading) bool {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below > 0 && age.Below < syntax.Adult {
			return true
		}
	}
	return false
}

// reachDefined is reach, with what the terms that the clause uses are defined
// as, of any word: "a sexual offense against a child".
func (b *builder) reachDefined(p *Provision, r *reading) []string {
	topics := map[string]bool{}
	for _, t := range b.reach(p) {
		topics[t] = true
	}
	for _, d := range b.law.Definitions {
		if d.Clause != p.Clause && d.scope.holds(p.Clause.Section) && r.names(d.Term) {
			b.addDefined(topics, d)
		}
	}
	maps.DeleteFunc(topics, func(_ string, on bool) bool { return !on })
	return slices.Sorted(maps.Keys(topics))
}

// addDefined adds the topics that the definition names, those of the offences
// that it cites, and those of the definitions there of terms that it uses: "any
// “unlawful sexual offense” as defined in section 5".
func (b *builder) addDefined(topics map[string]bool, d *Definition) {
	b.addNamed(topics, d)
	r := read(d.Clause)
	for _, ref := range d.refs {
		b.addTopicsOf(topics, d.Clause.Section, ref)
		for _, s := range b.cited(d.Clause.Section, ref) {
			for _, o := range b.definedIn(s) {
				if o != d && r.names(o.Term) {
					b.addNamed(topics, o)
				}
			}
		}
	}
}

// addNamed adds the topics that the defining words name.
func (b *builder) addNamed(topics map[string]bool, d *Definition) {
	for topic, named := range b.vocab.topicNames {
		topics[topic] = topics[topic] || d.says.Meets(&named)
	}
}

// definedIn returns the definitions of a section.
func (b *builder) definedIn(s *syntax.Section) []*Definition {
	if b.defsIn == nil {
		b.defsIn = map[*syntax.Section][]*Definition{}
		for _, d := range b.law.Definitions {
			b.defsIn[d.Clause.Section] = append(b.defsIn[d.Clause.Section], d)
		}
	}
	return b.defsIn[s]
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
