// Package xml reads legislative XML: the schema of the D.C. Council's library,
// United States Legislative Markup, Akoma Ntoso, The State Decoded, and what
// resembles them.
//
// A table says which part of the law an element is; elements that no table
// knows are passed through.
package xml

import (
	"errors"
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/compose"
	"statutelint/internal/ingest/heading"
	"statutelint/internal/source"
)

// maxDepth bounds how deep elements are followed; deeper ones are read as if
// they stood at that depth.
const maxDepth = 256

// Read implements ingest.Reader. A file that only ties others together, such
// as an index, yields no section and is no error.
func Read(file *ingest.File, data []byte, emit func(*ingest.Section)) error {
	r := &reader{file: file, emit: emit, tokens: tokens{data: data}}
	err := r.run()
	if err == nil && r.sections == 0 && !r.ties && !readPlain(file, data, emit) && !r.lawful {
		return errors.New("no element of this XML is known: expected <section> with <num>, <heading> and <text>, as in the D.C. library schema, USLM, Akoma Ntoso or The State Decoded")
	}
	return err
}

// reader is the state of one file.
type reader struct {
	file     *ingest.File
	emit     func(*ingest.Section)
	tokens   tokens
	lawful   bool // an element of law was seen
	ties     bool // the file includes others
	sections int  // emitted so far

	open    []element
	skipped int // depth inside a note

	containers []ingest.Container
	levels     []ingest.Container // of the next section alone
	section    *ingest.Section
	writer     compose.Writer
	units      int              // open units
	reason     string           // why the section is no law, as printed
	field      *strings.Builder // number or catch-line being read
	fieldAt    int
}

type element struct {
	name    string
	role    role
	started bool // of a unit or section: its label was read
	label   string
}

func (r *reader) run() error {
	for {
		tok, ok, err := r.tokens.next()
		if err != nil || !ok {
			r.finish()
			return err
		}
		switch tok.kind {
		case openTag:
			r.begin(tok)
		case closeTag:
			r.end(tok.name)
		case emptyTag:
			r.empty(tok)
		case entity:
			r.chars(tok, true)
		default:
			r.chars(tok, false)
		}
	}
}

// finish emits the section that a broken file leaves open.
func (r *reader) finish() {
	if r.section != nil {
		r.emitSection()
	}
}

func (r *reader) begin(tok token) {
	if r.skipped > 0 {
		r.skipped++
		return
	}
	e := element{name: tok.name, role: roleOf(tok.name)}
	r.adapt(&e, tok)
	if r.section != nil && (e.role == section || e.role == container) {
		e.role = passed // quoted law inside a section is its text
	}
	if e.role == note && !(tok.name == "note" && r.section == nil) || len(r.open) >= maxDepth {
		r.skipped = 1
		return
	}
	r.lawful = r.lawful || e.role != passed && e.role != inline
	r.open = append(r.open, e)
	switch e.role {
	case section:
		r.openSection(tok.at)
		r.section.Number = sectionNumber(attribute(tok.attr, "number"))
	case container:
		r.containers = append(r.containers, ingest.Container{Kind: tok.name, Number: attribute(tok.attr, "number")})
	case unit:
		r.units++
		r.writer.End()
	case label, title, reason, level:
		r.field, r.fieldAt = &strings.Builder{}, tok.at
	case paragraph, flush:
		r.startBlock(e.role)
	}
}

func (r *reader) openSection(at int) {
	r.section = &ingest.Section{File: r.file, Explicit: true}
	r.section.Containers = append(append(r.section.Containers, r.containers...), r.levels...)
	r.section.HeadingAt = source.Span{Start: at, End: at}
	r.levels = nil
}

// startBlock begins a block of the innermost unit. The unit's label belongs to
// its first block.
func (r *reader) startBlock(kind role) {
	if r.section == nil || r.field != nil || kind == paragraph && r.writer.Open() && r.writer.Empty() {
		return // the block that a label began has no text yet
	}
	labelled := ""
	if u := r.innermost(unit); u != nil && !u.started && kind != flush {
		u.started, labelled = true, u.label
	}
	r.writer.Begin(labelled, r.units)
}

// innermost returns the innermost open element of the role.
func (r *reader) innermost(role role) *element {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].role == role {
			return &r.open[i]
		}
	}
	return nil
}

func (r *reader) chars(tok token, resolved bool) {
	switch {
	case r.skipped > 0:
	case r.field != nil:
		r.field.WriteString(tok.text)
	case r.section == nil:
	case !r.writer.Open() && strings.TrimSpace(tok.text) == "":
	default:
		if !r.writer.Open() {
			r.startBlock(paragraph)
		}
		if resolved {
			r.writer.Replace(tok.text, tok.at)
		} else {
			r.writer.Write(tok.text, tok.at)
		}
	}
}

func (r *reader) empty(tok token) {
	if r.skipped == 0 && r.writer.Open() && roleOf(tok.name) != inline {
		r.writer.Space(tok.at)
	}
	r.ties = r.ties || tok.name == "include"
	r.lawful = r.lawful || r.ties
}

// end closes the innermost element of that name; elements left open inside it
// are closed with it.
func (r *reader) end(name string) {
	if r.skipped > 0 {
		r.skipped--
		return
	}
	at := len(r.open) - 1
	for at >= 0 && r.open[at].name != name {
		at--
	}
	if at < 0 {
		return
	}
	for len(r.open) > at {
		r.close(r.open[len(r.open)-1])
	}
}

func (r *reader) close(e element) {
	r.open = r.open[:len(r.open)-1]
	switch e.role {
	case section:
		r.emitSection()
	case container:
		r.containers = r.containers[:len(r.containers)-1]
	case unit:
		if !e.started && e.label != "" && r.section != nil {
			r.writer.Begin(e.label, r.units)
		}
		r.units--
		r.writer.End()
	case label, title, reason, level:
		r.closeField(e.role)
	case paragraph, flush:
		if r.field == nil {
			r.writer.End()
		}
	}
}

func (r *reader) emitSection() {
	s := r.section
	r.writer.Into(s)
	defer func() { r.writer, r.section, r.units, r.field, r.reason = compose.Writer{}, nil, 0, nil, "" }()
	if status := reasonStatus(r.reason, s.Text); status != ingest.InForce {
		s.Status = status
	}
	if s.Status == ingest.InForce {
		s.Status = heading.Notice(s)
	}
	if len(s.Containers) == 0 {
		s.Containers = containersOf(s.Number)
	}
	r.sections++
	r.emit(s)
}
