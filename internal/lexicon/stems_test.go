package lexicon

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStemsAgree holds that stems are found in the same places with an
// automaton and without one, in texts of few letters where they overlap.
func TestStemsAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func(letters string, n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = letters[random.IntN(len(letters))]
		}
		return string(b)
	}
	for range 2000 {
		var all []stem
		for i := range 1 + random.IntN(5) {
			all = append(all, stem{word("ab ", minStem+random.IntN(3)), 1 << i})
		}
		text, auto := word("abAB \nc\xff", random.IntN(40)), newAutomaton(all)
		if got, want := scanEach(all, text), auto.scan(text); got != want {
			t.Fatalf("%v in %q: %b, the automaton %b", all, text, got, want)
		}
		if diff := cmp.Diff(places(auto.each, text), places(func(text string, f func(uint64, int) bool) { findEach(all, text, f) }, text)); diff != "" {
			t.Fatalf("%v in %q (-automaton): %s", all, text, diff)
		}
	}
}

type place struct {
	Bits uint64
	End  int
}

func places(each func(string, func(uint64, int) bool), text string) (all []place) {
	each(text, func(bits uint64, end int) bool {
		all = append(all, place{bits, end})
		return true
	})
	return all
}
