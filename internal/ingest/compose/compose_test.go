package compose_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/compose"
	"statutelint/internal/source"
)

func TestWriter(t *testing.T) {
	var w compose.Writer
	w.Write(" No \t\u00a0lamp\xff", 10)
	w.Replace("\u00a0—", 30)
	w.Begin("(a)", 1)
	w.Write("  ", 40)
	w.Begin("", 0)
	w.Space(49)
	w.Write("oil\u00ad ", 50)
	var s ingest.Section
	w.Into(&s)
	want := []ingest.Block{
		{Span: source.Span{Start: 0, End: 14}},
		{Span: source.Span{Start: 15, End: 15}, Label: "(a)", Depth: 1},
		{Span: source.Span{Start: 16, End: 19}},
	}
	if diff := cmp.Diff(want, s.Blocks); diff != "" {
		t.Error(diff)
	}
	if want := "No lamp\uFFFD —\n\noil\n"; s.Text != want {
		t.Errorf("text %q, want %q", s.Text, want)
	}
	for clean, file := range map[int]int{0: 11, 3: 17, 16: 50} {
		if got := s.Origin.At(clean); got != file {
			t.Errorf("byte %d comes from %d, want %d", clean, got, file)
		}
	}
}
