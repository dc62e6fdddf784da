package html

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"statutelint/internal/ingest"
)

// readLong reads a section with n times part.
func readLong(t testing.TB, part string, n int) {
	t.Helper()
	page := []byte("<h3>§ 1-1. Fees.</h3>" + strings.Repeat(part, n))
	if err := Read(&ingest.File{}, page, func(*ingest.Section) {}); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkReadDoubling doubles such pages four times: the time for a byte must
// not grow.
func BenchmarkReadDoubling(b *testing.B) {
	for name, part := range longParts {
		for n := 10_000; n <= 160_000; n *= 2 {
			b.Run(name+"/"+strconv.Itoa(n), func(b *testing.B) {
				b.SetBytes(int64(n * len(part)))
				for b.Loop() {
					readLong(b, part, n)
				}
			})
		}
	}
}

// benchPage is a title of a code as long as real ones are: the page that
// STATUTELINT_PAGE names, or one that repeats a section with notes.
func benchPage(b *testing.B) []byte {
	if path := os.Getenv("STATUTELINT_PAGE"); path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		return data
	}
	return []byte(strings.Repeat(readTests[0].page, 500))
}

// BenchmarkRead measures reading a page, and as "ratio" its time in terms of
// what the tokenizer alone takes.
func BenchmarkRead(b *testing.B) {
	page := benchPage(b)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	var read, bare time.Duration
	for b.Loop() {
		start := time.Now()
		z := html.NewTokenizer(bytes.NewReader(page))
		for z.Next() != html.ErrorToken {
			z.Raw()
		}
		middle := time.Now()
		if err := Read(&ingest.File{}, page, func(*ingest.Section) {}); err != nil {
			b.Fatal(err)
		}
		bare += middle.Sub(start)
		read += time.Since(middle)
	}
	b.ReportMetric(float64(read)/float64(bare), "ratio")
}
