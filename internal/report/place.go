package report

import (
	"fmt"
	"io"
	"strings"

	"statutelint/internal/finding"
)

// Roles of evidence that are laid out in a way of their own.
const (
	here    = "here"
	hereToo = "here too"
	nearest = "nearest"
)

// places shows the finding's words in their paragraph, and those of the places
// that explain it.
func (t text) places(w io.Writer, f *finding.Finding) {
	gutter := gutterOf(f)
	arrow := "-->"
	for i := range f.Evidence {
		e := &f.Evidence[i]
		if e.Role == hereToo || e.Role == nearest || e.Context == "" {
			continue
		}
		mark, style, label := "^", t.severity[f.Severity], ""
		if e.Role != here {
			mark, style, label = "-", t.second, e.Role
		}
		fmt.Fprintf(w, "%s%s %s\n", strings.Repeat(" ", gutter), t.place(arrow), t.where(e))
		t.snippet(w, e, gutter, mark, style, label)
		arrow = ":::"
	}
}

// gutterOf is the number of columns that the largest line number needs.
func gutterOf(f *finding.Finding) int {
	n := 1
	for i := range f.Evidence {
		n = max(n, len(fmt.Sprint(f.Evidence[i].Start.Line)))
	}
	return n
}

// where names a place: its address, and where it stands in the file.
func (t text) where(e *finding.Evidence) string {
	at := fmt.Sprintf("%s:%d:%d", printableLine(e.File), e.Start.Line, e.Start.Column)
	if e.Address == "" {
		return at
	}
	return t.bold("§ "+e.Address) + "  " + at
}

// snippet shows the paragraph of e with its words underlined.
func (t text) snippet(w io.Writer, e *finding.Evidence, gutter int, mark string, style func(...any) string, label string) {
	bar := t.place("|")
	blank := strings.Repeat(" ", gutter)
	rows := excerpt(e.Context, e.ContextAt, e.ContextEnd, t.width-gutter-3)
	fmt.Fprintf(w, "%s %s\n", blank, bar)
	number, last := t.place(fmt.Sprintf("%*d", gutter, e.Start.Line)), lastMarked(rows)
	for i, r := range rows {
		side := blank
		if r.to > 0 {
			side, number = orBlank(number, blank), ""
		}
		fmt.Fprintf(w, "%s %s %s\n", side, bar, r.text)
		if r.from == r.to {
			continue
		}
		line := strings.Repeat(" ", r.from) + style(strings.Repeat(mark, r.to-r.from))
		if i == last && label != "" {
			line += " " + style(label)
		}
		fmt.Fprintf(w, "%s %s %s\n", blank, bar, line)
	}
}

// orBlank returns s, or blank when it is empty.
func orBlank(s, blank string) string {
	if s == "" {
		return blank
	}
	return s
}

// lastMarked is the index of the last row with words of the place.
func lastMarked(rows []row) int {
	last := -1
	for i, r := range rows {
		if r.to > r.from {
			last = i
		}
	}
	return last
}
