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
	said := p.Own
	said.Union(&p.Clause.Section.Titled)
	var topics []string
	add := func(topic string, on bool) {
		if on {
			topics = append(topics, topic)
		}
	}
	prostitution := p.Own.Has(v.prostitution)
	sexual := p.Near.Has(v.sexual) || p.Near.Has(v.prostitution)
	add(Trafficking, said.Meets(&v.trafficking) && sexual || prostitution && p.Own.Meets(&v.traffickingActs) && p.Own.Meets(&v.childOrPerson))
	add(Prostitution, prostitution)
	add(Material, p.Own.Has(v.material) && (o.Child || said.Has(v.child) || p.Near.Has(v.childMaterial)))
	add(Enticement, len(topics) == 0 && o.Child && p.Said.Has(v.sexual) && p.Own.Meets(&v.enticing))
	add(Brothel, o.Child && p.Own.Has(v.brothel))
	add(Sale, o.Child && p.Own.Meets(&v.selling) && (p.Own.Has(v.consideration) || p.Own.Has(v.sell)))
	return topics
}
