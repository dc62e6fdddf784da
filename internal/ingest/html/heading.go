package html

import (
	"statutelint/internal/ingest"
	"statutelint/internal/source"
)

// level is an open container and the level of its heading.
type level struct {
	ingest.Container
	h int
}

// openContainer closes the containers that c does not lie in, and opens it.
// Publishers give several levels the same heading, so a container of the same
// kind tells more than the level does.
func (r *reader) openContainer(c ingest.Container, h int) {
	keep := len(r.levels)
	for keep > 0 && r.levels[keep-1].h > h {
		keep--
	}
	for i := 0; i < keep; i++ {
		if r.levels[i].Kind == c.Kind {
			keep = i
			break
		}
	}
	r.levels = append(r.levels[:keep], level{c, h})
	r.page = nil
	r.chain = make([]ingest.Container, len(r.levels))
	for i, l := range r.levels {
		r.chain[i] = l.Container
	}
}

// startHeading begins to read a heading of level h, unless it stands among
// notes and cannot begin anything.
func (r *reader) startHeading(h int) {
	if r.h > 0 {
		r.endHeading()
	}
	if h < 1 || r.mode == notes && r.level > 0 && h > r.level {
		return
	}
	r.title.reset()
	r.h = h
}

// endHeading takes the heading that has been read.
func (r *reader) endHeading() {
	h := r.h
	r.h = 0
	if r.title.empty() {
		return
	}
	text := string(r.title.text)
	at := source.Span{Start: r.title.start, End: r.title.end}
	inside := r.mode >= law && r.level > 0 && h > r.level
	if head, ok := readSectionHead(text); ok && !inside && r.isSection(head, h) {
		r.skip = nil
		r.start(head, text, at)
		return
	}
	if c, ok := readContainer(text); ok && !inside {
		r.finish()
		r.openContainer(c, h)
		return
	}
	if r.skip != nil || r.mode < law {
		return
	}
	if _, ok := readContainer(text); ok {
		r.mode = law
	}
	r.inner(text, h)
}

// isSection says whether a heading that begins with a number begins a section
// of this page.
func (r *reader) isSection(head sectionHead, h int) bool {
	return (r.style != headings || h <= r.level) && (head.named || r.integers || !head.simple)
}

// inner takes a heading in a section that begins no other: the heading of the
// section itself where its number stands alone, notes, or a heading of its
// parts.
func (r *reader) inner(text string, h int) {
	s := &r.sec
	switch {
	case beginsNotes(r.title.text, true):
		r.beginNotes()
	case r.mode == waiting:
		r.mode = notes
	case len(s.blocks) == 0 && s.head.Heading == "" && s.head.Status == ingest.InForce:
		c := readCaption(text)
		s.head.Heading, s.head.Status, s.later = c.heading, c.status, c.later
		if s.head.Effective == "" {
			s.head.Effective = c.effective
		}
	case r.level == 0: // a heading of the page
	case h <= r.level:
		r.finish()
	default:
		r.emptyItem()
		s.add(&r.title, mark{})
	}
}
