package lexicon

import "strings"

// Need says what words a section must hold for a question to have an answer in
// it: all of the parts, or any one of them, or one of the words themselves. Needs
// are not changed once they are made, and share their parts.
type Need struct {
	any   bool // of the parts one is enough
	parts []*Need
	words []string // when there are no parts: runs of small letters, or of digits
}

// Everything is met by every section, Nothing by none.
var (
	Everything = &Need{}
	Nothing    = &Need{any: true}
)

// Holding is met by the sections that hold one of the words.
func Holding(words ...string) *Need { return &Need{any: true, words: words} }

// And is met where n and m are.
func (n *Need) And(m *Need) *Need {
	switch {
	case n == Everything || m == Nothing || n == m:
		return m
	case n == Nothing || m == Everything:
		return n
	}
	return &Need{parts: []*Need{n, m}}
}

// Or is met where n or m is.
func (n *Need) Or(m *Need) *Need {
	switch {
	case n == Everything || m == Nothing || n == m:
		return n
	case n == Nothing || m == Everything:
		return m
	}
	return &Need{any: true, parts: []*Need{n, m}}
}

// Says is met by every section that says the concept, by a phrase of it or of a
// narrower one, or by the parts of a combination.
func (l *Lexicon) Says(id ID) *Need { return l.says(id, Set{}) }

// says is Says; within are the concepts that are being looked at already.
func (l *Lexicon) says(id ID, within Set) *Need {
	within.Add(id)
	need := Nothing
	for k := range l.concepts {
		if c := &l.concepts[k]; l.broader[k].Has(id) {
			need = need.Or(saying(c.Phrases)).Or(l.together(c, within))
		}
	}
	return need
}

// together is the need of the combinations that say c.
func (l *Lexicon) together(c *Concept, within Set) *Need {
	need := Nothing
	for _, parts := range c.Together {
		all := Everything
		for _, p := range parts {
			if id := l.ids[p]; !within.Has(id) {
				all = all.And(l.says(id, within))
			}
		}
		need = need.Or(all)
	}
	return need
}

// saying is met where the words of one of the phrases are. Phrases of one word
// are one set of words.
func saying(all []string) *Need {
	need, single := Nothing, []string(nil)
	for _, p := range all {
		if n := sayingOne(p); n.any && len(n.parts) == 0 {
			single = append(single, n.words...)
		} else {
			need = need.Or(n)
		}
	}
	if len(single) > 0 {
		need = need.Or(Holding(single...))
	}
	return need
}

// sayingOne is met where every word is that the phrase cannot be without.
func sayingOne(p string) *Need {
	need := Everything
	for _, slot := range strings.Fields(p) {
		if slot == anyWord || slot == gapMark || strings.HasSuffix(slot, "?") {
			continue
		}
		one, plain := Nothing, []string(nil)
		for alt := range strings.SplitSeq(slot, "|") {
			for _, form := range forms(alt) {
				if n := wordsOf(form); n.any && len(n.parts) == 0 {
					plain = append(plain, n.words...)
				} else {
					one = one.Or(n)
				}
			}
		}
		if len(plain) > 0 {
			one = one.Or(Holding(plain...))
		}
		need = need.And(one)
	}
	return need
}

// wordsOf is met where the runs of letters and digits of a word are.
func wordsOf(form string) *Need {
	need := Everything
	eachRun(form, func(run string) { need = need.And(Holding(run)) })
	return need
}

// eachRun calls f with the runs of ASCII letters and of digits in text.
func eachRun(text string, f func(string)) {
	for i := 0; i < len(text); {
		start, k := i, kindOf[text[i]]
		for i++; i < len(text) && kindOf[text[i]] == k; i++ {
		}
		if k != 0 {
			f(text[start:i])
		}
	}
}

// kindOf is 1 for ASCII letters, 2 for digits.
var kindOf = func() (kind [256]uint8) {
	for c := range kind {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			kind[c] = 1
		case '0' <= c && c <= '9':
			kind[c] = 2
		}
	}
	return kind
}()

// Added is met by every section that says something which a later file system
// added to a concept of an earlier one: it can matter to every question that
// names the concept.
func (l *Lexicon) Added() *Need {
	need := Nothing
	for _, c := range l.added {
		need = need.Or(saying(c.Phrases))
		for _, narrow := range c.Of {
			need = need.Or(l.Says(l.ids[narrow]))
		}
	}
	return need
}
