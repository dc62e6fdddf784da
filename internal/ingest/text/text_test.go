package text_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/ingesttest"
	"statutelint/internal/ingest/text"
	"statutelint/internal/source"
)

func read(t *testing.T, path, in string) []*ingest.Section {
	t.Helper()
	var sections []*ingest.Section
	file := &ingest.File{Path: path, Lines: source.NewLines([]byte(in))}
	if err := text.Read(file, []byte(in), func(s *ingest.Section) { sections = append(sections, s) }); err != nil {
		t.Fatal(err)
	}
	ingest.Supersede(sections)
	return sections
}

// sketch writes a line for each section, "number | heading | status", and one
// for each block.
func sketch(sections []*ingest.Section) []string {
	var lines []string
	for _, s := range sections {
		lines = append(lines, fmt.Sprintf("%s | %s | %d", s.Number, s.Heading, s.Status))
		for _, b := range s.Blocks {
			lines = append(lines, "  "+b.Span.Of(s.Text))
		}
	}
	return lines
}

const pages = `PART I.
LAMPS

AND OIL

Cross References

  Wicks, see §77-30.

     §77‑1  Sale of broken
lamps.  (1)  A person commits the offense of selling if the person
sells a lamp as defined in section
77-9 or in §77-10.

     "Lamp" means a hand-
made light—
of any kind. [L 1950, c 2, §1; am L
1960, c 3, §4]

COMMENTARY ON §77-1

  The section follows §77-2. Old law said otherwise.

  §77-2 Commentary:

  §77-3 is discussed
there.

                                                Previous

                                                Vol01_Ch0077

                                                Next


[§77-2]  Oil; who may be its
seller.  Nobody. [L 1970, c 5, §6]

Case Notes

  A seller may sell.  10 X. 20.

                                                Next


§§77-3 to 77-5  REPEALED.  L 1980, c 7, §8.

                                                Next


§77-6  Wicks.  [Section effective until June 30, 2030.  For
section effective July 1, 2030, see below.]  Wicks are white. [L 1990, c 1, §1]

     §77-6  Wicks.  [Section effective July 1, 2030.  For
section effective until June 30, 2030, see above.]  Wicks are red. [L 1990, c 1, §1]
`

func TestReadPages(t *testing.T) {
	sections := read(t, "code/chapter-77.txt", pages)
	want := []string{
		"77-1 | Sale of broken lamps | 0",
		"  (1) A person commits the offense of selling if the person sells a lamp as defined in section 77-9 or in §77-10.",
		`  "Lamp" means a hand-made light—of any kind.`,
		"77-2 | Oil; who may be its seller | 0",
		"  Nobody.",
		"77-3 to 77-5 | REPEALED | 1",
		"77-6 | Wicks | 4",
		"  Wicks are white.",
		"77-6 | Wicks | 0",
		"  Wicks are red.",
	}
	if diff := cmp.Diff(want, sketch(sections)); diff != "" {
		t.Error(diff)
	}
	ingesttest.Check(t, pages, sections, true)
	containers := []ingest.Container{{Kind: "chapter", Number: "77"}, {Kind: "part", Number: "I", Heading: "LAMPS AND OIL"}}
	if diff := cmp.Diff(containers, sections[0].Containers); diff != "" {
		t.Error(diff)
	}
	if got := sections[4].Effective; got != "July 1, 2030" {
		t.Errorf("effective %q", got)
	}
}

func TestReadForms(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"words before the number",
			"CHAPTER 9. LAMPS\n\nSec. 9.01.020. Sale. (a) No person may sell\na lamp.\n(b) A lamp is a light.\n(Added by Laws 1990, ch. 3)\n\nSec. 9.01.030. [Reserved]\n",
			[]string{"9.01.020 | Sale | 0", "  (a) No person may sell a lamp.", "  (b) A lamp is a light.", "9.01.030 | Reserved | 2"}},
		{"sign",
			"§ 8.2-9. Lamps; penalty.\n\nA person who sells is guilty. Section\n8.2-4 applies.\n\nSection 8.2-5 does not apply.\n\nHistory: 1990, c. 4.\n\n§ 8.2-10. Oil.\n\nNo oil.\n",
			[]string{"8.2-9 | Lamps; penalty | 0", "  A person who sells is guilty. Section 8.2-4 applies.", "  Section 8.2-5 does not apply.", "8.2-10 | Oil | 0", "  No oil."}},
		{"numbers with joints and no sign",
			"7.1-29-03. Lamps.\n1. A person sells if:\n   a. The lamp burns; or\n   b. It glows.\n2. Oil is sold.\n\n7.1-29-04. Oil - Penalty.\nNo oil.\n",
			[]string{"7.1-29-03 | Lamps | 0", "  1. A person sells if:", "  a. The lamp burns; or", "  b. It glows.", "  2. Oil is sold.", "7.1-29-04 | Oil - Penalty | 0", "  No oil."}},
		{"code before the sign",
			"Penal Code § 64. A person who sells is guilty.\n",
			[]string{"64 |  | 0", "  A person who sells is guilty."}},
		{"title before the sign",
			"12 X.Y.Z. § 123. Lamps\n\nNo lamps.\n",
			[]string{"12 X.Y.Z. § 123 | Lamps | 0", "  No lamps."}},
		{"articles",
			"Article 6. Lamps\n\nStates shall ban lamps.\n\nArticle 7\n\n1. States shall ban oil.\n",
			[]string{"6 | Lamps | 0", "  States shall ban lamps.", "7 |  | 0", "  1. States shall ban oil."}},
		{"articles that hold sections",
			"Art. 8.07. LAMPS. (a) A lamp is a light.\n\nArt. 8.071. OIL.\n\nSec. 1. This article applies to oil.\n\nSec. 2. (a) No oil.\n\nArt. 8.08. GAS. No gas.\n",
			[]string{"8.07 | LAMPS | 0", "  (a) A lamp is a light.", "8.071 | OIL | 0", "  Sec. 1. This article applies to oil.", "  Sec. 2. (a) No oil.", "8.08 | GAS | 0", "  No gas."}},
		{"bare numbers",
			"1234. Sale of lamps.\nNo person may sell.\n\n1235. Oil.\nNo oil.\n",
			[]string{"1234 | Sale of lamps | 0", "  No person may sell.", "1235 | Oil | 0", "  No oil."}},
		{"a bill",
			"SECTION 1. Short title. This Act is the Lamp Act.\n\nSECTION 2. A person who sells a lamp is guilty of a crime.\n",
			[]string{"1 | Short title | 0", "  This Act is the Lamp Act.", "2 |  | 0", "  A person who sells a lamp is guilty of a crime."}},
		{"no heading at all",
			"A person who sells a lamp:\n\n1. is fined; or\n\n2. is warned.\n",
			[]string{" |  | 0", "  A person who sells a lamp:", "  1. is fined; or", "  2. is warned."}},
		{"CRLF, tabs, page breaks, a byte order mark",
			"\uFEFF§ 1. Lamps.\r\n\r\n\tNo lamp is\r\nsold.\r\n\f- 2 -\r\n\tNor oil.\r\n",
			[]string{"1 | Lamps | 0", "  No lamp is sold.", "  Nor oil."}},
		{"an article of a compact inside a section",
			"§ 5-1. Compact. The compact reads:\n\nARTICLE I\n\nStates shall light lamps.\n\n§ 5-2. Oil. No oil.\n",
			[]string{"5-1 | Compact | 0", "  The compact reads:", "  ARTICLE I", "  States shall light lamps.", "5-2 | Oil | 0", "  No oil."}},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sections := read(t, "law.txt", tt.in)
			if diff := cmp.Diff(tt.want, sketch(sections)); diff != "" {
				t.Error(diff)
			}
			ingesttest.Check(t, tt.in, sections, true)
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pages)
	f.Add("PART I. A\n\nA. B\n\nSec. 1. C. (a) d-\ne [1990]\n\nNote\n\nf")
	f.Add("§§ 1-2, 1-3 and\n1-4 [Repealed]\r\n\f2\r\n[Section effective until 2030.] g\xff")
	f.Fuzz(func(t *testing.T, in string) { ingesttest.Check(t, in, read(t, "chapter-1.txt", in), true) })
}

// TestInsertedNumbers holds that whole numbers head sections beside the decimal
// ones that were inserted between them, and that the items of lists do not.
func TestInsertedNumbers(t *testing.T) {
	const in = `PART 1. OF LAMPS [20 - 590.4]


512.

Every person who does any of the following sells lamps:

(a) An individual who sells a lamp:

1. Of oil; or

2. Of gas.

(Amended by Stats. 2031, Ch. 86, Sec. 3.)


512.6.

(a) Every person who sells wicks under Section
512.

is liable.


513.

A person may buy lamps.
`
	want := []string{
		"512 |  | 0", "  Every person who does any of the following sells lamps:", "  (a) An individual who sells a lamp:", "  1. Of oil; or", "  2. Of gas.",
		"512.6 |  | 0", "  (a) Every person who sells wicks under Section 512.", "  is liable.",
		"513 |  | 0", "  A person may buy lamps.",
	}
	if diff := cmp.Diff(want, sketch(read(t, "code.txt", in))); diff != "" {
		t.Error(diff)
	}
}

// TestTypedSign holds that a letter stands for the sign that a keyboard lacks.
func TestTypedSign(t *testing.T) {
	const in = `ARTICLE 30
LAMPS
Section 30.00 Sale.
        30.01 Purchase.

S 30.00 Sale.
  A person is liable when such person sells a
lamp.

S 30.01 Purchase.
  A person may buy a lamp.
`
	want := []string{"30.00 | Sale | 0", "  A person is liable when such person sells a lamp.", "30.01 | Purchase | 0", "  A person may buy a lamp."}
	if diff := cmp.Diff(want, sketch(read(t, "code.txt", in))); diff != "" {
		t.Error(diff)
	}
}

// TestRunInCatchline holds that a number and a catch-line head a section where
// only a space stands between them and the law goes on in the same paragraph.
func TestRunInCatchline(t *testing.T) {
	const in = `     7.007 Sale of lamps. (1) A person commits the
crime of selling if the person sells lamps, as section
7.012 forbids.
     (2) Sale is a misdemeanor. [1971 c.743 s.250]

     7.012 Purchase. A person who buys a lamp is liable, but
7.007 Sale is not for him.
`
	want := []string{
		"7.007 | Sale of lamps | 0", "  (1) A person commits the crime of selling if the person sells lamps, as section 7.012 forbids.", "  (2) Sale is a misdemeanor.",
		"7.012 | Purchase | 0", "  A person who buys a lamp is liable, but 7.007 Sale is not for him.",
	}
	if diff := cmp.Diff(want, sketch(read(t, "code.txt", in))); diff != "" {
		t.Error(diff)
	}
}

// TestBillSetsOut holds that the sections of a code which a bill sets out are
// sections of their own, and that those of the bill go on after them.
func TestBillSetsOut(t *testing.T) {
	const in = `BE IT ENACTED BY THE LEGISLATURE:
      SECTION 1.  Section 7.12, Lamp Code, is amended to
read as follows:
      Sec. 7.12.  SALE OF LAMPS.  (a)  A person may not sell a lamp
to a child.
      (b)  Section 7.13 does not apply.
      SECTION 2.  Section 7.14(a), Lamp Code, is amended to
read as follows:
      (a)  A person may buy lamps.
      SECTION 3.  This Act takes effect on a day that it
names.
`
	want := []string{
		"1 |  | 0", "  Section 7.12, Lamp Code, is amended to read as follows:",
		"7.12 | SALE OF LAMPS | 0", "  (a) A person may not sell a lamp to a child.", "  (b) Section 7.13 does not apply.",
		"2 |  | 0", "  Section 7.14(a), Lamp Code, is amended to read as follows:", "  (a) A person may buy lamps.",
		"3 | This Act takes effect on a day that it names | 0",
	}
	if diff := cmp.Diff(want, sketch(read(t, "bill.txt", in))); diff != "" {
		t.Error(diff)
	}
}
