package html

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// para is a paragraph or heading while it is read: its text with white space
// folded, and where each piece of it stands in the file.
type para struct {
	text   []byte
	runs   []run
	space  bool // white space has gone by since the last byte of text
	tagged bool // so has a tag
	start  int  // file offset of the first byte of text
	end    int  // file offset past the last byte of text
}

// run says that the text from offset at on stands in the file from offset
// file on.
type run struct{ at, file int }

func (p *para) reset() {
	p.text, p.runs = p.text[:0], p.runs[:0]
	p.space, p.tagged = false, false
}

func (p *para) empty() bool { return len(p.text) == 0 }

// stop marks the bytes at which copying halts: white space, entities, and the
// first bytes of characters that may be white space.
var stop = func() (t [256]bool) {
	for _, c := range []byte(" \t\r\n\f&\xc2\xe2\xef") {
		t[c] = true
	}
	return t
}()

// add appends the text of data[from:to], which holds no markup.
func (p *para) add(data []byte, from, to int) {
	for at := from; at < to; {
		end := plainEnd(data, at, to)
		if end > at {
			p.put(data[at:end], at, end)
			at = end
			continue
		}
		switch data[at] {
		case ' ', '\t', '\r', '\n', '\f':
			p.space = true
			at++
		case '&':
			at = p.entity(data, at, to)
		default: // a character that is white space or invisible
			n, space := blank(data[at:to])
			p.space = p.space || space
			at += n
		}
	}
}

// plainEnd returns the end of the longest piece of data[at:to] that can be
// copied as it stands: words with single spaces between them.
func plainEnd(data []byte, at, to int) int {
	i := at
	for i < to {
		if i+8 <= to && (i > at || data[i] != ' ') && plainEight(data[i:]) {
			i += 8
			if data[i-1] == ' ' {
				i-- // what follows decides
			}
			continue
		}
		c := data[i]
		if !stop[c] {
			i++
			continue
		}
		switch {
		case c == ' ' && i > at && i+1 < to && !stop[data[i+1]]:
			i += 2
		case c >= utf8.RuneSelf:
			if n, _ := blank(data[i:to]); n > 0 {
				return i
			}
			i++
		default:
			return i
		}
	}
	return i
}

// plainEight says whether the first eight bytes of s are ASCII text with no
// white space but single spaces, and no entity. It looks at all of them at
// once, and may say no when it would have to look closer.
func plainEight(s []byte) bool {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	v := binary.LittleEndian.Uint64(s)
	space := v ^ ones*' '
	space = (space - ones) &^ space & high
	amp := v ^ ones*'&'
	amp = (amp - ones) &^ amp & high
	control := (v - ones*' ') &^ v & high
	return v&high|amp|control|space&(space<<8) == 0
}

// blank returns the length of the character s begins with when it is a space
// other than ASCII's, or invisible, and which of the two; 0 when it is
// neither.
func blank(s []byte) (n int, space bool) {
	switch {
	case bytes.HasPrefix(s, []byte("\u00a0")):
		return 2, true
	case bytes.HasPrefix(s, []byte("\u00ad")):
		return 2, false
	case len(s) >= 3 && s[0] == 0xe2 && s[1] == 0x80 && (s[2] >= 0x80 && s[2] <= 0x8a || s[2] == 0xa8 || s[2] == 0xa9 || s[2] == 0xaf):
		return 3, true
	case len(s) >= 3 && s[0] == 0xe2 && s[1] == 0x80 && s[2] >= 0x8b && s[2] <= 0x8f, bytes.HasPrefix(s, []byte("\ufeff")):
		return 3, false
	}
	return 0, false
}

// longestEntity is the length of the longest entity that is looked for.
const longestEntity = 32

// entity appends what the entity at data[at] stands for, and returns the
// offset after it.
func (p *para) entity(data []byte, at, to int) int {
	end := at + 1
	for end < to && end-at < longestEntity && (data[end] == '#' || isAlnum(data[end])) {
		end++
	}
	if end < to && data[end] == ';' {
		end++
	}
	raw := data[at:end]
	char := html.UnescapeString(string(raw))
	if char == string(raw) {
		p.put(data[at:at+1], at, at+1)
		return at + 1
	}
	if n, space := blank([]byte(char)); n == len(char) || char == " " {
		p.space = p.space || space || char == " "
		return end
	}
	p.put([]byte(char), at, end)
	return end
}

// put appends s, which stands in the file at [from, to), after a space if one
// is due.
func (p *para) put(s []byte, from, to int) {
	if len(p.text) > 0 && (p.space && !(p.tagged && glued(p.text, s)) || !p.space && p.tagged && begins(p.text, s)) {
		p.stands(p.end) // past an entity, if the last byte is one's
		p.text = append(p.text, ' ')
	}
	p.space, p.tagged = false, false
	if len(p.text) == 0 {
		p.start = from
	}
	p.end = to
	p.stands(from)
	p.text = append(p.text, s...)
}

// stands notes where in the file the next byte of text stands.
func (p *para) stands(at int) {
	if n := len(p.runs); n == 0 || len(p.text)-p.runs[n-1].at != at-p.runs[n-1].file {
		p.runs = append(p.runs, run{len(p.text), at})
	}
}

// glued says whether no space belongs between before and after although a tag
// with white space stands between them: pretty-printed markup puts
// punctuation on a line of its own.
func glued(before, after []byte) bool {
	switch after[0] {
	case ',', '.', ';', ':', ')', ']', '!', '?':
		return true
	case '\'':
		return len(after) > 1 && after[1] == 's' && (len(after) == 2 || after[2] == ' ')
	case 0xe2:
		return bytes.HasPrefix(after, []byte("’")) || bytes.HasPrefix(after, []byte("”"))
	}
	last := before[len(before)-1]
	return last == '(' || last == '[' || bytes.HasSuffix(before, []byte("“")) || bytes.HasSuffix(before, []byte("‘"))
}

// begins says whether a sentence begins with after although no white space but
// only a tag stands before it: a style sheet sets a catch-line apart.
func begins(before, after []byte) bool {
	n := len(before)
	if n < 2 || before[n-1] != '.' || after[0] < 'A' || after[0] > 'Z' {
		return false
	}
	c := before[n-2]
	return 'a' <= c && c <= 'z' || isDigit(c) || c == ')'
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || isLetter(c)
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// from returns the part of p from offset at of its text on.
func (p *para) from(at int) para {
	rest := para{text: append([]byte(nil), p.text[at:]...), start: p.end, end: p.end}
	for i, r := range p.runs {
		if i+1 < len(p.runs) && p.runs[i+1].at <= at {
			continue
		}
		from := max(r.at, at)
		rest.runs = append(rest.runs, run{from - at, r.file + from - r.at})
	}
	if len(rest.text) > 0 {
		rest.start = rest.runs[0].file
	}
	return rest
}
