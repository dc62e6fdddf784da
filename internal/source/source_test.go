package source_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/source"
)

func TestSpan(t *testing.T) {
	a, b := source.Span{Start: 2, End: 5}, source.Span{Start: 4, End: 9}
	if got := a.Cover(b); got != (source.Span{Start: 2, End: 9}) {
		t.Errorf("cover %v", got)
	}
	if a.Contains(b) || !a.Cover(b).Contains(b) || !a.Contains(source.Span{Start: 5, End: 5}) {
		t.Error("contains")
	}
	if a.Len() != 3 || a.Of("0123456") != "234" || a.At() != a {
		t.Error("a span of text")
	}
}

// TestOrigin holds that cleaned bytes are found in the file: those of a run
// where they were copied from, a span from its first byte to past its last.
func TestOrigin(t *testing.T) {
	// file "<p>No  lamp</p>", cleaned "No lamp"
	var o source.Origin
	o.Add(0, 3)
	o.Add(1, 4) // only continues
	o.Add(3, 7)
	for clean, file := range []int{3, 4, 5, 7, 8, 9, 10} {
		if got := o.At(clean); got != file {
			t.Errorf("byte %d stands at %d, want %d", clean, got, file)
		}
	}
	start, end := o.Span(source.Span{Start: 0, End: 7})
	if start != 3 || end != 11 {
		t.Errorf("span %d–%d", start, end)
	}
	if start, end := o.Span(source.Span{Start: 3, End: 3}); start != 7 || end != 7 {
		t.Errorf("empty span %d–%d", start, end)
	}
	var none source.Origin
	if none.At(5) != 0 {
		t.Error("an origin without runs")
	}
	o.Add(3, 8) // the last word on a place counts
	if o.At(3) != 8 {
		t.Error("a run replaced")
	}
}

// TestThrough holds that two mappings one after the other are one mapping.
func TestThrough(t *testing.T) {
	var outer, inner source.Origin
	outer.Add(0, 2) // cleaned 0–3 is decoded 2–5
	outer.Add(4, 10)
	outer.Add(6, 0) // goes back: headings repeated in a footer, say
	inner.Add(0, 3) // decoded 0–3 is file 3–6
	inner.Add(4, 20)
	inner.Add(11, 40)
	all := outer.Through(&inner, 8)
	var got, want []int
	for i := range 8 {
		got = append(got, all.At(i))
		want = append(want, inner.At(outer.At(i)))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestCharacters holds that Column counts bytes and Character counts code
// points, also behind bytes that are no UTF-8.
func TestCharacters(t *testing.T) {
	l := source.NewLines([]byte("é\n“minor” is §\n\x93ok"))
	for offset, want := range map[int]source.Position{
		3:  {Offset: 3, Line: 2, Column: 1, Character: 1},
		6:  {Offset: 6, Line: 2, Column: 4, Character: 2},
		14: {Offset: 14, Line: 2, Column: 12, Character: 8},
		22: {Offset: 22, Line: 3, Column: 2, Character: 2},
	} {
		if got := l.Position(offset); got != want {
			t.Errorf("offset %d: %v, want %v", offset, got, want)
		}
	}
}

func TestLines(t *testing.T) {
	l := source.NewLines([]byte("one\ntwo\r\nthree\rfour"))
	for offset, want := range map[int]source.Position{
		0:  {Offset: 0, Line: 1, Column: 1, Character: 1},
		3:  {Offset: 3, Line: 1, Column: 4, Character: 4}, // the line end belongs to its line
		4:  {Offset: 4, Line: 2, Column: 1, Character: 1},
		9:  {Offset: 9, Line: 3, Column: 1, Character: 1},
		15: {Offset: 15, Line: 4, Column: 1, Character: 1},
		18: {Offset: 18, Line: 4, Column: 4, Character: 4},
	} {
		if got := l.Position(offset); got != want {
			t.Errorf("offset %d: %v, want %v", offset, got, want)
		}
	}
	if got := source.NewLines(nil).Position(0); got.Line != 1 || got.Column != 1 {
		t.Errorf("empty file: %v", got)
	}
}

// TestCopied holds that a span is a copy only where nothing was dropped within
// it or right behind it.
func TestCopied(t *testing.T) {
	var o source.Origin // "ab<i>cd</i>&#101;f" cleaned is "abcdef"
	o.Add(0, 0)
	o.Add(2, 5)
	o.Add(4, 11)
	o.Add(5, 17)
	for _, c := range []struct {
		from, to, start, end int
		ok                   bool
	}{{0, 1, 0, 1, true}, {2, 3, 5, 6, true}, {0, 2, 0, 2, false}, {1, 3, 1, 6, false}, {2, 5, 5, 12, false}, {4, 5, 11, 12, false}, {5, 6, 17, 18, true}, {3, 3, 6, 6, false}} {
		start, end, ok := o.Copied(source.Span{c.from, c.to})
		if ok != c.ok || ok && (start != c.start || end != c.end) {
			t.Errorf("[%d, %d): %d, %d, %v", c.from, c.to, start, end, ok)
		}
	}
}
