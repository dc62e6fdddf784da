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
		if !ok || uses(r, b.vocab.materialTerms, defined) && !r.has(b.vocab.otherMedium) {
			continue
		}
		b.law.Media = append(b.law.Media, &Medium{Place: b.place(o.Clause, w.Span), Form: "offence", Other: r.has(b.vocab.otherMedium)})
	}
}

// definedMedia adds the definitions of the terms that an offence on the
// material uses, and returns those terms.
func (b *builder) definedMedia(offences map[*syntax.Section][]*Offence) map[string]bool {
	terms := map[string]bool{}
	for _, d := range b.law.Definitions {
		id, ok := b.termConcept(d.Term)
		if !ok || !b.vocab.lex.Broader(id).Meets(&b.vocab.materialTerms) || !d.says.Meets(&b.vocab.media) {
			continue
		}
		if b.usedIn(d, offences) {
			m := &Medium{Place: d.Place, Form: "definition", Other: d.says.Has(b.vocab.otherMedium)}
			b.law.Media = append(b.law.Media, m)
			terms[d.Term] = true
		}
	}
	return terms
}

// usedIn reports whether an offence for which d holds uses its term.
func (b *builder) usedIn(d *Definition, offences map[*syntax.Section][]*Offence) bool {
	for s, os := range offences {
		if !d.scope.holds(s) {
			continue
		}
		for _, o := range os {
			if uses(read(o.Clause), b.vocab.materialTerms, map[string]bool{d.Term: true}) {
				return true
			}
		}
	}
	return false
}

// uses reports whether the clause uses one of the terms, whose words say one
// of the concepts.
func uses(r *reading, concepts lexicon.Set, terms map[string]bool) bool {
	for _, w := range r.words {
		if w.Says.Meets(&concepts) && terms[childTerm(w.Of(r.text))] {
			return true
		}
	}
	return false
}

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
