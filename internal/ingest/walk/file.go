package walk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/html"
	"statutelint/internal/ingest/markdown"
	"statutelint/internal/ingest/rtf"
	"statutelint/internal/ingest/text"
	"statutelint/internal/ingest/xml"
	"statutelint/internal/source"
)

// readers are the formats that can be read.
var readers = map[Format]ingest.Reader{
	HTML:     html.Read,
	Markdown: markdown.Read,
	RTF:      rtf.Read,
	XML:      xml.Read,
	Text:     text.Read,
}

// largeFile is the size from which on files are read one at a time, and the
// largest buffer that is kept for the next file.
const largeFile = 32 << 20

// file reads job i with buf as its buffer, and returns the buffer for the next
// one.
func (r *run) file(i int, buf []byte) []byte {
	j, res := r.jobs[i], &r.results[i]
	failed := func(message string, noText bool) {
		res.problems = append(res.problems, ingest.Problem{Path: j.path, Message: message, NoText: noText})
	}
	fail := func(message string) { failed(message, false) }
	if j.size > MaxFile {
		fail(fmt.Sprintf("larger than the limit of %d MB; split it into smaller files", MaxFile>>20))
		return buf
	}
	if j.size > largeFile {
		r.large.Lock()
		defer r.large.Unlock()
	}
	data, err := load(j, buf)
	if cap(data) <= largeFile {
		buf = data[:0]
	}
	switch {
	case err != nil:
		fail(err.Error())
		return buf
	case len(bytes.TrimSpace(data)) == 0:
		failed("empty; nothing to read", ext(j.path) == "") // without an extension: a placeholder
		return buf
	}
	format := Sniff(j.path, data[:min(len(data), SniffLen)])
	read, ok := readers[format]
	if !ok {
		failed(refusal(format), format == Image)
		return buf
	}
	res.read, res.bytes = true, int64(len(data))
	if err := r.parse(i, read, data); err != nil {
		fail(err.Error())
	}
	return buf
}

// parse decodes data, gives it to its reader and hands the sections on.
func (r *run) parse(i int, read ingest.Reader, data []byte) error {
	res := &r.results[i]
	file := &ingest.File{Path: r.jobs[i].path, Index: i}
	sections, err := sectionsOf(file, read, data)
	ingest.Supersede(sections)
	res.sections = len(sections)
	kept := false
	for _, s := range sections {
		if r.ctx.Err() != nil {
			break
		}
		keep, err := r.hand(s)
		kept = kept || keep
		if err != nil {
			line := source.NewLines(data).Position(s.HeadingAt.Start).Line
			res.problems = append(res.problems, ingest.Problem{Path: file.Path, Line: line, Message: err.Error()})
		}
	}
	if kept {
		file.Lines = source.NewLines(data)
	}
	return err
}

// sectionsOf reads the sections of a file. A reader that fails in an
// unforeseen way costs the rest of its file, never the run.
func sectionsOf(file *ingest.File, read ingest.Reader, data []byte) (sections []*ingest.Section, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %v; the rest of this file was not read, please report it%s", p, where(debug.Stack()))
		}
	}()
	text, origin := Decode(data)
	err = read(file, text, func(s *ingest.Section) {
		s.File, s.Index = file, len(sections)
		if origin != nil {
			s.Origin = s.Origin.Through(origin, len(s.Text))
			s.HeadingAt.Start, s.HeadingAt.End = origin.Span(s.HeadingAt)
		}
		sections = append(sections, s)
	})
	return sections, err
}

// hand gives s to the consumer. What goes wrong there costs the section.
func (r *run) hand(s *ingest.Section) (keep bool, err error) {
	defer func() {
		if p := recover(); p != nil {
			keep, err = false, fmt.Errorf("internal error in section %s: %v; it was not analysed, please report it%s", s.Number, p, where(debug.Stack()))
		}
	}()
	return r.emit(s), nil
}

// where picks the place of a panic from a stack trace.
func where(stack []byte) string {
	_, after, ok := bytes.Cut(stack, []byte("panic("))
	lines := bytes.Split(after, []byte("\n"))
	if !ok || len(lines) < 4 {
		return ""
	}
	place, _, _ := bytes.Cut(bytes.TrimSpace(lines[3]), []byte(" "))
	return fmt.Sprintf(" (at %s)", place[bytes.LastIndexByte(place, '/')+1:])
}

// load reads the whole of j into buf, or a larger buffer when it is too small.
func load(j job, buf []byte) ([]byte, error) {
	f, err := j.open()
	if err != nil {
		return buf, explain(err)
	}
	defer f.Close()
	if int64(cap(buf)) <= j.size {
		buf = make([]byte, 0, j.size+j.size/4+bytes.MinRead)
	}
	buf = buf[:0]
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := f.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch {
		case int64(len(buf)) > j.limit:
			return buf, errLonger
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return buf, explain(err)
		}
	}
}

var errLonger = errors.New("longer than its archive or folder says; unpack it again, or split it into smaller files")
