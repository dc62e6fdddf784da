package html

import (
	"bytes"
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/source"
)

// section is the section that is being read.
type section struct {
	head     *ingest.Section
	later    bool // its status is only announced
	untitled bool // its heading may stand at the beginning of its text
	credited bool // its history has gone by
	field    bool // the paragraph before named a field of the publisher's
	text     []byte
	blocks   []ingest.Block
	origin   source.Origin
}

// mark is where a paragraph goes.
type mark struct {
	label string
	depth int
	skip  int // bytes of the paragraph that its label takes
}

// add appends a paragraph as a block and empties it.
func (s *section) add(p *para, m mark) {
	start := len(s.text)
	for i, run := range p.runs {
		if i+1 < len(p.runs) && p.runs[i+1].at <= m.skip {
			continue
		}
		from := max(run.at, m.skip)
		s.origin.Add(start+from-m.skip, run.file+from-run.at)
	}
	s.text = append(s.text, p.text[m.skip:]...)
	if len(p.runs) == 0 {
		s.origin.Add(start, p.end)
	}
	s.blocks = append(s.blocks, ingest.Block{
		Span:  source.Span{Start: start, End: len(s.text)},
		Label: m.label,
		Depth: m.depth,
	})
	s.text = append(s.text, '\n')
	p.reset()
}

// take returns where the next paragraph goes: it is the item that was opened
// last, or continues the one it stands in.
func (r *reader) take() mark {
	l := &r.lists
	m := mark{depth: min(l.depth(), maxDepth)}
	if l.pending {
		m.label, l.pending = l.pendingLabel, false
		l.explicit = l.explicit || m.label != "•"
	}
	return m
}

// flush ends the paragraph.
func (r *reader) flush() {
	bold := r.boldP
	r.boldP, r.fresh, r.brs = false, true, 0
	if r.sink != nil {
		r.sink.end(&r.para)
		return
	}
	if r.para.empty() {
		r.para.reset()
		return
	}
	if r.style == plain && r.begins() {
		return
	}
	switch {
	case r.mode == waiting:
		r.await()
	case r.mode != law:
	case r.lists.depth() == 0 && noteParagraph(r.para.text):
		r.beginNotes()
	case r.sec.credited && bold && r.lists.depth() == 0:
		r.beginNotes()
	case len(r.sec.blocks) == 0 && !r.lists.pending && (r.onlyMark() || r.onlyField()):
	case r.lists.depth() == 0 && sourceNote(r.para.text):
		r.beginNotes()
	case r.lists.depth() > 0 && !r.lists.pending && annotates(r.para.text):
	default:
		r.paragraph(bold)
	}
	r.para.reset()
}

// beginNotes ends the text of the section. In some codes notes stand before
// the text of a compact.
func (r *reader) beginNotes() {
	r.mode = notes
	if len(r.sec.blocks) == 0 && r.sec.head.Status == ingest.InForce {
		r.mode = waiting
	}
}

// await looks in the notes of a section without text for its repeal, or the
// heading of an article, which begins its text after all.
func (r *reader) await() {
	text := string(r.para.text)
	if c, ok := readContainer(text); ok && c.Number != "" && len(text) < longestCaption && c.Kind == "article" {
		r.mode = law
		r.paragraph(false)
		return
	}
	if st := statusInside(text); st != ingest.InForce {
		r.sec.head.Status = st
		r.mode = notes
	}
}

// paragraph adds the open paragraph to the section.
func (r *reader) paragraph(bold bool) {
	l := &r.lists
	if r.sec.untitled {
		r.runInCaption()
	}
	r.dropNumber()
	r.dropCredit()
	if r.para.empty() && !l.pending {
		return
	}
	m := r.take()
	if m.label == "" && m.depth == 0 && len(l.last) > 0 {
		m.label, m.skip, m.depth = l.place(r.para.text, bold)
		l.placing = m.label != ""
		if n, _ := printedLabel(r.para.text, bold); n != "" && m.label == "" {
			l.last = l.last[:0] // labels are only text from here on
		}
	}
	m = r.stray(r.printed(m))
	if m.label != "" && m.skip == 0 && bytes.HasPrefix(r.para.text, []byte(m.label)) {
		_, m.skip = printedLabel(r.para.text, false)
	}
	r.sec.add(&r.para, m)
}

// start begins a section at its heading, text, that stands in the file at
// span.
func (r *reader) start(h sectionHead, text string, at source.Span) {
	r.finish()
	r.page = nil
	c := readCaption(text[h.rest:])
	r.sec.head = &ingest.Section{
		File:       r.file,
		Number:     h.number,
		Heading:    c.heading,
		Status:     c.status,
		Effective:  c.effective,
		Containers: r.chain,
		HeadingAt:  at,
	}
	r.sec.later = c.later
	r.mode = law
	if c.status != ingest.InForce && !c.later {
		r.mode = notes
	}
}

// finish emits the section that is open, if any.
func (r *reader) finish() {
	r.emptyItem()
	head := r.sec.head
	if head != nil {
		r.sec.settle()
		head.Text = string(r.sec.text)
		head.Blocks = append([]ingest.Block(nil), r.sec.blocks...)
		head.Origin = r.sec.origin
		head.Explicit = r.lists.explicit
		if !head.Explicit {
			bare(head.Blocks)
		}
		if head.Number != "" {
			r.emit(head)
		} else if len(head.Blocks) > 0 && len(r.levels) == 0 {
			r.page = head
		}
	}
	r.sec = section{text: r.sec.text[:0], blocks: r.sec.blocks[:0]}
	r.lists.reset()
	r.mode = outside
}

// bare takes labels and depths from blocks whose section has only bullets.
func bare(blocks []ingest.Block) {
	for i := range blocks {
		blocks[i].Label, blocks[i].Depth = "", 0
	}
}

// settle decides the status by the text: a section that is only announced to
// be repealed is law as long as it has text, and one whose text is only that
// it was repealed is none.
func (s *section) settle() {
	gone := ingest.InForce
	if len(s.blocks) > 0 && s.blocks[0].Label == "" {
		first := strings.TrimLeft(s.blocks[0].Span.Of(string(s.text[:s.blocks[0].Span.End])), "[(")
		gone = readStatus(first, len(first) < s.blocks[0].Span.Len())
	}
	switch {
	case s.head.Status == ingest.InForce:
		s.head.Status = gone
	case s.later && len(s.blocks) > 0 && gone == ingest.InForce:
		s.head.Status = ingest.InForce
	}
	if s.head.Status != ingest.InForce {
		s.text, s.blocks, s.origin = s.text[:0], s.blocks[:0], source.Origin{}
	}
}
