package facts

import (
	"maps"
	"slices"

	"statutelint/internal/lexicon"
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

// media reads the definitions of the material, and the offences that describe
// it in words of their own.
func (b *builder) media() {
	offences := map[*syntax.Section][]*Offence{}
	for _, o := range b.law.Offences {
		if slices.Contains(o.Topics, Material) {
			offences[o.Clause.Section] = append(offences[o.Clause.Section], o)
		}
	}
	defined := b.definedMedia(offences)
	for _, o := range b.law.Offences {
		if !slices.Contains(o.Topics, Material) || o.Tier {
			continue
		}
		r := read(o.Clause)
		w, ok := r.first(&b.vocab.media)
		if !ok || usesAny(r, defined) && !r.has(b.vocab.otherMedium) {
			continue
		}
		b.law.Media = append(b.law.Media, &Medium{Place: b.place(o.Clause, w.Span), Form: "offence", Other: r.has(b.vocab.otherMedium)})
	}
}

// definedMedia adds the definitions of the material that hold for an offence
// on it, and returns their terms' concepts.
func (b *builder) definedMedia(offences map[*syntax.Section][]*Offence) lexicon.Set {
	var terms lexicon.Set
	for _, d := range b.law.Definitions {
		id, ok := b.termConcept(d.Term)
		if !ok || !b.vocab.lex.Broader(id).Meets(&b.vocab.materialTerms) || !d.says.Meets(&b.vocab.media) {
			continue
		}
		for s := range offences {
			if d.scope.holds(s) {
				m := &Medium{Place: d.Place, Form: "definition", Other: d.says.Has(b.vocab.otherMedium)}
				b.law.Media = append(b.law.Media, m)
				terms.Add(id)
				break
			}
		}
	}
	return terms
}

// usesAny reports whether the clause uses a term of the given concepts.
func usesAny(r *reading, terms lexicon.Set) bool { return r.clause.Said.Meets(&terms) }

// materialActs collects what the law prohibits doing with the material, the
// words that its definitions put behind a verb included.
func (b *builder) materialActs() {
	acts := map[string]bool{}
	for _, o := range b.law.Offences {
		if !slices.Contains(o.Topics, Material) || o.Tier {
			continue
		}
		said := o.actSet
		for _, d := range b.termsIn(o.Clause) {
			more := and(d.says, b.vocab.acts)
			said.Union(&more)
		}
		for _, n := range b.law.Lexicon.Names(and(said, b.vocab.materialActs)) {
			acts[n] = true
		}
	}
	b.law.MaterialActs = slices.Sorted(maps.Keys(acts))
}
