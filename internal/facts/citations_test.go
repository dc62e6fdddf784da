package facts

import (
	"testing"

	"statutelint/internal/ingest"
	"statutelint/internal/syntax"
)

// TestLookup resolves citations in a code that numbers its sections anew in
// each title and chapter.
func TestLookup(t *testing.T) {
	place := func(file, title, chapter, number string) *syntax.Section {
		return &syntax.Section{Section: &ingest.Section{
			File: &ingest.File{Path: file}, Number: number,
			Containers: []ingest.Container{{Kind: "title", Number: title}, {Kind: "chapter", Number: chapter}},
		}}
	}
	sections := []*syntax.Section{
		place("12", "12", "1", "5"), place("12", "12", "2", "5"), place("12", "12", "2", "6"),
		place("33", "33", "2", "5"), place("33", "33", "2", "7"), place("33", "33", "2", "16-6-9"),
		{Section: &ingest.Section{File: &ingest.File{Path: "us"}, Number: "12 U.S.C. 5"}},
	}
	b := &builder{index: newIndex(sections), sections: sections}
	for _, c := range []struct {
		name   string
		from   int
		ref    syntax.Reference
		number string
		want   int // of sections; -1 for none
	}{
		{"own chapter", 0, syntax.Reference{}, "5", 0},
		{"own chapter again", 2, syntax.Reference{}, "5", 1},
		{"own title", 0, syntax.Reference{}, "6", 2},
		{"chapter named", 0, syntax.Reference{Chapter: "2"}, "6", 2},
		{"chapter named, no such section", 0, syntax.Reference{Chapter: "9"}, "6", -1},
		{"title named", 0, syntax.Reference{Title: "33"}, "5", 3},
		{"title and code named", 0, syntax.Reference{Title: "33", Code: "mac"}, "5", 3},
		{"another title's number", 0, syntax.Reference{}, "7", -1},
		{"a number that says where it stands", 0, syntax.Reference{}, "16-6-9", 5},
		{"the federal code", 0, syntax.Reference{Title: "12", Code: "usc"}, "5", 6},
		{"from the federal code", 6, syntax.Reference{}, "5", 6},
		{"no such title", 0, syntax.Reference{Title: "44"}, "5", -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want *syntax.Section
			if c.want >= 0 {
				want = sections[c.want]
			}
			if got := b.lookup(sections[c.from], &c.ref, c.number); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}
