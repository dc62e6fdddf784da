package walk

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statutelint/internal/ingest"
)

// FuzzRead reads any bytes as a file or archive: whatever comes, sections lie
// in their text, places in the file, and what went wrong is a Problem.
func FuzzRead(f *testing.F) {
	archive, err := os.ReadFile(writeZip(f, entry{name: "a.html", text: "<h3>1-1. Fees.</h3><p>Due."}, entry{name: "b.txt", text: "Sec. 2. Fees. Due."}))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(archive)
	f.Add([]byte("<h3>Sec. 1. Fees.</h3><ol><li>caf\xe9</ol>"))
	f.Add([]byte("\xff\xfeS\x00e\x00c\x00.\x00 \x001\x00.\x00"))
	f.Add([]byte("{\\rtf1 \\b 1.1 Fees.\\b0\\par Due.}"))
	f.Add([]byte("---\nt: x\n---\n# § 1. Fees\n\n(a) Due.\n"))
	f.Add([]byte("<?xml version='1.0'?><section><num>1</num><text>Due.</text></section>"))
	at := filepath.Join(f.TempDir(), "code")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(at, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, problems, _ := Read(context.Background(), at, Options{Workers: 1}, func(s *ingest.Section) bool {
			for _, b := range s.Blocks {
				if b.Span.Start < 0 || b.Span.End < b.Span.Start || b.Span.End > len(s.Text) {
					t.Errorf("block %v of %d bytes", b.Span, len(s.Text))
				}
			}
			if s.HeadingAt.Start < 0 || s.HeadingAt.Start > s.HeadingAt.End {
				t.Errorf("heading at %v", s.HeadingAt)
			}
			return true
		})
		for _, p := range problems {
			if p.Path == "" || p.Message == "" {
				t.Errorf("a problem that says nothing: %+v", p)
			}
			if strings.Contains(p.Message, "internal error") {
				t.Error(p.Message)
			}
		}
	})
}
