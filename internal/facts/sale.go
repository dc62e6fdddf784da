package facts

import (
	"slices"
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/syntax"
)

// saleWords is the vocabulary of the sale of persons.
type saleWords struct {
	named, trade, handOver, links lexicon.Set
	consideration, notPersons     lexicon.Set
	traffics, anyPurpose          lexicon.Set
	purposes                      map[string]lexicon.Set
}

func newSaleWords(l *lexicon.Lexicon) saleWords {
	return saleWords{
		named:         l.Set("child_sale"),
		trade:         l.Set("sell", "buy"),
		handOver:      l.Set("hand_over"),
		links:         l.Set("sell", "buy", "hand_over", "power_over", "servitude", "or", "intent", "offer", "to_infinitive"),
		consideration: l.Set("inducement"),
		notPersons:    l.Set("goods", "sexual_material", "visual", "recipient"),
		traffics:      l.Set("recruit", "harbor", "maintain"),
		anyPurpose:    l.Set("any_purpose"),
		purposes: map[string]lexicon.Set{
			"adoption":        l.Set("adoption"),
			"prostitution":    l.Set("prostitution", "sex_trafficking"),
			"servitude":       l.Set("servitude", "human_trafficking"),
			"sexual material": l.Set("sexual_material", "child_material"),
			"sexual conduct":  l.Set("sexual"),
		},
	}
}

// sold reports whether the clause is about selling or buying a person, or
// handing one over for value: the verb's object is a person, or power over one.
func (b *builder) sold(r *reading) bool {
	v := &b.vocab.sale
	if r.meets(&v.named) {
		return true
	}
	paid := r.meets(&v.consideration) && !r.meets(&v.traffics)
	for i, w := range r.words {
		if w.Says.Meets(&v.trade) || paid && w.Says.Meets(&v.handOver) {
			if b.objectIsPerson(r, r.words[i+1:], w.End) {
				return true
			}
		}
	}
	return false
}

// objectIsPerson reports whether the object of the verb that ends at offset at
// is a person: nothing stands between them but other verbs ("sells, or attempts
// to sell, a child"), power over a person ("custody of a minor"), unfree labour
// and a few small words.
func (b *builder) objectIsPerson(r *reading, after []syntax.Word, at int) bool {
	v := &b.vocab.sale
	reached, loose := at, 0 // loose counts the bytes that no such word covers
	for i, w := range after {
		if w.Start < at {
			continue
		}
		gap := strings.TrimSpace(r.text[min(reached, w.Start):w.Start])
		switch {
		case w.Start-at > maxObject || loose > maxLoose:
			return false
		case w.Says.Meets(&b.vocab.childOrPerson):
			return (reached > at || !strings.HasPrefix(gap, ",")) && loose+len(gap) <= maxLoose && !b.compound(r, after[i+1:], w.End)
		case w.Says.Meets(&v.notPersons):
			return false
		case w.Says.Meets(&v.links) && w.End > reached:
			loose += len(gap)
			reached = w.End
		}
	}
	return false
}

// How many bytes may stand between a verb and its object, "sells into any
// condition of involuntary servitude, any other person", and how many of them
// may be words of no known kind: "any other", "otherwise".
const (
	maxObject = 80
	maxLoose  = 24
)

// compound reports whether the word that ends at offset at is part of the name
// of a thing, or has one for its object: "sells a minor tobacco", "child
// restraint equipment".
func (b *builder) compound(r *reading, after []syntax.Word, at int) bool {
	goods := b.vocab.sale.notPersons
	for _, w := range after {
		if w.Start >= at {
			return w.Start-at < maxCompound && w.Says.Meets(&goods) && !w.Says.Meets(&b.vocab.recipient)
		}
	}
	return false
}

// maxCompound is how many bytes may stand between a noun and the thing that it
// receives or names.
const maxCompound = 20

// purposes names the purposes without which the sale is no offence, in order.
// What an exception names is no purpose, and "or for any other purpose" leaves
// none.
func (b *builder) purposes(o *Offence, r *reading) []string {
	v := &b.vocab.sale
	if !slices.Contains(o.Topics, Sale) || r.meets(&v.anyPurpose) {
		return nil
	}
	var out []string
	for name, words := range v.purposes {
		for _, w := range r.words {
			if w.Says.Meets(&words) && !r.excepted(w.Start) {
				out = append(out, name)
				break
			}
		}
	}
	slices.Sort(out)
	return out
}
