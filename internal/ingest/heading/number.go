package heading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberLen is the length of the section number that s begins with.
func numberLen(s string, form Form) int {
	i, digits, letters := 0, 0, 0
	for i < len(s) && i < 40 {
		r, n := utf8.DecodeRuneInString(s[i:])
		next := byte(' ')
		if i+n < len(s) {
			next = s[i+n]
		}
		switch {
		case '0' <= r && r <= '9':
			digits, letters = digits+1, 0
		case isLetter(r) && letters < 5:
			letters++
		case strings.ContainsRune("-‑‐–.:/", r) && i > 0 && isAlnum(next):
			letters = 0
		default:
			return accept(s[:i], form, digits)
		}
		i += n
	}
	return accept(s[:i], form, digits)
}

// accept returns len(number) when it can be a section number.
func accept(number string, form Form, digits int) int {
	if number == "" || len(number) > 32 {
		return 0
	}
	if digits == 0 {
		if form != Article && form != Word || strings.Trim(number, "IVXL") != "" {
			return 0
		}
		return len(number)
	}
	lead := strings.IndexAny(number, "0123456789")
	if lead > 3 || lead > 0 && form == Bare {
		return 0
	}
	return len(number)
}

// rangeEnd goes on over "to 12-5", ", 13 and 14" after a number.
func rangeEnd(s string, end int) int {
	for {
		rest := s[end:min(len(s), end+80)]
		after := strings.TrimLeft(rest, " ,\n\u00a0")
		joined := strings.Contains(rest[:len(rest)-len(after)], ",")
		for _, word := range [...]string{"and ", "and\n", "to ", "to\n", "through ", "through\n", "– ", "- "} {
			if next, ok := strings.CutPrefix(after, word); ok && len(after) < len(rest) {
				after, joined = next, true
				break
			}
		}
		after = strings.TrimLeft(after, "§ \n\u00a0")
		n := numberLen(after, Bare)
		if !joined || n == 0 {
			return end
		}
		end += len(rest) - len(after) + n
	}
}

// afterNumber passes the punctuation after a number and says whether a heading
// can go on there. A cross reference goes on in lower case.
func afterNumber(s string, at int, form Form, line bool) (int, bool) {
	start := at
	at = skip(s, at, ".:]*\\")
	marked := at > start
	spaces := at
	at = skip(s, at, " \t\u00a0\u202f\n—–-*|")
	wide := at-spaces > 1
	if at == len(s) {
		return at, marked || form <= Article || line && form == Coded
	}
	if at == spaces && !strings.HasPrefix(s[at:], "(") {
		return at, false
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	if !marked && !wide && (form > Coded || form == Coded && !line) {
		return at, false
	}
	if at == start { // "64(b)"
		return at, false
	}
	return at, !unicode.IsLower(r) && !strings.ContainsRune(",;)", r)
}

// skip returns the offset of the first character from at on that is not in
// set.
func skip(s string, at int, set string) int {
	return len(s) - len(strings.TrimLeft(s[at:], set))
}

var plainMarks = strings.NewReplacer("\u2011", "-", "\u2010", "-", "\u00a0", " ", "\u202f", " ")

// Normalise makes the hyphens of a number plain and drops a final full stop.
// An en dash is kept as printed.
func Normalise(number string) string {
	number = plainMarks.Replace(number)
	return strings.TrimRight(strings.Join(strings.Fields(number), " "), ".")
}

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || isLetter(rune(c))
}
