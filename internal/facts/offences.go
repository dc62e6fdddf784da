package facts

import (
	"slices"
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// offences reads every limb of an offence on an exploitation topic.
func (b *builder) offences() {
	for _, p := range b.law.Provisions {
		if o := b.offence(p); o != nil {
			b.law.Offences = append(b.law.Offences, o)
			s := p.Clause.Section
			b.topicsOf[s] = append(b.topicsOf[s], o.Topics...)
			b.sellsIn[s] = b.sellsIn[s] || o.Sells && !o.Tier
		}
	}
}

// offence reads the offence limb that p states; nil if it states none on an
// exploitation topic.
func (b *builder) offence(p *Provision) *Offence {
	r := read(p.Clause)
	head := b.head(r)
	if head == nil || b.defines(r) || b.protects(r) || p.Said.Near.Meets(&b.vocab.grant) || b.proceeds(r) {
		return nil
	}
	o := &Offence{Place: p.Place}
	b.victim(o, r)
	o.actSet = and(p.Clause.Said, b.vocab.acts)
	o.Acts = b.law.Lexicon.Names(o.actSet)
	o.mainAct = b.mainAct(r)
	o.Tier = b.isTier(r, head)
	o.Topics = b.topics(o, p, r)
	if len(o.Topics) == 0 {
		return nil
	}
	o.Means = b.needsMeans(r)
	o.Nexus = b.needsNexus(r)
	o.For = b.purposes(o, r)
	o.Actor, o.ActorFrom = b.actor(r, head)
	o.ByParent = b.byParent(r)
	b.gender(o, r)
	b.sides(o, r)
	o.Lures = b.lures(p, r)
	o.Possession = b.possesses(r)
	o.Electronic = r.has(b.vocab.computer)
	o.Anyhow = r.meets(&b.vocab.anyWay)
	o.Online = o.Electronic || !r.meets(&b.vocab.inPerson)
	o.At = b.decidingWords(o, r)
	return o
}

// prohibition returns the clause's offence head. A sale is an offence also where
// a body "shall not" make one, in whatever words the body is named.
func (b *builder) prohibition(r *reading) *syntax.OffenceHead {
	head := r.head()
	if head == nil {
		head = b.parentForbidden(r)
	}
	if head != nil || !b.sold(r) {
		return head
	}
	for _, m := range nodesOf[*syntax.Modal](r) {
		if m.Negated {
			return &syntax.OffenceHead{Span: m.Span, Kind: syntax.Prohibited}
		}
	}
	return nil
}

// proceeds reports whether the clause is about how offences are searched for or
// prosecuted, and states none: it names them as a list of limitation does.
func (b *builder) proceeds(r *reading) bool {
	v := b.vocab
	limits := r.meets(&v.limits) && r.meets(&v.prosecution) || r.clause.Section.Titled.Meets(&v.limits)
	return limits || r.meets(&v.trafficked.search) || r.meets(&v.vacating) && r.meets(&v.records)
}

// defines reports whether the clause defines a term rather than prohibits.
func (b *builder) defines(r *reading) bool {
	for _, d := range nodesOf[*syntax.DefinitionHead](r) {
		if d.Start-r.clause.Segments[0].Start < maxOpening || len(r.clause.Segments) > 1 {
			return true
		}
	}
	return false
}

// protects reports whether the clause takes persons out of an offence: an
// exemption or defence before any conduct.
func (b *builder) protects(r *reading) bool {
	form, _ := b.denied(r)
	return form != "" || protects(r)
}

// protects reports whether an exemption or defence stands before any conduct.
func protects(r *reading) bool {
	for _, n := range r.nodes {
		switch n := n.(type) {
		case *syntax.Exempting:
			return true // the words of conduct that follow are what it exempts from
		case *syntax.Defence:
			return !n.Presumption
		case *syntax.OffenceHead:
			return false
		}
	}
	return false
}

// isTier reports whether the clause punishes an offence stated elsewhere:
// "a person convicted of", "whoever violates".
func (b *builder) isTier(r *reading, head *syntax.OffenceHead) bool {
	if head.Kind == syntax.Graded || b.violatesThis(r) {
		return true
	}
	w, ok := r.first(&b.vocab.penaltySubject)
	if !ok {
		return false
	}
	act, ok := r.first(&b.vocab.acts)
	return !ok || w.Start < act.Start
}

// violatesThis reports whether the clause's own words are first about breaking
// another part of its section: "if an offender violates (a)(2) of this section",
// not "benefits from a venture in violation of paragraph (1)".
func (b *builder) violatesThis(r *reading) bool {
	own := r.clause.Own()
	w, ok := own.Find(b.vocab.penaltySubject)
	if act, acts := own.Find(b.vocab.acts); !ok || acts && act.Start < w.Start {
		return false
	}
	for _, ref := range r.clause.References() {
		if ref.This == "section" && ref.Start >= w.End && ref.Start-w.End < maxListed {
			return true
		}
	}
	return false
}

// needsMeans reports whether the conduct needs force, fraud or coercion. An
// age that stands beside the means as an alternative makes them needless.
func (b *builder) needsMeans(r *reading) bool {
	means := slices.DeleteFunc(nodesOf[*syntax.Coercion](r), func(m *syntax.Coercion) bool { return b.oneOfActs(r, m) })
	if len(means) == 0 || r.meets(&b.vocab.trafficked.anyMeans) {
		return false
	}
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below == 0 {
			continue
		}
		for _, m := range means {
			from, to := m.End, age.Start
			if from > to {
				from, to = age.End, m.Start
			}
			if r.between(&b.vocab.or, from, to) {
				return false
			}
		}
	}
	return true
}

// oneOfActs reports whether words of coercion are one of several acts, any of
// which will do: "entices, induces, or compels another person".
func (b *builder) oneOfActs(r *reading, m *syntax.Coercion) bool {
	for _, w := range r.words {
		if !w.Says.Meets(&b.vocab.enticing) || m.Contains(w.Span) {
			continue
		}
		from, to := w.End, m.Start
		if from > to {
			from, to = m.End, w.Start
		}
		if from <= to && to-from <= maxOr && joins(r.text[from:to]) {
			return true
		}
	}
	return false
}

// maxOr is how many bytes may stand between two acts of a list: ", or ".
const maxOr = 6

// joins reports whether the text only joins two items of a list.
func joins(between string) bool {
	switch strings.Trim(between, " ,") {
	case "", "or":
		return strings.ContainsAny(between, ",o")
	}
	return false
}

// actor says who alone can commit the offence, and from what age.
func (b *builder) actor(r *reading, head *syntax.OffenceHead) (who string, from int) {
	if from = b.actorAge(r, head); from >= syntax.Adult {
		return "adult", from
	}
	if w, ok := r.first(&b.vocab.parents); ok && w.Start < head.End+maxOpening/2 {
		return "parent", from
	}
	return "", from
}

// decidingWords returns the words that show what the offence is: from the
// topic's first word to the age, or the item itself.
func (b *builder) decidingWords(o *Offence, r *reading) syntax.Span {
	own := r.clause.Own().Span
	if own.Len() <= maxQuote {
		return own
	}
	if w, ok := r.first(&b.vocab.exploitationTopics); ok {
		return w.Span
	}
	return syntax.Span{Start: own.Start, End: own.Start + maxQuote}
}

func and(a, b lexicon.Set) lexicon.Set {
	for i := range a {
		a[i] &= b[i]
	}
	return a
}

func minus(a, b lexicon.Set) lexicon.Set {
	for i := range a {
		a[i] &^= b[i]
	}
	return a
}
