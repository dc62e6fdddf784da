package markdown

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/compose"
	"statutelint/internal/ingest/heading"
	"statutelint/internal/source"
)

// uslmMark stands in the title of a file that was rendered from the United
// States Legislative Markup: "# 18 U.S.C., USLM ref /us/usc/t18/s12".
const uslmMark = ", USLM ref "

// uslmTitle finds the title of such a file among its first lines.
func uslmTitle(lines []line) (code, ref string, ok bool) {
	for _, l := range lines[:min(len(lines), 20)] {
		title, isTitle := strings.CutPrefix(l.text, "# ")
		if code, ref, ok = strings.Cut(title, uslmMark); ok && isTitle {
			ref, _, _ = strings.Cut(strings.TrimSpace(ref), " ")
			return strings.TrimSpace(code), ref, true
		}
	}
	return "", "", false
}

// readUSLM emits the section that the file holds; none when it holds the
// contents of a chapter or title.
func readUSLM(file *ingest.File, lines []line, code, ref string, emit func(*ingest.Section)) {
	for i, l := range lines {
		title := strings.TrimLeft(l.text, "#")
		if title == l.text {
			continue
		}
		h := l.from(len(l.text) - len(title))
		number, rest, ok := uslmHeading(h)
		if !ok {
			continue
		}
		s := &ingest.Section{File: file, Explicit: true, Containers: uslmContainers(file.Path, ref)}
		s.Number = code + " " + number
		s.HeadingAt = source.Span{Start: h.at, End: h.at + len(h.text)}
		s.Heading = heading.Clean(plain(rest))
		if s.Status = heading.Status(s.Heading); s.Status == ingest.InForce {
			u := uslmText{}
			for _, l := range lines[i+1:] {
				if !u.line(l) {
					break
				}
			}
			u.w.Into(s)
		}
		emit(s)
		return
	}
}

// uslmHeading splits "§ 12. Sex trafficking" or "[§§ 570, 571. Repealed".
func uslmHeading(h line) (number string, rest line, ok bool) {
	text := strings.TrimLeft(h.text, "\\[")
	if !strings.HasPrefix(text, "§") {
		return "", line{}, false
	}
	text = strings.TrimLeft(text, "§ \u00a0\u202f")
	h = h.from(len(h.text) - len(text))
	number, after, found := strings.Cut(h.text, ". ")
	if !found {
		return strings.TrimRight(number, "."), h.from(len(h.text)), number != ""
	}
	return plain(line{number, h.at}), h.from(len(h.text) - len(after)), true
}

// plain is the text of a line without its Markdown.
func plain(l line) string {
	var w compose.Writer
	var s ingest.Section
	render(&w, l.text, l.at)
	w.Into(&s)
	return strings.TrimSpace(s.Text)
}

// uslmText gathers the enacted text of one section.
type uslmText struct {
	w       compose.Writer
	label   int // depth of the last item
	bare    bool
	chapeau int  // indentation of the paragraph that gave a bare item its text; 0 when something stands between
	stopped bool // the last line ended a sentence
}

// line takes one line; it returns false at the end of the law, where the
// source credit or the notes begin.
func (u *uslmText) line(in line) bool {
	l, columns := in.trim()
	if rest, ok := strings.CutPrefix(l.text, "> "); ok && columns == 0 {
		l, columns = line{rest, l.at + 2}.trim()
	}
	depth := columns / 4
	switch {
	case l.text == "":
	case depth == 0 && (l.text[0] == '(' || strings.HasPrefix(l.text, "__") || strings.HasPrefix(l.text, "-----")):
		return false
	case depth == 0 && columns > 0: // the paragraph before it goes on
		if u.w.Open() {
			u.w.Space(in.at)
		}
		u.words(l)
	case uslmLabel(l.text) > 0 && depth > 0:
		u.item(l, depth)
	default:
		u.text(l, depth)
	}
	return true
}

// item begins the block of a labelled line.
func (u *uslmText) item(l line, depth int) {
	n := uslmLabel(l.text)
	u.w.Begin(l.text[:n], depth)
	u.label, u.bare, u.chapeau = depth, true, 0
	u.words(dropHeading(l.from(n)))
}

func (u *uslmText) words(l line) {
	render(&u.w, l.text, l.at)
	u.bare = u.bare && u.w.Empty()
	if l.text != "" {
		u.stopped = strings.HasSuffix(l.text, ".")
	}
}

// text adds a line without a label. The first one after a label that stands
// alone is that item's; otherwise text is indented like the items of the list
// it follows, and belongs to the list's parent. A new sentence further out
// than the last item goes on in the item it is indented like.
func (u *uslmText) text(l line, depth int) {
	if depth > 0 && dropHeading(l).text == "" {
		return
	}
	switch {
	case u.bare && depth >= u.label:
		if depth == u.label {
			u.chapeau = depth
		}
	case u.chapeau > 0 && depth == u.chapeau:
		u.w.Begin("", depth)
	case depth > 0 && depth < u.label && u.stopped && 'A' <= l.text[0] && l.text[0] <= 'Z':
		u.w.Begin("", depth)
		u.chapeau = depth
	default:
		u.w.Begin("", max(depth-1, 0))
		u.chapeau = 0
	}
	u.bare = false
	u.words(l)
}

// uslmLabel is the length of the label "(a)" that s begins with, 0 when it
// begins with none.
func uslmLabel(s string) int {
	if !strings.HasPrefix(s, "(") {
		return 0
	}
	n := strings.IndexByte(s[:min(len(s), 14)], ')')
	if n < 2 || strings.Trim(strings.ReplaceAll(s[1:n], "–", "-"), "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "" {
		return 0
	}
	if rest := s[n+1:]; rest != "" && isAlnum(rest[0]) {
		return 0
	}
	return n + 1
}

// dropHeading returns l without the heading "__In general.—__" before its
// words. An emphasised first word of a sentence is kept.
func dropHeading(l line) line {
	rest := l
	for strings.HasPrefix(rest.text, "__") {
		n := strings.Index(rest.text[2:], "__")
		if n < 0 {
			return l
		}
		rest = rest.from(n + 4)
	}
	if rest.text != "" && 'a' <= rest.text[0] && rest.text[0] <= 'z' {
		return l
	}
	return rest
}

// uslmKinds are the levels of the code, by the prefix of a path segment.
var uslmKinds = []struct{ prefix, kind string }{
	{"spt", "subpart"}, {"sch", "subchapter"}, {"st", "subtitle"}, {"pt", "part"},
	{"ch", "chapter"}, {"art", "article"}, {"t", "title"}, {"d", "division"},
}

// uslmContainers reads the levels above a section from the file's path,
// ".../us/usc/t18/ptI/ch77/...", or, failing that, from its reference.
func uslmContainers(path, ref string) []ingest.Container {
	path = strings.ReplaceAll(path, "\\", "/")
	if i := strings.LastIndex(path, "/us/usc/"); i >= 0 {
		ref = path[i:]
	}
	var levels []ingest.Container
	segments := strings.Split(ref, "/")
	for _, segment := range segments[:len(segments)-1] {
		for _, k := range uslmKinds {
			if number, ok := strings.CutPrefix(segment, k.prefix); ok && number != "" && segment != "usc" {
				levels = append(levels, ingest.Container{Kind: k.kind, Number: number})
				break
			}
		}
	}
	return levels
}
