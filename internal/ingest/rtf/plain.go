package rtf

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/text"
	"statutelint/internal/source"
)

// readPlain reads a document as plain text, a line for each paragraph.
func readPlain(file *ingest.File, data []byte, emit func(*ingest.Section)) {
	var w strings.Builder
	var origin source.Origin
	s := &scanner{data: data, text: string(data), finish: func(p *paragraph) {
		for _, c := range p.pieces {
			origin.Add(w.Len(), c.at)
			w.WriteString(c.text)
			if c.resolved {
				origin.Add(w.Len(), c.at)
			}
		}
		w.WriteByte('\n')
	}}
	_ = s.run() // what is wrong with the file has been said
	text.ReadLines(file, w.String(), func(in *ingest.Section) {
		in.Origin = in.Origin.Through(&origin, len(in.Text))
		in.HeadingAt.Start, in.HeadingAt.End = origin.Span(in.HeadingAt)
		if in.Number != "" || in.Text != "" {
			emit(in)
		}
	})
}
