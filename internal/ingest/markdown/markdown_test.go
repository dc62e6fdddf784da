package markdown_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/ingesttest"
	"statutelint/internal/ingest/markdown"
	"statutelint/internal/source"
)

// read returns a sketch of the sections in text: a line for each section,
// "number | heading | status", and a line for each block, "depth label text".
func read(t *testing.T, path, text string) ([]string, []*ingest.Section) {
	t.Helper()
	var lines []string
	var sections []*ingest.Section
	file := &ingest.File{Path: path, Lines: source.NewLines([]byte(text))}
	err := markdown.Read(file, []byte(text), func(s *ingest.Section) {
		sections = append(sections, s)
		lines = append(lines, fmt.Sprintf("%s | %s | %d", s.Number, s.Heading, s.Status))
		for _, b := range s.Blocks {
			lines = append(lines, strings.Join(strings.Fields(fmt.Sprint(b.Depth, " ", b.Label, " ", b.Span.Of(s.Text))), " "))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines, sections
}

// rendered makes a file like those of the rendered United States Code. "~" is
// one level of indentation.
func rendered(ref string, body ...string) string {
	nav := "[Previous](./a.md) | [Next](./b.md) | [Root of Title](./../)\n"
	head := "---\n---\n\n# 90 U.S.C., USLM ref " + ref + "\n\n* Portions\n----------\n----------\n\n" + nav + "\n"
	text := strings.ReplaceAll(strings.Join(body, "\n\n"), "~", strings.Repeat("\u00a0", 4))
	return head + text + "\n\n----------\n\n" + nav + "\n[/us/pl/1]: https://example.org/pl\n"
}

func TestReadRendered(t *testing.T) {
	tests := []struct {
		name string
		body []string
		want []string
	}{
		{"a label alone, flush text and notes",
			[]string{"## §\u202f12. Selling lamps", "~(a)", "~ Whoever knowingly—", "~~(1) sells a [lamp][/us/usc/t90/s3]; or", "~~(2) buys one,",
				"~~knowing it is broken, shall be fined.", "~(b) No defence lies.", "([June 1, 1950, ch. 1][/us/act/1], §\u202f2.)", " __Amendments__ ", "~1990—Subsec. (a). Lamps added."},
			[]string{"90 U.S.C. 12 | Selling lamps | 0", "1 (a) Whoever knowingly—", "2 (1) sells a lamp; or", "2 (2) buys one,",
				"1 knowing it is broken, shall be fined.", "1 (b) No defence lies."}},
		{"headings of items are no text",
			[]string{"## § 12a–1. Lamps", "~(a) __Definition__  __.—__ ", "~~In this section a \\[lamp\\] glows.", "~~A wick is no lamp.", "~(b) __wick__ means a cord."},
			[]string{"90 U.S.C. 12a–1 | Lamps | 0", "1 (a) In this section a [lamp] glows.", "1 A wick is no lamp.", "1 (b) wick means a cord."}},
		{"text of the section, footnotes, a sentence further out",
			[]string{"## § 13. Oil", "~The Secretary shall—", "~~(1) buy <sup>\\[1\\]</sup> <sup><sup> 1 So in original. </sup></sup> oil—", "~~~(A) for lamps; or", "~~~(B) for heat.", "~~The oil shall be clean.", "~This section ends."},
			[]string{"90 U.S.C. 13 | Oil | 0", "0 The Secretary shall—", "2 (1) buy oil—", "3 (A) for lamps; or", "3 (B) for heat.", "2 The oil shall be clean.", "1 This section ends."}},
		{"repealed",
			[]string{"## \\[§§ 14, 15. Repealed. [Pub. L. 1–2][/us/pl/1], § 3, May 1, 1960\\]", "~Section 14 related to lamps."},
			[]string{"90 U.S.C. 14, 15 | Repealed. Pub. L. 1–2, § 3, May 1, 1960 | 1"}},
		{"contents of a chapter",
			[]string{"### CHAPTER 2—LAMPS", "<table>", "<td> 12. </td>"},
			nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := rendered("/us/usc/t90/s12", tt.body...)
			got, sections := read(t, "us/us/usc/t90/ptI/ch2/schA/m.md", text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			ingesttest.Check(t, text, sections, plain(text))
			for _, s := range sections {
				want := []ingest.Container{{Kind: "title", Number: "90"}, {Kind: "part", Number: "I"}, {Kind: "chapter", Number: "2"}, {Kind: "subchapter", Number: "A"}}
				if diff := cmp.Diff(want, s.Containers); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

func TestReadDraft(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"front matter, headings, lists",
			"---\ntitle: x\n---\n# An Act on lamps\n\nBe it enacted:\n\n## § 1. Definitions\n\nIn this Act:\n\n1. *Lamp* means\n   a light;\n2. Oil.\n\n```\nnot law\n```\n\n## Sec. 2. Offence\n\n(a) No person\nmay sell:\n(1) a lamp; or\n(2) oil.\n",
			[]string{"1 | Definitions | 0", "0 In this Act:", "0 1. Lamp means a light;", "0 2. Oil.",
				"2 | Offence | 0", "0 (a) No person may sell:", "0 (1) a lamp; or", "0 (2) oil."}},
		{"struck out", "# § 5. Fees\nUnder ~~16~~ <ins>18</ins> years<s> old</s>, ~ 5.\n",
			[]string{"5 | Fees | 0", "0 Under 18 years, ~ 5."}},
		{"nested lists",
			"## Section 5. Fees\n- (a) The fee is:\n  - (1) five; or\n  - six.\n\n  The fee is due.\n- (b) None.\n\nEnd.\n",
			[]string{"5 | Fees | 0", "1 (a) The fee is:", "2 (1) five; or", "2 - six.", "1 The fee is due.", "1 (b) None.", "0 End."}},
		{"headings in bold",
			"**Sec. 1.** Short title. This Act is the Lamp Act.\n\n**§ 2. Penalty.** A person who sells is guilty.\n\n**Section 3. [Reserved]**\n",
			[]string{"1 | Short title | 0", "0 This Act is the Lamp Act.", "2 | Penalty | 0", "0 A person who sells is guilty.", "3 | Reserved | 2"}},
		{"sections of an article",
			"# Art. 8.071. Oil\n\nSec. 1. This article applies to oil.\n\nSec. 2. (a) No oil.\n",
			[]string{"8.071 | Oil | 0", "0 Sec. 1. This article applies to oil.", "0 Sec. 2. (a) No oil."}},
		{"no section numbers",
			"# Lamps\n\nA lamp is a light.\n\n## Fees\n\nNone.\n",
			[]string{" | Lamps | 0", "0 A lamp is a light.", " | Fees | 0", "0 None."}},
		{"chapters", "# Chapter 7. Lamps\n## 7-101. Sale\nNo sale.\n",
			[]string{"7-101 | Sale | 0", "0 No sale."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, sections := read(t, "bill.md", tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			ingesttest.Check(t, tt.text, sections, plain(tt.text))
		})
	}
}

func TestReadPassesOverReadme(t *testing.T) {
	if got, _ := read(t, "code/README.md", "# About\n\nThis folder holds laws.\n"); got != nil {
		t.Errorf("got %q, want nothing", got)
	}
}

// plain says whether what the file holds is what is read: it has no entities.
func plain(file string) bool { return utf8.ValidString(file) && !strings.Contains(file, "&") }

func FuzzRead(f *testing.F) {
	f.Add(rendered("/us/usc/t1/s1", "## § 1. A", "~(a) __B__", "~ c <sup>1</sup> [d][/e] \\[f", "~~(1) g"))
	f.Add("# A\n\n## § 1. B\n\n- (a) c\n  1. d\n\n**Sec. 2.** E. F\n> g\n")
	f.Add("---\na: b\n---\n```\nc\n```\n__d_ &amp; [e](f) *g*\r\n1) h\n")
	f.Fuzz(func(t *testing.T, text string) {
		_, sections := read(t, "bill.md", text)
		ingesttest.Check(t, text, sections, plain(text))
	})
}

// TestDraftsThatAreNoLaw holds that of a draft only what is law is kept: no
// history, no notes under a heading of their own, no section that is repealed by
// its heading or by its only words.
func TestDraftsThatAreNoLaw(t *testing.T) {
	const text = `# § 9-1. Lamps.

No lamp.

History: 1990, c. 5; 2001, c. 8.

# § 9-2. Oil.

Repealed.

# § 9-3. Wicks. (Repealed by L. 2001, c. 8.)

# § 9-4. Fees (Effective until July 1, 2031).

A fee is due.

*[L. 1990, c. 5, § 4.]*

### Notes

This section was long.

# § 9-5. Repealed statutes.

A repealed statute is not revived. Acts of 1990 and 2001 are not affected, and the history of an act shall be kept.
`
	want := []string{
		"9-1 | Lamps | 0", "0 No lamp.",
		"9-2 | Oil | 1", "0 Repealed.",
		"9-3 | Wicks. (Repealed by L. 2001, c. 8.) | 1",
		"9-4 | Fees | 0", "0 A fee is due.",
		"9-5 | Repealed statutes | 0", "0 A repealed statute is not revived. Acts of 1990 and 2001 are not affected, and the history of an act shall be kept.",
	}
	got, sections := read(t, "a.md", text)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := sections[3].Effective; got != "Effective until July 1, 2031" {
		t.Errorf("§ 9-4 is law %q", got)
	}
}
