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
	add(Sale, b.sold(r))
	return topics
}

// sold reports whether the clause is about selling, buying or handing over a
// person: the person follows the verb, with nothing between that makes the
// person its recipient ("sells liquor to a minor").
func (b *builder) sold(r *reading) bool {
	for i, w := range r.words {
		if !w.Says.Meets(&b.vocab.selling) {
			continue
		}
		for _, p := range r.words[i+1:] {
			if p.Start-w.End > maxObject || p.Says.Meets(&b.vocab.recipient) {
				break
			}
			if p.Start >= w.End && p.Says.Meets(&b.vocab.childOrPerson) {
				return true
			}
		}
	}
	return false
}

// maxObject is how many bytes may stand between a verb and its object.
const maxObject = 40
