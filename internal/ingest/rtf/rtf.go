// Package rtf reads codes published as Rich Text: paragraphs whose formatting,
// more than their words, tells a section's heading and notes from its text.
//
// A document whose headings are not set off by bold type is read as plain text.
package rtf

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/compose"
	"statutelint/internal/ingest/heading"
	"statutelint/internal/ingest/text"
	"statutelint/internal/source"
)

// Read implements ingest.Reader. A document without section headings is one
// section with an empty number.
func Read(file *ingest.File, data []byte, emit func(*ingest.Section)) error {
	if !bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte(`{\rtf`)) {
		return errors.New(`line 1: this is not Rich Text: it does not begin with "{\rtf"; save the document as RTF`)
	}
	r := &reader{file: file, emit: emit}
	s := &scanner{data: data, text: string(data), finish: r.paragraph}
	err := s.run()
	r.end()
	if !r.headed {
		readPlain(file, data, emit)
	}
	return err
}

// reader gathers paragraphs into sections.
type reader struct {
	file       *ingest.File
	emit       func(*ingest.Section)
	containers []ingest.Container
	section    *ingest.Section
	writer     compose.Writer
	sizes      sizes
	ended      bool // the section's history was seen: no law follows
	headed     bool // some section of the file had a heading
	jointed    bool // section numbers have joints, mere integers are none
}

// paragraph decides what a paragraph is.
func (r *reader) paragraph(p *paragraph) {
	raw := p.raw()
	if raw == "" {
		return
	}
	if h, ok := r.heading(p); ok {
		r.begin(p, h)
		return
	}
	if p.centered {
		r.title(p.text())
		return
	}
	switch {
	case r.section == nil, r.ended:
	case mayBeHistory(raw) && isHistory(p.text()), annotates(raw):
		r.ended = true
	case r.section.Status != ingest.InForce, r.sizes.small(p.size()):
	default:
		r.sizes.body(p.size(), len(raw))
		r.write(p)
	}
}

// title takes a centred paragraph: the number of a container, with or without
// its heading, or the heading.
func (r *reader) title(name string) {
	if c, ok := heading.ReadContainer(name); ok {
		r.end()
		r.enter(c)
		return
	}
	if r.section == nil && len(r.containers) > 0 {
		if c := &r.containers[len(r.containers)-1]; c.Heading == "" {
			c.Heading = name
		}
	}
}

// heading reads a paragraph that begins in bold with a section's number.
func (r *reader) heading(p *paragraph) (heading.Section, bool) {
	if !p.bold() {
		return heading.Section{}, false
	}
	h, ok := heading.ReadLine(p.head())
	switch {
	case !ok || h.Form == heading.Bare && (r.jointed || !h.Apart):
		return h, false
	case h.TitleEnd > h.TitleAt || h.Apart:
		return h, true
	}
	rest := p.from(len(p.head())).text() // a mere number is a reference
	return h, heading.Status(rest) != ingest.InForce
}

// longestCaption is how many bytes of bold type are a catch-line; more are text.
const longestCaption = 300

// begin opens the section that p heads. What stands behind the bold type is
// its text, or says that it has none.
func (r *reader) begin(p *paragraph, h heading.Section) {
	r.end()
	r.headed = true
	r.jointed = r.jointed || h.Form == heading.Coded
	r.sizes.heading = p.size()
	at := p.pieces[0].at
	head := p.head()
	r.section = &ingest.Section{
		File:       r.file,
		Number:     h.Number,
		Heading:    h.Title(head),
		Effective:  h.Effective,
		Containers: append([]ingest.Container(nil), r.containers...),
		HeadingAt:  source.Span{Start: at, End: p.end()},
	}
	rest := p.from(len(head))
	if h.TitleEnd > h.TitleAt {
		if len(head)-h.TitleAt < longestCaption { // "Lamps, oil, etc. — penalty."
			r.section.Heading = heading.Clean(head[h.TitleAt:])
		} else {
			rest = p.from(h.Rest)
		}
	} else if end, next := heading.Catchline(rest.raw()); end > 0 {
		r.section.Heading = heading.Clean(rest.raw()[:end])
		rest = rest.from(next)
	}
	heading.Entitle(r.section, r.section.Heading)
	if r.section.Status == ingest.InForce {
		r.section.Status = heading.Status(rest.text())
	}
	if r.section.Status == ingest.InForce && rest.text() != "" {
		r.write(rest)
	}
}

func (r *reader) enter(c ingest.Container) {
	for n := len(r.containers); n > 0 && heading.Rank(r.containers[n-1].Kind) >= heading.Rank(c.Kind); n-- {
		r.containers = r.containers[:n-1]
	}
	r.containers = append(r.containers, c)
}

// write adds the paragraph to the section.
func (r *reader) write(p *paragraph) {
	r.writer.Begin("", 0)
	for _, c := range p.pieces {
		if c.resolved {
			r.writer.Replace(c.text, c.at)
		} else {
			r.writer.Write(c.text, c.at)
		}
	}
	r.writer.End()
}

// end emits the open section.
func (r *reader) end() {
	if r.section == nil {
		return
	}
	s := r.section
	r.writer.Into(s)
	if s.Status == ingest.InForce {
		s.Status = heading.Notice(s)
	}
	r.emit(s)
	r.section, r.writer, r.ended = nil, compose.Writer{}, false
}

// listMarks is what subsections are listed with: "2, 3.".
const listMarks = "0123456789, .–-"

// annotates reports whether a paragraph begins what is no law of the section:
// "Source: L. 71: p. 454, § 1.", "Editor's note".
func annotates(raw string) bool {
	return text.Annotation(raw) || strings.Contains(raw[:min(len(raw), 12)], ":") && text.History(raw)
}

// mayBeHistory reports whether a paragraph begins as isHistory asks; most do
// not, and need not have their white space folded.
func mayBeHistory(raw string) bool {
	first, _ := utf8.DecodeRuneInString(raw)
	return strings.ContainsRune("["+listMarks, first)
}

// isHistory reports whether a paragraph lists the acts that made the section,
// or its subsections: "[C97, §4943; C24, …]", "2, 3. [C24, …]", "2014 Acts, ch
// 1097, §6".
func isHistory(words string) bool {
	if listed := strings.TrimLeft(words, listMarks); listed != "" && listed[0] == '[' {
		words = listed
	}
	if words[0] == '[' {
		return strings.Contains(words, "§") && strings.Contains(words, "]")
	}
	year, rest, _ := strings.Cut(words, " ")
	if len(year) != 2 && len(year) != 4 || strings.Trim(year, "0123456789") != "" {
		return false
	}
	return strings.HasPrefix(rest, "Acts") || strings.HasPrefix(rest, "Laws") || strings.HasPrefix(rest, "Stat")
}
