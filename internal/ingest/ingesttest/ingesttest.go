// Package ingesttest holds what the tests of every format hold of the sections
// that it reads.
package ingesttest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"statutelint/internal/ingest"
)

// Check holds what every section promises: folded valid text, blocks in order,
// and origins within the file. Verbatim says that the format has no escapes: each
// visible ASCII byte of the text is then the same byte of the file.
func Check(t *testing.T, file string, sections []*ingest.Section, verbatim bool) {
	t.Helper()
	for _, s := range sections {
		if !utf8.ValidString(s.Text) || strings.Contains(s.Text, "  ") {
			t.Fatalf("text is not folded: %q", s.Text)
		}
		blocks(t, s)
		origins(t, file, s, verbatim)
		if s.HeadingAt.End > len(file) || s.HeadingAt.Start > s.HeadingAt.End {
			t.Fatalf("heading at %v of %d bytes", s.HeadingAt, len(file))
		}
	}
}

func blocks(t *testing.T, s *ingest.Section) {
	t.Helper()
	at := 0
	for _, b := range s.Blocks {
		if b.Span.Start != at || s.Text[b.Span.End] != '\n' {
			t.Fatalf("block %v does not follow offset %d", b.Span, at)
		}
		at = b.Span.End + 1
	}
	if at != len(s.Text) {
		t.Fatalf("text goes on after the last block: %q", s.Text[at:])
	}
}

func origins(t *testing.T, file string, s *ingest.Section, verbatim bool) {
	t.Helper()
	for i := range len(s.Text) {
		at := s.Origin.At(i)
		if at < 0 || at > len(file) {
			t.Fatalf("byte %d stands at %d of %d", i, at, len(file))
		}
		if verbatim && s.Text[i] > ' ' && s.Text[i] < 0x7f && file[at] != s.Text[i] {
			t.Fatalf("byte %d of the text (%q) comes from %q at %d", i, s.Text[i], file[at], at)
		}
	}
}
