package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/finding"
)

// evidenceAt is evidence whose words stand in a paragraph.
func evidenceAt(role, paragraph, words string) finding.Evidence {
	at := strings.Index(paragraph, words)
	return finding.Evidence{Role: role, Address: "1-2(a)", Quote: words, Context: paragraph, ContextAt: at, ContextEnd: at + len(words)}
}

func TestQuotes(t *testing.T) {
	short := "A minor may be taken into custody and held."
	long := "whereas we know that a child, however many other words there may be in between, is held again and yet again, as often as that"
	for _, c := range []struct {
		name string
		in   []finding.Evidence
		want []string // the quotes, marks in brackets
	}{
		{"words in a paragraph", []finding.Evidence{evidenceAt("here", short, "taken into custody")}, []string{"A minor may be [taken into custody] and held."}},
		{"two in one paragraph, in the order of the text", []finding.Evidence{evidenceAt("here", short, "custody"), evidenceAt("whom", short, "A minor")}, []string{"[A minor] may be taken into [custody] and held."}},
		{"words that overlap", []finding.Evidence{evidenceAt("here", short, "taken into"), evidenceAt("too", short, "into custody")}, []string{"A minor may be [taken into][ custody] and held."}},
		{"words within marked words", []finding.Evidence{evidenceAt("here", short, "custody"), evidenceAt("the conduct", short, "be taken into custody and held")}, []string{"A minor may be taken into [custody] and held."}},
		{"two paragraphs", []finding.Evidence{evidenceAt("here", short, "custody"), evidenceAt("here", "Held.", "Held")}, []string{"A minor may be taken into [custody] and held.", "[Held]."}},
		{"words alone", []finding.Evidence{{Quote: "a minor"}}, []string{"[a minor]"}},
		{"long", []finding.Evidence{evidenceAt("here", long, "a child"), evidenceAt("here", long, "held")}, []string{"whereas we know that [a child], however many other … may be in between, is [held] again and yet again, as …"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, q := range quotes(c.in, 26) {
				s := ""
				for _, p := range q.Parts {
					if p.Marked {
						s += "[" + p.Text + "]"
					} else {
						s += p.Text
					}
				}
				got = append(got, s)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
