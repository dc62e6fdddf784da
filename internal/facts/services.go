package facts

import (
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Service is shelter, housing, treatment or care that the law gives, funds or
// orders for those who were trafficked or sexually exploited.
type Service struct {
	Place         // the words for the service
	Bound  bool   `cel:"bound"`   // it is given or must be given; false where somebody only may set it up
	OneSex string `cel:"one_sex"` // "female" or "male" when only they are served

	SexAt *Words `cel:"sex_at"` // the words behind OneSex
}

// Distances, in bytes, between a service and its verb, and its beneficiary.
const (
	maxGiving    = 130
	maxServed    = 170
	maxSexBefore = 60 // "girls who are victims of trafficking"
	maxSexAfter  = 12 // "victims of trafficking who are girls"
)

type serviceVocabulary struct {
	victims, plain, care, giving, telling, noHelp, topic, powers lexicon.Set
	training, data, eligibility                                  lexicon.Set
}

func newServiceVocabulary(l *lexicon.Lexicon) serviceVocabulary {
	return serviceVocabulary{
		victims: l.Set("exploited_victim"),
		plain:   l.Set("victim", "child"),
		care:    l.Set("care_service"),
		giving:  l.Set("giving"),
		telling: l.Set("telling"),
		noHelp:  l.Set("no_help", "penalty_subject", "punishment"),
		topic:   l.Set("human_trafficking", "sex_trafficking", "sexual_exploitation", "prostitution"),
		powers:  l.Set("power_to_create"),

		training: l.Set("train"),
		data:     l.Set("data"),

		eligibility: l.Set("eligibility"),
	}
}

// services finds what is done for exploited persons.
func (b *builder) services() {
	v := newServiceVocabulary(b.vocab.lex)
	for _, p := range b.law.Provisions {
		if !p.Said.Own.Meets(&v.care) || p.Said.Own.Meets(&v.noHelp) {
			continue
		}
		r := read(p.Clause)
		if r.head() != nil || len(nodesOf[*syntax.DefinitionHead](r)) > 0 {
			continue
		}
		if s := b.service(p, r, &v); s != nil {
			b.law.Services = append(b.law.Services, s)
		}
	}
}

func (b *builder) service(p *Provision, r *reading, v *serviceVocabulary) *Service {
	for _, w := range r.words {
		if !w.Says.Meets(&v.care) {
			continue
		}
		verb, ok := r.giver(w, v)
		if !ok || r.taughtOrCounted(verb, v) || r.onlyTold(verb, v) {
			continue
		}
		who, ok := r.served(p, w, v)
		if !ok {
			continue
		}
		s := &Service{Place: b.place(p.Clause, w.Span), Bound: b.given(p, r, verb, v)}
		b.sexOf(s, r, who)
		return s
	}
	return nil
}

// maxTaught is how many bytes may stand between a verb and the training that
// it gives in place of help: "receive relevant training".
const maxTaught = 24

// taughtOrCounted reports whether the giving is the subject of training or of
// figures, and done by nobody: "training on providing services", "the number
// of victims who received services".
func (r *reading) taughtOrCounted(verb syntax.Word, v *serviceVocabulary) bool {
	start := r.clause.Segments[0].Start
	return r.between(&v.training, start, verb.End+maxTaught) || r.between(&v.data, start, verb.Start)
}

// onlyTold reports whether the clause does no more than tell somebody of help
// that there is: "notify the division that the person may be eligible for
// services", "a poster on an organization that provides".
func (r *reading) onlyTold(verb syntax.Word, v *serviceVocabulary) bool {
	own := r.clause.Own().Start
	said := r.wordsIn(verb.Span)
	if said.Meets(&v.eligibility) && r.between(&v.telling, own, verb.Start) {
		return true
	}
	for _, k := range r.words {
		if k.End <= verb.End && k.Says.Meets(&v.giving) && r.relative(k) && r.between(&v.telling, own, k.Start) {
			return !r.modalBetween(k.End, verb.Start)
		}
	}
	return false
}

// relative reports whether the verb describes somebody: "that provides".
func (r *reading) relative(verb syntax.Word) bool {
	before := strings.TrimRight(r.text[:verb.Start], " \n")
	return strings.HasSuffix(before, " that") || strings.HasSuffix(before, " which") || strings.HasSuffix(before, " who")
}

// giver finds the verb that gives the service at w: the last one before it,
// with nothing between that only tells of it; or one right after it.
func (r *reading) giver(w syntax.Word, v *serviceVocabulary) (syntax.Word, bool) {
	g, ok := r.lastBefore(&v.giving, w.Start)
	if ok && w.Start-g.End < maxGiving && !r.between(&v.telling, g.Start, w.Start) {
		return g, true
	}
	for _, k := range r.words {
		if k.Start >= w.End && k.Start-w.End < maxGiving/2 && k.Says.Meets(&v.giving) && !r.between(&v.telling, k.Start, k.Start+maxGiving) {
			return k, true
		}
	}
	return syntax.Word{}, false
}

// served finds whom the service at w is for.
func (r *reading) served(p *Provision, w syntax.Word, v *serviceVocabulary) (syntax.Word, bool) {
	for _, t := range r.words {
		if t.Says.Meets(&v.victims) && t.Start < w.End+maxServed && w.Start < t.End+maxServed {
			return t, true
		}
	}
	if !p.Said.Titled.Meets(&v.topic) && !p.Clause.Section.Above.Meets(&v.topic) {
		return syntax.Word{}, false
	}
	for _, t := range r.words {
		if t.Says.Meets(&v.plain) && t.Start < w.End+maxServed && w.Start < t.End+maxServed {
			return t, true
		}
	}
	return syntax.Word{}, false
}

// given reports whether the service is given, or must be: not where the verb
// is only a power to set it up.
func (b *builder) given(p *Provision, r *reading, verb syntax.Word, v *serviceVocabulary) bool {
	m := modalBefore(p.Clause, verb.Start)
	if m == nil || m.Negated {
		return m == nil
	}
	said := r.wordsIn(verb.Span)
	return m.Force != syntax.May || !said.Meets(&v.powers)
}

// sexOf sets the sex that the words for those served leave nobody else.
func (b *builder) sexOf(s *Service, r *reading, who syntax.Word) {
	if sex := b.oneSex(r.clause); sex != "" {
		set := b.vocab.lex.Set(sex)
		for _, w := range r.words {
			if w.Says.Meets(&set) && w.Start < who.End+maxSexAfter && who.Start < w.End+maxSexBefore {
				s.OneSex, s.SexAt = sex, &Words{b.place(r.clause, w.Span)}
				return
			}
		}
	}
}
