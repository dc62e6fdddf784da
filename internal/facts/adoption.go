package facts

import (
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// BirthCosts is a provision that allows, excepts from a ban, or takes an
// account of, payments of a birth parent's expenses in an adoption.
type BirthCosts struct{ Place }

// Inducement is a ban on giving, asking or taking value for placing a child,
// or for consent to an adoption.
type Inducement struct{ Place }

// adoptionWords is the vocabulary of payments in adoption.
type adoptionWords struct {
	birthCost, expense                 lexicon.ID
	ofBirthParent, placing, otherBirth lexicon.Set
	notPrivate, fathers                lexicon.Set
	inducing, inducement               lexicon.Set
	sanction, none, unforbidden        lexicon.Set
	bansNothing                        lexicon.Set
}

func newAdoptionWords(l *lexicon.Lexicon) adoptionWords {
	return adoptionWords{
		birthCost:     l.MustID("birth_cost"),
		expense:       l.MustID("expense"),
		ofBirthParent: l.Set("birth_parent", "maternity"),
		placing:       l.Set("placing"),
		otherBirth:    l.Set("other_birth"),
		notPrivate:    l.Set("other_birth", "public_support"),
		fathers:       l.Set("putative_father"),
		inducing:      l.Set("inducing"),
		inducement:    l.Set("inducement"),
		sanction:      l.Set("sanction"),
		none:          l.Set("none"),
		unforbidden:   l.Set("unforbidden"),
		bansNothing:   l.Set("unforbidden", "not_obliged"),
	}
}

// adoptions reads what the law says of money in adoptions.
func (b *builder) adoptions() {
	for _, p := range b.law.Provisions {
		if b.allowsBirthCosts(p) {
			b.law.BirthCosts = append(b.law.BirthCosts, &BirthCosts{p.Place})
		}
		if at, ok := b.bansInducement(p); ok {
			b.law.Inducements = append(b.law.Inducements, &Inducement{b.place(p.Clause, at)})
		}
	}
}

// allowsBirthCosts reports whether the clause speaks of a birth parent's
// expenses in an adoption as something paid, and does not forbid paying them.
func (b *builder) allowsBirthCosts(p *Provision) bool {
	w, said := &b.vocab.adoption, &p.Said.Own
	if !said.Has(w.expense) || !said.Has(w.birthCost) || p.Said.Near.Meets(&w.otherBirth) || said.Meets(&w.notPrivate) || b.onFathers(p) {
		return false
	}
	if !p.Said.Titled.Meets(&w.placing) && !p.Said.Titled.Meets(&b.vocab.sale.named) && !saidNear(p.Clause, &w.placing) && !saidInShort(p, &w.placing) {
		return false
	}
	return b.costsOfBirthParent(p.Clause.Own()) && (!forbids(p) || excepts(p.Clause) || said.Meets(&w.unforbidden))
}

// onFathers reports whether the provision is about what a putative father paid.
func (b *builder) onFathers(p *Provision) bool {
	w := &b.vocab.adoption
	return p.Said.Own.Meets(&w.fathers) || p.Said.Titled.Meets(&w.fathers)
}

// costsOfBirthParent reports whether the segment speaks of what a birth parent
// needs money for: the parent or the birth stands near the cost.
func (b *builder) costsOfBirthParent(g *syntax.Segment) bool {
	w := &b.vocab.adoption
	for _, cost := range g.Words {
		if cost.Concept != w.birthCost {
			continue
		}
		for _, of := range g.Words {
			if of.Says.Meets(&w.ofBirthParent) && of.Start < cost.End+maxOf && cost.Start < of.End+maxOf {
				return true
			}
		}
	}
	return false
}

// maxOf is how many bytes may stand between a cost and whose it is: "medical or
// hospital care received by the mother".
const maxOf = 70

// forbids reports whether the clause says what shall not be done.
func forbids(p *Provision) bool {
	head := read(p.Clause).head()
	return p.Negated || head != nil && head.Kind == syntax.Prohibited
}

// excepts reports whether the clause has an exception.
func excepts(c *syntax.Clause) bool {
	for _, n := range syntax.Nodes[*syntax.Condition](c) {
		if n.Kind == syntax.Except || n.Kind == syntax.Unless {
			return true
		}
	}
	return false
}

// bansInducement reports whether the clause forbids giving or taking value for
// the placing of a child, and the words of it.
func (b *builder) bansInducement(p *Provision) (syntax.Span, bool) {
	w := &b.vocab.adoption
	if p.Defines || !p.Said.Own.Meets(&w.placing) || p.Said.Own.Meets(&w.notPrivate) {
		return syntax.Span{}, false
	}
	r := read(p.Clause)
	from, banned := b.ban(r)
	if !banned || protects(r) {
		return syntax.Span{}, false
	}
	for _, verb := range r.words {
		if verb.Start < from || !verb.Says.Meets(&w.inducing) {
			continue
		}
		for _, value := range r.words {
			if b.takesChild(r, verb, value) {
				continue // a child is received for a fee, not the fee
			}
			if value.Says.Meets(&w.inducement) && value.Start >= from && value.Start < verb.End+maxGift && verb.Start < value.End+maxGift {
				return verb.Span.Cover(value.Span), true
			}
		}
	}
	return syntax.Span{}, false
}

// takesChild reports whether the object of the verb is a child, before the value:
// "receive any child for a fee", which an agency needs a licence for.
func (b *builder) takesChild(r *reading, verb, value syntax.Word) bool {
	for _, w := range r.words {
		if w.Concept == b.vocab.child && w.Start >= verb.End && w.Start-verb.End <= maxArticle {
			return w.End <= value.Start
		}
	}
	return false
}

// maxGift is how many bytes may stand between giving and what is given:
// "solicits, accepts, or agrees to accept from another, a thing of value".
const maxGift = 90

// ban returns where the words that a clause forbids can begin: after "shall
// not" or "no person may", anywhere if it names an offence or a penalty.
func (b *builder) ban(r *reading) (from int, ok bool) {
	if r.head() != nil || r.meets(&b.vocab.adoption.sanction) {
		return r.clause.Segments[0].Start, true
	}
	for _, m := range nodesOf[*syntax.Modal](r) {
		if m.Negated && !b.bansNothing(r, m) {
			return m.End, true
		}
		if no, ok := r.lastBefore(&b.vocab.adoption.none, m.Start); ok && b.opens(r, no) {
			return m.End, true
		}
	}
	return 0, false
}

// bansNothing reports whether the words of a "shall not" leave something free:
// "shall not be required to", "shall not be construed to prohibit".
func (b *builder) bansNothing(r *reading, m *syntax.Modal) bool {
	for _, w := range r.words {
		if w.Says.Meets(&b.vocab.adoption.bansNothing) && w.Start >= m.Start && w.Start <= m.End {
			return true
		}
	}
	return false
}

// opens reports whether a word opens its segment, or what follows a semicolon in
// it: "Neither", "No agency", "…; and no agency".
func (b *builder) opens(r *reading, w syntax.Word) bool {
	for i := range r.clause.Segments {
		if g := &r.clause.Segments[i]; g.Contains(w.Span) {
			before := strings.TrimSuffix(strings.TrimSpace(r.text[g.Start:w.Start]), "and")
			return w.Start-g.Start < maxOpening || strings.HasSuffix(strings.TrimSpace(before), ";")
		}
	}
	return false
}
