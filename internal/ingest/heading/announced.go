package heading

import "strings"

// announced reads what stands before the number.
func announced(s string, at int) (form Form, next int, code string, ok bool) {
	rest := s[at:]
	switch {
	case rest == "":
		return 0, at, "", false
	case strings.HasPrefix(rest, "§"):
		return Sign, skip(s, at, "§ \u00a0\u202f"), "", true
	case typedSign(rest):
		return Sign, at + len("S "), "", true
	}
	for _, w := range [...]struct {
		word string
		form Form
	}{{"Section", Word}, {"SECTION", Word}, {"Sections", Word}, {"Sec.", Word}, {"SEC.", Word}, {"Secs.", Word}, {"Sec", Word}, {"Article", Article}, {"ARTICLE", Article}, {"Art.", Article}, {"ART.", Article}, {"Rule", Word}, {"RULE", Word}} {
		if after, found := strings.CutPrefix(rest, w.word); found && strings.TrimLeft(after, " \u00a0") != after {
			return w.form, skip(s, at+len(w.word), " \u00a0§"), "", true
		}
	}
	if n := Acronym(rest); n > 0 {
		return Word, skip(s, at+n, " \u00a0"), "", true
	}
	if i := strings.Index(rest[:min(len(rest), 48)], "§"); i > 0 && citesCode(rest[:i]) {
		code = ""
		if '0' <= rest[0] && rest[0] <= '9' {
			code = strings.TrimSpace(rest[:i]) + " § "
		}
		return Sign, skip(s, at+i, "§ \u00a0\u202f"), code, true
	}
	c := rest[0]
	return Bare, at, "", '0' <= c && c <= '9'
}

// typedSign says whether s begins with the letter that stands for the sign of a
// section on a keyboard without one, and a number with joints: "S 30.00".
func typedSign(s string) bool {
	rest, ok := strings.CutPrefix(s, "S ")
	if !ok {
		return false
	}
	n := numberLen(rest, Bare)
	return n > 0 && strings.ContainsAny(rest[:n], "-.:")
}

// longestAcronym is how many letters the short name of a code has.
const longestAcronym = 5

// Acronym is the length of the short name of a code that s begins with, when a
// number with joints follows it: "XRS 901.353". Acts have such names too.
func Acronym(s string) int {
	n, capitals := 0, 0
	for n < len(s) && n < 10 && (s[n] == '.' || isLetter(rune(s[n]))) {
		if s[n] < 'a' && s[n] != '.' {
			capitals++
		}
		n++
	}
	if capitals < 2 || capitals > longestAcronym || Rank(strings.ToLower(s[:n])) < len(Kinds) || n == len(s) || s[n] != ' ' || strings.HasPrefix(s, "P.L.") || strings.HasPrefix(s, "PL ") {
		return 0
	}
	number := strings.TrimLeft(s[n:], " ")
	end := numberLen(number, Bare)
	if end == 0 || !strings.ContainsAny(number[:end], "-.:") {
		return 0
	}
	return n
}

// citesCode says whether s is the name of a code: "Penal Code ", "12 X.Y.Z. ".
func citesCode(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		c := w[0]
		if w == "of" || w == "and" {
			continue
		}
		if !('0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c == '&') || strings.ContainsAny(w, ",;()") {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 6
}
