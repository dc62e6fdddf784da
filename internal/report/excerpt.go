package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// maxRows bounds how many lines of the law are shown for one place.
const maxRows = 6

// signWidth is the room kept in every line for " …" at its end.
const signWidth = 2

// row is one line of an excerpt. The columns [from, to) hold words of the
// place; none when they are equal.
type row struct {
	text     string
	from, to int
}

// excerpt returns the lines, at most width columns each, of the text around
// the words [at, end): the whole words, some text before them, and the rest of
// the line after them. It looks at no more of the text than it shows.
func excerpt(text string, at, end, width int) []row {
	b := excerptBuilder{width: width - signWidth, at: at, end: end}
	i := b.begin(text)
	for i < len(text) && len(b.rows) < maxRows {
		word, next := wordAt(text, i, b.width)
		if i >= end && !b.fits(word) {
			b.mark("…")
			break
		}
		b.add(word, i)
		if i = next; strings.HasPrefix(text[i:], "\n") {
			if i >= end {
				break
			}
			b.flush()
		}
		i += spaces(text[i:])
	}
	if len(b.rows) < maxRows {
		b.flush()
	} else if i < end {
		b.rows[maxRows-1] = row{text: "…"}
	}
	return b.rows
}

type excerptBuilder struct {
	width   int
	at, end int // the words, in bytes of the text
	rows    []row
	line    strings.Builder
	columns int
	row     row
}

// begin returns where the excerpt begins: at the paragraph's beginning, or at
// a word not far before the words.
func (b *excerptBuilder) begin(text string) int {
	start := strings.LastIndexByte(text[max(0, b.at-4*b.width):b.at], '\n') + 1 + max(0, b.at-4*b.width)
	if runewidth.StringWidth(text[start:b.at]) <= b.width/2 && (start == 0 || text[start-1] == '\n') {
		return start
	}
	from := b.at
	for columns := 0; from > start && columns < b.width/3; columns++ {
		_, n := utf8.DecodeLastRuneInString(text[:from])
		from -= n
	}
	if k := strings.IndexFunc(text[from:b.at], unicode.IsSpace); k >= 0 {
		from += k + spaces(text[from+k:])
	}
	b.mark("…")
	return from
}

// wordAt returns the word at i, or as much of it as fits in a line, and where
// it ends.
func wordAt(text string, i, width int) (word string, next int) {
	columns := 0
	for next = i; next < len(text); {
		r, n := utf8.DecodeRuneInString(text[next:])
		columns += runewidth.RuneWidth(r)
		if unicode.IsSpace(r) || columns > width && next > i {
			break
		}
		next += n
	}
	return text[i:next], next
}

// spaces is the number of bytes of white space that s begins with.
func spaces(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }

func (b *excerptBuilder) fits(word string) bool {
	return b.columns == 0 || b.columns+1+runewidth.StringWidth(word) <= b.width
}

// mark adds a sign that is not of the text.
func (b *excerptBuilder) mark(sign string) {
	if b.columns > 0 {
		b.line.WriteByte(' ')
		b.columns++
	}
	b.line.WriteString(sign)
	b.columns += runewidth.StringWidth(sign)
}

// add adds the word that stands at byte i of the text.
func (b *excerptBuilder) add(word string, i int) {
	if word == "" {
		return
	}
	if !b.fits(word) {
		b.flush()
	}
	if b.columns > 0 {
		b.line.WriteByte(' ')
		b.columns++
	}
	lo, hi := max(i, b.at), min(i+len(word), b.end)
	if lo < hi {
		from := b.columns + runewidth.StringWidth(word[:lo-i])
		if b.row.to == 0 {
			b.row.from = from
		}
		b.row.to = from + runewidth.StringWidth(word[lo-i:hi-i])
	}
	b.line.WriteString(printable(word))
	b.columns += runewidth.StringWidth(word)
}

// flush ends the line.
func (b *excerptBuilder) flush() {
	if b.columns > 0 {
		b.row.text = b.line.String()
		b.rows = append(b.rows, b.row)
	}
	b.line.Reset()
	b.columns, b.row = 0, row{}
}

// printable drops what would move a terminal's cursor or change its colours.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control) {
			return -1
		}
		return r
	}, s)
}
