package grammar

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/source"
)

// hard are texts whose tokens touch each other in every way.
var hard = []string{
	realText, "", " ", "a\tb\r\nc", "§§ 22-1832 through 22-1835, 18 U.S.C. 1591(a)(1).", "twenty-one, twenty - one, twenty‑first",
	"eighteen\u00a0(18) years\u2009of age", "\u00a0 \u00a0x", "“minor”means(a)(b) ( c )'' ``", "12.1-41 -\n02", "\x00\ufffd€ naïve Ω",
	"Penalty.Whoever sells 1.Crime, U.S.Code, e.g.Lamps", "Inc.. v. U.S.C . 3rd 3 rd xiv (iv) (ab) —— -- - –",
}

// TestSentencesApart holds that a full stop without a space behind it ends a
// sentence where it ends no initial.
func TestSentencesApart(t *testing.T) {
	text := "Penalty.Whoever sells 1.Crime, U.S.Code, e.g.Lamps 5.A"
	var cuts []string
	for i := range text {
		if sentenceAt(text, i) {
			cuts = append(cuts, text[i:min(len(text), i+7)])
		}
	}
	if diff := cmp.Diff([]string{"Whoever", "Crime, ", "Lamps 5"}, cuts); diff != "" {
		t.Error(diff)
	}
}

// TestLexRemembers holds that the tokens of a text do not depend on which of
// its words the parser has seen, nor on what stands on the other side of a
// space.
func TestLexRemembers(t *testing.T) {
	p := newParser(t)
	for range 2 { // learn, then remember
		for _, text := range hard {
			checkLex(t, p, text)
		}
	}
}

func FuzzLexRemembers(f *testing.F) {
	for _, text := range hard {
		f.Add(text)
	}
	p := newParser(f)
	f.Fuzz(func(t *testing.T, text string) { checkLex(t, p, strings.ToValidUTF8(text, "?")) })
}

func checkLex(t *testing.T, p *Parser, text string) {
	t.Helper()
	var want []token
	for at, i := 0, 1; i <= len(text); i++ {
		if i < len(text) && !sentenceAt(text, i) {
			continue
		}
		for _, tok := range p.run(nil, text[at:i]) {
			want = append(want, token{tok.kind, source.Span{Start: tok.span.Start + at, End: tok.span.End + at}})
		}
		at = i
	}
	if diff := cmp.Diff(want, p.lex(nil, text), cmp.AllowUnexported(token{}, source.Span{})); diff != "" {
		t.Errorf("%q: the lexer's own tokens (-), those put together from its words (+):\n%s", text, diff)
	}
}
