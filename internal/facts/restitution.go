package facts

import (
	"maps"
	"slices"

	"statutelint/internal/syntax"
)

// Restitution is a provision under which an offender must make good the
// victim's loss (Optional Protocol on the sale of children, art. 9(4)).
type Restitution struct {
	Place
	General bool     `cel:"general"` // for offences of any kind
	Topics  []string `cel:"topics"`  // exploitation topics whose offences it is for
}

// restitutions reads the provisions that require restitution in a criminal
// case. A power to order it, or a duty to consider it, is none.
func (b *builder) restitutions() {
	for _, p := range b.law.Provisions {
		if !p.Said.Own.Meets(&b.vocab.restitution) {
			continue
		}
		r := read(p.Clause)
		w, ok := b.requiresRestitution(r)
		if !ok {
			continue
		}
		if b.childAccused(p) {
			continue
		}
		f := &Restitution{Place: b.place(p.Clause, w.Span)}
		particular := b.ofParticular(r)
		f.Topics = b.aimedAt(p, particular)
		f.General = len(f.Topics) == 0 && !particular && b.forAnyCrime(p)
		if f.General || len(f.Topics) > 0 {
			b.law.Restitutions = append(b.law.Restitutions, f)
		}
	}
}

// requiresRestitution returns the word for restitution that a duty to order or
// make it governs.
func (b *builder) requiresRestitution(r *reading) (syntax.Word, bool) {
	v := b.vocab
	for _, w := range r.words {
		if !w.Says.Meets(&v.restitution) {
			continue
		}
		if b.mayOnly(r, w) {
			continue
		}
		for _, verb := range r.words {
			if b.orders(r, verb, w) && !b.isMadeAlready(r, verb) {
				return w, true
			}
		}
	}
	return syntax.Word{}, false
}

// isMadeAlready reports whether the clause speaks of restitution that has been
// ordered before it comes to the verb: it is on collecting it, in every order of
// it. "A person ordered to pay restitution shall pay it through the clerk".
func (b *builder) isMadeAlready(r *reading, verb syntax.Word) bool {
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.restitutionMade) && w.End <= verb.Start {
			return true
		}
	}
	return false
}

// orders reports whether the verb stands under a duty and has the thing as its
// object, or as what it is said of: "restitution shall be ordered".
func (b *builder) orders(r *reading, verb, thing syntax.Word) bool {
	if verb.Start >= thing.End {
		return verb.Says.Meets(&b.vocab.done) && b.bound(r, thing, verb)
	}
	far := maxOrder
	switch {
	case r.within(verb.Span, &b.vocab.anOrder):
		return false
	case verb.Says.Meets(&b.vocab.ordering):
	case verb.Says.Meets(&b.vocab.paying):
		far = maxObject
	default:
		return false
	}
	return thing.Start-verb.End < far && b.mustDo(r, verb, thing)
}

// mayOnly reports whether a power follows the thing: "restitution may be
// ordered".
func (b *builder) mayOnly(r *reading, thing syntax.Word) bool {
	for _, n := range r.nodes {
		weak, _ := duty(n)
		if at := n.At(); weak && at.Start >= thing.End && at.Start-thing.End <= maxAdverb {
			return true
		}
	}
	return false
}

// maxOrder is how many bytes may stand between the duty, the verb and its
// object: "shall, in addition to any other sentence, order a person convicted
// of a crime that results in a loss to the victim to make".
const maxOrder = 240

// maxAdverb is how many bytes of adverbs may stand between a modal and its
// verb: "may also ".
const maxAdverb = 16

// maxAside is how many bytes may stand between restitution and the modal that it
// is the subject of: "restitution to a named victim, if there is one, shall".
const maxAside = 60

// mustDo reports whether a duty governs the verb: "shall" before it, without
// "may" directly at the verb and without words that only weigh or foresee it.
func (b *builder) mustDo(r *reading, verb, thing syntax.Word) bool {
	for i := len(r.nodes) - 1; i >= 0; i-- {
		n := r.nodes[i]
		at := n.At()
		if at.Start >= verb.Start {
			continue
		}
		if verb.Start-at.End > maxOrder {
			return false
		}
		weak, strong := duty(n)
		if weak && verb.Start-at.End <= maxAdverb {
			return false
		}
		if strong {
			return !r.between(&b.vocab.weighing, at.Start, thing.Start)
		}
	}
	return false
}

// bound reports whether a duty stands between the thing and a verb after it:
// "restitution shall be ordered".
func (b *builder) bound(r *reading, thing, verb syntax.Word) bool {
	for _, n := range r.nodes {
		_, strong := duty(n)
		if at := n.At(); strong && at.Start >= thing.End && at.Start-thing.End <= maxAside && at.Start <= verb.Start && verb.Start-at.End <= maxAdverb {
			return !r.between(&b.vocab.weighing, thing.End, verb.End) && !r.between(&b.vocab.otherSubject, thing.End, at.Start)
		}
	}
	return false
}

// duty says how a phrase binds: weakly as "may" and "shall not", or strongly
// as "shall" and "shall be sentenced".
func duty(n syntax.Node) (weak, strong bool) {
	switch n := n.(type) {
	case *syntax.Modal:
		strong = n.Force == syntax.Shall && !n.Negated
		return !strong, strong
	case *syntax.OffenceHead:
		return false, n.Kind == syntax.Punished
	}
	return false, false
}

// ofParticular reports whether the clause is for those who broke a cited part
// of the law only: "convicted of a violation of section 9".
func (b *builder) ofParticular(r *reading) bool {
	for _, ref := range r.clause.References() {
		if b.broken(r, ref) {
			return true
		}
	}
	return false
}

// broken reports whether the clause cites a part of the law as one that somebody
// broke. A whole title of crimes is no part.
func (b *builder) broken(r *reading, ref *syntax.Reference) bool {
	w, ok := r.lastBefore(&b.vocab.breaking, ref.Start)
	return ok && ref.Start-w.End <= maxObject && ref.Level != "title"
}

// aimedAt names the exploitation topics that the clause is for: those it names
// or cites, and those of its own section or division when it stands among
// them.
func (b *builder) aimedAt(p *Provision, particular bool) []string {
	topics := map[string]bool{}
	for _, t := range b.reach(p) {
		topics[t] = true
	}
	s := p.Clause.Section
	for _, t := range b.topicsOf[s] {
		topics[t] = true
	}
	for _, ref := range p.Clause.References() {
		whole := ref.This != "" && len(ref.Numbers) == 0 // "this chapter", not "section 5 of this title"
		if particular && whole && ref.This != "section" && ref.This != "subsection" {
			b.addTopicsUnder(topics, s, ref.This)
		}
	}
	return slices.Sorted(maps.Keys(topics))
}

// addTopicsUnder adds the topics of the offences in the division of s.
func (b *builder) addTopicsUnder(topics map[string]bool, s *syntax.Section, level string) {
	for other, ts := range b.topicsOf {
		if sameDivision(s, other, level) {
			for _, t := range ts {
				topics[t] = true
			}
		}
	}
}

// forAnyCrime reports whether the clause is on criminal cases in general: it
// says so, and its heading does not name anything else.
func (b *builder) forAnyCrime(p *Provision) bool {
	v := b.vocab
	s := p.Clause.Section
	if !p.Said.Own.Meets(&v.convicted) {
		return false
	}
	if s.Titled.Meets(&v.oneKind) {
		return false
	}
	return s.Heading == "" || s.Titled.Meets(&v.sentencing) || s.Above.Meets(&v.sentencing)
}

// childAccused reports whether the clause is about children as offenders.
func (b *builder) childAccused(p *Provision) bool {
	v := b.vocab
	s := p.Clause.Section
	return p.Said.Own.Meets(&v.childOffender) || s.Titled.Meets(&v.childOffender) || s.Above.Meets(&v.childOffender)
}
