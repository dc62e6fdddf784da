package xml

import (
	"strings"
	"unicode/utf8"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/text"
	"statutelint/internal/source"
)

// readPlain reads XML whose elements no table knows as the plain text that they
// hold, a line for each. It returns false, and emits nothing, when no section
// heading with text below it stands in it.
func readPlain(file *ingest.File, data []byte, emit func(*ingest.Section)) bool {
	t := tokens{data: data}
	var w lines
	for {
		tok, ok, err := t.next()
		if err != nil || !ok {
			break
		}
		w.token(tok)
	}
	var found []*ingest.Section
	law := false
	text.ReadLines(file, w.text.String(), func(s *ingest.Section) {
		if s.Number != "" {
			found, law = append(found, s), law || s.Text != ""
		}
	})
	if !law {
		return false
	}
	for _, s := range found {
		s.Origin = s.Origin.Through(&w.origin, len(s.Text))
		s.HeadingAt.Start, s.HeadingAt.End = w.origin.Span(s.HeadingAt)
		emit(s)
	}
	return true
}

// lines is the text of a file with a line for each of its elements.
type lines struct {
	text   strings.Builder
	origin source.Origin
}

func (w *lines) token(tok token) {
	switch tok.kind {
	case openTag, closeTag, emptyTag:
		if roleOf(tok.name) != inline && !strings.HasSuffix(w.text.String(), "\n") {
			w.text.WriteByte('\n')
		}
		return
	}
	for i, r := range tok.text {
		at := tok.at
		if tok.kind != entity {
			at += i
		}
		w.origin.Add(w.text.Len(), at)
		switch r {
		case '\n', '\r':
			r = ' '
		case utf8.RuneError:
			r = '?' // as long as the byte that is no UTF-8
		}
		w.text.WriteRune(r)
	}
}
