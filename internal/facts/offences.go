package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// offences reads every limb of an offence on an exploitation topic.
func (b *builder) offences() {
	for _, found := range perProvision(b, b.offencesIn) {
		for _, o := range found {
			b.law.Offences = append(b.law.Offences, o)
			s := o.Clause.Section
			o.Tier = o.Tier || o.grades && len(b.topicsOf[s]) > 0
			b.topicsOf[s] = append(b.topicsOf[s], o.Topics...)
			b.againstChild[s] = b.againstChild[s] || o.Child
			b.sellsIn[s] = b.sellsIn[s] || o.Sells && !o.Tier
		}
	}
}

// offencesIn reads the offence limb that p states, or those of the conduct that
// it prohibits by a defined name; none if it states none on an exploitation topic.
func (b *builder) offencesIn(p *Provision) []*Offence {
	r := read(p.Clause)
	head := b.head(r)
	if head == nil || b.defines(r) || b.protects(r) || p.Said.Near.Meets(&b.vocab.grant) || b.proceeds(r) || b.turnsAway(r, head) {
		return nil
	}
	var out []*Offence
	for _, u := range b.undertaken(r, head) {
		for _, limb := range u.def.limbs {
			if o := b.undertakenAs(p, r, head, u, limb); o != nil {
				out = append(out, o)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if o := b.offence(p, r, head); o != nil {
		return []*Offence{o}
	}
	return nil
}

// offence reads the offence limb that p states in its own words; nil if it states
// none on an exploitation topic.
func (b *builder) offence(p *Provision, r *reading, head *syntax.OffenceHead) *Offence {
	o := &Offence{Place: p.Place}
	o.Actor, o.ActorFrom = b.actor(r, head)
	b.conductIn(o, p, r)
	o.Tier, o.grades = b.isTier(r, head), b.gradesNamed(r, head)
	if len(o.Topics) == 0 {
		return nil
	}
	o.At = b.decidingWords(r)
	return o
}

// conductIn reads what the words of a clause prohibit, and against whom.
func (b *builder) conductIn(o *Offence, p *Provision, r *reading) {
	b.victim(o, r)
	o.actSet = and(r.outside(), b.vocab.acts)
	o.Acts = b.law.Lexicon.Names(o.actSet)
	o.mainActs = b.mainActs(r)
	o.Topics = b.topics(o, p, r)
	if len(o.Topics) == 0 {
		return
	}
	o.Means = (b.needsMeans(r) || b.servesMeans(r)) && !b.waived(o, r)
	b.freeOfMeans(o, r)
	o.Nexus = b.needsNexus(r)
	o.For = b.purposes(o, r)
	o.ByParent = b.byParent(r)
	b.gender(o, r)
	b.sides(o, r)
	o.Lures = b.lures(p, r)
	o.Possession = b.possesses(r)
	o.Electronic = r.has(b.vocab.computer)
	o.Anyhow = r.meets(&b.vocab.anyWay)
	o.Online = o.Electronic || !r.meets(&b.vocab.inPerson)
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
// topic's first word to the age, or the item itself. An item that is an exception
// shows what is no offence: the words after or before the list count.
func (b *builder) decidingWords(r *reading) syntax.Span {
	own := r.prohibiting().Span
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
