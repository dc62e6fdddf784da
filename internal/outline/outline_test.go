package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/outline"
	"statutelint/internal/source"
)

// section makes a section of lines. In an explicit one a line is
// "depth|label|text".
func section(explicit bool, lines ...string) *ingest.Section {
	s := &ingest.Section{Number: "7-1", Explicit: explicit}
	for _, line := range lines {
		b := ingest.Block{}
		if explicit {
			f := strings.SplitN(line, "|", 3)
			fmt.Sscan(f[0], &b.Depth)
			b.Label, line = f[1], f[2]
		}
		b.Span = source.Span{Start: len(s.Text), End: len(s.Text) + len(line)}
		s.Text += line + "\n"
		s.Blocks = append(s.Blocks, b)
	}
	return s
}

// sketch writes a tree one own text a line: the address in its section, and
// the words.
func sketch(u *outline.Unit) []string {
	var lines []string
	u.Walk(func(u *outline.Unit) {
		empty := true
		for _, p := range u.Parts {
			if p.Kind == outline.Text {
				lines = append(lines, strings.TrimSpace(strings.TrimPrefix(u.Address(), "7-1")+" "+strings.TrimSpace(p.Span.Of(u.Section.Text))))
				empty = false
			}
		}
		if empty && u.Parent != nil {
			lines = append(lines, strings.TrimPrefix(u.Address(), "7-1"))
		}
	})
	return lines
}

func TestBuildReadsLabels(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  []string
	}{
		{"styles that open one another",
			[]string{"1. Rule:", "a. one, that is:", "(1) first;", "(2) second; or", "b. two.", "2. Other."},
			[]string{"(1) Rule:", "(1)(a) one, that is:", "(1)(a)(1) first;", "(1)(a)(2) second; or", "(1)(b) two.", "(2) Other."}},
		{"several labels at once",
			[]string{"(a) (1) A person may not sell.", "(2) Nor buy.", "(b)(1)(A) Nor give;", "(B) nor lend."},
			[]string{"(a)", "(a)(1) A person may not sell.", "(a)(2) Nor buy.", "(b)", "(b)(1)", "(b)(1)(A) Nor give;", "(b)(1)(B) nor lend."}},
		{"i after h before j is a letter",
			[]string{"(h) Eight.", "(i) Nine.", "(j) Ten."},
			[]string{"(h) Eight.", "(i) Nine.", "(j) Ten."}},
		{"i after h before ii is Roman",
			[]string{"(h) Eight:", "(i) one;", "(ii) two.", "(i) Nine.", "(j) Ten."},
			[]string{"(h) Eight:", "(h)(i) one;", "(h)(ii) two.", "(i) Nine.", "(j) Ten."}},
		{"Roman numerals go on past v",
			[]string{"(a) A list:", "(i) one;", "(ii) two;", "(iii) three;", "(iv) four;", "(v) five.", "(b) End."},
			[]string{"(a) A list:", "(a)(i) one;", "(a)(ii) two;", "(a)(iii) three;", "(a)(iv) four;", "(a)(v) five.", "(b) End."}},
		{"inserted and left-out items",
			[]string{"(1) One.", "(1.5) Inserted.", "(2) Two.", "(2A) Also inserted.", "(5) Five."},
			[]string{"(1) One.", "(1.5) Inserted.", "(2) Two.", "(2A) Also inserted.", "(5) Five."}},
		{"letters after z",
			[]string{"(z) Last.", "(aa) Next.", "(bb) After."},
			[]string{"(z) Last.", "(aa) Next.", "(bb) After."}},
		{"doubled letters as a level",
			[]string{"(I) A list:", "(aa) one; or", "(bb) two."},
			[]string{"(I) A list:", "(I)(aa) one; or", "(I)(bb) two."}},
		{"decimal labels",
			[]string{"1. Scope", "1.1 Persons.", "1.2 Places.", "2. Rules"},
			[]string{"(1) Scope", "(1)(1.1) Persons.", "(1)(1.2) Places.", "(2) Rules"}},
		{"flush text completes the lead-in",
			[]string{"(a) Whoever", "(1) sells; or", "(2) buys,", "shall be fined.", "(b) Next."},
			[]string{"(a) Whoever", "(a) shall be fined.", "(a)(1) sells; or", "(a)(2) buys,", "(b) Next."}},
		{"a paragraph after whole sentences continues the item",
			[]string{"(a) First sentence.", "Second paragraph.", "(b) Next."},
			[]string{"(a) First sentence.", "(a) Second paragraph.", "(b) Next."}},
		{"a paragraph inside a list stays in its item",
			[]string{"The court may:", "(1) order;", "provided it hears them; or", "(2) refuse.", "Appeal lies."},
			[]string{"The court may:", "Appeal lies.", "(1) order;", "(1) provided it hears them; or", "(2) refuse."}},
		{"definitions without labels",
			[]string{"(2) In this section:", "“Child” means a person: ", "(a) under 18; or", "(b) in school.", "“Fee” means money.", "(3) Penalty."},
			[]string{"(2) In this section:", "(2) “Child” means a person:", "(2) “Fee” means money.", "(2)(a) under 18; or", "(2)(b) in school.", "(3) Penalty."}},
		{"a list begins again in the next definition",
			[]string{`"Agent" means:`, "(1) one; or", "(2) two.", `"Buyer" means:`, "(1) three; or", "(2) four."},
			[]string{`"Agent" means:`, `"Buyer" means:`, "(1) one; or", "(2) two.", "(1) three; or", "(2) four."}},
		{"a list inside a paragraph",
			[]string{"“Sell” means (1) to offer; (2) to give; or (3) to lend for a fee. It does not include a gift."},
			[]string{"“Sell” means", "It does not include a gift.", "(1) to offer;", "(2) to give; or", "(3) to lend for a fee."}},
		{"lists inside lists inside a paragraph",
			[]string{"(b) It is unlawful to (1) sell (A) a child, or (B) an infant; or (2) buy one."},
			[]string{"(b) It is unlawful to", "(b)(1) sell", "(b)(1)(A) a child, or", "(b)(1)(B) an infant; or", "(b)(2) buy one."}},
		{"a list that begins inside a paragraph and goes on below it",
			[]string{"(a) A person who (1) sells;", "(2) buys; or", "(3) lends", "is guilty."},
			[]string{"(a) A person who", "(a) is guilty.", "(a)(1) sells;", "(a)(2) buys; or", "(a)(3) lends"}},
		{"cross references are no lists",
			[]string{"Under subsection (a) or (b), section 3(a)(1) or 4(b), and paragraphs (1), (2) and (3) of this part, eighteen (18) or two (2) years."},
			[]string{"Under subsection (a) or (b), section 3(a)(1) or 4(b), and paragraphs (1), (2) and (3) of this part, eighteen (18) or two (2) years."}},
		{"references without a noun are no lists",
			[]string{"A person who breaks (1) or (2) pays; see (a) of this section and (b) of the next."},
			[]string{"A person who breaks (1) or (2) pays; see (a) of this section and (b) of the next."}},
		{"figures are no labels",
			[]string{"1.1 percent.", "2000. A year.", "(a)ny person"},
			[]string{"1.1 percent.", "2000. A year.", "(a)ny person"}},
		{"flush text completes the outermost sentence",
			[]string{"(a) Whoever:", "(1) sells:", "(A) a lamp; or", "(B) oil—", "shall be fined.", "(b) Next."},
			[]string{"(a) Whoever:", "(a) shall be fined.", "(a)(1) sells:", "(a)(1)(A) a lamp; or", "(a)(1)(B) oil—", "(b) Next."}},
		{"a letter whose own list begins with i",
			[]string{"(h) Eight.", "(i) Nine:", "(1) if:", "(i) one; or", "(ii) two.", "(j) Ten."},
			[]string{"(h) Eight.", "(i) Nine:", "(i)(1) if:", "(i)(1)(i) one; or", "(i)(1)(ii) two.", "(j) Ten."}},
		{"the last letter of a list before an outer item",
			[]string{"(1) All:", "(H) eight; and", "(I) nine.", "(2) Next:", "(A) one:", "(I) deep; or", "(II) deeper."},
			[]string{"(1) All:", "(1)(H) eight; and", "(1)(I) nine.", "(2) Next:", "(2)(A) one:", "(2)(A)(I) deep; or", "(2)(A)(II) deeper."}},
		{"an item printed twice",
			[]string{"(1) One.", "(2) Two.", "(2) Two again.", "(3) Three."},
			[]string{"(1) One.", "(2) Two.", "(2) Two again.", "(3) Three."}},
		{"bullets",
			[]string{"The court may:", "• order; or", "• refuse."},
			[]string{"The court may:", "order; or", "refuse."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u := outline.Build(section(false, tt.lines...))
			check(t, u)
			if diff := cmp.Diff(tt.want, sketch(u)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBuildTakesMarkup(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  []string
	}{
		{"labels and flush text",
			[]string{"0||Lead:", "1|(a)|one:", "2|1.|deep", "1||flush of a", "1|b)|two", "0||flush"},
			[]string{"Lead:", "flush", "(a) one:", "(a) flush of a", "(a)(1) deep", "(b) two"}},
		{"jumps in depth",
			[]string{"4|(a)|deep", "4|(b)|beside", "2|(1)|out", "3|(A)|in"},
			[]string{"(a) deep", "(b) beside", "(1) out", "(1)(A) in"}},
		{"labels also in the text",
			[]string{"1|(a)|(1) one;", "1||(2) two.", "1|(b)|three"},
			[]string{"(a)", "(a)(1) one;", "(a)(2) two.", "(b) three"}},
		{"an item without words",
			[]string{"1|(a)|", "2|(1)|one", "2|•|two"},
			[]string{"(a)", "(a)(1) one", "(a) two"}},
		{"a list inside an item",
			[]string{"1|(a)|means (1) one; or (2) two.", "1|(b)|three"},
			[]string{"(a) means", "(a)(1) one; or", "(a)(2) two.", "(b) three"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u := outline.Build(section(true, tt.lines...))
			check(t, u)
			if diff := cmp.Diff(tt.want, sketch(u)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDepthIsBounded(t *testing.T) {
	var lines []string
	for i := range 500 {
		lines = append(lines, fmt.Sprintf("%d|(a)|x", i+1))
	}
	u := outline.Build(section(true, lines...))
	check(t, u)
	deepest := 0
	u.Walk(func(u *outline.Unit) { deepest = max(deepest, u.Depth()) })
	if deepest != outline.MaxDepth {
		t.Errorf("deepest unit at %d, want %d", deepest, outline.MaxDepth)
	}
}

func TestLeaf(t *testing.T) {
	s := section(false, "(a) One:", "(1) two;", "(b) Three.")
	u := outline.Build(s)
	for word, want := range map[string]string{"One": "7-1(a)", "two": "7-1(a)(1)", "Three": "7-1(b)", "(b)": "7-1(b)"} {
		if got := u.Leaf(strings.Index(s.Text, word)).Address(); got != want {
			t.Errorf("leaf of %q is %s, want %s", word, got, want)
		}
	}
	if got := u.Leaf(len(s.Text) + 9); got != u {
		t.Errorf("leaf past the end is %s, want the section", got.Address())
	}
}

// check holds the guarantees of the package: units nest, parts stand in order
// and every byte of every block is in exactly one leaf part.
func check(t *testing.T, root *outline.Unit) {
	t.Helper()
	text := root.Section.Text
	covered := make([]int, len(text))
	root.Walk(func(u *outline.Unit) {
		at := u.Span.Start
		for _, p := range u.Parts {
			if p.Span.Start < at || p.Span.End > u.Span.End {
				t.Fatalf("part %v of %s is out of order in %v", p.Span, u.Address(), u.Span)
			}
			at = p.Span.End
			if p.Kind == outline.Child {
				if p.Child.Parent != u || p.Child.Span != p.Span {
					t.Fatalf("child %s does not belong to %s", p.Child.Address(), u.Address())
				}
				continue
			}
			for i := p.Span.Start; i < p.Span.End; i++ {
				covered[i]++
			}
		}
	})
	for _, b := range root.Section.Blocks {
		for i := b.Span.Start; i < b.Span.End; i++ {
			if covered[i] != 1 {
				t.Fatalf("byte %d (%q) is in %d parts", i, text[i], covered[i])
			}
			covered[i] = 0
		}
	}
	for i, n := range covered {
		if n != 0 {
			t.Fatalf("byte %d outside the blocks is in a part", i)
		}
	}
}

func FuzzBuild(f *testing.F) {
	f.Add("(a) (1) One; or (2) two.\nflush\n(b) Three", false)
	f.Add("1|(a)|means (i) x; (ii) y. Z\n9|•|\n0||(h) a\n0||(i) b", true)
	f.Add("1. a. “B” means—(A) c, (B) d\n1.1 e\n- f\n(aa) g\n(iv) h", false)
	f.Fuzz(func(t *testing.T, text string, explicit bool) {
		lines := strings.Split(text, "\n")
		if explicit {
			for i, line := range lines {
				if strings.Count(line, "|") < 2 {
					lines[i] = "0||" + line
				}
			}
		}
		check(t, outline.Build(section(explicit, lines...)))
	})
}
