package outline

import (
	"strings"
	"unicode/utf8"

	"statutelint/internal/source"
)

// form is how a label is punctuated. Labels of one list share it.
type form uint8

const (
	paren  form = iota // (a)
	half               // a)
	dot                // a.
	bullet             // •
	worded             // Subd. 1.
)

// series is the sequence a label counts in.
type series uint8

const (
	arabic   series = iota // 1 2 3
	lower                  // a b c … z aa bb, or aa ab
	upper                  // A B C
	lroman                 // i ii iii
	uroman                 // I II III
	ldouble                // aa bb cc, as a level of its own
	udouble                // AA BB CC
	decimal2               // 1.1 1.2
	decimal3               // 1.1.1
	marks                  // bullets
)

// reading is one way to read a label: "(i)" is the ninth letter or the first
// Roman numeral.
type reading struct {
	series series
	ord    int // from 1
	sub    int // of an inserted item, "(5A)", "(a-1)"; 0 mostly
}

// label is a list label that stands in the text.
type label struct {
	span     source.Span // with the white space after it
	end      int         // past the label itself
	name     string      // "(a)"; "" for a bullet
	form     form
	readings []reading
}

// scanLabel reads the label at offset at of text, which ends at limit.
func scanLabel(text string, at, limit int) (label, bool) {
	s := text[at:limit]
	if n := bulletLen(s); n > 0 {
		return finish(label{end: at + n, form: bullet, readings: []reading{{marks, 1, 0}}}, text, at, limit)
	}
	if l, ok := subdivision(text, at, limit); ok {
		return l, true
	}
	f, skip := half, 0
	if strings.HasPrefix(s, "(") {
		f, skip = paren, 1
	}
	inner := s[skip : skip+innerLen(s[skip:])]
	if inner == "" {
		return label{}, false
	}
	rest := s[skip+len(inner):]
	switch {
	case strings.HasPrefix(rest, ")"):
	case f == half && strings.HasPrefix(rest, "."):
		f = dot
	case f == half && strings.Contains(inner, ".") && len(rest) > 1 && rest[0] == ' ' && !isLower(rest[1]):
		f, skip = dot, -1 // "1.1 Heading": no full stop after it
	default:
		return label{}, false
	}
	l := label{end: at + skip + len(inner) + 1, name: "(" + inner + ")", form: f, readings: read(inner, f)}
	if len(l.readings) == 0 || !endsWell(text[l.end:limit], f) {
		return label{}, false
	}
	return finish(l, text, at, limit)
}

// subdivision reads a label in words: "Subdivision 1.", "Subd. 2a.", and "Sec.
// 2." within an article.
func subdivision(text string, at, limit int) (label, bool) {
	s := text[at:limit]
	for _, word := range [...]string{"Subdivision ", "Subd. ", "Sec. "} {
		rest, ok := strings.CutPrefix(s, word)
		if !ok {
			continue
		}
		n := 0
		for n < len(rest) && n < 4 && (isDigit(rest[n]) || n > 0 && isLower(rest[n])) {
			n++
		}
		if n == 0 || n == len(rest) || rest[n] != '.' {
			return label{}, false
		}
		l := label{end: at + len(word) + n + 1, name: "(" + rest[:n] + ")", form: worded, readings: read(rest[:n], dot)}
		if len(l.readings) == 0 {
			return label{}, false
		}
		return finish(l, text, at, limit)
	}
	return label{}, false
}

// finish gives l its span: the white space after a label belongs to it.
func finish(l label, text string, at, limit int) (label, bool) {
	end := l.end
	for end < limit {
		r, n := utf8.DecodeRuneInString(text[end:limit])
		if !isSpace(r) {
			break
		}
		end += n
	}
	l.span = source.Span{Start: at, End: end}
	return l, true
}

// bulletLen is the length of a bullet and the white space after it.
func bulletLen(s string) int {
	for _, b := range []string{"•", "●", "▪", "◦", "*", "-", "–"} {
		if strings.HasPrefix(s, b+" ") {
			return len(b)
		}
	}
	return 0
}

// innerLen is how far the letters, digits and joints of a label go, at most
// 12 bytes.
func innerLen(s string) int {
	i := 0
	for i < len(s) && i < 12 {
		c := s[i]
		joint := (c == '-' || c == '.') && i > 0 && i+1 < len(s) && isAlnum(s[i+1]) && isAlnum(s[i-1])
		if !isAlnum(c) && !joint {
			break
		}
		i++
	}
	return i
}

// endsWell says whether what follows a label leaves it a label: "(a)ny" and
// "1.5" are none.
func endsWell(rest string, f form) bool {
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if f == dot {
		return isSpace(r) || rest[0] == '(' // "C.(1)"
	}
	return !isLower(rest[0]) && !isDigit(rest[0])
}

// normalise turns a label as markup gives it into the form of an address.
func normalise(s string) string {
	s = strings.Trim(s, " \t\u00a0()[].•●▪◦*–—-")
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\t' || r == '\u2003' || r == '\u2002'
}
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isAlnum(c byte) bool { return isDigit(c) || isLower(c) || isUpper(c) }
