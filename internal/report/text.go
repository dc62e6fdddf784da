package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"

	"statutelint/internal/finding"
)

// minWidth is the least number of columns that text is laid out for.
const minWidth = 40

// text writes a result for people to read: every finding with its words in
// their place, and what was and was not analysed.
type text struct {
	palette
	width int
	quiet bool
}

func newText(o Options) Writer {
	return text{newPalette(o.Color), max(o.Width, minWidth), o.Quiet}
}

// Write implements Writer.
func (t text) Write(w io.Writer, r *finding.Result) error {
	out := bufio.NewWriter(w)
	rest := r.Findings
	for i := range r.Jurisdictions {
		j := &r.Jurisdictions[i]
		if len(r.Jurisdictions) > 1 && !t.quiet {
			t.title(out, j)
		}
		n := 0
		for n < len(rest) && rest[n].Jurisdiction == j.Name && !rest[n].AboutRecord() {
			n++
		}
		t.findings(out, rest[:n])
		if !t.quiet {
			t.summary(out, r, j, rest[:n])
		}
		rest = rest[n:]
	}
	t.records(out, rest)
	if len(r.Jurisdictions) > 1 && !t.quiet {
		t.total(out, r)
	}
	return out.Flush()
}

// title heads the findings of one of several jurisdictions.
func (t text) title(w io.Writer, j *finding.Jurisdiction) {
	line := max(t.width-runewidth.StringWidth(j.Name)-5, 3)
	fmt.Fprintf(w, "%s %s %s\n\n", t.dim("───"), t.bold(j.Name), t.dim(strings.Repeat("─", line)))
}

// findings writes those at provisions, then those about the code as a whole.
func (t text) findings(w io.Writer, found []finding.Finding) {
	for i := range found {
		f := &found[i]
		if f.Suppression != nil {
			if !t.quiet {
				t.suppressed(w, f)
			}
			continue
		}
		t.head(w, f)
		if len(f.Evidence) > 0 && f.File != "" {
			t.places(w, f)
		}
		t.notes(w, f)
		fmt.Fprintln(w)
	}
}

// head says what is wrong.
func (t text) head(w io.Writer, f *finding.Finding) {
	tag := t.severity[f.Severity](string(f.Severity) + "[" + f.Rule + "]")
	columns := len(f.Severity) + len(f.Rule) + 2
	if f.Certainty == finding.Review {
		tag += " " + t.review("to review")
		columns += len(" to review")
	}
	lines := wrap(f.Name+": "+f.Message, t.width-columns-1, t.width-2)
	name := f.Name + ":"
	fmt.Fprintf(w, "%s %s%s\n", tag, t.bold(name), strings.TrimPrefix(lines[0], name))
	for _, l := range lines[1:] {
		fmt.Fprintf(w, "  %s\n", l)
	}
}

// wrap breaks s at words into lines of a first and a further width.
func wrap(s string, first, width int) []string {
	var lines []string
	line, columns, limit := "", 0, first
	for _, word := range strings.Fields(printableLine(s)) {
		n := runewidth.StringWidth(word)
		if columns > 0 && columns+1+n > limit {
			lines = append(lines, line)
			line, columns, limit = "", 0, width
		}
		if columns > 0 {
			line += " "
			columns++
		}
		line += word
		columns += n
	}
	return append(lines, line)
}

// printableLine is printable with other white space made spaces.
func printableLine(s string) string {
	return printable(strings.Join(strings.Fields(s), " "))
}
