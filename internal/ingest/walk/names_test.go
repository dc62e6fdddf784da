package walk

import (
	"context"
	"strings"
	"testing"

	"statutelint/internal/ingest"
)

// TestNamesLie holds that files are what their bytes say: pictures and word
// processor files that are named like web pages are no law and are said to be
// none; the page beside them is read.
func TestNamesLie(t *testing.T) {
	root := writeTree(t, map[string]string{
		"a.html": "%PDF-1.7\n1 0 obj <</Type /Catalog>>",
		"b.html": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\x00",
		"c.html": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"d.html": "\x7fELF\x02\x01\x01\x00\x00\x00",
		"e.txt":  "<!DOCTYPE html><h3>§ 1-1. Fees.</h3><p>A fee is due.",
		"f.html": "{\\rtf1{\\b 1.2 Fees.}\\par A fee is due.\\par}",
		"g.xml":  "<section><num>1-3</num><text>A fee is due.</text></section>",
	})
	var numbers []string
	_, problems, err := Read(context.Background(), root, Options{Workers: 1}, func(s *ingest.Section) bool {
		numbers = append(numbers, s.Number)
		return false
	})
	if err != nil || strings.Join(numbers, " ") != "1-1 1.2 1-3" {
		t.Errorf("sections %v, %v", numbers, err)
	}
	if len(problems) != 4 {
		t.Fatalf("problems %v, want one for each of a to d", problems)
	}
	for _, p := range problems {
		if !strings.Contains(p.Message, "not a text format that statutelint reads") {
			t.Error(p)
		}
	}
}

// TestOneLine holds that ten megabytes on one line are read.
func TestOneLine(t *testing.T) {
	root := writeTree(t, map[string]string{"a.txt": "Sec. 5. Fees. " + strings.Repeat("A fee is due. ", 10<<20/14)})
	size := 0
	_, problems, err := Read(context.Background(), root, Options{}, func(s *ingest.Section) bool {
		size += len(s.Text)
		return false
	})
	if err != nil || len(problems) > 0 || size < 10<<20-100 {
		t.Errorf("%d bytes of law, %v %v", size, problems, err)
	}
}
