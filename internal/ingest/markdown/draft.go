package markdown

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
	"statutelint/internal/ingest/text"
	"statutelint/internal/source"
)

// draft reads a bill or code written in Markdown, line by line.
type draft struct {
	file       *ingest.File
	containers []ingest.Container
	sections   []*draftSection
	current    *draftSection
	paragraph  *paragraph // the one that the next line may continue
	lists      []int      // columns where the text of the open list items begins
	aside      bool       // below a heading such as "History": no law
}

// draftSection is a section with its paragraphs, before it is known whether
// its lists are marked up.
type draftSection struct {
	ingest.Section
	numbered   bool
	article    bool // its number, with joints, is an article's: "Art. 7.81"
	paragraphs []*paragraph
}

// paragraph is one paragraph or list item.
type paragraph struct {
	marker string // "-", "1."; "" for a paragraph
	at     int    // of the marker
	depth  int    // of the list item it is, or stands in
	lines  []line
}

// readDraft emits the numbered sections of a draft; when it has none, the
// parts under its headings, or the whole, with empty numbers.
func readDraft(file *ingest.File, lines []line, emit func(*ingest.Section)) {
	d := &draft{file: file}
	d.begin(&draftSection{})
	for _, l := range law(lines) {
		d.line(l)
	}
	numbered := false
	for _, s := range d.sections {
		numbered = numbered || s.numbered
	}
	for _, s := range d.sections {
		if s.numbered == numbered && (numbered || len(s.paragraphs) > 0) {
			s.compose()
			emit(&s.Section)
		}
	}
}

// law drops front matter, fences, comments and link definitions.
func law(lines []line) []line {
	var kept []line
	until := ""
	for i, l := range lines {
		t := strings.TrimSpace(strings.TrimPrefix(l.text, "\uFEFF"))
		switch {
		case until != "":
			if strings.HasPrefix(t, until) || until == "-->" && strings.Contains(t, until) {
				until = ""
			}
			continue
		case i == 0 && t == "---":
			until = "---"
		case strings.HasPrefix(t, "```"), strings.HasPrefix(t, "~~~"):
			until = t[:3]
		case strings.HasPrefix(t, "<!--"):
			if !strings.Contains(t, "-->") {
				until = "-->"
			}
		case strings.HasPrefix(t, "[") && strings.Contains(t, "]: "):
		default:
			kept = append(kept, l)
			continue
		}
		kept = append(kept, line{"", l.at}) // ends a paragraph
	}
	return kept
}

func (d *draft) begin(s *draftSection) {
	s.File = d.file
	s.Containers = append([]ingest.Container(nil), d.containers...)
	d.current, d.paragraph, d.lists, d.aside = s, nil, nil, false
	d.sections = append(d.sections, s)
}

func (d *draft) line(in line) {
	l, columns := in.trim()
	for strings.HasPrefix(l.text, ">") {
		l = l.from(1)
	}
	fresh := d.paragraph == nil
	switch {
	case l.text == "" || strings.Trim(l.text, "-*_= ") == "":
		d.paragraph = nil
	case strings.HasPrefix(l.text, "#"):
		d.heading(l)
	case fresh && d.section(l):
	case marker(l.text) > 0 && (fresh || d.paragraph.marker != "" || strings.IndexByte("-*+1", l.text[0]) >= 0):
		d.item(l, columns)
	case fresh || labelled(l.text):
		d.outdent(columns)
		d.add(&paragraph{at: l.at, depth: len(d.lists), lines: []line{l}})
	default:
		d.paragraph.lines = append(d.paragraph.lines, l)
	}
}

// heading takes a "## …" line.
func (d *draft) heading(l line) {
	title := strings.TrimLeft(l.text, "#")
	h := l.from(len(l.text) - len(title))
	h.text = strings.TrimSpace(strings.TrimRight(h.text, "#"))
	d.paragraph = nil
	if c, ok := heading.ReadContainer(h.text); ok {
		d.open(c)
		return
	}
	if s, ok := heading.ReadLine(h.text); ok {
		sec := &draftSection{numbered: true, article: s.Form == heading.Article && strings.Contains(s.Number, ".")}
		sec.Number, sec.Effective = s.Number, s.Effective
		heading.Entitle(&sec.Section, heading.Clean(plain(line{h.text[s.TitleAt:], h.at + s.TitleAt})))
		sec.HeadingAt = source.Span{Start: h.at, End: h.at + len(h.text)}
		d.begin(sec)
		return
	}
	if d.current.numbered && len(l.text)-len(title) > 2 { // a heading inside the section
		d.aside = text.Annotation(plain(h))
		return
	}
	sec := &draftSection{}
	sec.Heading = plain(h)
	sec.HeadingAt = source.Span{Start: h.at, End: h.at + len(h.text)}
	d.begin(sec)
}

// open enters a title, part or chapter.
func (d *draft) open(c ingest.Container) {
	n := len(d.containers)
	for n > 0 && heading.Rank(d.containers[n-1].Kind) >= heading.Rank(c.Kind) {
		n--
	}
	d.containers = append(d.containers[:n:n], c)
	d.begin(&draftSection{})
}

// section begins a section whose heading is a paragraph, "**Sec. 1.** Short
// title. This Act …" or "§ 1. Short title."; false when l is no such heading.
func (d *draft) section(l line) bool {
	s, ok := heading.ReadSection(l.text)
	if !ok || s.Form >= heading.Article && !strings.HasPrefix(l.text, "**") {
		return false
	}
	if d.current.article && s.Form == heading.Word && !strings.Contains(s.Number, ".") {
		return false // "Sec. 2." of the article
	}
	if strings.HasPrefix(l.text, "**") {
		if n := strings.Index(l.text[2:], "**"); n >= 0 && s.TitleAt <= n+2 { // the catch-line is in bold
			s.TitleEnd, s.Rest = n+2, len(l.text)-len(strings.TrimLeft(l.text[n+4:], " .—"))
		}
	}
	sec := &draftSection{numbered: true}
	sec.Number, sec.Effective = s.Number, s.Effective
	heading.Entitle(&sec.Section, heading.Clean(plain(line{l.text[s.TitleAt:s.TitleEnd], l.at + s.TitleAt})))
	sec.HeadingAt = source.Span{Start: l.at, End: l.at + s.Rest}
	d.begin(sec)
	if rest := l.from(s.Rest); rest.text != "" {
		d.add(&paragraph{at: rest.at, lines: []line{rest}})
	}
	return true
}

func (d *draft) add(p *paragraph) {
	d.paragraph = p
	if !d.aside {
		d.current.paragraphs = append(d.current.paragraphs, p)
	}
}

// item begins a list item whose marker stands at columns.
func (d *draft) item(l line, columns int) {
	d.outdent(columns + 1)
	n := marker(l.text)
	text := l.from(n)
	d.lists = append(d.lists, columns+n)
	d.add(&paragraph{marker: strings.TrimSpace(l.text[:n]), at: l.at, depth: len(d.lists), lines: []line{text}})
}

// outdent closes the list items whose text begins right of columns.
func (d *draft) outdent(columns int) {
	for len(d.lists) > 0 && d.lists[len(d.lists)-1] > columns {
		d.lists = d.lists[:len(d.lists)-1]
	}
}
