package testkit

import (
	"fmt"
	"slices"
	"strings"

	"statutelint/internal/rule"
)

// Problem is one way in which a page is not what it should be.
type Problem struct {
	Line int // of the page, from 1; 0 for the page as a whole
	Text string

	// Of an example whose findings are not those that the page says.
	Example   *Example
	Want, Got []string
}

// Checked is what running a page says of it.
type Checked struct {
	Examples int // run
	Problems []Problem
	Updated  string // the page with the findings that the program finds
}

// headings are those of a page, in order, and the examples that each needs.
var headings = []struct {
	name  string
	least int
}{{Why, 0}, {Flagged, 2}, {Clean, 2}, {KnownGaps, 0}, {Wording, 1}}

// CheckPage holds a rule's page against the program: it has its parts, and each
// example gives exactly the findings that the page says. An error means that
// the page cannot be read.
func (k *Kit) CheckPage(r *rule.Rule) (*Checked, error) {
	page, err := ParsePage(r.Page)
	if err != nil {
		return nil, err
	}
	c := &Checked{Examples: len(page.Examples), Problems: page.form(r)}
	got := map[*Example][]string{}
	for _, e := range page.Examples {
		lines, p := k.example(r, e)
		if p != nil {
			c.Problems = append(c.Problems, *p)
		}
		got[e] = lines
	}
	c.Updated = page.WithFindings(got)
	return c, nil
}

// example runs an example and returns the lines that its findings fence should
// have: an expected line that matches is kept as it was written.
func (k *Kit) example(r *rule.Rule, e *Example) ([]string, *Problem) {
	found, err := k.Run(r, e)
	if err != nil {
		return e.Findings, &Problem{Line: e.Line, Text: err.Error()}
	}
	got := Lines(found)
	for i := range min(len(got), len(e.Findings)) {
		if Matches(e.Findings[i], got[i]) {
			got[i] = e.Findings[i]
		}
	}
	if slices.Equal(got, e.Findings) {
		return got, nil
	}
	return got, &Problem{Line: e.Line, Text: "the findings are not those of the page", Example: e, Want: e.Findings, Got: got}
}

// form holds that the page has the parts that explain and its readers expect.
func (p *Page) form(r *rule.Rule) []Problem {
	var out []Problem
	say := func(line int, format string, args ...any) {
		out = append(out, Problem{Line: line, Text: fmt.Sprintf(format, args...)})
	}
	if want := r.ID + " " + r.Name; p.Title != want {
		say(1, "the title is %q, not %q", p.Title, want)
	}
	var names []string
	for _, h := range headings {
		names = append(names, h.name)
	}
	if !slices.Equal(names, p.Headings) {
		say(0, "the headings are %s; they should be %s", strings.Join(p.Headings, ", "), strings.Join(names, ", "))
	}
	for _, h := range headings {
		under := p.Under(h.name)
		if len(under) < h.least {
			say(0, "%d examples under %s, at least %d are needed", len(under), h.name, h.least)
		}
		for _, e := range under {
			if flagged := len(e.Findings) > 0; flagged != (h.name == Flagged) {
				say(e.Line, "an example under %s with %d findings", h.name, len(e.Findings))
			}
		}
	}
	return out
}
