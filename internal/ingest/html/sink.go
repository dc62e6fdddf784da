package html

import (
	"bytes"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/text"
	"statutelint/internal/source"
)

// sink gathers the paragraphs of a page that sets off its sections by nothing
// but their words, one a line, for the reader of plain text.
type sink struct {
	text   []byte
	origin source.Origin
	index  bool // the page has the heading of a title or chapter
}

// newSink returns a sink for the page; nil when the page has ordered lists,
// whose labels are no text.
func newSink(data []byte) *sink {
	if bytes.Contains(data, []byte("<ol")) || bytes.Contains(data, []byte("<OL")) {
		return nil
	}
	return &sink{index: indexed(data)}
}

// add takes p as a line and empties it.
func (s *sink) add(p *para) {
	if !p.empty() {
		for _, run := range p.runs {
			s.origin.Add(len(s.text)+run.at, run.file)
		}
		s.text = append(s.text, p.text...)
	}
	s.text = append(s.text, '\n')
	p.reset()
}

// end takes p as the last line of its paragraph.
func (s *sink) end(p *para) {
	if !p.empty() {
		s.add(p)
	}
	if n := len(s.text); n > 1 && s.text[n-2] != '\n' {
		s.text = append(s.text, '\n')
	}
}

// indent writes the white space that a line of preformatted text begins with.
func (s *sink) indent(line []byte, at int) {
	n := len(line) - len(bytes.TrimLeft(line, " \t"))
	s.origin.Add(len(s.text), at)
	s.text = append(s.text, line[:n]...)
}

// rows takes preformatted text, whose lines are kept.
func (r *reader) rows(at, end int) {
	for at < end {
		n := bytes.IndexByte(r.data[at:end], '\n') + 1
		last := n == 0
		if last {
			n = end - at
		}
		if r.para.empty() {
			r.sink.indent(r.data[at:at+n], at)
		}
		r.para.add(r.data, at, at+n)
		if !last {
			r.sink.add(&r.para)
		}
		at += n
	}
}

// sections reads what was gathered as plain text. A page with nothing but the
// headings of levels is an index.
func (s *sink) sections(file *ingest.File, emit func(*ingest.Section)) error {
	return text.Read(file, s.text, func(in *ingest.Section) {
		if in.Number == "" && (s.index || len(in.Containers) > 0) {
			return
		}
		in.Origin = in.Origin.Through(&s.origin, len(in.Text))
		in.HeadingAt.Start, in.HeadingAt.End = s.origin.Span(in.HeadingAt)
		emit(in)
	})
}
