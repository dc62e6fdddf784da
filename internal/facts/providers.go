package facts

import "statutelint/internal/syntax"

// ProviderReport is a duty of those who handle the images or data of others, or
// of whoever finds it on a computer, to report sexual abuse material.
type ProviderReport struct {
	Place
	Offence bool `cel:"offence"` // it makes an offence of not reporting
}

// providerReports reads those duties: an order to report, or an offence of
// failing to.
func (b *builder) providerReports() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		r := read(p.Clause)
		if !r.has(v.report) || r.meets(&v.onDemand) || !b.onProviders(p) || !b.onChildMaterial(p) {
			continue
		}
		f := &ProviderReport{}
		w, ok := b.orderedReport(p, r)
		if !ok {
			w, ok = b.omittedReport(r)
			f.Offence = true
		}
		if who, named := p.Clause.Find(v.providers); named {
			w = who
		}
		if ok {
			f.Place = b.place(p.Clause, w.Span)
			b.law.ProviderReports = append(b.law.ProviderReports, f)
		}
	}
}

// onProviders reports whether the clause is about a provider; an offence of not
// reporting may name it in another part of its list.
func (b *builder) onProviders(p *Provision) bool {
	v := b.vocab
	own := &p.Said.Own
	return own.Meets(&v.providers) || own.Meets(&v.omitting) && p.Said.Near.Meets(&v.providers)
}

// onChildMaterial reports whether the clause is about sexual abuse material of a
// child, in its own words or those of its section.
func (b *builder) onChildMaterial(p *Provision) bool {
	v := b.vocab
	child := p.Said.Own.Has(v.child) || p.Said.Near.Has(v.child)
	return child && (p.Said.Own.Meets(&v.sexualImage) || p.Said.Near.Meets(&v.childImage))
}

// orderedReport returns the words of a report that somebody must make.
func (b *builder) orderedReport(p *Provision, r *reading) (syntax.Word, bool) {
	for _, w := range r.words {
		if w.Says.Has(b.vocab.report) && p.Binds(b.vocab.report) {
			return w, true
		}
	}
	return syntax.Word{}, false
}

// omittedReport returns the words of a report that it is an offence not to make:
// "fails to notify", in an offence or in a section headed by that name.
func (b *builder) omittedReport(r *reading) (syntax.Word, bool) {
	if b.head(r) == nil && !r.clause.Section.Titled.Meets(&b.vocab.omitting) {
		return syntax.Word{}, false
	}
	return r.first(&b.vocab.omitting)
}
