// Package rtf reads codes published as Rich Text: paragraphs whose formatting,
// more than their words, tells a section's heading and notes from its text.
package rtf

import (
	"bytes"
	"errors"
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/compose"
	"statutelint/internal/ingest/heading"
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
	return err
}

// reader gathers paragraphs into sections.
type reader struct {
	file       *ingest.File
	emit       func(*ingest.Section)
	containers []ingest.Container
	section    *ingest.Section
	writer     compose.Writer
	bodySize   int  // font size of the section's heading
	ended      bool // the section's history was seen: no law follows
	headed     bool // some section of the file had a heading
}

// paragraph decides what a paragraph is.
func (r *reader) paragraph(p *paragraph) {
	text := p.text()
	if text == "" {
		return
	}
	if h, ok := r.heading(p); ok {
		r.begin(p, h)
		return
	}
	if c, ok := heading.ReadContainer(text); ok && p.centered {
		r.end()
		r.enter(c)
		return
	}
	switch {
	case r.section == nil && p.centered && len(r.containers) > 0:
		if c := &r.containers[len(r.containers)-1]; c.Heading == "" {
			c.Heading = text
		}
	case r.section == nil && r.headed, r.ended, p.centered:
	case isHistory(text):
		r.ended = r.section != nil && r.headed
	case r.bodySize > 0 && p.size() < r.bodySize:
	default:
		r.write(p)
	}
}

// heading reads a paragraph that begins in bold with a section's number.
func (r *reader) heading(p *paragraph) (heading.Section, bool) {
	if !p.bold() {
		return heading.Section{}, false
	}
	return heading.ReadSection(p.raw())
}

func (r *reader) begin(p *paragraph, h heading.Section) {
	r.end()
	r.headed = true
	r.bodySize = p.size()
	at := p.pieces[0].at
	r.section = &ingest.Section{
		File:       r.file,
		Number:     h.Number,
		Heading:    h.Title(p.raw()),
		Containers: append([]ingest.Container(nil), r.containers...),
		HeadingAt:  source.Span{Start: at, End: p.end()},
	}
	r.section.Status = heading.Status(r.section.Heading)
}

func (r *reader) enter(c ingest.Container) {
	for n := len(r.containers); n > 0 && heading.Rank(r.containers[n-1].Kind) >= heading.Rank(c.Kind); n-- {
		r.containers = r.containers[:n-1]
	}
	r.containers = append(r.containers, c)
}

// write adds the paragraph to the section, beginning one without a number
// when no heading was seen yet.
func (r *reader) write(p *paragraph) {
	if r.section == nil {
		r.section = &ingest.Section{File: r.file}
	}
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
	if s.Number != "" && s.Status == ingest.InForce && len(s.Blocks) <= 1 {
		s.Status = heading.Status(strings.Trim(s.Text, "[] \n"))
	}
	if s.Number != "" || s.Text != "" {
		r.emit(s)
	}
	r.section, r.writer, r.ended = nil, compose.Writer{}, false
}

// raw returns the paragraph's characters without the space around them. The
// spaces inside tell a number from its catch-line.
func (p *paragraph) raw() string {
	if p.whole == "" {
		var b strings.Builder
		for _, c := range p.pieces {
			b.WriteString(c.text)
		}
		p.whole = strings.TrimSpace(b.String())
	}
	return p.whole
}

// text returns the paragraph's words with white space folded.
func (p *paragraph) text() string { return strings.Join(strings.Fields(p.raw()), " ") }

// first returns the first piece with visible characters.
func (p *paragraph) first() piece {
	for _, c := range p.pieces {
		if strings.TrimSpace(c.text) != "" {
			return c
		}
	}
	return piece{}
}

func (p *paragraph) bold() bool { return p.first().bold }

func (p *paragraph) size() int { return p.first().size }

func (p *paragraph) end() int {
	last := p.pieces[len(p.pieces)-1]
	return last.at + len(last.text)
}

// isHistory reports whether a paragraph lists the acts that made the section:
// "[C97, §4943; C24, …]", "2014 Acts, ch 1097, §6".
func isHistory(text string) bool {
	if text[0] == '[' {
		return strings.Contains(text, "§") && strings.Contains(text, "]")
	}
	year, rest, _ := strings.Cut(text, " ")
	if len(year) != 2 && len(year) != 4 || strings.Trim(year, "0123456789") != "" {
		return false
	}
	return strings.HasPrefix(rest, "Acts") || strings.HasPrefix(rest, "Laws") || strings.HasPrefix(rest, "Stat")
}
