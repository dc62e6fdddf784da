package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// offences reads every limb of an offence on an exploitation topic.
func (b *builder) offences() {
	for _, o := range perProvision(b, b.offence) {
		if o != nil {
			b.law.Offences = append(b.law.Offences, o)
			s := o.Clause.Section
			o.Tier = o.Tier || o.grades && len(b.topicsOf[s]) > 0
			b.topicsOf[s] = append(b.topicsOf[s], o.Topics...)
			b.againstChild[s] = b.againstChild[s] || o.Child
			b.sellsIn[s] = b.sellsIn[s] || o.Sells && !o.Tier
		}
	}
}

// offence reads the offence limb that p states; nil if it states none on an
// exploitation topic.
func (b *builder) offence(p *Provision) *Offence {
	r := read(p.Clause)
	head := b.head(r)
	if head == nil || b.defines(r) || b.protects(r) || p.Said.Near.Meets(&b.vocab.grant) || b.proceeds(r) || b.turnsAway(r, head) {
		return nil
	}
	o := &Offence{Place: p.Place}
	b.victim(o, r)
	o.actSet = and(p.Clause.Said, b.vocab.acts)
	o.Acts = b.law.Lexicon.Names(o.actSet)
	o.mainAct = b.mainAct(r)
	o.Tier, o.grades = b.isTier(r, head), b.gradesNamed(r, head)
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
