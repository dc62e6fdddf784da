package text

import (
	"strings"
	"unicode/utf8"

	"statutelint/internal/ingest/heading"
)

// paragraph is a run of lines that belong together, as bytes of the file.
type paragraph struct {
	start, end int
	indent     int  // columns before the first line
	page       bool // navigation stands before it
	single     bool // it is one line
}

// row is one line: its words without white space around them.
type row struct {
	start, end int
	indent     int
	feed       bool // a form feed stands before its words
}

// split cuts src into paragraphs.
func split(src string) []paragraph {
	var ps []paragraph
	open, page := false, false
	var prev row
	for at := 0; at < len(src); {
		r, next := readRow(src, at)
		at = next
		words := src[r.start:r.end]
		switch {
		case r.feed && pageNumber(words):
			continue // the text goes on over the page
		case words == "":
			open = false
		case navigation(words):
			open, page = false, true
		case open && !page && !starts(src, prev, r, next):
			ps[len(ps)-1].end, ps[len(ps)-1].single = r.end, false
		default:
			ps = append(ps, paragraph{r.start, r.end, r.indent, page, true})
			open, page = true, false
		}
		prev = r
	}
	return ps
}

// readRow reads the line at offset at and returns where the next one begins.
func readRow(src string, at int) (row, int) {
	end := strings.IndexAny(src[at:], "\r\n")
	next := len(src)
	if end < 0 {
		end = len(src)
	} else {
		end += at
		next = end + 1
		if src[end] == '\r' && next < len(src) && src[next] == '\n' {
			next++
		}
	}
	r := row{start: at, end: end}
	for r.start < end {
		c, n := utf8.DecodeRuneInString(src[r.start:end])
		if !isSpace(c) {
			break
		}
		switch c {
		case '\t':
			r.indent += 8 - r.indent%8
		case '\f':
			r.feed = true
		case '\uFEFF':
		default:
			r.indent++
		}
		r.start += n
	}
	r.end = r.start + len(strings.TrimRightFunc(src[r.start:end], isSpace))
	return r, next
}

// starts says whether r begins a paragraph although no blank line stands
// before it.
func starts(src string, prev, r row, next int) bool {
	words, before := src[r.start:r.end], src[prev.start:prev.end]
	if headsLine(before) && !capitals(words) && !('a' <= words[0] && words[0] <= 'z') || headsGroup(before) && headsLine(words) {
		return true
	}
	switch {
	case !endsPiece(before):
		return false
	case labelled(words), Annotation(words), strings.IndexByte("([", words[0]) >= 0 && headed(words):
		return true
	}
	enacted := strings.HasSuffix(before, ":") // "Be it enacted:"
	if enacted || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "]") {
		h, ok := heading.ReadSection(words)
		if ok && h.Form < heading.Bare && h.TitleEnd > h.TitleAt && stands(h, words) && (!enacted || h.Form == heading.Word) {
			return true
		}
	}
	after, _ := readRow(src, next)
	return r.indent > prev.indent+1 && (after.start == after.end || after.indent < r.indent)
}

// shortLine is less than the bytes of a line that its text fills.
const shortLine = 60

// headsGroup says whether a line names a group of sections: it is short, in
// capitals and without a number.
func headsGroup(words string) bool {
	return len(words) < shortLine && capitals(words) && !strings.ContainsAny(words, "0123456789§")
}

// headsLine says whether a line is the heading of a level or of a section and
// nothing else.
func headsLine(words string) bool {
	if len(words) > longestCaption {
		return false
	}
	if _, ok := heading.ReadContainer(words); ok {
		return true
	}
	h, ok := heading.ReadLine(words)
	if ok && h.Form == heading.Word && h.TitleAt == len(words) {
		return true
	}
	return ok && h.Form < heading.Bare && h.Rest == len(words) && h.TitleEnd > h.TitleAt && strings.HasSuffix(words, ".")
}

// endsPiece says whether a line ends where a paragraph or list item can end.
func endsPiece(line string) bool {
	line = strings.TrimRight(line, "\"”’)] ")
	for _, end := range []string{".", ";", ":", "—", "–", "; and", "; or", ", and", ", or", ","} {
		if strings.HasSuffix(line, end) {
			return true
		}
	}
	return false
}

// labelled says whether a line begins with a label such as "(a)" or "1.".
func labelled(words string) bool {
	if strings.HasPrefix(words, "(") {
		n := strings.IndexByte(words[:min(len(words), 9)], ')')
		return n > 1 && n+1 < len(words) && strings.IndexByte(" \t(", words[n+1]) >= 0
	}
	n := strings.IndexByte(words[:min(len(words), 4)], '.')
	return n > 0 && n+1 < len(words) && words[n+1] == ' ' && strings.Trim(words[:n], "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// navigation says whether a line is a link of the page it was copied from:
// "Previous", "Next", the name of a folder.
func navigation(words string) bool {
	switch strings.ToLower(words) {
	case "previous", "next", "up", "top", "home", "back to top", "previous section", "next section":
		return true
	}
	return strings.HasPrefix(words, "Vol") && strings.Contains(words, "_Ch") && !strings.Contains(words, " ")
}

// pageNumber says whether a line after a page break is only its number.
func pageNumber(words string) bool {
	words = strings.TrimPrefix(strings.Trim(words, "- "), "Page ")
	return words != "" && strings.Trim(words, "0123456789") == ""
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\f', '\v', '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\uFEFF':
		return true
	}
	return false
}
