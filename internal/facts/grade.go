package facts

import (
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// withGraded adds to topics those whose offences against children are of a grade
// that the clause lifts: "a class A felony may be commenced at any time".
func (b *builder) withGraded(topics []string, r *reading) []string {
	lifted := b.grades(r)
	if len(lifted) == 0 {
		return topics
	}
	for _, o := range b.law.Offences {
		for _, t := range o.Topics {
			if !slices.Contains(topics, t) && b.ofGrade(o, t, lifted) {
				topics = append(topics, t)
			}
		}
	}
	slices.Sort(topics)
	return topics
}

// ofGrade reports whether the offence, where the victim is any child, is of one
// of the grades. The offence on material that counts is its making.
func (b *builder) ofGrade(o *Offence, topic string, grades []string) bool {
	if o.Tier || o.Possession || topic == Material && !slices.Contains(o.Acts, "produce") || topic == Prostitution && !o.Child {
		return false
	}
	found := b.gradesFor(o.Clause.Section)
	if len(found) == 0 {
		found = b.gradedElsewhere()[o.Clause.Section]
	}
	if len(found) == 0 {
		return false
	}
	return !slices.ContainsFunc(found, func(g string) bool { return !slices.Contains(grades, g) })
}

// gradesFor returns the grades of the section's offences where the victim is a
// child of any age: those of younger children, and of adults where there is one
// for children, aside.
func (b *builder) gradesFor(s *syntax.Section) []string {
	var any, child []string
	for _, c := range s.Clauses {
		r := read(c)
		if b.defines(r) || onlyYoung(r) {
			continue
		}
		if g := b.grades(r); r.has(b.vocab.child) || under18(r) {
			child = append(child, g...)
		} else {
			any = append(any, g...)
		}
	}
	if len(child) > 0 {
		return child
	}
	return any
}

// gradedElsewhere returns the grades that sections have by clauses that cite them:
// "a violation of section 5 is a class A felony", or a list of such felonies.
func (b *builder) gradedElsewhere() map[*syntax.Section][]string {
	if b.graded != nil {
		return b.graded
	}
	b.graded = map[*syntax.Section][]string{}
	for _, p := range b.law.Provisions {
		if !p.Said.Own.Meets(&b.vocab.grade) {
			continue
		}
		r := read(p.Clause)
		if onlyYoung(r) || !gradesOthers(r) {
			continue
		}
		for _, ref := range p.Clause.References() {
			for _, s := range b.cited(p.Clause.Section, ref) {
				if s != p.Clause.Section && len(b.topicsOf[s]) > 0 {
					b.graded[s] = append(b.graded[s], b.grades(r)...)
				}
			}
		}
	}
	return b.graded
}

// gradesOthers reports whether the clause says of what grade an offence is, or is
// an item of a list that is headed by the grade: "The following are class A
// felonies:".
func gradesOthers(r *reading) bool {
	if slices.ContainsFunc(nodesOf[*syntax.OffenceHead](r), func(h *syntax.OffenceHead) bool { return h.Kind == syntax.Graded }) {
		return true
	}
	lead := r.clause.Segments[0]
	return lead.Role == syntax.Lead && len(nodesOf[*syntax.OffenceHead](r)) == 0 && strings.HasPrefix(strings.ToLower(lead.Of(r.text)), "the following are ")
}

// under18 reports whether the clause names a person under 18.
func under18(r *reading) bool {
	return slices.ContainsFunc(nodesOf[*syntax.AgeBound](r), func(a *syntax.AgeBound) bool { return a.Below >= syntax.Adult })
}

// grades returns the grades of offence that the clause names, those of a list or
// range too: "class a", "level 1", "first degree".
func (b *builder) grades(r *reading) []string {
	var out []string
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.grade) {
			out = append(out, b.gradesFrom(w.Of(r.text), r.text[w.End:])...)
		}
	}
	return out
}

// gradesFrom returns a grade and those that go on from it in a list or a range:
// "Class A, B, or C felony", "Class 2 through Class 6".
func (b *builder) gradesFrom(words, rest string) []string {
	first := b.gradeName(words)
	kind, last, lettered := strings.Cut(first, " ")
	out := []string{first}
	if !lettered || len(last) != 1 {
		return out
	}
	upTo := false
	for _, field := range strings.Fields(unquoted(strings.ToLower(rest))) {
		switch word := strings.TrimRight(field, ","); {
		case word == "through" || word == "to":
			upTo = true
		case word == "" || word == "or" || word == "and" || word == kind:
		case len(word) == 1:
			for c := last[0] + 1; upTo && c < word[0]; c++ {
				out = append(out, kind+" "+string(c))
			}
			out = append(out, kind+" "+word)
			last, upTo = word, false
		default:
			return out
		}
	}
	return out
}

// gradeName folds the ways of printing one grade: “Class ‘A’” is "class a", a
// felony of the first degree "first degree".
func (b *builder) gradeName(words string) string {
	fields := strings.FieldsFunc(unquoted(strings.ToLower(words)), func(c rune) bool { return c == ' ' || c == '-' || c == '\n' })
	return strings.Join(slices.DeleteFunc(fields, func(w string) bool { return b.vocab.besideGrade[w] }), " ")
}

// unquoted leaves out quotation marks.
func unquoted(words string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(`"'“”‘’`, c) {
			return -1
		}
		return c
	}, words)
}
