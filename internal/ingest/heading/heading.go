// Package heading reads the headings of a code as they are printed: section
// numbers with their catch-lines, and the titles, parts and chapters above
// them.
//
// It only says what a piece of text looks like. Whether a heading stands there
// is for the format to decide, which knows what comes before and after.
package heading

import "strings"

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
