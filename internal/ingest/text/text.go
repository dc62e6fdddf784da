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
)

// Read reads one plain-text file. It is an ingest.Reader. A file without any
// section heading is one section with an empty number.
func Read(file *ingest.File, data []byte, emit func(*ingest.Section)) error {
	src := string(data)
	if wrapped(src) {
		read(&reader{file: file, src: src, paragraphs: split(src)}, emit)
		return nil
	}
	ReadLines(file, src, emit)
	return nil
}

// ReadLines reads text whose lines are its paragraphs.
func ReadLines(file *ingest.File, src string, emit func(*ingest.Section)) {
	read(&reader{file: file, src: src, paragraphs: splitLines(src), lines: true}, emit)
}

func read(r *reader, emit func(*ingest.Section)) {
	r.survey()
	for i := range r.paragraphs {
		r.paragraph(i)
	}
	r.finish()
	for _, s := range r.sections {
		if !listed(s, r.full) {
			emit(s)
		}
	}
}

// listed says whether s is only an entry of a table of contents: a section
// without text whose number is that of one with text.
func listed(s *ingest.Section, full map[string]bool) bool {
	return s.Status == ingest.InForce && s.Text == "" && full[s.Number]
}

// reader keeps what is open while the paragraphs go by.
type reader struct {
	file       *ingest.File
	src        string
	lines      bool // every line is a paragraph
	paragraphs []paragraph

	forms    [5]int // how many headings of each form the file seems to have
	softs    int    // how many lines read like headings and are not set apart
	soft     bool   // these are headings
	articles bool   // some article's number has joints
	worded   bool   // some number after "Sec." has
	large    int    // how many bare numbers are too large for a list
	decimals int    // how many headings have a decimal number
	inserts  bool   // the code has whole numbers, and decimals between them: 512, 512.6
	aside    bool   // between an annotation's heading and the next section
	fresh    bool   // on a page that has had no section yet
	titling  bool   // the paragraph before headed a part and its name may go on
	cited    bool   // the history of the open section has gone by

	previous string // the paragraph before
	bill     string // the number of the bill's section that sets out the open one

	containers []ingest.Container
	last       string // the number of the section before
	open       *section
	sections   []*ingest.Section
	full       map[string]bool // numbers of sections that have text
	bare       map[string]bool // numbers of sections that have none so far
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
	if i > 0 {
		r.previous = r.words(r.paragraphs[i-1])
	}
	titling := r.titling
	r.titling = false
	if h, ok := r.heading(p, words); ok {
		r.begin(p, words, h)
		return
	}
	switch {
	case r.container(i, words):
		r.titling = true
	case titling && r.titles(words):
		r.continueTitle(words)
		r.titling = true
	case Annotation(words):
		r.aside = true
	case r.aside:
	case r.version(words):
	case r.lines && r.between(words):
	case r.open != nil && r.open.titles(words, r.lines):
		r.open.title(words)
	case r.open != nil:
		r.law(p, p.start)
	case r.total() == 0:
		r.open = newSection(r.file, r.containers)
		r.law(p, p.start)
	}
}

// law adds the words of p from offset from on to the open section.
func (r *reader) law(p paragraph, from int) {
	ended := r.open.add(r.src, p, from)
	r.aside = ended && !r.lines
}

// version takes a line that says until when the open section is in force: "*
// NB Effective until January 1, 2030".
func (r *reader) version(words string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(words, "* "), "NB ")
	if !ok || r.open == nil || len(words) > 200 {
		return false
	}
	if _, day, found := strings.Cut(rest, "ffective "); found {
		r.open.s.Effective = strings.TrimRight(strings.Join(strings.Fields(day), " "), ".")
	}
	return true
}

// between takes a line that stands between sections, or after the history of
// one: what is law after it begins with a label.
func (r *reader) between(words string) bool {
	switch {
	case mark(words):
		if day := effectiveLine(words); day != "" && r.open != nil && r.open.empty() && r.open.s.Effective == "" {
			r.open.s.Effective = day
		}
		return true
	case credit(words):
		r.cited = r.cited || words[0] != '['
		return true
	case labelled(words):
		r.cited = false
	}
	return r.cited
}

// finish closes the open section.
func (r *reader) finish() {
	if r.open == nil {
		return
	}
	s := r.open.done()
	r.open = nil
	if r.full == nil {
		r.full, r.bare = map[string]bool{}, map[string]bool{}
	}
	if s.Text != "" || s.Status != ingest.InForce {
		r.full[s.Number] = true
	} else {
		r.bare[s.Number] = true
	}
	r.sections = append(r.sections, s)
}
