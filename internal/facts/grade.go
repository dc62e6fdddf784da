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

// under18 reports whether the clause names a person under 18.
func under18(r *reading) bool {
	return slices.ContainsFunc(nodesOf[*syntax.AgeBound](r), func(a *syntax.AgeBound) bool { return a.Below >= syntax.Adult })
}

// grades returns the grades of offence that the clause names: "class a",
// "level 1".
func (b *builder) grades(r *reading) []string {
	var out []string
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.grade) {
			out = append(out, gradeName(w.Of(r.text)))
		}
	}
	return out
}

// gradeName folds the ways of printing one grade: “Class ‘A’” is "class a".
func gradeName(words string) string {
	words = strings.Map(func(c rune) rune {
		if strings.ContainsRune(`"'“”‘’`, c) {
			return -1
		}
		return c
	}, strings.ToLower(words))
	return strings.Join(strings.Fields(words), " ")
}
