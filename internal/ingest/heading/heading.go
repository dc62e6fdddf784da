// Package heading reads the headings of a code as they are printed: section
// numbers with their catch-lines, and the titles, parts and chapters above
// them.
//
// It only says what a piece of text looks like. Whether a heading stands there
// is for the format to decide, which knows what comes before and after.
package heading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Form is how a section's number is announced, from the surest sign to the
// weakest.
type Form int

// The forms of a section heading.
const (
	Sign    Form = iota // "§ 5.", "Penal Code § 5"
	Word                // "Section 5.", "Sec. 5."
	Article             // "Article 5.", "Art. 5", which may also be a level above sections
	Coded               // "7.1-29-03.", "7.66.100.": a number with joints
	Bare                // "1234.", which may also be an item of a list
)

// Section is a section heading at the start of a text. Offsets are bytes of
// that text.
type Section struct {
	Form     Form
	Number   string // hyphens made plain: "77-120"; a range as printed: "12-1 to 12-5"
	TitleAt  int    // the catch-line is text[TitleAt:TitleEnd], without its full stop
	TitleEnd int
	Rest     int // where enacted text goes on

	Effective string // when the version is law, as a mark before the catch-line says

	Apart bool // the number is set apart from what follows, by punctuation or space
}

// Title is the catch-line of h, which was read from text, in single spaces.
func (h Section) Title(text string) string {
	return Clean(text[h.TitleAt:h.TitleEnd])
}

// Clean folds the white space of a catch-line and drops its full stop and a
// bracket whose other half stands before the number or after the text.
func Clean(title string) string {
	title = strings.TrimRight(strings.Join(strings.Fields(title), " "), ". ")
	if strings.HasSuffix(title, "]") && strings.Count(title, "[") < strings.Count(title, "]") {
		title = strings.TrimRight(title[:len(title)-1], ". ")
	}
	if strings.HasPrefix(title, "[") && (strings.IndexByte(title, ']') < 0 || strings.IndexByte(title, ']') == len(title)-1) {
		title = strings.TrimRight(strings.Trim(title, "[]"), ". ")
	}
	return title
}

// ReadSection reads the section heading that s, one paragraph, begins with.
func ReadSection(s string) (Section, bool) { return read(s, false) }

// ReadLine reads the section heading that s begins with, where s is known to
// stand on a line of its own. A number with joints needs nothing but a space
// after it there: "7.66.100 Prostitution", "7-29-3 Prostitution; penalty".
func ReadLine(s string) (Section, bool) { return read(s, true) }

func read(s string, line bool) (Section, bool) {
	if h, ok := inParentheses(s); ok {
		return h, true
	}
	at := skip(s, 0, " \t\u00a0[\\*")
	form, at, code, ok := announced(s, at)
	if !ok {
		return Section{}, false
	}
	n := numberLen(s[at:], form)
	if n == 0 {
		return Section{}, false
	}
	joints := strings.ContainsAny(s[at:at+n], "-.:‑–")
	if form == Bare && joints {
		form = Coded
	}
	end := at + n
	if form == Sign || joints && (form == Word || line) {
		end = rangeEnd(s, end)
	}
	h := Section{Form: form, Number: code + Normalise(s[at:end])}
	if h.TitleAt, ok = afterNumber(s, end, form, line); !ok {
		return Section{}, false
	}
	gap := s[end:h.TitleAt]
	wide := !strings.Contains(gap, "\n") && strings.Count(gap, " ")+strings.Count(gap, "\u00a0") > 1 || strings.Contains(gap, "\t")
	if mark, n := leadingMark(s[h.TitleAt:]); n > 0 && h.TitleAt+n < len(s) {
		h.Effective, h.TitleAt = mark, h.TitleAt+n
	}
	h.Apart = wide || strings.ContainsAny(gap, ".:]*|")
	h.TitleEnd, h.Rest = titleEnd(s, h.TitleAt, wide || strings.Contains(gap, "]"))
	if strings.Contains(gap, "]") && !strings.Contains(s[:end], "[") {
		return Section{}, false // the end of a history
	}
	return h, true
}

// inParentheses reads a citation of the section that stands before it on a line
// of its own: "(920 ABCD 5/11-14) (from Ch. 8, par. 2)".
func inParentheses(s string) (Section, bool) {
	s = strings.TrimRight(s, " \u00a0")
	if !strings.HasPrefix(s, "(") || len(s) > 120 || !strings.HasSuffix(s, ")") {
		return Section{}, false
	}
	words := strings.Fields(s[1:strings.IndexByte(s, ')')])
	if len(words) != 3 || strings.Trim(words[0], "0123456789") != "" || !isAlnum(words[2][0]) {
		return Section{}, false
	}
	if strings.ToUpper(words[1]) != words[1] || len(words[1]) < 3 || numberLen(words[2], Sign) != len(words[2]) || !strings.Contains(words[2], "/") {
		return Section{}, false
	}
	return Section{Form: Word, Number: strings.Join(words, " "), TitleAt: len(s), TitleEnd: len(s), Rest: len(s), Apart: true}, true
}

// announced reads what stands before the number.
func announced(s string, at int) (form Form, next int, code string, ok bool) {
	rest := s[at:]
	switch {
	case rest == "":
		return 0, at, "", false
	case strings.HasPrefix(rest, "§"):
		return Sign, skip(s, at, "§ \u00a0\u202f"), "", true
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
	if capitals < 2 || capitals > longestAcronym || Rank(strings.ToLower(s[:n])) < len(kinds) || n == len(s) || s[n] != ' ' || strings.HasPrefix(s, "P.L.") || strings.HasPrefix(s, "PL ") {
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
