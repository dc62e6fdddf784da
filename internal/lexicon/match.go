package lexicon

// Match is a run of words that says a concept.
type Match struct {
	Concept    ID
	First, End int // words [First, End)
}

// Words numbers the words of one text for matching. Its zero value is ready;
// it is reused from text to text, since it keeps the phrases that it has looked
// for, of one lexicon. It is not safe for concurrent use.
type Words struct {
	Short bool // the texts are terms of a few words; a section needs more room at once

	trie *trie
	ids  []int32
	buf  []byte
}

// Reset forgets the words.
func (w *Words) Reset() { w.ids = w.ids[:0] }

// Len is the number of words.
func (w *Words) Len() int { return len(w.ids) }

// Add appends word, in any case.
func (w *Words) Add(l *Lexicon, word string) {
	w.buf = append(w.buf[:0], word...)
	for i, c := range w.buf {
		if 'A' <= c && c <= 'Z' {
			w.buf[i] = c + 'a' - 'A'
		}
	}
	if w.trie == nil {
		w.trie = newTrie(&l.phrases, w.room())
	}
	w.ids = append(w.ids, w.trie.number(w.buf))
}

// room is about how many nodes of a trie the first text brings in.
func (w *Words) room() int {
	if w.Short {
		return 1 << 8
	}
	return 1 << 14
}

// Break appends a place that no phrase crosses.
func (w *Words) Break() { w.ids = append(w.ids, -1) }

// Find appends to dst every phrase found in w, in order of their first word;
// phrases may overlap and nest. What a longer phrase hides is left out. Time
// is linear in the number of words.
func (l *Lexicon) Find(dst []Match, w *Words) []Match {
	first := len(dst)
	for i, id := range w.ids {
		if id >= 0 {
			dst = w.trie.walk(dst, w.ids, i, i, 0, false)
		}
	}
	return append(dst[:first], l.visible(dst[first:])...)
}

// visible drops, in place, the matches that stand inside a phrase that hides
// their concept.
func (l *Lexicon) visible(found []Match) []Match {
	var hiding []Match
	for _, m := range found {
		if !l.hides[m.Concept].Empty() {
			hiding = append(hiding, m)
		}
	}
	if len(hiding) == 0 {
		return found
	}
	kept := found[:0]
	for _, m := range found {
		for len(hiding) > 0 && hiding[0].End <= m.First {
			hiding = hiding[1:]
		}
		if !l.hidden(m, hiding) {
			kept = append(kept, m)
		}
	}
	return kept
}

// hidden reports whether one of the phrases, in order of their first word,
// hides m.
func (l *Lexicon) hidden(m Match, hiding []Match) bool {
	for _, h := range hiding {
		if h.First > m.First {
			return false
		}
		if h.End >= m.End && l.hides[h.Concept].Has(m.Concept) {
			return true
		}
	}
	return false
}

// walk follows the trie from node n at word i. skipped says that n was
// reached through a gap just now, so that another one adds nothing.
func (t *trie) walk(dst []Match, ids []int32, first, i int, n int32, skipped bool) []Match {
	nd := &t.nodes[n]
	for e := nd.end; e != 0; e = t.ends[e].next {
		dst = append(dst, Match{t.ends[e].concept, first, i})
	}
	if nd.gap != 0 && !skipped {
		for k := 0; k <= maxGap && i+k < len(ids) && ids[i+k] >= 0; k++ {
			dst = t.walk(dst, ids, first, i+k, nd.gap, true)
		}
	}
	if i >= len(ids) || ids[i] < 0 {
		return dst
	}
	if nd.any != 0 {
		dst = t.walk(dst, ids, first, i+1, nd.any, false)
	}
	if ids[i] > 0 {
		if m := t.edges.get(n, ids[i]); m != 0 {
			dst = t.walk(dst, ids, first, i+1, m, false)
		}
	}
	return dst
}
