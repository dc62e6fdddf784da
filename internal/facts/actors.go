package facts

import (
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// minActorAge is the least age that an offence can be said to need of the
// offender; lower numbers are no ages of persons who commit crimes.
const minActorAge = 10

// actorAge returns the least age of the offender, and whether the offence says
// that it is committed by adults; 0 for an offender of any age.
func (b *builder) actorAge(r *reading, head *syntax.OffenceHead) int {
	for _, age := range nodesOf[*syntax.AgeBound](r) {
		if age.From >= minActorAge && age.Below == 0 && b.isActors(r, age.Start) {
			return age.From
		}
	}
	if w, ok := r.first(&b.vocab.adults); ok && b.isActors(r, w.Start) {
		return syntax.Adult
	}
	if r.meets(&b.vocab.exceptChild) {
		return syntax.Adult
	}
	return b.definedActor(r)
}

// isActors reports whether what stands at the offset describes the offender:
// nothing is done before it, outside the head of the offence, and it is not a
// second person's ("sexual conduct with a person who is 18 years of age").
func (b *builder) isActors(r *reading, at int) bool {
	if who, ok := r.lastBefore(&b.vocab.persons, at); ok && who.Concept == b.vocab.defendant {
		return true
	}
	for _, w := range r.words {
		if w.Start >= at {
			return true
		}
		if w.Says.Meets(&b.vocab.doing) && !r.inHead(w.Span) && !r.inName(w.Span) {
			return false
		}
	}
	return true
}

// definedActor returns the least age of a person called by the trade, where
// the term that names the offender is defined by one.
func (b *builder) definedActor(r *reading) int {
	if !r.meets(&b.vocab.beingProstitute) {
		return 0
	}
	used := and(and(b.defined, b.vocab.prostituteWord), r.clause.Said)
	for _, id := range used.IDs() {
		if d := nearest(b.terms[id], r.clause.Section, ""); d != nil && d.From >= minActorAge {
			return d.From
		}
	}
	return 0
}

// head returns the clause's offence head: the phrase of one, or the modal of a
// ban whose subject stands apart from it: "no person, with intent to solicit,
// shall", "a parent of a child may not consent to".
func (b *builder) head(r *reading) *syntax.OffenceHead {
	if h := b.prohibition(r); h != nil {
		return h
	}
	if h := named(r); h != nil {
		return h
	}
	none, byNobody := r.first(&b.vocab.noOne)
	for _, m := range nodesOf[*syntax.Modal](r) {
		ban := m.Negated && b.byParentOnly(r, m) || byNobody && !m.Negated && none.End <= m.Start
		if ban && m.Force != syntax.Entitled {
			return &syntax.OffenceHead{Span: m.Span, Kind: syntax.Prohibited}
		}
	}
	return nil
}

// byParentOnly reports whether a parent stands before the modal in its own part of
// the sentence, and no authority between them that could be its subject: "the other
// parent, except that the court may not".
func (b *builder) byParentOnly(r *reading, m *syntax.Modal) bool {
	w, ok := r.lastBefore(&b.vocab.parents, m.Start)
	if !ok || r.between(&b.vocab.authorities, w.End, m.Start) {
		return false
	}
	return slices.ContainsFunc(r.clause.Segments, func(g syntax.Segment) bool { return g.Contains(w.Span) && g.Contains(m.Span) })
}

// named returns the name of an offence that a clause opens with to say what the
// offence is: "Selling sex is performing", "Pandering consists of", in a section
// headed by that name.
func named(r *reading) *syntax.OffenceHead {
	at := r.clause.Segments[0].Span
	rest := at.Of(r.text)
	name := nameIn(r.clause.Section.Heading)
	if name == "" || len(rest) <= len(name) || !strings.EqualFold(rest[:len(name)], name) {
		return nil
	}
	verb, _, _ := strings.Cut(strings.TrimSpace(rest[len(name):]), " ")
	if verb = strings.TrimRight(verb, ":"); verb != "is" && verb != "consists" {
		return nil
	}
	return &syntax.OffenceHead{Span: syntax.Span{Start: at.Start, End: at.Start + len(name)}, Kind: syntax.Named}
}

// nameIn returns the name of the offence in a section's heading: what stands
// before the first mark, "Prostitution" in "Prostitution; definition; penalties".
func nameIn(heading string) string {
	if i := strings.IndexAny(heading, ".;:,(—–"); i >= 0 {
		heading = heading[:i]
	}
	name, _, _ := strings.Cut(heading, " - ")
	return strings.TrimSpace(name)
}

// ageTiers marks the offences of paying for sex that another clause of their
// section punishes by a child's age: "an offense under subsection (a) is a
// felony if the person was younger than 18".
func (b *builder) ageTiers() {
	for _, o := range b.law.Offences {
		if !o.Buys || o.Child {
			continue
		}
		for _, c := range o.Clause.Section.Clauses {
			r := read(c)
			if c != o.Clause && b.gradesByAge(r) {
				o.AgeTier = true
			}
		}
	}
}

func (b *builder) gradesByAge(r *reading) bool {
	head := b.head(r)
	if head == nil || !b.namesChild(r.clause) || b.protects(r) {
		return false
	}
	return head.Kind == syntax.Graded || head.Kind == syntax.Punished || head.Kind == syntax.Guilty
}
