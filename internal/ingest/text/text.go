// Package text reads statutes in plain text: codes as copied from a
// legislature's pages, hard-wrapped and with annotations between the sections,
// and bills as drafters type them.
//
// A section begins at a heading that stands where a heading can stand. From an
// annotation's own heading to the next section heading nothing is law.
package text

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

// Read reads one plain-text file. It is an ingest.Reader. A file without any
// section heading is one section with an empty number.
func Read(file *ingest.File, data []byte, emit func(*ingest.Section)) error {
	r := &reader{file: file, src: string(data), emit: emit}
	r.paragraphs = split(r.src)
	r.survey()
	for i := range r.paragraphs {
		r.paragraph(i)
	}
	r.finish()
	if r.version != nil {
		emit(r.version)
	}
	return nil
}

// reader keeps what is open while the paragraphs go by.
type reader struct {
	file       *ingest.File
	src        string
	emit       func(*ingest.Section)
	paragraphs []paragraph

	forms   [5]int // how many headings of each form the file seems to have
	large   int    // how many bare numbers are too large for a list
	aside   bool   // between an annotation's heading and the next section
	fresh   bool   // on a page that has had no section yet
	titling bool   // the paragraph before headed a part and its name may go on

	containers []ingest.Container
	last       string // the number of the section before
	open       *section
	version    *ingest.Section // the one before the open one, not handed over yet
}

// survey counts the headings of each form, to know which forms this file uses.
func (r *reader) survey() {
	for _, p := range r.paragraphs {
		words := r.words(p)
		if h, ok := heading.ReadSection(words); ok && (p.page || strong(h, words)) {
			r.forms[h.Form]++
			if h.Form == heading.Bare && len(h.Number) > 2 {
				r.large++
			}
		}
	}
}

// words is the paragraph as it stands in the file, line ends included.
func (r *reader) words(p paragraph) string { return r.src[p.start:p.end] }

// paragraph takes the next paragraph: a heading, an annotation or law.
func (r *reader) paragraph(i int) {
	p := r.paragraphs[i]
	if p.page {
		r.aside, r.fresh = r.aside || r.open != nil, true
	}
	words := r.words(p)
	titling := r.titling
	r.titling = false
	if h, ok := r.heading(p, words); ok {
		r.begin(p, words, h)
		return
	}
	switch {
	case r.container(i, words):
		r.titling = true
	case titling && capitals(words):
		r.continueTitle(words)
		r.titling = true
	case annotation(words):
		r.aside = true
	case r.aside:
	case r.open != nil:
		r.aside = r.open.add(r.src, p, p.start)
	case r.total() == 0:
		r.open = newSection(r.file, r.containers)
		r.open.add(r.src, p, p.start)
	}
}

func (r *reader) total() int {
	n := 0
	for _, k := range r.forms {
		n += k
	}
	return n
}

// heading reads the section heading that p begins with, when one can stand
// there: at the top of a page, or where it is set apart and its number is in
// order or made like the one before.
func (r *reader) heading(p paragraph, words string) (heading.Section, bool) {
	h, ok := heading.ReadSection(words)
	if !ok || !r.uses(h.Form) {
		return h, false
	}
	if commented(words[h.TitleAt:]) {
		r.aside = true
		return h, false
	}
	titled, top := h.TitleEnd > h.TitleAt, r.fresh || r.last == ""
	switch {
	case titled && (p.page || top && h.Form == heading.Sign && joints(h.Number) > 0):
		return h, true
	case !strong(h, words):
		return h, false
	case top || before(r.last, h.Number), titled && h.Number == r.last:
		return h, true
	}
	return h, !r.aside && titled && joints(h.Number) == joints(r.last)
}

// strong says whether h, which words begin with, stands apart and heads
// something. A number at the end of a line of prose does neither.
func strong(h heading.Section, words string) bool {
	if alone := h.TitleAt == len(words); alone && (h.Form == heading.Word || h.Form == heading.Article) {
		return true
	}
	if !h.Apart {
		return h.Form == heading.Sign && heading.Status(h.Title(words)) != ingest.InForce
	}
	if h.TitleEnd > h.TitleAt {
		c := words[h.TitleAt]
		return h.Form < heading.Coded || c < '0' || c > '9'
	}
	return h.Form == heading.Word || h.Form != heading.Coded && h.Rest < len(words)
}

// uses says whether headings of this form head sections in this file: they
// must not be rare beside another form.
func (r *reader) uses(f heading.Form) bool {
	stronger := 0
	for _, n := range r.forms[:f] {
		stronger += n
	}
	switch f {
	case heading.Article:
		return stronger+r.forms[heading.Coded]+r.large == 0
	case heading.Bare:
		return stronger-r.forms[heading.Article] == 0 && r.forms[heading.Bare] > 1 && (r.large > 0 || r.forms[heading.Article] == 0)
	}
	return 10*r.forms[f] >= stronger
}

func (r *reader) begin(p paragraph, words string, h heading.Section) {
	r.finish()
	r.aside, r.fresh, r.last = false, false, h.Number
	r.open = newSection(r.file, levels(r.containers, h.Number, r.file.Path))
	r.open.head(p, words, h)
	if h.Rest < len(words) {
		r.aside = r.open.add(r.src, p, p.start+h.Rest)
	}
}

// finish closes the open section. It is handed over when it is known whether
// the next one is another version of it.
func (r *reader) finish() {
	if r.open == nil {
		return
	}
	s := r.open.done()
	r.open = nil
	if v := r.version; v != nil {
		supersede(v, s)
		r.emit(v)
	}
	r.version = s
}

// supersede marks the earlier of two versions of one section: the one that is
// in force until some date, or else the one that stands first.
func supersede(a, b *ingest.Section) {
	if a.Number == "" || a.Number != b.Number || a.Status != ingest.InForce || b.Status != ingest.InForce {
		return
	}
	if strings.HasPrefix(b.Effective, "until") && !strings.HasPrefix(a.Effective, "until") {
		a = b
	}
	a.Status = ingest.Superseded
}
