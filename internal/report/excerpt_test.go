package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-runewidth"
)

// underlined shows an excerpt as text does, the words of the place underlined.
func underlined(marked string, width int) string {
	before, rest, _ := strings.Cut(marked, "|")
	words, after, _ := strings.Cut(rest, "|")
	var b strings.Builder
	for _, r := range excerpt(before+words+after, len(before), len(before)+len(words), width+signWidth) {
		b.WriteString(r.text + "\n")
		if r.to > r.from {
			b.WriteString(strings.Repeat(" ", r.from) + strings.Repeat("^", r.to-r.from) + "\n")
		}
	}
	return b.String()
}

func TestExcerpt(t *testing.T) {
	for name, c := range map[string]struct{ marked, want string }{
		"short":              {"A |minor| is one.", "A minor is one.\n  ^^^^^\n"},
		"tab and two spaces": {"A\t|minor  child| is", "A minor child is\n  ^^^^^^^^^^^\n"},
		"wide characters":    {"未成年 |者| means", "未成年 者 means\n       ^^\n"},
		"part of a word":     {"non|minor|s", "nonminors\n   ^^^^^\n"},
		"crop before":        {"one two three four five six seven eight nine ten |eleven| twelve", "… ten eleven twelve\n      ^^^^^^\n"},
		"crop after":         {"|one| two three four five six seven eight", "one two three four …\n^^^\n"},
		"over lines":         {"the |first of\nthe second| one", "the first of\n    ^^^^^^^^\nthe second one\n^^^^^^^^^^\n"},
		"control characters": {"a \x1b[31m|b\x07c|", "a [31mbc\n      ^^\n"},
		"no words":           {"a || b", "a b\n"},
	} {
		if diff := cmp.Diff(c.want, underlined(c.marked, 20)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestExcerptIsBounded holds that hostile text is cut: no row is wider than
// asked, and there are few.
func TestExcerptIsBounded(t *testing.T) {
	for _, text := range []string{strings.Repeat("x", 1<<20), strings.Repeat("word ", 1<<18), strings.Repeat("\n", 1<<20), strings.Repeat("未", 1<<18)} {
		for _, at := range []int{0, len(text) / 6 * 3} {
			rows := excerpt(text, at, len(text), 30)
			if len(rows) > maxRows {
				t.Errorf("%d rows of %.5q", len(rows), text)
			}
			for _, r := range rows {
				if w := runewidth.StringWidth(r.text); w > 30 {
					t.Errorf("a row of %d columns of %.5q", w, text)
				}
			}
		}
	}
}
