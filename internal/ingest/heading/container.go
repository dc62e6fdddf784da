package heading

import (
	"strings"

	"statutelint/internal/ingest"
)

// Kinds are the levels above a section, outermost first.
var Kinds = []string{"title", "subtitle", "division", "subdivision", "part", "subpart", "chapter", "subchapter", "article", "subarticle"}

// Rank orders the levels of a code: a container closes those of its own rank
// and above. Kinds that are not known come last.
func Rank(kind string) int {
	for i, k := range Kinds {
		if k == kind {
			return i
		}
	}
	return len(Kinds)
}

// ReadContainer reads a line that heads a level above sections: "PART I.
// GENERAL", "Chapter 12-34", "TITLE 37".
func ReadContainer(s string) (ingest.Container, bool) {
	s = strings.Trim(s, " \t\u00a0[]*")
	word, rest, _ := strings.Cut(s, " ")
	kind := strings.ToLower(word)
	if Rank(kind) == len(Kinds) || word != strings.ToUpper(word) && word != strings.ToUpper(word[:1])+kind[1:] {
		return ingest.Container{}, false
	}
	rest = strings.TrimLeft(rest, " \u00a0")
	n := numberLen(rest, Word)
	if n == 0 && rest != "" && 'A' <= rest[0] && rest[0] <= 'Z' && (len(rest) == 1 || !isAlnum(rest[1])) {
		n = 1
	}
	if n == 0 {
		return ingest.Container{}, false
	}
	heading := strings.TrimLeft(rest[n:], ".:—–- \u00a0\t")
	if len(heading) == len(rest)-n && heading != "" {
		return ingest.Container{}, false
	}
	if heading != "" && (heading[0] >= 'a' && heading[0] <= 'z' || strings.ContainsRune(",;()", rune(heading[0]))) {
		return ingest.Container{}, false
	}
	return ingest.Container{Kind: kind, Number: Normalise(rest[:n]), Heading: strings.TrimRight(heading, ".] ")}, true
}
