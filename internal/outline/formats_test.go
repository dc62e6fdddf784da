package outline_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/outline"
)

var update = flag.Bool("update", false, "write the golden files of testdata/formats anew")

// TestFormats reads the drafted file of each style of publishing in
// testdata/formats and compares its outline with the golden one beside it.
func TestFormats(t *testing.T) {
	files, err := filepath.Glob("../../testdata/formats/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) { golden(t, file) })
	}
}

func golden(t *testing.T, file string) {
	var got strings.Builder
	for _, s := range sectionsOf(t, file) {
		describe(&got, s)
		checkUnits(t, s)
		checkOrigin(t, file, s)
	}
	if *update {
		if err := os.WriteFile(file+".golden", []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file + ".golden")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("outline differs (-want +got); run with -update if it is right now:\n%s", diff)
	}
}

func sectionsOf(t *testing.T, file string) []*ingest.Section {
	t.Helper()
	var sections []*ingest.Section
	_, problems, err := walk.Read(context.Background(), file, walk.Options{Workers: 1}, func(s *ingest.Section) bool {
		sections = append(sections, s)
		return false
	})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return sections
}

var statusNames = [...]string{"in force", "repealed", "reserved", "not funded", "superseded"}

// describe writes a section's number, status, heading, levels and units, each
// with its own text.
func describe(w *strings.Builder, s *ingest.Section) {
	fmt.Fprintf(w, "%s | %s | %s\n", s.Number, statusNames[s.Status], s.Heading)
	for _, c := range s.Containers {
		fmt.Fprintf(w, "  in %s %s: %s\n", c.Kind, c.Number, c.Heading)
	}
	if s.Effective != "" {
		fmt.Fprintf(w, "  effective %s\n", s.Effective)
	}
	outline.Build(s).Walk(func(u *outline.Unit) {
		for _, p := range u.Parts {
			if p.Kind == outline.Text {
				fmt.Fprintf(w, "  %-10s %s\n", strings.TrimPrefix(u.Address(), s.Number), strings.ReplaceAll(p.Span.Of(s.Text), "\n", "⏎"))
			}
		}
	})
}

// checkUnits holds the promises of the outline: units nest, and every byte of
// the section's blocks is in exactly one leaf part.
func checkUnits(t *testing.T, s *ingest.Section) {
	t.Helper()
	covered := make([]int, len(s.Text))
	outline.Build(s).Walk(func(u *outline.Unit) {
		for _, p := range u.Parts {
			if !u.Span.Contains(p.Span) {
				t.Errorf("%s: part %v outside its unit %v", u.Address(), p.Span, u.Span)
			}
			if p.Kind == outline.Child {
				continue
			}
			for i := p.Span.Start; i < p.Span.End; i++ {
				covered[i]++
			}
		}
	})
	for _, b := range s.Blocks {
		for i := b.Span.Start; i < b.Span.End; i++ {
			if covered[i] != 1 {
				t.Fatalf("%s: byte %d of the text is in %d parts", s.Number, i, covered[i])
			}
		}
	}
}

// checkOrigin holds that every word of the text stands where its origin says.
func checkOrigin(t *testing.T, file string, s *ingest.Section) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(s.Text); i++ {
		at := s.Origin.At(i)
		if at < 0 || at >= len(data) {
			t.Fatalf("%s: byte %d of the text stands at %d of %d", s.Number, i, at, len(data))
		}
		if c := s.Text[i]; c > ' ' && c < 0x80 && data[at] != c && data[at] != '&' && data[at] != '\\' {
			t.Fatalf("%s: byte %d of the text, %q, is %q in the file", s.Number, i, c, data[at])
		}
	}
}
