package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// stems finds which of many stems are in texts: one after the other as long as
// there was little text, since a draft of one section is read in less time than
// the automaton is built.
type stems struct {
	all  []stem
	read atomic.Int64 // bytes of text so far
	once sync.Once
	auto automaton
}

// fewBytes is how much text is searched without an automaton.
const fewBytes = 1 << 14

// few reports whether text and what came before it is little; it makes the
// automaton when it is not.
func (s *stems) few(text string) bool {
	if s.read.Add(int64(len(text))) <= fewBytes {
		return true
	}
	s.once.Do(func() { s.auto = newAutomaton(s.all) })
	return false
}

// scan returns the bits of all stems in text.
func (s *stems) scan(text string) uint64 {
	if s.few(text) {
		return scanEach(s.all, text)
	}
	return s.auto.scan(text)
}

// each calls f with the bits of the stems that end at each place of text, in
// order, until f returns false.
func (s *stems) each(text string, f func(bits uint64, end int) bool) {
	if s.few(text) {
		findEach(s.all, text, f)
		return
	}
	s.auto.each(text, f)
}

// scanEach is automaton.scan without an automaton.
func scanEach(all []stem, text string) uint64 {
	text = plain(text)
	var met uint64
	for _, s := range all {
		if met&s.bit == 0 && strings.Contains(text, s.text) {
			met |= s.bit
		}
	}
	return met
}

// findEach is automaton.each without an automaton.
func findEach(all []stem, text string, f func(bits uint64, end int) bool) {
	type hit struct {
		end int
		bit uint64
	}
	var hits []hit
	text = plain(text)
	for _, s := range all {
		for at := 0; ; at++ {
			next := strings.Index(text[at:], s.text)
			if next < 0 {
				break
			}
			at += next
			hits = append(hits, hit{at + len(s.text) - len(wordStart), s.bit})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.end, b.end) })
	for i := 0; i < len(hits); {
		met, end := uint64(0), hits[i].end
		for ; i < len(hits) && hits[i].end == end; i++ {
			met |= hits[i].bit
		}
		if !f(met, end) {
			return
		}
	}
}

// wordStart stands before a text, which begins with a word.
const wordStart = " "

// plain is text as the automaton reads it: in small ASCII letters, a word at
// its beginning and on each line.
func plain(text string) string {
	low := []byte(wordStart + text)
	for i, c := range low {
		switch {
		case 'A' <= c && c <= 'Z':
			low[i] = c + 'a' - 'A'
		case c == '\n':
			low[i] = ' '
		}
	}
	return string(low)
}
