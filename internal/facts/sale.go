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
	powerOver                     lexicon.Set
	consideration, notPersons     lexicon.Set
	traffics, anyPurpose          lexicon.Set
	afterNoun                     lexicon.Set
	purposes                      map[string]lexicon.Set
}

func newSaleWords(l *lexicon.Lexicon) saleWords {
	return saleWords{
		named:         l.Set("child_sale"),
		trade:         l.Set("sell", "buy"),
		handOver:      l.Set("hand_over"),
		powerOver:     l.Set("power_over"),
		links:         l.Set("sell", "buy", "hand_over", "power_over", "servitude", "or", "intent", "offer", "to_infinitive"),
		consideration: l.Set("inducement"),
		notPersons:    l.Set("goods", "sexual_material", "visual", "recipient", "opponent"),
		traffics:      l.Set("recruit", "harbor"),
		anyPurpose:    l.Set("any_purpose"),
		afterNoun:     l.Set("after_noun"),
		purposes: map[string]lexicon.Set{
			"adoption":        l.Set("adoption", "placing_out"),
			"prostitution":    l.Set("prostitution", "sex_trafficking"),
			"servitude":       l.Set("servitude", "human_trafficking"),
			"sexual material": l.Set("sexual_material", "child_material"),
			"sexual conduct":  l.Set("sexual"),
			"employment":      l.Set("child_work"),
		},
	}
}

// sold reports whether the clause is about selling or buying a person, or
// handing one over for value: the verb's object is a person, or power over one.
func (b *builder) sold(r *reading) bool {
	_, ok := b.saleAt(r)
	return ok
}

// saleAt returns where the words of the sale begin.
func (b *builder) saleAt(r *reading) (int, bool) {
	v := &b.vocab.sale
	if w, ok := r.first(&v.named); ok {
		return w.Start, true
	}
	paid := r.meets(&v.consideration) && !r.meets(&v.traffics)
	for i, w := range r.words {
		trade := w.Says.Meets(&v.trade)
		if !trade && !(paid && w.Says.Meets(&v.handOver)) {
			continue
		}
		if b.objectIsPerson(r, i, trade) {
			return w.Start, true
		}
	}
	return 0, false
}

// objectIsPerson reports whether the object of the i-th word, a verb, is a
// person: nothing stands between them but other verbs ("sells, or attempts to
// sell, a child"), power over a person ("custody of a minor"), unfree labour and
// a few small words. Handing over needs a child, or power over a person: people
// deliver things to each other all day.
func (b *builder) objectIsPerson(r *reading, i int, trade bool) bool {
	v := &b.vocab.sale
	at := r.words[i].End
	joined := b.tradesBefore(r, i)
	reached, loose := at, 0 // loose counts the bytes that no such word covers
	for _, w := range r.words[i+1:] {
		if w.Start < at {
			continue
		}
		gap := strings.TrimSpace(r.text[min(reached, w.Start):w.Start])
		switch {
		case w.Start-at > maxObject || loose > maxLoose:
			return false
		case w.Says.Meets(&b.vocab.childOrPerson):
			apart := reached == at && !joined && strings.HasPrefix(gap, ",") // "offered for sale, a person"
			if ofPerson(gap, w.Of(r.text)) || endsClause(gap) || r.conditionIn(at, w.Start) || b.letAct(r, at, w) {
				return false
			}
			enough := trade || w.Concept == b.vocab.child || b.isYoung(r, w) || r.between(&v.powerOver, at, w.Start)
			return enough && !apart && loose+len(gap) <= maxLoose && b.endsNoun(r, w.End)
		case w.Says.Meets(&v.notPersons):
			return false
		case w.Says.Meets(&v.links) && opensNoun(gap) && opensNoun(r.text[w.End:]):
			return false // "a credit card or a person who buys": the object was a thing
		case w.Says.Meets(&v.links) && w.End > reached:
			loose += len(gap)
			reached = w.End
		}
	}
	return false
}

// letAct reports whether a person is let or made to do something by a verb right
// before: "sell, or permit another to sell".
func (b *builder) letAct(r *reading, from int, person syntax.Word) bool {
	let, ok := r.lastBefore(&b.vocab.letting, person.Start)
	return ok && let.Start >= from && person.Start-let.End <= maxArticle && strings.HasPrefix(r.text[person.End:], " to ")
}

// endsClause reports whether another clause begins before a person: ", and any
// person who", "; nor shall any person".
func endsClause(gap string) bool {
	return strings.HasPrefix(gap, ", and") || strings.Contains(gap, ";")
}

// opensNoun reports whether words begin with an article and a noun.
func opensNoun(words string) bool {
	article, noun, _ := strings.Cut(strings.TrimSpace(words), " ")
	return noun != "" && (article == "a" || article == "an")
}

// conditionIn reports whether a condition opens between two offsets: "sell, or
// if that person is a licensee".
func (r *reading) conditionIn(from, to int) bool {
	for _, c := range nodesOf[*syntax.Condition](r) {
		if c.Start >= from && c.End <= to {
			return true
		}
	}
	return false
}

// ofPerson reports whether the words before a person make it the owner of the
// object and not the object: "the property of another", "an obligation of the
// individual", and "the purchase of another", which is another thing.
func ofPerson(gap, person string) bool {
	words := strings.Fields(gap)
	of := slices.Index(words, "of")
	return of > 0 || of == 0 && strings.EqualFold(person, "another")
}

// How many bytes may stand between a verb and its object, "sells into any
// condition of involuntary servitude, any other person", and how many of them
// may be words of no known kind: "any other", "otherwise".
const (
	maxObject = 80
	maxLoose  = 24
)

// tradesBefore reports whether the i-th word goes on from another verb of trade:
// the second of "sells, or attempts to sell, any person".
func (b *builder) tradesBefore(r *reading, i int) bool {
	for _, w := range r.words[:i] {
		if w.Says.Meets(&b.vocab.sale.trade) && w.End <= r.words[i].Start && r.words[i].Start-w.End < maxObject/2 {
			return true
		}
	}
	return false
}

// endsNoun reports whether a noun that ends at offset at is the thing itself and
// not the first half of another, as in "child restraint system" or "any person's
// vote": after it comes punctuation or one of the small words that cannot go on a
// noun.
func (b *builder) endsNoun(r *reading, at int) bool {
	after := r.text[at:]
	if !strings.HasPrefix(after, " ") {
		return !strings.HasPrefix(after, "'") && !strings.HasPrefix(after, "’")
	}
	next, ok := r.firstAfter(&b.vocab.sale.afterNoun, at)
	return ok && strings.TrimSpace(r.text[at:next.Start]) == ""
}

// inCrimeName reports whether a word belongs to what the crime is called, and so
// says nothing of what the sale is for: "trafficking in children".
func (b *builder) inCrimeName(r *reading, w syntax.Word) bool {
	return r.inName(w.Span) || r.inHead(w.Span) || r.within(w.Span, &b.vocab.sale.named)
}

// purposes names the purposes without which the sale is no offence, in order:
// those that follow the words of sale. What an exception names is no purpose, and "or for any other purpose" leaves
// none.
func (b *builder) purposes(o *Offence, r *reading) []string {
	v := &b.vocab.sale
	from, ok := b.saleAt(r)
	if !ok || !slices.Contains(o.Topics, Sale) || r.meets(&v.anyPurpose) {
		return nil
	}
	var out []string
	for name, words := range v.purposes {
		for _, w := range r.words {
			if w.Start >= from && w.Says.Meets(&words) && !r.excepted(w.Start) && !b.inCrimeName(r, w) {
				out = append(out, name)
				break
			}
		}
	}
	slices.Sort(out)
	return out
}
