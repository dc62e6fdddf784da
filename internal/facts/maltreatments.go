package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Maltreatment is a clause by which child-protection law counts sexual
// exploitation or trafficking of a child as abuse, neglect or dependency: an
// item of a definition of such a term, or of the grounds for protection; or
// words, wherever they stand, by which such a child is deemed to be abused.
type Maltreatment struct{ Place }

type maltreatmentVocabulary struct {
	term, status, exploitation lexicon.Set
	deeming, taken, answered   lexicon.Set
	childLaw, punishment       lexicon.ID
	headed                     lexicon.ID
}

func newMaltreatmentVocabulary(l *lexicon.Lexicon) maltreatmentVocabulary {
	return maltreatmentVocabulary{
		term:         l.Set("maltreatment_term"),
		status:       l.Set("child_status"),
		exploitation: l.Set("human_trafficking", "sex_trafficking", "sexual_exploitation", "prostitution", "sexual_material"),
		deeming:      l.Set("deeming"),
		taken:        l.Set("taken_to_be"),
		answered:     l.Set("maltreatment_term", "child_status"),
		headed:       l.MustID("definitions_heading"),
		childLaw:     l.MustID("child_protection_law"),
		punishment:   l.MustID("punishment"),
	}
}

// maltreatments finds what child-protection law answers.
func (b *builder) maltreatments() {
	v := newMaltreatmentVocabulary(b.vocab.lex)
	var open openTerm
	for _, p := range b.law.Provisions {
		open.read(p, &v)
		if !p.Said.Own.Meets(&v.term) && !p.Said.Own.Meets(&v.status) && !open.is || p.Said.Own.Has(v.punishment) {
			continue
		}
		r := read(p.Clause)
		deemed := b.deems(r, &v)
		if !deemed && !b.saysOrCites(p.Clause, &v.exploitation) {
			continue
		}
		if deemed || b.inChildLaw(p, &v) && (r.defines(&v.term) || open.is || r.head() == nil && r.grounds(&v.status)) || r.defines(&v.status) {
			b.law.Maltreatments = append(b.law.Maltreatments, &Maltreatment{b.place(p.Clause, p.Clause.Own().Span)})
		}
	}
}

// maxDeemed is how many bytes may stand between "deemed" and the status:
// "shall be deemed to be a dependent and ".
const maxDeemed = 40

// deems reports whether the clause takes a child for an abused one because of
// exploitation: "a child who is trafficked shall be deemed a dependent child",
// "a minor who is immune under this section is presumed to be neglected".
func (b *builder) deems(r *reading, v *maltreatmentVocabulary) bool {
	if r.head() != nil || !b.namesChild(r.clause) {
		return false
	}
	for _, d := range r.words {
		m := modalBefore(r.clause, d.Start)
		ordered := d.Says.Meets(&v.deeming) && m != nil && !m.Negated && m.Force == syntax.Shall
		if !ordered && !d.Says.Meets(&v.taken) {
			continue
		}
		w, ok := r.firstAfter(&v.answered, d.End)
		if ok && w.Start-d.End < maxDeemed && r.exploitationBefore(d, v) {
			return true
		}
	}
	return false
}

// exploitationBefore reports whether the clause says before d that it is about
// exploitation, or that it is about what another part of its section on that
// says.
func (r *reading) exploitationBefore(d syntax.Word, v *maltreatmentVocabulary) bool {
	if r.between(&v.exploitation, r.clause.Segments[0].Start, d.Start) {
		return true
	}
	for _, ref := range r.clause.References() {
		if ref.This == "section" && ref.End <= d.Start && r.clause.Section.Said.Meets(&v.exploitation) {
			return true
		}
	}
	return false
}

// openTerm tells whether what is read belongs to the definition of a term of
// child-protection law: in a section of definitions, an item belongs to the
// term defined last before it, also when another sentence stands between.
type openTerm struct {
	is      bool
	section *syntax.Section
}

// read takes the next clause of the law.
func (o *openTerm) read(p *Provision, v *maltreatmentVocabulary) {
	c := p.Clause
	if o.section != c.Section {
		o.section, o.is = c.Section, false
	}
	r := read(c)
	switch {
	case len(nodesOf[*syntax.DefinitionHead](r)) > 0:
		o.is = r.defines(&v.term) && p.Said.Titled.Has(v.headed)
	case c.Unit.Parent == nil || p.Modality == "shall":
		o.is = false
	}
}

// saysOrCites reports whether the clause, or the heading of a section that it
// cites, says one of the concepts.
func (b *builder) saysOrCites(c *syntax.Clause, s *lexicon.Set) bool {
	if c.Said.Meets(s) {
		return true
	}
	for _, ref := range c.References() {
		for _, cited := range b.cited(c.Section, ref) {
			if cited.Titled.Meets(s) {
				return true
			}
		}
	}
	return false
}

// inChildLaw reports whether the provision stands in child-protection law: by
// its headings, by those of the sections around it, or by many of its chapter's.
func (b *builder) inChildLaw(p *Provision, v *maltreatmentVocabulary) bool {
	s := p.Clause.Section
	if s.Titled.Has(v.childLaw) || s.Above.Has(v.childLaw) {
		return true
	}
	chapter := b.index.around(s, maxChapter)
	return titled(b.index.around(s, maxAround), v.childLaw) >= minNear || titled(chapter, v.childLaw) >= max(minNear, len(chapter)/minShare)
}

// titled is how many of the sections have a heading that says the concept.
func titled(sections []*syntax.Section, id lexicon.ID) int {
	n := 0
	for _, s := range sections {
		if s.Titled.Has(id) {
			n++
		}
	}
	return n
}

// A section of another name stands in child-protection law when minNear of the
// maxAround sections on either side are headed so, as in a chapter on many
// subjects, or one in minShare of the maxChapter sections on either side.
const (
	maxAround  = 6
	maxChapter = 100
	minNear    = 2
	minShare   = 25
)

// defines reports whether the clause is part of the definition of one of the
// terms.
func (r *reading) defines(terms *lexicon.Set) bool {
	for _, h := range nodesOf[*syntax.DefinitionHead](r) {
		for _, at := range h.TermsAt {
			if said := r.wordsIn(at); said.Meets(terms) && !h.Excludes {
				return true
			}
		}
	}
	return false
}

// grounds reports whether the clause finds a child to have a status of
// child-protection law: as an item below such words, or after an "if" that follows them ("a
// child is in need of services if").
func (r *reading) grounds(status *lexicon.Set) bool {
	for i := range r.clause.Segments {
		g := &r.clause.Segments[i]
		w, ok := g.Find(*status)
		if !ok {
			continue
		}
		if g.Role == syntax.Lead {
			return true
		}
		for _, c := range nodesOf[*syntax.Condition](r) {
			if c.Start > w.End && c.Kind == syntax.If && modalBefore(r.clause, c.Start) == nil {
				return true
			}
		}
	}
	return false
}
