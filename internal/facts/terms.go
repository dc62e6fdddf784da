package facts

import (
	"maps"
	"slices"
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// termConcept returns the concept that the whole of a defined term says.
func (b *builder) termConcept(term string) (lexicon.ID, bool) {
	if id, known := b.conceptOf[term]; known {
		return id.id, id.ok
	}
	w := &b.words
	w.Reset()
	for _, f := range strings.FieldsFunc(term, func(r rune) bool { return !isLetter(r) }) {
		w.Add(b.law.Lexicon, f)
	}
	var found termID
	for _, m := range b.law.Lexicon.Find(nil, w) {
		if m.First == 0 && m.End == w.Len() {
			found = termID{m.Concept, true}
			break
		}
	}
	b.conceptOf[term] = found
	return found.id, found.ok
}

type termID struct {
	id lexicon.ID
	ok bool
}

func isLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r > 127 && r != '’' && r != '‘'
}

// termsIn returns the definitions, other than those of child words, that hold
// for terms the clause uses. A clause that defines a term does not use it.
func (b *builder) termsIn(c *syntax.Clause) []*Definition {
	var out []*Definition
	used := and(c.Said, b.defined)
	for _, id := range used.IDs() {
		if id == b.vocab.child {
			continue
		}
		if d := nearest(b.terms[id], c.Section, ""); d != nil && d.Clause != c {
			out = append(out, d)
		}
	}
	return out
}

// nearest returns the definition of the narrowest scope that holds in s. When a
// term is named, a word for a child, only its definitions by age count: those
// of kinship ("child includes an adopted child") say nothing of who is one.
func nearest(defs []*Definition, s *syntax.Section, term string) *Definition {
	var best *Definition
	for _, d := range defs {
		if term != "" && (d.Term != term || d.Below == 0) || !d.scope.holds(s) {
			continue
		}
		if best == nil || narrower(d, best, s) {
			best = d
		}
	}
	return best
}

func narrower(a, b *Definition, s *syntax.Section) bool {
	aHere, bHere := a.Clause.Section == s, b.Clause.Section == s
	if aHere != bHere {
		return aHere
	}
	return a.scope.width() < b.scope.width()
}

// childTerm returns the dictionary form of a word for a child: "minor" for
// "Minors".
func childTerm(word string) string {
	w := strings.ToLower(word)
	if w == "children" {
		return "child"
	}
	switch {
	case strings.HasSuffix(w, "sses"): // "witnesses"
		return strings.TrimSuffix(w, "es")
	case strings.HasSuffix(w, "ss"):
		return w
	}
	return strings.TrimSuffix(w, "s")
}

// childDefinition returns the definition that holds for a child word in s.
func (b *builder) childDefinition(s *syntax.Section, word string) *Definition {
	return nearest(b.terms[b.vocab.child], s, childTerm(word))
}

// serve finds the exploitation topics that each definition of a child word
// governs: those of the offences in its scope, and those that other
// definitions of its own section bring into it.
func (b *builder) serve() {
	brought := map[*syntax.Section]*lexicon.Set{}
	for _, d := range b.law.Definitions {
		s := d.Clause.Section
		if brought[s] == nil {
			brought[s] = &lexicon.Set{}
		}
		if id, ok := b.termConcept(d.Term); ok && b.vocab.sexualTerms.Has(id) {
			brought[s].Union(&d.says)
		}
	}
	for _, d := range b.law.Definitions {
		if d.Child {
			d.Topics = b.governed(d, brought[d.Clause.Section])
		}
	}
}

// governed names the topics of the offences that d holds for, no nearer
// definition of its term standing between, and of what the definitions of sexual
// abuse and exploitation in its section say.
func (b *builder) governed(d *Definition, brought *lexicon.Set) []string {
	topics := map[string]bool{}
	for s, ts := range b.topicsOf {
		if d.scope.holds(s) && b.uses(s, d.Term) && b.childDefinition(s, d.Term) == d {
			for _, t := range ts {
				topics[t] = true
			}
		}
	}
	for topic, named := range b.vocab.topicNames {
		if brought.Meets(&named) {
			topics[topic] = true
		}
	}
	return slices.Sorted(maps.Keys(topics))
}

// uses reports whether the section speaks of a
// child by that word.
func (b *builder) uses(s *syntax.Section, term string) bool {
	for _, w := range s.Words {
		if w.Concept == b.vocab.child && childTerm(w.Of(s.Text)) == term {
			return true
		}
	}
	return false
}
