package grammar

import (
	"fmt"
	"strings"
	"testing"

	"statutelint/internal/ingest"
	"statutelint/internal/outline"
	"statutelint/internal/source"
)

// section makes one unlabelled paragraph of text a section.
func section(text string) *outline.Unit {
	return outline.Build(&ingest.Section{
		File:   &ingest.File{Path: "test"},
		Text:   text + "\n",
		Blocks: []ingest.Block{{Span: source.Span{Start: 0, End: len(text)}}},
	})
}

// realText is a subsection in the style of a criminal code.
const realText = `A person commits the crime of sex trafficking of a child if the person knowingly recruits, entices, harbors, transports, provides, obtains, or maintains by any means another person who has not attained the age of 18 years for the purpose of commercial sexual activity, or benefits financially from participation in a venture that does so. As used in this section, “minor” means a person under eighteen (18) years of age, and “force” has the meaning given in section 11-201. A minor shall not be prosecuted for prostitution under subsection (a) of section 11-204. `

// hostile inputs try to make prediction look far ahead, or nest.
var hostile = map[string]string{
	"real":          realText,
	"one word":      "prostitution ",
	"under":         "under the age of ",
	"open brackets": "(",
	"open quotes":   "“the ",
	"labels":        "(a)(1)",
	"references":    "subsection (a) of section 1-2 and ",
	"no end":        "knowing that the person is under and if ",
	"commits":       "commits a commits the ",
	"numbers":       "16, 17, or ",
	"gaps":          "sexual act with the person in return for the ",
}

// BenchmarkLinear parses texts of doubling length. Time per byte must stay as
// it is: compare the ns/B of one input's sizes.
func BenchmarkLinear(b *testing.B) {
	for name, unit := range hostile {
		for _, size := range []int{1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18} {
			b.Run(fmt.Sprintf("%s/%dk", name, size>>10), func(b *testing.B) {
				root := section(strings.Repeat(unit, size/len(unit)))
				p := newParser(b)
				p.Section(root) // the prediction tables are learnt once
				b.SetBytes(int64(size))
				for b.Loop() {
					p.Section(root)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/B")
			})
		}
	}
}

func TestNoSlips(t *testing.T) {
	p := newParser(t)
	for name, unit := range hostile {
		p.Section(section(strings.Repeat(unit, 50)))
		if p.slips.count > 0 {
			t.Errorf("%s: the parser took water for an island %d times", name, p.slips.count)
		}
		p.slips.count = 0
	}
}

func FuzzSection(f *testing.F) {
	for _, unit := range hostile {
		f.Add(unit)
	}
	p := newParser(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(strings.ReplaceAll(text, "\n", " "), "?")
		s := p.Section(section(text))
		end := 0
		for _, n := range s.Nodes {
			at := n.At()
			if at.Start < end || at.End < at.Start || at.End > len(s.Text) {
				t.Fatalf("node %T at %v after %d in %d bytes", n, at, end, len(s.Text))
			}
			end = at.End
		}
		for _, w := range s.Words {
			if w.Start < 0 || w.End < w.Start || w.End > len(s.Text) {
				t.Fatalf("word at %v in %d bytes", w.Span, len(s.Text))
			}
		}
	})
}
