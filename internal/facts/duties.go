package facts

import (
	"slices"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Duty is what one "shall" orders, and whom: "the department shall report a
// child missing from its care to the police". A clause has a duty for each of
// its orders; "may" and "shall not" make none. Heads such as "the duties of
// the council are:" bind as "shall" does.
type Duty struct {
	Place
	who  lexicon.Set // concepts of those bound: a word's, and "welfare_agency" for a department that its chapter makes one
	what lexicon.Set // concepts of what they are bound to do, to whom and about whom
	does lexicon.Set // those of what, without the contents of a report
}

// Who reports whether somebody whom the concept names is bound.
func (d *Duty) Who(id lexicon.ID) bool { return d.who.Has(id) }

// What reports whether the order says the concept.
func (d *Duty) What(id lexicon.ID) bool { return d.what.Has(id) }

// Does reports whether the order says the concept, and not only of what a
// report or list shall tell.
func (d *Duty) Does(id lexicon.ID) bool { return d.does.Has(id) }

// dutyVocabulary is the concepts by which duties are read.
type dutyVocabulary struct {
	actors, agency, conjunction, prepositions, inCare, lists, requiring lexicon.Set
	account, accountGiven, nothing                                      lexicon.Set
	bare, welfare, childLaw                                             lexicon.ID
}

func newDutyVocabulary(l *lexicon.Lexicon) dutyVocabulary {
	return dutyVocabulary{
		actors: l.Set("welfare_agency", "bare_agency", "other_agency", "law_enforcement", "court", "parent", "person",
			"school_staff", "institution_actor", "coordination_body", "institution", "ombuds"),
		agency:       l.Set("other_agency", "law_enforcement", "welfare_agency"),
		conjunction:  l.Set("or", "and"),
		prepositions: l.Set("recipient"),
		inCare:       l.Set("in_care"),
		lists:        l.Set("duty_list"),
		requiring:    l.Set("requiring"),
		account:      l.Set("account"),
		accountGiven: l.Set("account_given"),
		nothing:      l.Set("nothing"),
		bare:         l.MustID("bare_agency"),
		welfare:      l.MustID("welfare_agency"),
		childLaw:     l.MustID(ChildLaw),
	}
}

// duties reads every order of the law.
func (b *builder) duties() {
	b.duty = newDutyVocabulary(b.vocab.lex)
	b.law.Duties = slices.Concat(perProvision(b, b.dutiesIn)...)
}

// dutiesIn reads the orders of one clause.
func (b *builder) dutiesIn(p *Provision) []*Duty {
	var duties []*Duty
	r := read(p.Clause)
	orders := 0
	for i, n := range r.nodes {
		if m := modalOf(n); m != nil && m.Force == syntax.Shall && !m.Negated && !r.ordersNothing(b, m) {
			if d := b.order(p, r, m, r.endOfOrder(b, i)); d != nil {
				duties = append(duties, d)
			}
			orders++
		}
	}
	if orders > 0 {
		return duties
	}
	return b.dutyList(p, r)
}

// order reads the duty that the modal lays on somebody; end is where its words
// end. It is nil when nothing is ordered that the lexicon knows.
func (b *builder) order(p *Provision, r *reading, m *syntax.Modal, end int) *Duty {
	d := &Duty{Place: p.Place}
	told := r.tells(b, m)
	for _, w := range r.words {
		if w.Start >= m.End && w.Start < end {
			told = b.says(d, w, told)
		}
	}
	if d.what.Empty() {
		return nil
	}
	for _, w := range append(r.subjects(b, m), r.required(b, m)...) {
		b.addWho(d, w, r)
	}
	return d
}

// says adds what a word of the order says. told is whether it stands in the
// contents of a report; says returns it for the next word.
func (b *builder) says(d *Duty, w syntax.Word, told bool) bool {
	told = told || w.Says.Meets(&b.duty.account)
	d.what.Union(w.Says)
	if !told {
		d.does.Union(w.Says)
	}
	return told
}

// tells reports whether a report is the subject of the modal: "the report shall
// include", "a report to the governor, which shall". What follows is only told.
func (r *reading) tells(b *builder, m *syntax.Modal) bool {
	w, ok := r.lastBefore(&b.duty.accountGiven, m.Start)
	if !ok || m.Start-w.End > maxNothing || r.modalBetween(w.End, m.Start) || r.governed(b, w) {
		return false
	}
	heads := r.actorsBefore(b, m.Start)
	return len(heads) == 0 || heads[len(heads)-1].Start < w.Start
}

// ordersNothing reports whether the subject of the modal denies it: "nothing
// in this section shall prohibit".
func (r *reading) ordersNothing(b *builder, m *syntax.Modal) bool {
	w, ok := r.lastBefore(&b.duty.nothing, m.Start)
	return ok && m.Start-w.End < maxNothing && !r.modalBetween(w.End, m.Start)
}

// maxNothing is how many bytes may stand between "nothing" and its modal:
// "nothing in this chapter or in any other law of this State shall".
const maxNothing = 90

// endOfOrder is the offset at which the words of the order of nodes[i] end:
// at the next modal that has a subject of its own, or continues with "and".
// The modal of a relative clause ends nothing.
func (r *reading) endOfOrder(b *builder, i int) int {
	for _, n := range r.nodes[i+1:] {
		m := modalOf(n)
		if m == nil {
			continue
		}
		if m.Force == syntax.Shall || r.opens(b, m) {
			return m.Start
		}
	}
	return len(r.text)
}

// opens reports whether a subject or a conjunction stands right before the
// modal.
func (r *reading) opens(b *builder, m *syntax.Modal) bool {
	for i := len(r.words) - 1; i >= 0; i-- {
		w := r.words[i]
		if w.End <= m.Start && (w.Says.Meets(&b.duty.actors) || w.Says.Meets(&b.duty.conjunction)) {
			return m.Start-w.End <= 2
		}
	}
	return false
}

// listHead is the segment that opens the list of duties: "the commission has
// these powers and duties:". What leads on below it is of the duty.
func (b *builder) listHead(c *syntax.Clause) int {
	for i := range c.Segments {
		if _, ok := c.Segments[i].Find(b.duty.lists); ok {
			return i
		}
	}
	return 0
}

// dutyList reads the duty of an item below "the duties of the council are:".
func (b *builder) dutyList(p *Provision, r *reading) []*Duty {
	if !p.Said.Own.Meets(&b.duty.lists) || len(p.Clause.Segments) < 2 || p.Clause.Segments[0].Role != syntax.Lead {
		return nil
	}
	d := &Duty{Place: p.Place}
	told, head := false, b.listHead(p.Clause)
	for i := range p.Clause.Segments {
		g := &p.Clause.Segments[i]
		for _, w := range g.Words {
			if g.Role == syntax.Lead && i <= head {
				b.addWho(d, w, r)
			} else {
				told = b.says(d, w, told)
			}
		}
	}
	if !d.who.Meets(&b.duty.lists) {
		return nil
	}
	return []*Duty{d}
}
