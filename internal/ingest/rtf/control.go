package rtf

import (
	"strconv"
	"unicode/utf16"
)

// control reads what begins with a backslash.
func (s *scanner) control() {
	at := s.pos
	if at+1 >= len(s.data) {
		s.pos++
		return
	}
	c := s.data[at+1]
	if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
		s.word(at)
		return
	}
	s.pos += 2
	switch c {
	case '\'':
		s.hex(at)
	case '~':
		s.resolved("\u00a0", at)
	case '_':
		s.resolved("-", at)
	case '*':
		s.now.skip = true
	case '\\', '{', '}':
		s.resolved(string(c), at)
	case '\r', '\n':
		s.endParagraph()
	}
}

func (s *scanner) hex(at int) {
	end := min(s.pos+2, len(s.data))
	n, err := strconv.ParseUint(string(s.data[s.pos:end]), 16, 8)
	s.pos = end
	switch {
	case s.stand > 0:
		s.stand--
	case err == nil:
		s.resolved(string(windows1252(byte(n))), at)
	}
}

// word reads a control word with its number and the space that ends it.
func (s *scanner) word(at int) {
	i := at + 1
	for i < len(s.data) && (s.data[i]|0x20) >= 'a' && (s.data[i]|0x20) <= 'z' {
		i++
	}
	name := s.text[at+1 : i]
	number, j, given := s.number(i)
	if j < len(s.data) && s.data[j] == ' ' {
		j++
	}
	s.pos = j
	s.obey(name, number, given, at)
}

// number reads the number at i, and returns where it ends.
func (s *scanner) number(i int) (n, end int, given bool) {
	j, sign := i, 1
	if j < len(s.data) && s.data[j] == '-' {
		j++
		sign = -1
	}
	for j < len(s.data) && '0' <= s.data[j] && s.data[j] <= '9' && j-i < maxDigits {
		n, given = 10*n+int(s.data[j]-'0'), true
		j++
	}
	return sign * n, j, given
}

// maxDigits bounds the length of a number, with its sign.
const maxDigits = 10

func (s *scanner) obey(name string, n int, given bool, at int) {
	switch name {
	case "par", "sect", "page", "row", "cell":
		s.endParagraph()
	case "pard":
		s.para.centered = false
		s.now.bold = false
	case "plain":
		s.now.bold, s.now.size, s.now.struck = false, 0, false
	case "b":
		s.now.bold = !given || n != 0
	case "strike", "striked", "deleted":
		s.now.struck = !given || n != 0
	case "fs":
		s.now.size = n
	case "qc":
		s.para.centered = true
	case "uc":
		s.now.unicode = n
	case "u":
		s.codePoint(n, at)
	case "bin":
		s.pos = min(s.pos+max(n, 0), len(s.data))
	default:
		if text, ok := symbols[name]; ok {
			s.resolved(text, at)
		} else if destinations[name] {
			s.now.skip = true
		}
	}
}

func (s *scanner) codePoint(n, at int) {
	r := rune(uint16(n))
	s.stand = s.now.unicode
	switch {
	case utf16.IsSurrogate(r) && s.high == 0:
		s.high = r
		return
	case s.high != 0:
		r, s.high = utf16.DecodeRune(s.high, r), 0
	}
	s.resolved(string(r), at)
}

var symbols = map[string]string{
	"line": " ", "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
	"rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}

// destinations are groups whose content is not the document's text.
var destinations = map[string]bool{
	"fonttbl": true, "colortbl": true, "stylesheet": true, "info": true, "listtable": true, "listoverridetable": true,
	"header": true, "headerl": true, "headerr": true, "headerf": true, "footer": true, "footerl": true, "footerr": true,
	"footerf": true, "pict": true, "object": true, "footnote": true, "fldinst": true, "annotation": true, "xe": true, "tc": true,
}

// windows1252 is the character of a byte of that code page.
func windows1252(b byte) rune {
	if b >= 0x80 && b < 0xa0 {
		return high1252[b-0x80]
	}
	return rune(b)
}

var high1252 = [32]rune{'€', '\u0081', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u008d', 'Ž', '\u008f',
	'\u0090', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u009d', 'ž', 'Ÿ'}
