package html

import (
	"bytes"
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

// onlyMark takes a paragraph before a section's text that only says when the
// section is law, or that it is none.
func (r *reader) onlyMark() bool {
	text := strings.TrimRight(string(r.para.text[:min(len(r.para.text), 400)]), ". ")
	if len(text) < 2 || text[0] != '[' && text[0] != '(' || text[len(text)-1] != ']' && text[len(text)-1] != ')' {
		return false
	}
	inner := text[1 : len(text)-1]
	if heading.IsEffective(inner) {
		r.sec.head.Effective = strings.TrimSuffix(inner, ".")
		return true
	}
	if st := readStatus(inner, true); st != ingest.InForce && r.sec.head.Status == ingest.InForce {
		r.sec.head.Status = st
		return true
	}
	return false
}

// fields are what some publishers name before a section's text, in a paragraph
// of its own before the one with the value.
var fields = set("effective", "latest legislation", "pdf")

// onlyField takes a paragraph before a section's text that is the name of a
// field, its value, or both: "Effective:", "April 4, 2031".
func (r *reader) onlyField() bool {
	text := string(r.para.text[:min(len(r.para.text), longestNote)])
	name, _, colon := strings.Cut(text, ":")
	named, value := colon && fields[noteKey(name)], r.sec.field
	r.sec.field = named && strings.HasSuffix(text, ":")
	return (named || value) && len(text) < longestNote && !commands(text)
}

// dropNumber takes the section's number, said again, from the beginning of its
// text: "Section 5A. (a) Whoever"; with the heading, where there was none yet:
// "5-12 Sale of lamps. – I. A person".
func (r *reader) dropNumber() {
	s := &r.sec
	if len(s.blocks) > 0 || s.head.Number == "" || r.lists.pending {
		return
	}
	h, ok := readSectionHead(string(r.para.text[:min(len(r.para.text), longestCaption)]))
	if ok && h.named && h.rest < len(r.para.text) && strings.HasSuffix(s.head.Number, h.number) {
		r.para = r.para.from(h.rest)
		return
	}
	if ok && !h.simple && s.head.Heading == "" && s.head.Number == h.number {
		r.para = r.para.from(h.rest)
		r.runInCaption()
		r.para = r.para.from(len(r.para.text) - len(bytes.TrimLeft(r.para.text, "–— ")))
	}
}

// runInCaption takes the heading from the open paragraph where only the
// number before it was in bold type.
func (r *reader) runInCaption() {
	r.sec.untitled = false
	text := string(r.para.text[:min(len(r.para.text), longestCaption+1)])
	if end := captionEnd(text); end > 0 && end < len(r.para.text) && headLike(text) {
		c := readCaption(text[:end])
		r.sec.head.Heading, r.sec.head.Status, r.sec.later = c.heading, c.status, c.later
		r.para = r.para.from(end)
	}
}
