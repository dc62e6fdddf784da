package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"

	"statutelint/internal/rule"
	"statutelint/internal/seed"
)

// Coverage writes every paragraph of the report, and every treaty article that
// a rule cites, with the rules that answer it, or why none can.
func Coverage(w io.Writer, paragraphs []*seed.Paragraph, rules []*rule.Rule, o Options) error {
	t := text{palette: newPalette(o.Color), width: max(o.Width, minWidth)}
	out := bufio.NewWriter(w)
	names := map[string]string{}
	for _, r := range rules {
		names[r.ID] = r.Name
	}
	chapter := ""
	for _, p := range paragraphs {
		if p.Chapter != chapter {
			if chapter != "" {
				fmt.Fprintln(out)
			}
			chapter = p.Chapter
			fmt.Fprintf(out, "%s  %s\n", t.bold(chapter), t.dim(p.Document))
		}
		t.paragraph(out, p, names)
	}
	t.covered(out, paragraphs)
	return out.Flush()
}

// paragraphIndent is the column of what is said of a paragraph.
const paragraphIndent = 14

func (t text) paragraph(w io.Writer, p *seed.Paragraph, names map[string]string) {
	sign := "¶ "
	if p.Document != seed.Report {
		sign = "art. "
	}
	lead := sign + p.Number
	pad := func() string {
		n := max(paragraphIndent-runewidth.StringWidth(lead), 1)
		return t.place(lead) + strings.Repeat(" ", n)
	}
	write := func(s string, style func(...any) string) {
		for _, l := range wrap(s, t.width-paragraphIndent, t.width-paragraphIndent) {
			fmt.Fprintf(w, "%s%s\n", pad(), style(l))
			lead = ""
		}
	}
	if p.Answer() == seed.Background {
		write("background: "+p.Background, t.dim)
		return
	}
	write(p.Says, fmt.Sprint)
	if p.Answer() == seed.Unanswered {
		write("no rule: "+p.Unanswered, t.review)
		return
	}
	for _, id := range p.Rules {
		fmt.Fprintf(w, "%s%s %s\n", pad(), t.good(id), names[id])
	}
}

// covered closes the list with its counts.
func (t text) covered(w io.Writer, paragraphs []*seed.Paragraph) {
	n := map[seed.Answer]int{}
	for _, p := range paragraphs {
		if p.Document == seed.Report {
			n[p.Answer()]++
		}
	}
	fmt.Fprintf(w, "\n%s %d are answered by rules, %d cannot be answered by statute text, %d are background\n",
		t.bold("Paragraphs of the report:"), n[seed.Ruled], n[seed.Unanswered], n[seed.Background])
}
