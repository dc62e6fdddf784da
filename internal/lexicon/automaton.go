package lexicon

import "math/bits"

// automaton finds many stems in one pass (Aho and Corasick 1975). It reads
// bytes and folds ASCII case. Bytes that no stem has are one class, so that a
// state is a short row and the whole table stays in a processor's cache.
type automaton struct {
	class [256]uint8
	shift uint     // a state's row in next has 1<<shift classes
	start uint16   // the state after a space: a text begins with a word
	next  []uint16 // by state and class
	out   []uint64 // by state: the bits of the stems that end here
}

// stem is a lower-case string that sets bit when found.
type stem struct {
	text string
	bit  uint64
}

// maxStates bounds the bytes of all stems together.
const maxStates = 1 << 16

// newAutomaton returns the automaton of stems, whose bytes must be fewer than
// maxStates.
func newAutomaton(stems []stem) automaton {
	var a automaton
	classes := a.classify(stems)
	a.shift = uint(bits.Len(classes - 1))
	states := 1
	for _, s := range stems {
		states += len(s.text)
	}
	a.next, a.out = make([]uint16, 0, states<<a.shift), make([]uint64, 0, states)
	a.state()
	for _, s := range stems {
		a.add(s)
	}
	a.complete(uint16(classes))
	a.start = *a.move(0, a.class[' '])
	return a
}

// classify numbers the bytes of stems from 1, capitals as their small letters
// and the end of a line as a space, and returns how many classes there are.
func (a *automaton) classify(stems []stem) uint {
	n := uint(1)
	for _, s := range stems {
		for i := range len(s.text) {
			if c := s.text[i]; a.class[c] == 0 {
				a.class[c] = uint8(n)
				n++
			}
		}
	}
	for c := 'A'; c <= 'Z'; c++ {
		a.class[c] = a.class[c+'a'-'A']
	}
	a.class['\n'] = a.class[' ']
	return n
}

// state adds a state without moves.
func (a *automaton) state() uint16 {
	a.next = a.next[:len(a.next)+1<<a.shift] // newAutomaton made room for all
	a.out = append(a.out, 0)
	return uint16(len(a.out) - 1)
}

// move is where the moves of state n on class c are held.
func (a *automaton) move(n uint16, c uint8) *uint16 { return &a.next[int(n)<<a.shift|int(c)] }

func (a *automaton) add(s stem) {
	n := uint16(0)
	for i := range len(s.text) {
		c := a.class[s.text[i]]
		if *a.move(n, c) == 0 {
			m := a.state()
			*a.move(n, c) = m
		}
		n = *a.move(n, c)
	}
	a.out[n] |= s.bit
}

// complete turns the trie into an automaton without failure moves.
func (a *automaton) complete(classes uint16) {
	fail := make([]uint16, len(a.out))
	queue := []uint16{0}
	for head := 0; head < len(queue); head++ {
		n := queue[head]
		a.out[n] |= a.out[fail[n]]
		for c := uint8(0); uint16(c) < classes; c++ {
			m := a.move(n, c)
			switch {
			case *m == 0 && n != 0:
				*m = *a.move(fail[n], c)
			case *m != 0:
				if n != 0 {
					fail[*m] = *a.move(fail[n], c)
				}
				queue = append(queue, *m)
			}
		}
	}
}

// scan returns the bits of all stems in text.
func (a *automaton) scan(text string) uint64 {
	var met uint64
	n := a.start
	for i := range len(text) {
		n = a.next[int(n)<<a.shift|int(a.class[text[i]])]
		met |= a.out[n]
	}
	return met
}

// each calls f with the bits of the stems that end at each place of text, in
// order, until f returns false.
func (a *automaton) each(text string, f func(bits uint64, end int) bool) {
	n := a.start
	for i := range len(text) {
		n = a.next[int(n)<<a.shift|int(a.class[text[i]])]
		if met := a.out[n]; met != 0 && !f(met, i+1) {
			return
		}
	}
}
