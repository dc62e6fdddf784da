package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"statutelint/internal/rule"
	"statutelint/internal/seed"
)

// Explain writes what a rule wants, why, and how it decides: its page, the
// paragraphs that it rests on in our words, and its condition.
func Explain(w io.Writer, r *rule.Rule, paragraphs []*seed.Paragraph, o Options) error {
	t := text{palette: newPalette(o.Color), width: max(o.Width, minWidth)}
	out := bufio.NewWriter(w)
	looks := "looks at each of the law's " + strings.ReplaceAll(r.Fact, "_", " ")
	if r.Scope == rule.Jurisdiction {
		looks = "looks at a whole code"
	}
	fmt.Fprintf(out, "%s %s\n%s, %s\n\n", t.severity[r.Severity](r.ID), t.bold(r.Name), r.Severity, looks)
	t.page(out, r)
	t.rests(out, r, paragraphs)
	t.condition(out, r)
	return out.Flush()
}

// page writes the rule's page, or what its rule.yaml says where it has none.
func (t text) page(w io.Writer, r *rule.Rule) {
	if r.Page == "" {
		t.markdown(w, r.Message+"\n\n## Suggested wording\n\n"+r.Advice())
		return
	}
	page := r.Page
	if strings.HasPrefix(page, "# ") { // the title is written already
		_, page, _ = strings.Cut(page, "\n")
	}
	t.markdown(w, strings.TrimLeft(page, "\n"))
}

// rests writes the paragraphs and articles behind the rule.
func (t text) rests(w io.Writer, r *rule.Rule, paragraphs []*seed.Paragraph) {
	fmt.Fprintln(w, t.bold("From"))
	says := map[rule.Source]string{}
	for _, p := range paragraphs {
		says[rule.Source{Document: p.Document, Paragraph: p.Number}] = p.Says
	}
	for _, s := range r.Sources {
		at := citation(s.Document, s.Paragraph)
		for i, l := range wrap(at+": "+says[s], t.width-2, t.width-6) {
			if i == 0 {
				fmt.Fprintf(w, "  %s%s\n", t.place(at), strings.TrimPrefix(strings.TrimSuffix(l, ": "), at))
				continue
			}
			fmt.Fprintf(w, "      %s\n", l)
		}
	}
	fmt.Fprintln(w)
}

// citation names a paragraph of the report or an article of a treaty.
func citation(document, number string) string {
	if document == seed.Report {
		return "¶ " + number
	}
	return document + " art. " + number
}

// condition writes how the rule decides, in its own terms.
func (t text) condition(w io.Writer, r *rule.Rule) {
	fmt.Fprintln(w, t.bold("Condition"))
	for _, l := range r.Let {
		t.expression(w, "let "+l.Name+" =", l.Expr)
	}
	t.expression(w, "when", r.When)
	t.expression(w, "to review when", r.Review)
	t.expression(w, "not decidable unless", r.Decidable)
	for _, way := range r.Ways() {
		fmt.Fprintf(w, "  satisfied by one of the law's %s", strings.ReplaceAll(way.Fact, "_", " "))
		if len(way.About) > 0 {
			fmt.Fprintf(w, " about %s", strings.Join(way.About, ", "))
		}
		fmt.Fprintln(w, " for which")
		for _, n := range way.Needs {
			t.expression(w, "  -", n.When)
		}
	}
}

// expression writes a CEL expression after a key; nothing when there is none.
func (t text) expression(w io.Writer, key, expr string) {
	if expr == "" {
		return
	}
	for _, l := range wrap(key+" "+expr, t.width-2, t.width-6) {
		fmt.Fprintf(w, "  %s\n", l)
		key = "  "
	}
}
