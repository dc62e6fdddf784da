// Package testkit runs the project's fixtures: the examples on the rules' pages,
// the invariants of the pipeline, and golden outputs.
package testkit

import (
	"fmt"
	"strings"
)

// Example is one ```statute fence of a page and the ```findings fence after it.
type Example struct {
	Section  string   // the page's heading that it stands under: "Flagged"
	Line     int      // of the statute fence, from 1
	Options  []string // words after "statute" on the fence: "national", "part"
	Statute  string
	Findings []string // the lines expected, white space around them removed

	from, to int // of the lines inside the findings fence, in bytes of the page
}

// Option reports whether the fence has the option.
func (e *Example) Option(name string) bool {
	for _, o := range e.Options {
		if o == name {
			return true
		}
	}
	return false
}

// Page is a rule's page as its tests see it.
type Page struct {
	Title    string   // after "# "
	Headings []string // after "## ", in order
	Examples []*Example
	text     string
}

// Flagged and its neighbours are the headings that a page must have, in order.
const (
	Why       = "Why"
	Flagged   = "Flagged"
	Clean     = "Clean"
	KnownGaps = "Known gaps"
	Wording   = "Suggested wording"
)

// fence is an open fence while a page is read.
type fence struct {
	words []string // of its info string
	line  int
	from  int // of the first line inside
}

// ParsePage reads a page. The error names the line of a fence that has no
// end, no partner or an unknown option.
func ParsePage(text string) (*Page, error) {
	p := &Page{text: text}
	var open *fence
	var waiting *Example
	at, number := 0, 0
	for line := range strings.Lines(text) {
		number++
		trimmed := strings.TrimRight(line, "\r\n")
		mark, isFence := strings.CutPrefix(trimmed, "```")
		var err error
		switch {
		case open == nil && isFence:
			open = &fence{strings.Fields(mark), number, at + len(line)}
		case open != nil && trimmed == "```":
			waiting, err = p.close(open, at, waiting)
			open = nil
		case open == nil:
			p.heading(trimmed)
		}
		if err != nil {
			return nil, err
		}
		at += len(line)
	}
	switch {
	case open != nil:
		return nil, fmt.Errorf("line %d: the fence has no end", open.line)
	case waiting != nil:
		return nil, fmt.Errorf("line %d: no findings fence follows", waiting.Line)
	}
	return p, nil
}

func (p *Page) heading(line string) {
	if h, ok := strings.CutPrefix(line, "## "); ok {
		p.Headings = append(p.Headings, h)
	} else if h, ok := strings.CutPrefix(line, "# "); ok && p.Title == "" {
		p.Title = h
	}
}

// close takes a fence that ends at offset end and returns the example that
// waits for its findings.
func (p *Page) close(f *fence, end int, waiting *Example) (*Example, error) {
	kind := ""
	if len(f.words) > 0 {
		kind = f.words[0]
	}
	switch {
	case kind == "statute" && waiting != nil:
		return nil, fmt.Errorf("line %d: no findings fence follows", waiting.Line)
	case kind == "statute":
		e := &Example{Line: f.line, Options: f.words[1:], Statute: p.text[f.from:end]}
		if n := len(p.Headings); n > 0 {
			e.Section = p.Headings[n-1]
		}
		p.Examples = append(p.Examples, e)
		return e, e.checkOptions()
	case kind == "findings" && waiting == nil:
		return nil, fmt.Errorf("line %d: no statute fence stands before these findings", f.line)
	case kind == "findings":
		waiting.from, waiting.to = f.from, end
		for line := range strings.Lines(p.text[f.from:end]) {
			if line = strings.TrimSpace(line); line != "" {
				waiting.Findings = append(waiting.Findings, line)
			}
		}
		return nil, nil
	}
	return waiting, nil
}

func (e *Example) checkOptions() error {
	for _, o := range e.Options {
		if o != "national" && o != "part" {
			return fmt.Errorf("line %d: unknown option %q; there are national and part", e.Line, o)
		}
	}
	return nil
}

// Under returns the examples under a heading.
func (p *Page) Under(heading string) []*Example {
	var found []*Example
	for _, e := range p.Examples {
		if e.Section == heading {
			found = append(found, e)
		}
	}
	return found
}

// WithFindings returns the page's text with the findings fence of each example
// replaced by the lines that update gives.
func (p *Page) WithFindings(update map[*Example][]string) string {
	var b strings.Builder
	at := 0
	for _, e := range p.Examples {
		lines, ok := update[e]
		if !ok {
			continue
		}
		b.WriteString(p.text[at:e.from])
		for _, l := range lines {
			b.WriteString(l + "\n")
		}
		at = e.to
	}
	return b.String() + p.text[at:]
}
