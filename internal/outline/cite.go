package outline

import (
	"strings"
	"unicode/utf8"
)

// unitNouns name parts of a law; a label after one is a cross reference.
var unitNouns = set(`section subsection paragraph subparagraph clause subclause subdivision division item subitem part
	subpart chapter subchapter article sentence rule title schedule regulation point limb number sec subsec par subpar`)

// numberWords are repeated in figures: "eighteen (18)".
var numberWords = set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
	seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// citesNext says whether a label after word is a reference or a figure.
func citesNext(word string) bool {
	word = strings.ToLower(strings.TrimRight(word, "."))
	if strings.HasPrefix(word, "§") {
		return true
	}
	if i := strings.LastIndexByte(word, '-'); i >= 0 {
		word = word[i+1:]
	}
	return unitNouns[word] || unitNouns[strings.TrimSuffix(word, "s")] || numberWords[word]
}

// lastWord is the last word of s, at most 24 bytes of it.
func lastWord(s string) string {
	s = s[max(0, len(s)-24):]
	s = strings.TrimRight(s, " \t\u00a0")
	if i := strings.LastIndexAny(s, " \t\u00a0"); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return s
}

// connective says whether s, between two labels, only joins them in one
// reference.
func connective(s string) bool {
	if len(s) > 24 {
		return false
	}
	switch strings.Trim(s, " \t\u00a0,") {
	case "", "and", "or", "and/or", "to", "through", "–", "-", "—", "&":
		return true
	}
	return false
}

// citedAfter says whether the words after a label make it a reference: "(a) of
// this section", "(1) and (2)".
func citedAfter(rest string) bool {
	if rest == "" {
		return false
	}
	if strings.IndexByte(",.;:", rest[0]) >= 0 {
		return true
	}
	word, after, _ := strings.Cut(rest[:min(len(rest), 40)], " ")
	switch word {
	case "of":
		return true
	case "or", "and", "to", "through", "and/or", "–", "-", "&":
		return after != "" && (after[0] == '(' || isDigit(after[0]))
	}
	return false
}

// joins says whether a further item of a list can begin after before.
func joins(before string) bool {
	switch strings.ToLower(lastWord(before)) {
	case "and", "or", "but", "nor", "and/or", "then":
		return true
	}
	before = strings.TrimRight(before, " \t\u00a0\"”’")
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(",;:.—–)", r)
}

// sentenceEnd is the offset in s past its first full stop and the space after
// it, where another sentence begins; len(s) when there is none.
func sentenceEnd(s string) int {
	for at := 0; ; {
		n := strings.Index(s[at:], ". ")
		if n < 0 {
			return len(s)
		}
		stop := at + n
		at = stop + 2
		rest := strings.TrimLeft(s[at:], " \u00a0")
		if rest != "" && beginsSentence(rest) && !abbreviated(lastWord(s[:stop])) {
			return len(s) - len(rest)
		}
	}
}

func beginsSentence(s string) bool {
	return isUpper(s[0]) || definesTerm(s)
}

// abbreviations end in a full stop that ends no sentence.
var abbreviations = set(`no nos sec secs art arts par subsec st mr mrs dr inc co corp stat ch cl p pp vs v pub rev ann cf ed sess seq`)

func abbreviated(word string) bool {
	word = strings.TrimLeft(word, `("“[`)
	return len(word) == 1 && isUpper(word[0]) || strings.Contains(word, ".") || abbreviations[strings.ToLower(word)]
}
