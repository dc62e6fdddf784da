package markdown

import (
	"html"
	"strings"

	"statutelint/internal/ingest/compose"
)

// longest is how many bytes are searched for the end of a link or a tag.
const longest = 600

// render writes the words of s, one line that stands at offset at of the file,
// without its Markdown: emphasis, links, escapes, tags, footnotes and what is
// struck out.
func render(w *compose.Writer, s string, at int) {
	notes := strings.Count(s, "<sup") == strings.Count(s, "</sup>")
	deep := 0
	for i := 0; i < len(s); {
		n := 1
		switch c := s[i]; {
		case (c == '~' || c == '<') && struckLen(s[i:]) > 0:
			n = struckLen(s[i:])
		case c == '<' && tagLen(s[i:]) > 0:
			n = tagLen(s[i:])
			if strings.HasPrefix(s[i:], "<sup") {
				deep++
			} else if strings.HasPrefix(s[i:], "</sup") {
				deep--
			}
		case notes && deep > 0: // a footnote
		case c == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			n = 2
			w.Write(s[i+1:i+2], at+i+1)
		case c == '&':
			n = entity(w, s[i:], at+i)
		case c == '[' && linkEnd(s[i:]) > 0: // its text follows
		case c == ']' && targetLen(s[i:]) > 0:
			n = targetLen(s[i:])
		case c == '*' || c == '`':
		case c == '_':
			n = underscores(w, s, i, at)
		default:
			n = plainLen(s[i:])
			w.Write(s[i:i+n], at+i)
		}
		i += n
	}
}

// plainLen is the length of the run of s without Markdown, at least 1.
func plainLen(s string) int {
	if n := strings.IndexAny(s[1:], "<\\&[]*`_~"); n >= 0 {
		return n + 1
	}
	return len(s)
}

func isPunct(c byte) bool { return c > ' ' && c < 0x7f && !isAlnum(c) }

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// tagLen is the length of the HTML tag that s begins with; 0 when it begins
// with none.
func tagLen(s string) int {
	if len(s) < 3 || !isAlnum(s[1]) && s[1] != '/' && s[1] != '!' {
		return 0
	}
	return strings.IndexByte(s[:min(len(s), longest)], '>') + 1
}

// strikes are the marks around words that a bill strikes out, which are no law.
var strikes = [...]struct{ open, end string }{{"~~", "~~"}, {"<del>", "</del>"}, {"<s>", "</s>"}, {"<strike>", "</strike>"}}

// struckLen is the length of the words struck out, with their marks, that s
// begins with; 0 when it begins with none.
func struckLen(s string) int {
	for _, m := range strikes {
		rest, ok := strings.CutPrefix(s, m.open)
		if n := strings.Index(rest, m.end); ok && n > 0 {
			return len(m.open) + n + len(m.end)
		}
	}
	return 0
}

// linkEnd is the offset of the bracket that ends the text of the link that s
// begins with; 0 when s begins with no link.
func linkEnd(s string) int {
	deep := 0
	for i := 0; i < len(s) && i < longest; i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			deep++
		case ']':
			if deep--; deep == 0 {
				if targetLen(s[i:]) > 0 {
					return i
				}
				return 0
			}
		}
	}
	return 0
}

// targetLen is the length of "][target]" or "](target)" at the start of s; 0
// when it is something else.
func targetLen(s string) int {
	if len(s) < 2 || s[1] != '[' && s[1] != '(' {
		return 0
	}
	closing := byte(']')
	if s[1] == '(' {
		closing = ')'
	}
	n := strings.IndexByte(s[2:min(len(s), longest)], closing)
	if n < 0 || strings.ContainsAny(s[2:2+n], " \t") {
		return 0
	}
	return n + 3
}

func entity(w *compose.Writer, s string, at int) int {
	n := strings.IndexByte(s[:min(len(s), 12)], ';')
	if n > 0 {
		if r := html.UnescapeString(s[:n+1]); r != s[:n+1] {
			w.Replace(r, at)
			return n + 1
		}
	}
	w.Write("&", at)
	return 1
}

// underscores reads the run of underscores at s[i]: emphasis is dropped, a
// blank to fill in is kept.
func underscores(w *compose.Writer, s string, i, at int) int {
	n := 1
	for i+n < len(s) && s[i+n] == '_' {
		n++
	}
	inWord := n == 1 && i > 0 && isAlnum(s[i-1]) && i+1 < len(s) && isAlnum(s[i+1])
	if n > 2 || inWord {
		w.Write(s[i:i+n], at+i)
	}
	return n
}
