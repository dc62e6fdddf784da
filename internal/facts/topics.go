package facts

// The exploitation topics of an offence.
const (
	Prostitution = "prostitution"
	Trafficking  = "trafficking"
	Sale         = "sale"
	Material     = "material"
	Enticement   = "enticement"
	Brothel      = "brothel"
)

// topics says on which exploitation topics the offence is.
func (b *builder) topics(o *Offence, p *Provision, r *reading) []string {
	v := b.vocab
	said := p.Said.Own
	said.Union(&p.Clause.Section.Titled)
	var topics []string
	add := func(topic string, on bool) {
		if on {
			topics = append(topics, topic)
		}
	}
	prostitution := p.Said.Own.Has(v.prostitution)
	sexual := p.Said.Near.Has(v.sexual) || p.Said.Near.Has(v.prostitution)
	add(Trafficking, said.Meets(&v.trafficking) && sexual || prostitution && p.Said.Own.Meets(&v.traffickingActs) && p.Said.Own.Meets(&v.childOrPerson))
	add(Prostitution, prostitution)
	add(Material, p.Said.Own.Has(v.material) && (o.Child || said.Has(v.child) || p.Said.Near.Has(v.childMaterial)))
	add(Enticement, len(topics) == 0 && o.Child && p.Said.All.Has(v.sexual) && p.Said.Own.Meets(&v.enticing))
	add(Brothel, o.Child && p.Said.Own.Has(v.brothel))
	add(Sale, o.Child && p.Said.Own.Meets(&v.selling) && (p.Said.Own.Has(v.consideration) || p.Said.Own.Has(v.sell)))
	return topics
}
