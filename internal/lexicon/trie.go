package lexicon

import (
	"maps"
	"strings"
)

// trie holds phrases, word by word. Its two wildcards are edges of their own:
// anyWord for "*", and gap for "..". It is built as it is used: a phrase is
// added when a text first has a word that the phrase may begin with, so that a
// short text waits for few of them.
type trie struct {
	phrases *phrases
	words   map[string]int32 // word -> number, from 1; those that begin phrases as phrases numbers them
	edges   edges
	nodes   []node
	ends    []ending // from 1

	begun   []bool             // by word: the phrases that may begin with it are there
	added   []bool             // by phrase
	slots   map[string][]int32 // slot of a phrase -> the words that fit
	reached []int32            // by node: the last step that reached it
	step    int32              // counts the slots of all phrases
}

type node struct {
	end      int32 // the first of the concepts whose phrases end here
	any, gap int32
}

// ending is a concept that a node ends a phrase of, and the ending with the
// next higher concept.
type ending struct {
	concept ID
	next    int32
}

// newTrie returns a trie with room for about so many nodes, a power of two.
func newTrie(p *phrases, nodes int) *trie {
	t := &trie{
		phrases: p, words: maps.Clone(p.words), nodes: make([]node, 1, nodes), ends: make([]ending, 1, nodes/4), edges: newEdges(2 * nodes),
		begun: make([]bool, len(p.beginning)), added: make([]bool, len(p.all)),
		slots: map[string][]int32{}, reached: make([]int32, 1, nodes),
	}
	t.addAll(p.wild)
	return t
}

// number returns the number of a lower-case word of a text, 0 for one that no
// phrase has. Phrases are there in time: one that goes on with the word began
// with an earlier one.
func (t *trie) number(word []byte) int32 {
	w := t.words[string(word)]
	if int(w) < len(t.begun) && !t.begun[w] {
		t.begun[w] = true
		t.addAll(t.phrases.beginning[w])
	}
	return w
}

func (t *trie) addAll(numbers []int32) {
	for _, n := range numbers {
		if !t.added[n] {
			t.added[n] = true
			t.add(&t.phrases.all[n])
		}
	}
}

// add enters every reading of the phrase.
func (t *trie) add(p *phrase) {
	ends, next := []int32{0}, []int32(nil)
	for slot := range strings.FieldsSeq(p.text) {
		t.step++
		next = next[:0]
		word, optional := strings.CutSuffix(slot, "?")
		if optional {
			for _, n := range ends {
				next = t.reach(next, n)
			}
		}
		ends, next = t.follow(ends, word, next), ends
	}
	for _, n := range ends {
		t.end(n, p.concept)
	}
}

// end notes that a phrase of a concept ends at the node.
func (t *trie) end(n int32, id ID) {
	at := &t.nodes[n].end
	for *at != 0 && t.ends[*at].concept <= id {
		at = &t.ends[*at].next
	}
	e := ending{id, *at}
	*at = int32(len(t.ends))
	t.ends = append(t.ends, e)
}

// follow adds to next the nodes reached from one of ends by slot.
func (t *trie) follow(ends []int32, slot string, next []int32) []int32 {
	if slot == anyWord || slot == gapMark {
		for _, n := range ends {
			next = t.reach(next, t.wild(n, slot))
		}
		return next
	}
	words := t.fitting(slot)
	for _, n := range ends {
		for _, w := range words {
			next = t.reach(next, t.child(n, w))
		}
	}
	return next
}

// wild returns the node that a wildcard leads to from n.
func (t *trie) wild(n int32, mark string) int32 {
	if *t.nodes[n].wild(mark) == 0 {
		m := t.node()
		*t.nodes[n].wild(mark) = m
	}
	return *t.nodes[n].wild(mark)
}

// wild is where the edge of a wildcard is held.
func (nd *node) wild(mark string) *int32 {
	if mark == gapMark {
		return &nd.gap
	}
	return &nd.any
}

// fitting returns the words that fit the slot.
func (t *trie) fitting(slot string) []int32 {
	if fit := t.slots[slot]; fit != nil {
		return fit
	}
	var fit []int32
	for word := range words(slot) {
		fit = append(fit, t.word(word))
	}
	t.slots[slot] = fit
	return fit
}

// reach adds n to the nodes that this step reaches unless it is there.
func (t *trie) reach(nodes []int32, n int32) []int32 {
	if t.reached[n] == t.step {
		return nodes
	}
	t.reached[n] = t.step
	return append(nodes, n)
}

func (t *trie) node() int32 {
	t.nodes, t.reached = append(t.nodes, node{}), append(t.reached, 0)
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
