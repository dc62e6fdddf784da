package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// trie holds all phrases, word by word. Its two wildcards are edges of their
// own: anyWord for "*", and gap for "..".
type trie struct {
	words map[string]int32 // word -> number, from 1
	edges edges
	nodes []node

	slots map[string][]int32 // slot of a phrase -> the words that fit; while phrases are added
}

type node struct {
	concepts []ID // phrases that end here
	any, gap int32
}

// The wildcards of the phrase notation.
const (
	anyWord = "*"
	gapMark = ".."
	maxGap  = 4 // words a ".." may stand for
)

func (t *trie) init() {
	t.words = make(map[string]int32, 1<<12)
	t.slots = make(map[string][]int32, 1<<12)
	t.nodes = make([]node, 1, 1<<14)
	t.edges = edges{}
	t.edges.grow(1 << 15)
}

// add enters every reading of the phrase.
func (t *trie) add(phrase string, id ID) error {
	slots := strings.Fields(phrase)
	if len(slots) == 0 {
		return fmt.Errorf("no words")
	}
	ends, next := []int32{0}, []int32(nil)
	for i, slot := range slots {
		next = next[:0]
		word, optional := strings.CutSuffix(slot, "?")
		if optional {
			next = append(next, ends...)
		}
		if word == gapMark && (i == 0 || i == len(slots)-1) {
			return fmt.Errorf("%q at an end", gapMark)
		}
		var err error
		for _, n := range ends {
			if next, err = t.step(n, word, next); err != nil {
				return err
			}
		}
		ends, next = next, ends
	}
	if slices.Contains(ends, 0) {
		return fmt.Errorf("every word may be missing")
	}
	for _, n := range ends {
		t.nodes[n].concepts = append(t.nodes[n].concepts, id)
	}
	return nil
}

// step adds to next the nodes reached from n by slot.
func (t *trie) step(n int32, slot string, next []int32) ([]int32, error) {
	switch slot {
	case anyWord:
		if t.nodes[n].any == 0 {
			m := t.node()
			t.nodes[n].any = m
		}
		return reach(next, t.nodes[n].any), nil
	case gapMark:
		if t.nodes[n].gap == 0 {
			m := t.node()
			t.nodes[n].gap = m
		}
		return reach(next, t.nodes[n].gap), nil
	}
	words, err := t.fitting(slot)
	for _, w := range words {
		next = reach(next, t.child(n, w))
	}
	return next, err
}

// fitting returns the words that fit the slot.
func (t *trie) fitting(slot string) ([]int32, error) {
	if words := t.slots[slot]; words != nil {
		return words, nil
	}
	var words []int32
	for alt := range strings.SplitSeq(slot, "|") {
		for _, form := range forms(alt) {
			if form == "" || strings.ContainsAny(form, "~#*?|") || strings.ToLower(form) != form {
				return nil, fmt.Errorf("%q is no lower-case word", alt)
			}
			words = append(words, t.word(form))
		}
	}
	t.slots[slot] = words
	return words, nil
}

// reach adds n to nodes unless it is there.
func reach(nodes []int32, n int32) []int32 {
	if slices.Contains(nodes, n) {
		return nodes
	}
	return append(nodes, n)
}

func (t *trie) node() int32 {
	t.nodes = append(t.nodes, node{})
	return int32(len(t.nodes) - 1)
}

func (t *trie) word(form string) int32 {
	w, ok := t.words[form]
	if !ok {
		w = int32(len(t.words) + 1)
		t.words[form] = w
	}
	return w
}

func (t *trie) child(n, word int32) int32 {
	m := t.edges.get(n, word)
	if m == 0 {
		m = t.node()
		t.edges.put(n, word, m)
	}
	return m
}

// forms returns the inflected forms that a word's mark asks for.
func forms(word string) []string {
	if w, ok := strings.CutSuffix(word, "~"); ok {
		return verbForms(w)
	}
	if w, ok := strings.CutSuffix(word, "#"); ok {
		return []string{w, plural(w)}
	}
	return []string{word}
}

func plural(w string) string {
	switch {
	case w == "child":
		return "children"
	case w == "woman", w == "man":
		return w[:len(w)-2] + "en"
	case endsConsonantY(w):
		return w[:len(w)-1] + "ies"
	case hasAnySuffix(w, "s", "x", "ch", "sh", "z"):
		return w + "es"
	}
	return w + "s"
}

func verbForms(w string) []string {
	stem, past := w, w+"ed"
	switch {
	case strings.HasSuffix(w, "e"):
		stem, past = w[:len(w)-1], w+"d"
	case endsConsonantY(w):
		past = w[:len(w)-1] + "ied"
	case strings.HasSuffix(w, "ic"):
		stem, past = w+"k", w+"ked"
	case doubles(w):
		stem = w + w[len(w)-1:]
		past = stem + "ed"
	}
	return []string{w, plural(w), past, stem + "ing"}
}

// doubles reports whether w is one of the short or end-stressed verbs of
// statutes that double their last consonant.
func doubles(w string) bool {
	return hasAnySuffix(w, "mit", "compel", "transfer", "refer", "put", "abet", "plan", "expel", "occur", "defer", "ban", "kidnap", "set", "get", "let", "ship", "drug", "pimp ", "run", "sin", "beg", "beset", "acquit", "traffick ")
}

func endsConsonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[len(w)-2]))
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
