package facts

import (
	"slices"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// Body is an institution for children, or a council, task force or office,
// that a section brings into being.
type Body struct {
	Place
	Kinds        []string `cel:"kinds"`        // "institution", "coordination_body"
	Created      bool     `cel:"created"`      // by words that bind, or the section binds it: "the council shall"
	Exploitation bool     `cel:"exploitation"` // it is named for, or charged with, trafficking or sexual exploitation
}

// Distances, in bytes, between a body and the word that creates it: "There is
// established within the department of justice a council"; "The office of the
// child advocate is hereby created".
const (
	maxBefore = 150
	maxAfter  = 40
	maxCite   = 40 // "the council established pursuant to section"
	maxName   = 90 // a body and what it is for: "council on human trafficking"

	maxPurpose = 250 // "a task force within the department of justice, for the purpose of studying human trafficking"
)

type bodyVocabulary struct {
	names               map[string]lexicon.Set
	any, no, set, topic lexicon.Set
	setUpDone, end      lexicon.Set
	purpose, membership lexicon.Set
}

func newBodyVocabulary(l *lexicon.Lexicon) bodyVocabulary {
	return bodyVocabulary{
		names: map[string]lexicon.Set{"institution": l.Set("institution"), "coordination_body": l.Set("coordination_body")},
		any:   l.Set("institution", "coordination_body"),
		no:    l.Set("case_team"),
		set:   l.Set("set_up"),

		setUpDone: l.Set("set_up_done"),
		end:       l.Set("abolishing"),
		purpose:   l.Set("purpose"),

		membership: l.Set("membership"),

		topic: l.Set("human_trafficking", "sex_trafficking", "sexual_exploitation", "prostitution", "sexual_material"),
	}
}

// bodies finds what the law creates.
func (b *builder) bodies() {
	v := newBodyVocabulary(b.vocab.lex)
	bound := b.boundBodies(&v)
	for _, p := range b.law.Provisions {
		if p.Defines || !p.Said.Own.Meets(&v.any) || !p.Said.Own.Meets(&v.set) || p.Said.Own.Meets(&v.end) {
			continue
		}
		for _, body := range b.bodiesOf(p, &v) {
			body.Created = body.Created || bound[p.Clause.Section]
			b.law.Bodies = append(b.law.Bodies, body)
		}
	}
}

// boundBodies returns the sections in which a body itself must do something:
// such a body exists, though its creation was only allowed.
func (b *builder) boundBodies(v *bodyVocabulary) map[*syntax.Section]bool {
	bound := map[*syntax.Section]bool{}
	for _, d := range b.law.Duties {
		if d.who.Meets(&v.any) {
			bound[d.Clause.Section] = true
		}
	}
	return bound
}

// bodiesOf returns the bodies that the clause creates, the first of each kind.
func (b *builder) bodiesOf(p *Provision, v *bodyVocabulary) []*Body {
	var out []*Body
	seen := map[string]bool{}
	r := read(p.Clause)
	for _, w := range r.words {
		if !w.Says.Meets(&v.any) || r.within(w.Span, &v.no) || r.createdElsewhere(w, v) {
			continue
		}
		kinds := slices.DeleteFunc(v.kinds(r.wordsOver(w.Span)), func(k string) bool { return seen[k] })
		verb, ok := r.creator(b, w, v)
		if !ok || len(kinds) == 0 {
			continue
		}
		for _, k := range kinds {
			seen[k] = true
		}
		m := modalBefore(p.Clause, verb.Start)
		out = append(out, &Body{
			Place:        b.place(p.Clause, w.Span),
			Kinds:        kinds,
			Created:      m == nil || m.Force != syntax.May,
			Exploitation: b.charged(p, r, w, v),
		})
	}
	return out
}

// creator finds the word that brings the body at w into being. One before a
// preposition does something else: "appointed by the council", "members to the
// council", and so does one whose object is a member: "appoint a representative of
// the office".
func (r *reading) creator(b *builder, w syntax.Word, v *bodyVocabulary) (syntax.Word, bool) {
	governed := r.governed(b, w)
	for _, k := range r.words {
		if !k.Says.Meets(&v.set) || r.supposed(k) {
			continue
		}
		before := !governed && k.End <= w.Start && w.Start-k.End < maxBefore && !r.between(&v.membership, k.End, w.Start)
		done := r.wordsOver(k.Span)
		after := k.Start >= w.End && k.Start-w.End < maxAfter && !r.cites(k) && done.Meets(&v.setUpDone)
		if before || after {
			return k, true
		}
	}
	return syntax.Word{}, false
}

// supposed reports whether the word only states a condition: "if there is a".
func (r *reading) supposed(k syntax.Word) bool {
	for _, c := range nodesOf[*syntax.Condition](r) {
		if c.End <= k.Start && r.adjacent(c.End, k.Start) {
			return true
		}
	}
	return false
}

// createdElsewhere reports whether the section that created the body is cited
// right after it: "the board created in section 5".
func (r *reading) createdElsewhere(w syntax.Word, v *bodyVocabulary) bool {
	for _, k := range r.words {
		if k.Start >= w.End && k.Start-w.End < maxAfter && k.Says.Meets(&v.setUpDone) && r.cites(k) {
			return true
		}
	}
	return false
}

// cites reports whether a reference follows the word: "established under
// section 5" tells of a body and creates none.
func (r *reading) cites(k syntax.Word) bool {
	for _, n := range r.nodes {
		switch n.(type) {
		case *syntax.Reference, *syntax.Scope: // "under section 5", "in section 5"
			if at := n.At(); at.Start >= k.End && at.Start-k.End < maxCite {
				return true
			}
		}
	}
	return false
}

// kinds names the kinds of body that the set says.
func (v *bodyVocabulary) kinds(said lexicon.Set) []string {
	var out []string
	for _, name := range []string{"coordination_body", "institution"} {
		of := v.names[name]
		if said.Meets(&of) {
			out = append(out, name)
		}
	}
	return out
}

// charged reports whether the body is about exploitation: by its own name or
// purpose, or by the heading of its section.
func (b *builder) charged(p *Provision, r *reading, w syntax.Word, v *bodyVocabulary) bool {
	if p.Said.Titled.Meets(&v.topic) {
		return true
	}
	for _, t := range r.words {
		if !t.Says.Meets(&v.topic) {
			continue
		}
		named := t.Start < w.End+maxName && w.Start < t.End+maxName
		if named || t.Start < w.End+maxPurpose && r.between(&v.purpose, w.End, t.Start) {
			return true
		}
	}
	return false
}
