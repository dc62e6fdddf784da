package heading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestTitle is the most bytes a catch-line has.
const longestTitle = 400

// titleEnd finds the end of the catch-line at s[at:], and where the text after
// it begins. Both are at when there is no catch-line. set says that the number
// before it is set apart, as printers do before a catch-line.
func titleEnd(s string, at int, set bool) (end, rest int) {
	end, rest, wide := sentence(s, at)
	title := s[at:end]
	if len(title) > longestTitle || strings.HasPrefix(title, "(") {
		return at, at
	}
	if titled(title, wide || set && rest < len(s)) {
		return end, rest
	}
	return at, at
}

// sentence finds the first full stop of s from at on that ends a heading: its
// offset, where the next words begin, and whether they are set apart by more
// than one space.
func sentence(s string, at int) (end, rest int, wide bool) {
	for i := at; i < len(s) && i < at+longestTitle+1; i++ {
		if s[i] != '.' {
			continue
		}
		after := i + 1
		after = skip(s, after, "]*\"”")
		next := skip(s, after, " \t\u00a0\n—–-*]")
		switch {
		case next == len(s):
			return i, next, false
		}
		gap := s[after:next]
		wide = strings.Contains(strings.ReplaceAll(gap, "\u00a0", " "), "  ") || strings.ContainsAny(gap, "—\t")
		if next == after || !wide && abbreviated(s[at:i], s[next:]) {
			continue
		}
		return i, next, wide
	}
	end = len(strings.TrimRight(s, " \t\n\u00a0]*"))
	return max(end, at), len(s), false
}

// abbreviated says whether the full stop between before and after ends an
// abbreviation.
func abbreviated(before, after string) bool {
	word := before[strings.LastIndexAny(before, " \u00a0(")+1:]
	if r, _ := utf8.DecodeRuneInString(after); unicode.IsLower(r) {
		return true
	}
	switch strings.ToLower(word) {
	case "no", "nos", "sec", "secs", "art", "st", "mr", "mrs", "dr", "inc", "co", "vs", "v", "ch", "subd", "par", "stat", "etc":
		return true
	}
	return len(word) == 1 && unicode.IsUpper(rune(word[0])) || strings.Contains(word, ".")
}

// titled says whether s reads like a catch-line and not like a sentence; set,
// whether it is set apart from what stands around it.
func titled(s string, set bool) bool {
	words := strings.Fields(s)
	if len(words) == 0 {
		return false
	}
	verbs, clause := 0, false
	for i, w := range words {
		switch strings.ToLower(strings.Trim(w, ",;:()\"“”")) {
		case "when", "where", "whether", "if", "unless", "until":
			clause = i > 0
		case "shall", "is", "are", "was", "were", "means", "mean", "includes", "may", "must", "commits", "has", "have", "will", "does", "applies":
			if !clause {
				verbs++
			}
			clause = false // "Custody when a parent is dead" has no verb but its clause's
		}
	}
	if verbs == 0 {
		return len(words) <= 60
	}
	switch strings.ToLower(words[0]) {
	case "a", "an", "any", "the", "no", "it", "whoever", "if", "in", "every", "each", "this", "as", "except":
		return false
	}
	return set || len(words) <= 9
}

// Catchline finds the catch-line that s begins with: its end, without the full
// stop, and where the text after it begins. Both are 0 when s begins with a
// sentence of its own.
func Catchline(s string) (end, rest int) { return titleEnd(s, 0, false) }
