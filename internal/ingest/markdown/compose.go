package markdown

import (
	"slices"
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/compose"
	"statutelint/internal/ingest/heading"
	"statutelint/internal/ingest/text"
)

// compose writes the section's text. Lists that are nested or bulleted in
// Markdown keep their depth; otherwise the labels stay in the text.
func (s *draftSection) compose() {
	if s.Status != ingest.InForce {
		return
	}
	s.paragraphs = slices.DeleteFunc(s.paragraphs, (*paragraph).history)
	for _, p := range s.paragraphs {
		s.Explicit = s.Explicit || p.depth > 1 || p.marker != "" && !isAlnum(p.marker[0])
	}
	var w compose.Writer
	for _, p := range s.paragraphs {
		p.write(&w, s.Explicit)
	}
	if w.Into(&s.Section); s.numbered {
		s.Status = heading.Notice(&s.Section)
	}
}

// history says whether the paragraph lists the acts that made the section.
func (p *paragraph) history() bool {
	var words []string
	for _, l := range p.lines {
		words = append(words, l.text)
	}
	return p.marker == "" && text.History(strings.Trim(strings.Join(words, " "), "*_ "))
}

func (p *paragraph) write(w *compose.Writer, explicit bool) {
	lines := p.lines
	switch {
	case !explicit:
		w.Begin("", 0)
		if p.marker != "" {
			w.Write(p.marker+" ", p.at)
		}
	case p.marker == "" || isAlnum(p.marker[0]):
		w.Begin(p.marker, p.depth)
	default: // a bullet, perhaps with the law's own label after it
		label := p.marker
		if n := uslmLabel(lines[0].text); n > 0 {
			label = lines[0].text[:n]
			lines = append([]line{lines[0].from(n)}, lines[1:]...)
		}
		w.Begin(label, p.depth)
	}
	for _, l := range lines {
		w.Space(l.at)
		render(w, l.text, l.at)
	}
}

// marker is the length of the list marker that s begins with, with the space
// after it; 0 when it begins with none.
func marker(s string) int {
	if len(s) > 1 && strings.IndexByte("-*+", s[0]) >= 0 && s[1] == ' ' {
		return 2
	}
	n := 0
	for n < len(s) && n < 4 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != '.' && s[n] != ')' || s[n+1] != ' ' {
		return 0
	}
	return n + 2
}

// labelled says whether s begins with a label "(a)", which begins a paragraph
// also where no blank line stands before it.
func labelled(s string) bool {
	n := uslmLabel(s)
	return n > 0 && n < len(s) && s[n] == ' '
}
