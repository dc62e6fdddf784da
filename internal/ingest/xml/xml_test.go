package xml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/ingesttest"
	"statutelint/internal/ingest/xml"
)

func read(in string) ([]*ingest.Section, error) {
	var sections []*ingest.Section
	err := xml.Read(&ingest.File{Path: "x.xml"}, []byte(in), func(s *ingest.Section) { sections = append(sections, s) })
	return sections, err
}

// sketch writes "number | heading | status" and the blocks of each section,
// indented by their depth, with their labels.
func sketch(sections []*ingest.Section) string {
	var w strings.Builder
	for _, s := range sections {
		fmt.Fprintf(&w, "%s | %s | %s\n", s.Number, s.Heading, [...]string{"law", "repealed", "reserved", "not funded", "superseded"}[s.Status]+effective(s))
		for _, b := range s.Blocks {
			fmt.Fprintf(&w, "%s%s %s\n", strings.Repeat("  ", b.Depth), b.Label, b.Span.Of(s.Text))
		}
	}
	return w.String()
}

func effective(s *ingest.Section) string {
	if s.Effective == "" {
		return ""
	}
	return " | " + s.Effective
}

var cases = []struct{ name, in, want string }{
	{"units", `<section><num>9-1</num><heading>Lamps.</heading><text>In this section:</text><para><num>(1)</num><text>a lamp;</text><para><num>(A)</num><text>oil</text></para></para><aftertext>is sold.</aftertext></section>`,
		"9-1 | Lamps | law\n In this section:\n  (1) a lamp;\n    (A) oil\n is sold.\n"},
	{"a unit without text of its own", `<section><num>9-1</num><para><num>(a)</num><para><num>(1)</num><text>One.</text></para></para></section>`,
		"9-1 |  | law\n  (a) \n    (1) One.\n"},
	{"a reason and no text", `<section><num>9-1</num><reason>Lapsed long ago</reason><heading>Lamps.</heading></section>`, "9-1 | Lamps | repealed\n"},
	{"a reason that is none", `<section><num>9-1</num><reason>The Division</reason><heading>Lamps.</heading><text>A person who sells a lamp shall pay the fee that the Division sets.</text></section>`,
		"9-1 | Lamps | law\n A person who sells a lamp shall pay the fee that the Division sets.\n"},
	{"not funded", `<section><num>9-1</num><reason>Not funded</reason><heading>Lamps.</heading><text>[Not funded].</text></section>`, "9-1 | Lamps | not funded\n [Not funded].\n"},
	{"repealed by its heading", `<section><num>9-1</num><heading>Lamps. (Repealed)</heading></section>`, "9-1 | Lamps. (Repealed) | repealed\n"},
	{"a version says when it is law", `<section><num>9-1</num><heading>Lamps [Effective July 1, 2031].</heading><text>No lamp.</text></section>`, "9-1 | Lamps | law | Effective July 1, 2031\n No lamp.\n"},
	{"notes are no law", `<section><num>9-1</num><text>No<note>not law</note> lamp.</text><annotations><text>No law.</text></annotations><sourceCredit>1990</sourceCredit></section>`, "9-1 |  | law\n No lamp.\n"},
	{"entities, CDATA and prefixes", `<x:section><x:num>&#167; 9-1.</x:num><x:text>A &amp; b &lt;c> &bogus; <![CDATA[<d>]]></x:text></x:section>`, "9-1 |  | law\n A & b <c> &bogus; <d>\n"},
	{"comments and instructions", `<?xml version="1.0"?><!DOCTYPE x><section><!-- <num>1</num> --><num>9-1</num><?pi ?><text>No lamp.</text></section>`, "9-1 |  | law\n No lamp.\n"},
	{"names of several words", `<Section><SectionNumber>9.1</SectionNumber><CatchLine>Lamps.</CatchLine><Text>No lamp.</Text><SectionHistory>1990</SectionHistory></Section>`, "9.1 | Lamps | law\n No lamp.\n"},
	{"end tags in the wrong order", `<section><num>9-1</num><text>No <i>lamp</text></i></section>`, "9-1 |  | law\n No lamp\n"},
	{"a number in the catch-line", `<section><head>§ 9.1 Lamps.</head><p>No lamp.</p></section>`, "9.1 | Lamps | law\n No lamp.\n"},
	{"struck out", `<section><num>9-1</num><text>Under <del>16</del> <ins>18</ins>.</text></section>`, "9-1 |  | law\n Under 18.\n"},
	{"numbers in attributes", `<code><section number="9-1"><effdate>1/1/2031</effdate><histories><history>Chapter 5</history></histories><catchline>Lamps.</catchline><subsection number="9-1(2)">No lamp:<subsection number="9-1(2)(b)">of oil.</subsection></subsection></section></code>`,
		"9-1 | Lamps | law\n  (2) No lamp:\n    (b) of oil.\n"},
	{"known elements and no section", `<doc><article_text><s><catch_line><m>9-1.</m> <b>Lamps.</b></catch_line><p>(1) No lamp.</p></s></article_text></doc>`, "9-1 | Lamps | law\n (1) No lamp.\n"},
	{"unknown elements", `<d><l>Sec. 9.1. Lamps. (a) No lamp.</l><l>(b) <em>No</em> oil.</l></d>`, "9.1 | Lamps | law\n (a) No lamp.\n (b) No oil.\n"},
}

func TestRead(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			sections, err := read(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, sketch(sections)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestContainers holds that levels are named by their own elements, or by the
// section's number.
func TestContainers(t *testing.T) {
	for in, want := range map[string][]ingest.Container{
		`<title><num>TITLE 9—</num><heading>LIGHT</heading><chapter number="3"><section><num>1.</num><text>x</text></section></chapter></title>`: {{Kind: "title", Number: "9", Heading: "LIGHT"}, {Kind: "chapter", Number: "3"}},
		`<section><num>9-301</num><text>x</text></section>`: {{Kind: "title", Number: "9"}, {Kind: "chapter", Number: "3"}},
	} {
		sections, err := read(in)
		if err != nil || len(sections) != 1 {
			t.Fatal(err, sections)
		}
		if diff := cmp.Diff(want, sections[0].Containers); diff != "" {
			t.Error(diff)
		}
	}
}

// TestBroken holds that a file that is not well formed is said to be, with its
// line and what to do, and what stands before is read.
func TestBroken(t *testing.T) {
	for in, line := range map[string]string{
		"<section><num>9-1</num>\n<text>No lamp.</text>\n<para": "line 3",
		"<section><num>9-1</num><text>No lamp.</text>\n<!-- ":   "line 2",
	} {
		sections, err := read(in)
		if err == nil || !strings.Contains(err.Error(), line) || !strings.Contains(err.Error(), "mend") {
			t.Errorf("error %v", err)
		}
		if got := sketch(sections); got != "9-1 |  | law\n No lamp.\n" {
			t.Error(got)
		}
	}
	if _, err := read(`<config><size>5</size></config>`); err == nil || !strings.Contains(err.Error(), "<section>") {
		t.Errorf("error %v", err)
	}
}

// TestDeep holds that a hundred thousand nested units are read in linear time,
// with a depth that is bounded.
func TestDeep(t *testing.T) {
	in := "<section><num>9-1</num>" + strings.Repeat("<para><num>(a)</num>", 100_000) + "<text>Deep.</text>" + strings.Repeat("</para>", 100_000) + "<text>Flat.</text></section>"
	sections, err := read(in)
	if err != nil || len(sections) != 1 || !strings.HasSuffix(sections[0].Text, "Flat.\n") {
		t.Fatal(err, len(sections))
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range cases {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		sections, _ := read(in)
		ingesttest.Check(t, in, sections, false)
	})
}
