package facts

import (
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
	"statutelint/internal/syntax"
)

// Benefit is a provision that makes it an offence, or evidence of one, to
// profit from the trafficking or prostitution of another.
type Benefit struct{ Place }

// traffickingWords is the vocabulary of profit and nexus.
type traffickingWords struct {
	benefit, takes, exploited, anyMeans, search lexicon.Set
	allMeans, means                             lexicon.Set
	sexTrade                                    lexicon.Set
	commerce, byAnyMeans                        lexicon.ID
}

func newTraffickingWords(l *lexicon.Lexicon) traffickingWords {
	return traffickingWords{
		benefit:   l.Set("benefit"),
		takes:     l.Set("benefit", "receive_fee"),
		exploited: l.Set("prostitution", "human_trafficking", "sex_trafficking"),
		commerce:  l.MustID("commerce"),
		anyMeans:  l.Set("any_means", "by_any_means"),
		allMeans:  l.Set("all_means"),
		means:     l.Set("means_word"),
		search:    l.Set("search_law"),

		byAnyMeans: l.MustID("by_any_means"),
		sexTrade:   l.Set("prostitution", "sex_trafficking"),
	}
}

// benefits finds the provisions on profiting from another's exploitation: an
// offence, or a presumption that whoever does so promotes it.
func (b *builder) benefits() {
	v := &b.vocab.trafficked
	for _, p := range b.law.Provisions {
		if !p.Said.Own.Meets(&v.takes) || !b.onCommercialSex(p) || p.Said.Near.Meets(&b.vocab.grant) {
			continue
		}
		r := read(p.Clause)
		w, ok := r.first(&v.benefit)
		l := b.limb(&Offence{}, r)
		if !ok && !l.sells() {
			w, ok = r.first(&v.takes)
		}
		if l.asks && (l.buys() || l.sells()) && !l.third {
			continue // the fee is what the person asked would get
		}
		if ok && punishes(r) {
			b.law.Benefits = append(b.law.Benefits, &Benefit{b.place(p.Clause, w.Span)})
		}
	}
}

// speaksOf reports whether the clause says one of the concepts, itself, by its
// section's heading, or by citing where it stands: "a violation of this chapter",
// where that, or a section of it if it is short, is headed by it. A long chapter
// has something on everything.
func (b *builder) speaksOf(p *Provision, what *lexicon.Set) bool {
	if p.Said.All.Meets(what) || p.Said.Titled.Meets(what) {
		return true
	}
	for _, ref := range p.Clause.References() {
		switch ref.This {
		case "", "section", "subsection":
		default:
			if p.Clause.Section.Above.Meets(what) || !p.Said.Text.Empty() && p.Said.Chapter.Meets(what) {
				return true
			}
		}
	}
	return false
}

// onCommercialSex reports whether the provision speaks of prostitution or sex
// trafficking, or of trafficking in persons that is not for labour only.
func (b *builder) onCommercialSex(p *Provision) bool {
	v := &b.vocab.trafficked
	if b.speaksOf(p, &v.sexTrade) {
		return true
	}
	return b.speaksOf(p, &v.exploited) && p.Said.Near.Has(b.vocab.sexual)
}

// punishes reports whether the clause states an offence or presumes one.
func punishes(r *reading) bool {
	for _, d := range nodesOf[*syntax.Defence](r) {
		if d.Presumption {
			return true
		}
	}
	return r.head() != nil && !protects(r)
}

// needsNexus reports whether the conduct must touch interstate or foreign
// commerce, in the clause's own words or in a circumstance that it refers to
// elsewhere in its section: "in a circumstance described in subsection (d)".
func (b *builder) needsNexus(r *reading) bool {
	commerce := b.vocab.trafficked.commerce
	if r.has(commerce) {
		return true
	}
	for _, ref := range r.clause.References() {
		if ref.This != "section" || len(ref.Labels) == 0 {
			continue
		}
		for _, c := range r.clause.Section.Clauses {
			if c.Said.Has(commerce) && under(c.Unit, ref.Labels) {
				return true
			}
		}
	}
	return false
}

// under reports whether the unit stands in the subsection with the labels.
func under(u *outline.Unit, labels []string) bool {
	for _, l := range labels {
		if strings.Contains(u.Address(), l) {
			return true
		}
	}
	return false
}
