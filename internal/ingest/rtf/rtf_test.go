package rtf_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/ingesttest"
	"statutelint/internal/ingest/rtf"
)

func read(in string) ([]*ingest.Section, error) {
	var sections []*ingest.Section
	err := rtf.Read(&ingest.File{Path: "x.rtf"}, []byte(in), func(s *ingest.Section) { sections = append(sections, s) })
	return sections, err
}

// sketch writes "number | heading | status" and the blocks of each section.
func sketch(sections []*ingest.Section) string {
	var w strings.Builder
	for _, s := range sections {
		w.WriteString(s.Number + " | " + s.Heading + " | " + [...]string{"law", "repealed", "reserved", "not funded", "superseded"}[s.Status])
		if s.Effective != "" {
			w.WriteString(" | " + s.Effective)
		}
		w.WriteString("\n")
		for _, b := range s.Blocks {
			w.WriteString("  " + b.Span.Of(s.Text) + "\n")
		}
	}
	return w.String()
}

var cases = []struct{ name, in, want string }{
	{"a heading, its text, its history", `\pard\fs18{\b 9.1\~\~Lamps.}\par\pard\fs18 No lamp.\par\pard\fs18 [C97, \'a74943]\par\pard\fs18 A note.\par`,
		"9.1 | Lamps | law\n  No lamp.\n"},
	{"text behind the catch-line", `{\b 9.1 Lamps, oil, etc. \emdash  penalty.} No lamp.\par`, "9.1 | Lamps, oil, etc. — penalty | law\n  No lamp.\n"},
	{"only the number in bold", `{\b 9.1.} Lamps. No lamp is sold.\par`, "9.1 | Lamps | law\n  No lamp is sold.\n"},
	{"repealed behind the catch-line", `{\b 9.1 Lamps.} Repealed by 2003 Acts.\par{\b 9.2 and 9.3} Reserved.\par`, "9.1 | Lamps | repealed\n9.2 and 9.3 | Reserved | reserved\n"},
	{"small type is a note", `\fs18{\b 9.1 Lamps.}\par\fs18 No lamp.\par\fs12 Referred to.\par`, "9.1 | Lamps | law\n  No lamp.\n"},
	{"a heading larger than its text", `\fs28{\b 9.1 Lamps.}\par\fs24 No lamp.\par\fs24 Nor oil.\par`, "9.1 | Lamps | law\n  No lamp.\n  Nor oil.\n"},
	{"a reference in bold heads nothing", `{\b 9.1 Lamps.}\par Under rule\par{\b 1.302}\par no lamp.\par`, "9.1 | Lamps | law\n  Under rule\n  1.302\n  no lamp.\n"},
	{"escapes", `{\b 9.1 Lamps.}\par \ldblquote A\rdblquote  \{b\} \'a7\~5 \u8212?\u10?x \u-10179?\u-8703?\par`, "9.1 | Lamps | law\n  “A” {b} § 5 — x \U0001F601\n"},
	{"destinations are no text", `{\fonttbl{\f0 Arial;}}{\*\generator X;}{\header H\par}{\b 9.1 Lamps.}\par No{\footnote Not law.} lamp.\par`, "9.1 | Lamps | law\n  No lamp.\n"},
	{"binary data", "{\\b 9.1 Lamps.}\\par No \\bin4 {}{}lamp.\\par", "9.1 | Lamps | law\n  No lamp.\n"},
	{"a version says when it is law", `{\b 9.1 Lamps (Effective until July 1, 2031).}\par No lamp.\par{\b 9.2 Oil. (Repealed)}\par`, "9.1 | Lamps | law | Effective until July 1, 2031\n  No lamp.\n9.2 | Oil. (Repealed) | repealed\n"},
	{"struck out", `{\b 9.1 Lamps.} No {\strike old} new{\strike0  lamp}.\par`, "9.1 | Lamps | law\n  No new lamp.\n"},
	{"sources and notes", `{\b 9-1. Lamps.} No lamp.\par{\b Source: L. 71:} R&RE, p. 454, \'a7 1.\par{\b Editor's note:}\par A note.\par`, "9-1 | Lamps | law\n  No lamp.\n"},
	{"no heading in bold", `Sec. 5. Fees. (a) A fee is due.\par(b) Always.\par`, "5 | Fees | law\n  (a) A fee is due.\n  (b) Always.\n"},
	{"no heading at all", `No person may buy sex.\par`, " |  | law\n  No person may buy sex.\n"},
}

func TestRead(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			sections, err := read(`{\rtf1\ansi ` + c.in + "}")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, sketch(sections)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestContainers holds that centred headings name the levels above sections.
func TestContainers(t *testing.T) {
	sections, err := read(`{\rtf1\pard\qc CHAPTER 9\par\pard\qc LIGHT\par\pard{\b 9.1 Lamps.}\par None.\par}`)
	if err != nil || len(sections) != 1 {
		t.Fatal(err, sections)
	}
	want := []ingest.Container{{Kind: "chapter", Number: "9", Heading: "LIGHT"}}
	if diff := cmp.Diff(want, sections[0].Containers); diff != "" {
		t.Error(diff)
	}
}

// TestBroken holds that a file that ends too soon is said to, with its line,
// and what stands before is read.
func TestBroken(t *testing.T) {
	sections, err := read("{\\rtf1 {\\b 9.1 Lamps.}\\par\nNo lamp.\\par {{")
	if err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v", err)
	}
	if got := sketch(sections); got != "9.1 | Lamps | law\n  No lamp.\n" {
		t.Error(got)
	}
	if _, err := read("plain"); err == nil || !strings.Contains(err.Error(), "save the document as RTF") {
		t.Errorf("error %v", err)
	}
}

// TestDeepGroups holds that nesting costs neither stack nor more than linear
// time.
func TestDeepGroups(t *testing.T) {
	in := `{\rtf1{\b 9.1 Lamps.}\par ` + strings.Repeat("{", 100_000) + "No lamp." + strings.Repeat("}", 100_000) + `\par}`
	sections, err := read(in)
	if err != nil || sketch(sections) != "9.1 | Lamps | law\n  No lamp.\n" {
		t.Error(err, len(sections))
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range cases {
		f.Add(`{\rtf1\ansi ` + c.in + "}")
	}
	f.Fuzz(func(t *testing.T, in string) {
		sections, _ := read(in)
		ingesttest.Check(t, in, sections, false)
	})
}
