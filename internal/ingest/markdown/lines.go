package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a file, without its end.
type line struct {
	text string
	at   int // offset in the file
}

func splitLines(s string) []line {
	var lines []line
	for at := 0; at < len(s); {
		end := strings.IndexAny(s[at:], "\r\n")
		if end < 0 {
			lines = append(lines, line{s[at:], at})
			break
		}
		lines = append(lines, line{s[at : at+end], at})
		at += end + 1
		if s[at-1] == '\r' && at < len(s) && s[at] == '\n' {
			at++
		}
	}
	return lines
}

// trim returns l without white space around it, and how many columns it was
// indented.
func (l line) trim() (line, int) {
	columns, i := 0, 0
	for i < len(l.text) {
		r, n := utf8.DecodeRuneInString(l.text[i:])
		if !unicode.IsSpace(r) && r != '\uFEFF' {
			break
		}
		if r == '\t' {
			columns += 4 - columns%4
		} else if r != '\uFEFF' {
			columns++
		}
		i += n
	}
	return line{strings.TrimRightFunc(l.text[i:], unicode.IsSpace), l.at + i}, columns
}

// from returns the rest of l after n bytes, without white space before it.
func (l line) from(n int) line {
	rest, _ := line{l.text[n:], l.at + n}.trim()
	return rest
}
