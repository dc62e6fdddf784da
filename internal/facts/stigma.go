package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Stigma is a place where the text calls a child a prostitute.
type Stigma struct{ Place }

// stigmas finds them: a name ("child prostitute"), an age tied to the word
// ("the prostitute is under 18 years of age"), a child said to become one.
func (b *builder) stigmas() {
	v := b.vocab
	for _, p := range b.law.Provisions {
		if !p.Said.Own.Meets(&v.prostituteWord) && !p.Said.Own.Meets(&v.childProstitute) {
			continue
		}
		r := read(p.Clause)
		at, ok := b.stigma(r)
		if ok {
			b.law.Stigmas = append(b.law.Stigmas, &Stigma{b.place(p.Clause, at)})
		}
	}
}

func (b *builder) stigma(r *reading) (syntax.Span, bool) {
	v := b.vocab
	if w, ok := r.first(&v.childProstitute); ok {
		return w.Span, true
	}
	persons := union(v.persons, v.prostituteWord)
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.Below == 0 || age.Below > syntax.Adult {
			continue
		}
		w, ok := r.lastBefore(&persons, age.Start)
		if ok && w.Says.Meets(&v.prostituteWord) && age.Start-w.End < maxOpening {
			return w.Span.Cover(age.Span), true
		}
	}
	if at, ok := b.isMinor(r); ok {
		return at, true
	}
	if w, ok := r.first(&v.becomeProstitute); ok {
		child, known := r.lastBefore(&v.childOrPerson, w.Start)
		if known && child.Concept == v.child {
			return child.Span.Cover(w.Span), true
		}
	}
	return syntax.Span{}, false
}

// isMinor finds a prostitute who is said to be a child: "if the prostitute is a
// minor".
func (b *builder) isMinor(r *reading) (syntax.Span, bool) {
	for _, w := range r.words {
		if w.Concept != b.vocab.child {
			continue
		}
		who, ok := r.lastBefore(&b.vocab.prostituteWord, w.Start)
		if ok && r.onlyWords(b.vocab.auxiliary, who.End, w.Start) {
			return who.Span.Cover(w.Span), true
		}
	}
	return syntax.Span{}, false
}

func union(a, b lexicon.Set) lexicon.Set {
	a.Union(&b)
	return a
}
