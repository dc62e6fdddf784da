package report

import (
	"fmt"
	"io"
	"strings"

	"statutelint/internal/finding"
	"statutelint/internal/seed"
)

// notes writes what follows the places: more of the same, the nearest
// provisions, what the rule rests on, and what to write instead.
func (t text) notes(w io.Writer, f *finding.Finding) {
	gutter := " "
	if f.File != "" {
		gutter = strings.Repeat(" ", gutterOf(f))
		fmt.Fprintf(w, "%s %s\n", gutter, t.place("|"))
	}
	for i := range f.Evidence {
		if e := &f.Evidence[i]; e.Role != nearest && (e.Role == hereToo || e.Context == "") {
			t.also(w, gutter, e)
		}
	}
	t.nearest(w, f, gutter)
	if s := sources(f.Sources); s != "" {
		t.note(w, gutter, "from", s)
	}
	if f.Suggestion != "" {
		t.note(w, gutter, "help", f.Suggestion)
	}
}

// nearest names the provisions that come nearest to what a code lacks, each
// with why it does not satisfy.
func (t text) nearest(w io.Writer, f *finding.Finding, gutter string) {
	named := false
	for i := range f.Evidence {
		e := &f.Evidence[i]
		if e.Role != nearest {
			continue
		}
		if !named {
			t.note(w, gutter, nearest, "provisions that come near, and why each does not satisfy")
			named = true
		}
		fmt.Fprintf(w, "%s   %s\n", gutter, t.where(e))
		for _, l := range t.lines(quoted(e.Quote, 2*t.width), gutter, 5) {
			fmt.Fprintf(w, "%s     %s\n", gutter, t.dim(l))
		}
		for _, l := range t.lines(e.Note, gutter, 5) {
			fmt.Fprintf(w, "%s     %s\n", gutter, l)
		}
	}
}

// note writes text that a name introduces.
func (t text) note(w io.Writer, gutter, name, s string) {
	lead := fmt.Sprintf("%s %s %s ", gutter, t.place("="), t.bold(name+":"))
	for _, l := range t.lines(s, gutter, len(name)+5) {
		fmt.Fprintf(w, "%s%s\n", lead, l)
		lead = gutter + strings.Repeat(" ", len(name)+5)
	}
}

// also writes a further place and its words.
func (t text) also(w io.Writer, gutter string, e *finding.Evidence) {
	fmt.Fprintf(w, "%s %s %s %s\n", gutter, t.place("="), t.bold(e.Role+":"), t.where(e))
	for _, l := range t.lines(quoted(e.Quote, t.width), gutter, 5) {
		fmt.Fprintf(w, "%s     %s\n", gutter, t.dim(l))
	}
}

// lines wraps s for the columns right of the gutter and an indent.
func (t text) lines(s, gutter string, indent int) []string {
	if s == "" {
		return nil
	}
	room := t.width - len(gutter) - indent
	return wrap(s, room, room)
}

// quoted returns the words in quotes, cut after about n bytes.
func quoted(words string, n int) string {
	if len(words) > n {
		words = words[:max(strings.LastIndexByte(words[:n], ' '), 0)] + " …"
	}
	return "“" + words + "”"
}

// sources names what a rule rests on, a document once.
func sources(all []finding.Source) string {
	var order []string
	by := map[string][]string{}
	for _, s := range all {
		if by[s.Document] == nil {
			order = append(order, s.Document)
		}
		by[s.Document] = append(by[s.Document], s.Paragraph)
	}
	for i, doc := range order {
		kind := " art. "
		if doc == seed.Report {
			kind = " ¶ "
		}
		order[i] = doc + kind + strings.Join(by[doc], ", ")
	}
	return strings.Join(order, "; ")
}
