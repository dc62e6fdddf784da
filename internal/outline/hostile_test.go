package outline_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/outline"
)

// hostile are texts that a careless reader takes more than linear time for, or
// goes too deep for, by the number of repetitions.
var hostile = []struct {
	name, file string
	text       func(n int) string
}{
	{"one word", "a.txt", func(n int) string { return "Sec. 5. Fees. " + strings.Repeat("fee ", n) }},
	{"open parentheses", "a.txt", func(n int) string { return "Sec. 5. Fees. " + strings.Repeat("(", n) }},
	{"labels run together", "a.txt", func(n int) string { return "Sec. 5. Fees. A fee: " + strings.Repeat("(a)(1)(i)", n) }},
	{"labels that never go on", "a.txt", func(n int) string { return "Sec. 5. Fees.\n" + strings.Repeat("(i) A fee: (h) due;\n", n) }},
	{"numbered lines", "a.txt", func(n int) string { return strings.Repeat("9. Fees.\n", n) }},
	{"one heading again and again", "a.txt", func(n int) string { return strings.Repeat("Sec. 9.1. Fees.\n", n) }},
	{"headings without text", "a.txt", func(n int) string { return strings.Repeat("§ 9.1\n(a)\n", n) }},
	{"hard-wrapped prose without an end", "a.txt", func(n int) string { return "Sec. 5. Fees. A fee\n" + strings.Repeat("is due and\n", n) }},
	{"brackets", "a.txt", func(n int) string {
		return "Sec. 5. Fees. A fee " + strings.Repeat("[1990; ", n) + strings.Repeat("]", n)
	}},
	{"nested lists", "a.html", func(n int) string {
		return "<h3>§ 1-1. Fees.</h3>" + strings.Repeat("<ol><li>a fee", n)
	}},
	{"list items", "a.html", func(n int) string {
		return "<h3>§ 1-1. Fees.</h3><ol>" + strings.Repeat("<li>(a) (b) A fee (1990, c. 5)", n)
	}},
	{"line breaks", "a.html", func(n int) string { return "<p>Sec. 5. Fees. " + strings.Repeat("A fee<br>", n) }},
	{"entities", "a.html", func(n int) string { return "<p>Sec. 5. Fees. " + strings.Repeat("&sect;&", n) }},
	{"open tags", "a.xml", func(n int) string { return "<section><num>1-1</num>" + strings.Repeat("<para><num>(a)</num>", n) }},
	{"unknown elements", "a.xml", func(n int) string { return "<d>Sec. 5. Fees." + strings.Repeat("<l>A fee.</l>", n) }},
	{"open groups", "a.rtf", func(n int) string { return `{\rtf1{\b 1.1 Fees.}\par` + strings.Repeat("{a", n) }},
	{"control words", "a.rtf", func(n int) string { return `{\rtf1{\b 1.1 Fees.}\par` + strings.Repeat(`\b a\b0 `, n) }},
	{"nested bullets", "a.md", func(n int) string {
		var w strings.Builder
		w.WriteString("# § 1-1. Fees\n\n")
		for i := range n {
			w.WriteString(strings.Repeat(" ", 2*(i%200)) + "- a fee\n")
		}
		return w.String()
	}},
	{"emphasis", "a.md", func(n int) string { return "# § 1-1. Fees\n\nA fee " + strings.Repeat("__*", n) }},
}

// spend reads text from a file through to its outline.
func spend(t testing.TB, name, text string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	units := 0
	_, problems, err := walk.Read(context.Background(), file, walk.Options{Workers: 1}, func(s *ingest.Section) bool {
		outline.Build(s).Walk(func(*outline.Unit) { units++ })
		return false
	})
	if err != nil || units == 0 {
		t.Fatal(units, " units: ", err, problems)
	}
	for _, p := range problems {
		if strings.Contains(p.Message, "internal error") {
			t.Error(p)
		}
	}
}

// TestHostileTextEnds holds that no such text ends in a panic, in the depth of
// a stack or in an endless loop. BenchmarkDoubling measures its time.
func TestHostileTextEnds(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) { spend(t, h.file, h.text(32_000)) })
	}
}

// BenchmarkDoubling doubles hostile text four times: the time for a byte must
// not grow.
func BenchmarkDoubling(b *testing.B) {
	for _, h := range hostile {
		for n := 10_000; n <= 160_000; n *= 2 {
			text := h.text(n)
			b.Run(h.name+"/"+strconv.Itoa(n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					spend(b, h.file, text)
				}
			})
		}
	}
}
