package lexicon

// automaton finds many stems in one pass (Aho and Corasick 1975). It reads
// bytes and folds ASCII case.
type automaton struct {
	next [][256]int32
	out  []uint64
}

func (a *automaton) init() {
	a.next, a.out = make([][256]int32, 1), make([]uint64, 1)
}

// add enters a lower-case stem that sets bit when found.
func (a *automaton) add(stem string, bit uint64) {
	n := int32(0)
	for i := range len(stem) {
		c := stem[i]
		if a.next[n][c] == 0 {
			a.next = append(a.next, [256]int32{})
			a.out = append(a.out, 0)
			a.next[n][c] = int32(len(a.next) - 1)
		}
		n = a.next[n][c]
	}
	a.out[n] |= bit
}

// compile turns the trie into an automaton without failure moves.
func (a *automaton) compile() {
	fail := make([]int32, len(a.next))
	queue := []int32{0}
	for head := 0; head < len(queue); head++ {
		n := queue[head]
		a.out[n] |= a.out[fail[n]]
		for c := range 256 {
			m := a.next[n][c]
			switch {
			case m == 0 && n != 0:
				a.next[n][c] = a.next[fail[n]][c]
			case m != 0:
				if n != 0 {
					fail[m] = a.next[fail[n]][c]
				}
				queue = append(queue, m)
			}
		}
	}
	for n := range a.next {
		for c := 'A'; c <= 'Z'; c++ {
			a.next[n][c] = a.next[n][c+'a'-'A']
		}
	}
}

// scan returns the bits of all stems in text.
func (a *automaton) scan(text string) uint64 {
	var met uint64
	n := int32(0)
	for i := range len(text) {
		n = a.next[n][text[i]]
		met |= a.out[n]
	}
	return met
}
