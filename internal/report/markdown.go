package report

import (
	"fmt"
	"io"
	"strings"
)

// markdown writes a rule's page for a terminal: its headings, paragraphs, list
// items and fences, which is all that such pages are made of.
func (t text) markdown(w io.Writer, page string) {
	m := mdWriter{text: t, w: w}
	for line := range strings.Lines(page) {
		m.line(strings.TrimRight(line, " \r\n"))
	}
	m.flush()
}

type mdWriter struct {
	text
	w         io.Writer
	paragraph []string
	fence     string // the fence that is open: "```"
	findings  bool   // it holds findings
	lines     int    // written in it
}

func (m *mdWriter) line(s string) {
	trimmed := strings.TrimSpace(s)
	switch {
	case m.fence != "":
		m.inFence(s)
	case strings.HasPrefix(trimmed, "```"):
		m.flush()
		m.open(trimmed)
	case strings.HasPrefix(s, "#"):
		m.flush()
		fmt.Fprintf(m.w, "%s\n", m.bold(strings.TrimLeft(s, "# ")))
	case trimmed == "":
		m.flush()
	case strings.HasPrefix(trimmed, "- ") || strings.HasPrefix(trimmed, "* "):
		m.flush()
		m.paragraph = []string{"•", trimmed[2:]}
	default:
		m.paragraph = append(m.paragraph, trimmed)
	}
}

// open begins a fence. A statute is set off by a bar; its findings follow it.
func (m *mdWriter) open(s string) {
	rest := strings.TrimLeft(s, "`")
	m.fence, m.lines = s[:len(s)-len(rest)], 0
	m.findings = strings.HasPrefix(rest, "findings")
}

func (m *mdWriter) inFence(s string) {
	switch {
	case strings.TrimSpace(s) == m.fence:
		if m.findings && m.lines == 0 {
			fmt.Fprintf(m.w, "    %s\n", m.good("→ nothing is flagged"))
		}
		m.fence = ""
		if m.findings {
			fmt.Fprintln(m.w)
		}
	case m.findings && strings.TrimSpace(s) != "":
		m.lines++
		fmt.Fprintf(m.w, "    %s %s\n", m.review("→ flagged at"), s)
	case !m.findings:
		fmt.Fprintf(m.w, "  %s %s\n", m.place("│"), s)
	}
}

// flush writes the paragraph that was gathered.
func (m *mdWriter) flush() {
	if len(m.paragraph) == 0 {
		return
	}
	lead := ""
	if m.paragraph[0] == "•" {
		lead, m.paragraph = "• ", m.paragraph[1:]
	}
	room := m.width - len(lead)
	for i, l := range wrap(plain.Replace(strings.Join(m.paragraph, " ")), room, room) {
		if i > 0 && lead != "" {
			lead = "  "
		}
		fmt.Fprintf(m.w, "%s%s\n", lead, l)
	}
	if lead == "" {
		fmt.Fprintln(m.w)
	}
	m.paragraph = nil
}

// plain takes the marks of emphasis away, which a terminal does not need.
var plain = strings.NewReplacer("**", "", "`", "")
