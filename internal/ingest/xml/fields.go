package xml

import (
	"strings"

	"statutelint/internal/ingest/heading"
)

// closeField puts what was read as number, catch-line or reason where it
// belongs: to the innermost unit, section or container.
func (r *reader) closeField(kind role) {
	if r.field == nil {
		return
	}
	text := strings.Join(strings.Fields(r.field.String()), " ")
	r.field = nil
	if kind == level {
		if len(r.levels) > 0 { // none when the section stands within its level
			r.levels[len(r.levels)-1].Heading = text
		}
		return
	}
	switch u := r.innermost(unit); {
	case u != nil && kind == label:
		u.label = text
		u.started = false
		if r.section != nil {
			r.startEmpty(u)
		}
	case u != nil:
	case r.section != nil:
		r.sectionField(kind, text)
	case len(r.containers) > 0:
		r.containerField(kind, text)
	}
}

// startEmpty gives a label to a unit at once, so that the units below it come
// after it: the block stays empty when they follow directly.
func (r *reader) startEmpty(u *element) {
	u.started = true
	r.writer.Begin(u.label, r.units)
}

func (r *reader) sectionField(kind role, text string) {
	s := r.section
	switch kind {
	case label:
		s.Number = sectionNumber(text)
		s.HeadingAt.Start, s.HeadingAt.End = r.fieldAt, r.fieldAt+1
	case title:
		if h, ok := heading.ReadSection(text); ok && s.Number == "" {
			s.Number, text = h.Number, h.Title(text)
		}
		if s.Heading == "" {
			heading.Entitle(s, heading.Clean(text))
		}
	case reason:
		r.reason = text
	}
}

func (r *reader) containerField(kind role, text string) {
	c := &r.containers[len(r.containers)-1]
	switch kind {
	case label:
		c.Number = containerNumber(c.Kind, text)
	case title:
		c.Heading = strings.TrimRight(text, ". ")
	}
}
