package facts

import (
	"slices"

	"statutelint/internal/syntax"
)

// Medium says what kinds of representation a definition or an offence on
// sexual abuse material reaches (Optional Protocol on the sale of children,
// art. 2(c): any representation, by whatever means).
type Medium struct {
	Place
	Form  string `cel:"form"`  // "definition" or "offence"
	Other bool   `cel:"other"` // it reaches more than what can be seen: text, sound
}

// media reads the definitions of the material that offences on it use, and the
// offences that describe it in words of their own.
func (b *builder) media() {
	defined := b.mediaTerms()
	used := map[*Definition]*Medium{}
	for _, o := range b.law.Offences {
		if !slices.Contains(o.Topics, Material) || o.Tier {
			continue
		}
		r := read(o.Clause)
		terms := termUses(r, defined)
		for _, t := range terms {
			for _, d := range b.rootMedia(t.def, defined) {
				b.useMedium(used, d, r)
			}
		}
		b.describe(o, r, terms)
	}
}

// rootMedia returns the definitions that d rests on: "child pornography means
// any visual depiction", where a visual depiction is defined too; else d.
func (b *builder) rootMedia(d *Definition, defined []*Definition) []*Definition {
	r := read(d.Clause)
	h := definitionHead(d.Clause)
	var roots []*Definition
	for _, t := range termUses(r, defined) {
		if h != nil && t.at.Start >= h.End && t.at.Start-h.End <= maxGenus && t.def != d {
			roots = append(roots, t.def)
		}
	}
	if len(roots) == 0 || b.definesOther(d) {
		return []*Definition{d}
	}
	return roots
}

// useMedium notes that an offence uses a defined medium. What an offence takes
// only as far as it can be seen ("material that visually depicts") reaches no
// further than that.
func (b *builder) useMedium(used map[*Definition]*Medium, d *Definition, r *reading) {
	other := b.definesOther(d)
	if other && r.meets(&b.vocab.seenOnly) {
		return
	}
	m := used[d]
	if m == nil {
		m = &Medium{Place: d.Place, Form: "definition"}
		b.law.Media = append(b.law.Media, m)
		used[d] = m
	}
	m.Other = m.Other || other
}

// definesOther reports whether a definition reaches more than what can be
// seen.
func (b *builder) definesOther(d *Definition) bool {
	for _, c := range d.Clause.Section.Clauses {
		r := read(c)
		if h := definitionHead(c); h != nil && slices.Contains(h.Terms, d.Term) && b.saysOther(r, h.End, nil) {
			return true
		}
	}
	return d.borrowed && d.says.Has(b.vocab.otherMedium)
}

// describe adds an offence that says itself what the material is.
func (b *builder) describe(o *Offence, r *reading, terms []termUse) {
	if !b.depictsChild(r) && !r.has(b.vocab.childMaterial) {
		return
	}
	other := b.saysOther(r, 0, terms)
	for _, w := range r.words {
		if !w.Says.Meets(&b.vocab.media) || inTerm(w, terms) || !b.nearChild(r, w) {
			continue
		}
		if len(terms) == 0 || other {
			b.law.Media = append(b.law.Media, &Medium{Place: b.place(o.Clause, w.Span), Form: "offence", Other: other})
		}
		return
	}
}

// maxHolds is how many bytes may stand between a thing and the images that it
// is said to hold: "books, magazines or other matter which contain any visual
// depiction".
const maxHolds = 120

// saysOther reports whether the clause, from offset from, names what is read or
// heard: not as left out, and not only as a carrier of images.
func (b *builder) saysOther(r *reading, from int, terms []termUse) bool {
	v := b.vocab
	for _, w := range r.words {
		if w.Start < from || !w.Says.Has(v.otherMedium) || inTerm(w, terms) {
			continue
		}
		if r.between(&v.leavingOut, from, w.Start) || r.within(w.Span, &v.leavingOut) {
			return false
		}
		if from == 0 && !b.nearChild(r, w) {
			continue
		}
		holds, ok := r.firstAfter(&v.holding, w.End)
		if !ok || holds.Start-w.End > maxHolds {
			return true
		}
		if image, ok := r.firstAfter(&v.visualSet, holds.End); !ok || image.Start-holds.End > maxObject {
			return true
		}
	}
	return false
}

// nearChild reports whether the clause names a child close enough to the word
// to be the one shown.
func (b *builder) nearChild(r *reading, w syntax.Word) bool {
	for _, c := range b.children(r) {
		if c.Start-w.End <= maxOrder && w.Start-c.End <= maxOrder {
			return true
		}
	}
	return false
}
