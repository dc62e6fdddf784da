package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// undertakenAs returns the offence of doing what one limb of a defined conduct
// describes: who commits it is said where it is prohibited; acts, means, victim,
// sides and topics by the definition.
func (b *builder) undertakenAs(p *Provision, r *reading, head *syntax.OffenceHead, u termUse, limb *Provision) *Offence {
	o, meant := &Offence{Place: limb.Place}, read(limb.Clause)
	o.Actor, o.ActorFrom = b.actor(r, head)
	b.conductIn(o, limb, meant)
	b.asTrafficking(o, r, meant)
	if len(o.Topics) == 0 {
		return nil
	}
	said := *p.Said
	said.All.Union(&limb.Said.Own)
	o.Place = p.Place
	o.Said = &said
	b.beside(o, r, u)
	b.restsOn(o, meant, u.def)
	o.Tier = b.isTier(r, head) && head.Kind != syntax.Graded
	o.Electronic = o.Electronic || r.has(b.vocab.computer)
	o.At = b.decidingWords(r)
	return o
}

// asTrafficking adds the topics that only the clause and the meaning of what it
// names show together: "traffics a minor for commercial sexual activity", where to
// traffic is to recruit; "trafficking of children", where that is for sex.
func (b *builder) asTrafficking(o *Offence, r, meant *reading) {
	if slices.Contains(o.Topics, Trafficking) || !b.traffics(meant) {
		return
	}
	switch {
	case r.has(b.vocab.prostitution) && !r.meets(&b.vocab.trafficking):
		o.Topics = []string{Trafficking, Prostitution}
	case r.meets(&b.vocab.trafficking) && meant.meets(&b.vocab.sexualAtAll):
		o.Topics = append([]string{Trafficking}, o.Topics...)
	}
}

// beside adds what the clause that names a conduct says beside its name: a victim
// of its own, further means, a nexus.
func (b *builder) beside(o *Offence, r *reading, u termUse) {
	own := &Offence{}
	b.ownLimit(own, r)
	b.childWords(own, r, []termUse{u})
	if own.Child {
		o.Child, o.Below, o.Limit, o.DefinedAt = true, own.Below, own.Limit, own.DefinedAt
	} else if o.Child {
		o.Limit = &Words{b.place(r.clause, u.at)}
		if o.DefinedAt == nil {
			o.DefinedAt = u.def
		}
	}
	o.Adults = o.Adults || b.needsAdult(r)
	o.Means = o.Means || b.needsMeans(r)
	o.Nexus = o.Nexus || b.needsNexus(r)
	o.ByParent = o.ByParent || b.byParent(r)
}

// restsOn adds the acts of the other defined conduct that the meaning of a term
// rests on: "sex trafficking in which the person is under eighteen".
func (b *builder) restsOn(o *Offence, meant *reading, def *Definition) {
	for _, u := range b.conductUses(meant) {
		if u.def != def {
			acts := and(u.def.says, b.vocab.acts)
			o.actSet.Union(&acts)
		}
	}
	o.Acts = b.law.Lexicon.Names(o.actSet)
}
