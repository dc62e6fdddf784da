package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// reached marks the selling-side offences that an exemption reaches.
func (b *builder) reached() {
	for _, e := range b.law.Exemptions {
		if e.Form != Exempt || e.Element {
			continue
		}
		sections, citing := b.covers(e)
		for _, o := range b.law.Offences {
			if o.Sells && (sections[o.Clause.Section] || b.pointsTo(o, e) || !citing && b.meant(o, e)) {
				o.Exempt = true
			}
		}
	}
}

// covers returns the sections that an exemption covers by its place or by
// citing them, and whether it cites a selling-side offence.
func (b *builder) covers(e *Exemption) (sections map[*syntax.Section]bool, citing bool) {
	sections = map[*syntax.Section]bool{e.Clause.Section: true}
	for _, ref := range e.refs {
		citing = citing || ref.This == "section" && len(ref.Numbers) == 0 && b.sellsIn[e.Clause.Section]
	}
	for _, s := range b.citedBy(e.Clause) {
		sections[s] = true
		citing = citing || b.sellsIn[s]
	}
	return sections, citing
}

// pointsTo reports whether the offence itself cites the exemption as what takes
// somebody out of it: "except as provided in section 12, a person who".
func (b *builder) pointsTo(o *Offence, e *Exemption) bool {
	if e.Clause.Section == o.Clause.Section {
		return false
	}
	r := read(o.Clause)
	for _, ref := range o.Clause.References() {
		if r.excepted(ref.Start) && slices.Contains(b.cited(o.Clause.Section, ref), e.Clause.Section) {
			return true
		}
	}
	return false
}

// meant reports whether an exemption that cites no section means the offence
// by its name: prostitution itself, or loitering and soliciting where it names
// them or all offences of prostitution.
func (b *builder) meant(o *Offence, e *Exemption) bool {
	v := b.vocab
	titled := &o.Clause.Section.Titled
	if e.Said.Own.Meets(&v.allProstitution) {
		return titled.Has(v.prostitution)
	}
	for _, related := range []*set{&v.loitering, &v.asking} {
		if titled.Meets(related) && !e.Said.Own.Meets(related) {
			return false
		}
	}
	return titled.Has(v.prostitution) && e.Said.All.Has(v.prostitution)
}
