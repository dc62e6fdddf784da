package ingest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSupersede(t *testing.T) {
	const old, cur = Superseded, InForce
	chapter := func(n string) []Container { return []Container{{Kind: "chapter", Number: n}} }
	tests := []struct {
		name     string
		sections []Section
		want     []Status
	}{
		{"until one day, from the next on",
			[]Section{{Number: "9-2-1", Effective: "Effective through August 31, 2031"}, {Number: "9-2-1", Effective: "Effective September 1, 2031"}},
			[]Status{old, cur}},
		{"the later one printed first",
			[]Section{{Number: "9.2", Effective: "Effective July 1, 2031"}, {Number: "9.2", Effective: "Effective until July 1, 2031"}},
			[]Status{cur, old}},
		{"three versions",
			[]Section{{Number: "9.2", Effective: "Effective until March 1, 2030"}, {Number: "9.2", Effective: "Effective March 1, 2030 through June 30, 2032"}, {Number: "9.2", Effective: "Effective July 1, 2032"}},
			[]Status{old, old, cur}},
		{"without dates the last one",
			[]Section{{Number: "9.2"}, {Number: "9.2"}, {Number: "9.3"}},
			[]Status{old, cur, cur}},
		{"a date is later than none",
			[]Section{{Number: "9.2", Effective: "Effective May 1, 2031"}, {Number: "9.2"}},
			[]Status{cur, old}},
		{"an end is no beginning",
			[]Section{{Number: "9.2"}, {Number: "9.2", Effective: "Expires May 1, 2031"}},
			[]Status{old, cur}},
		{"what depends on an event gives way",
			[]Section{{Number: "9.2", Effective: "Contingent expiration date - see note"}, {Number: "9.2", Effective: "Contingent effective date - see note"}},
			[]Status{cur, old}},
		{"the years that a tax is for",
			[]Section{{Number: "9.2", Effective: "Effective for years beginning after December 31, 2030"}, {Number: "9.2", Effective: "Effective for years beginning before January 1, 2031"}},
			[]Status{cur, old}},
		{"a single version counts even when it ends",
			[]Section{{Number: "9.2", Effective: "Effective until May 1, 2031"}},
			[]Status{cur}},
		{"a repealed one takes no part",
			[]Section{{Number: "9.2"}, {Number: "9.2", Status: Repealed}},
			[]Status{cur, Repealed}},
		{"integers begin anew in every chapter",
			[]Section{{Number: "1", Heading: "Name", Containers: chapter("1")}, {Number: "1", Heading: "Name", Containers: chapter("2")}},
			[]Status{cur, cur}},
		{"an integer twice in one chapter under different headings",
			[]Section{{Number: "1", Heading: "Name", Containers: chapter("1")}, {Number: "1", Heading: "Scope", Containers: chapter("1")}},
			[]Status{cur, cur}},
		{"an integer twice in one chapter under one heading",
			[]Section{{Number: "1", Heading: "Name", Containers: chapter("1")}, {Number: "1", Heading: "Name", Containers: chapter("1")}},
			[]Status{old, cur}},
		{"texts without a number", []Section{{}, {}}, []Status{cur, cur}},
		{"two files", []Section{{Number: "9.2", File: &File{Path: "a"}}, {Number: "9.2", File: &File{Path: "b"}}}, []Status{cur, cur}},
	}
	for _, tt := range tests {
		var all []*Section
		marked := 0
		for i := range tt.sections {
			tt.sections[i].Text += "Law.\n"
			all = append(all, &tt.sections[i])
		}
		for _, st := range tt.want {
			if st == Superseded {
				marked++
			}
		}
		if n := Supersede(all); n != marked {
			t.Errorf("%s: marked %d, want %d", tt.name, n, marked)
		}
		var got []Status
		for _, s := range all {
			got = append(got, s.Status)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestSupersedeKeepsText(t *testing.T) {
	with, without := &Section{Number: "9.2", Text: "Law.\n"}, &Section{Number: "9.2"}
	if n := Supersede([]*Section{with, without}); n != 0 || with.Status != InForce {
		t.Errorf("a version without text replaced the law")
	}
}
