package text

import (
	"strings"
	"unicode/utf8"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/compose"
	"statutelint/internal/ingest/heading"
	"statutelint/internal/source"
)

// section is a section whose paragraphs are being gathered.
type section struct {
	s *ingest.Section
	w compose.Writer
}

func newSection(file *ingest.File, containers []ingest.Container) *section {
	return &section{s: &ingest.Section{File: file, Containers: append([]ingest.Container(nil), containers...)}}
}

// head takes the section's heading.
func (s *section) head(p paragraph, words string, h heading.Section) {
	s.s.Number, s.s.Effective = h.Number, h.Effective
	heading.Entitle(s.s, h.Title(words))
	s.s.HeadingAt = source.Span{Start: p.start, End: p.start + len(strings.TrimRight(words[:max(h.TitleEnd, h.TitleAt)], " \t\r\n"))}
	if h.TitleEnd == h.TitleAt {
		s.s.Status = heading.Status(words[h.TitleAt:])
	}
}

// retitle takes a further heading of the section, and returns where in words
// the law goes on. A catch-line is taken where there was none, and passed over
// where it says the same.
func (s *section) retitle(p paragraph, words string, h heading.Section) int {
	number, title := s.s.Number, h.Title(words)
	switch {
	case s.s.Heading == "" && title != "":
		s.head(p, words, h)
		s.s.Number = number
	case !strings.EqualFold(title, s.s.Heading):
		return h.TitleAt
	}
	return h.Rest
}

// empty says whether the section has no text yet.
func (s *section) empty() bool { return s.w.First() && !s.w.Open() }

// longestCaption is how many bytes a catch-line on a line of its own has.
const longestCaption = 200

// titles says whether a line, the first after a number that stood alone, is
// the section's catch-line.
func (s *section) titles(words string, lines bool) bool {
	if !lines || !s.empty() || s.s.Heading != "" || s.s.Number == "" || len(words) > longestCaption || labelled(words) || commands(words) {
		return false
	}
	if strings.ContainsAny(words[len(words)-1:], ":;,") {
		return false
	}
	end, rest := heading.Catchline(words)
	return end > 0 && rest == len(words)
}

// title takes the section's catch-line.
func (s *section) title(words string) {
	heading.Entitle(s.s, heading.Clean(words))
}

// add adds the words of p from offset from on as a block. Lines are joined by
// a space, after a hyphen or dash without one. It returns true when the
// section's history in brackets ends the paragraph, and with it the section.
func (s *section) add(src string, p paragraph, from int) (ended bool) {
	if s.s.Status != ingest.InForce {
		return false
	}
	words := src[p.start:p.end]
	end := p.start + lawEnd(words)
	ended = end < p.end && words[len(words)-1] == ']'
	s.w.Begin("", 0)
	for _, n := range notes(words[:max(end, from)-p.start]) {
		if p.start+n.start < from {
			continue
		}
		if s.w.First() && s.w.Empty() && s.s.Effective == "" {
			s.s.Effective = effective(words, n)
		}
		s.lines(src, from, p.start+n.start)
		from = p.start + n.end
	}
	s.lines(src, from, end)
	s.w.End()
	return ended && !s.w.First()
}

// lines writes src[from:end] into the open block.
func (s *section) lines(src string, from, end int) {
	for at := from; at < end; {
		r, next := readRow(src, at)
		r.end = min(r.end, end)
		if r.start < r.end {
			s.w.Write(src[r.start:r.end], r.start)
			following, _ := readRow(src, min(next, end))
			if !hyphenated(src[r.start:r.end], src[min(following.start, end):end]) {
				s.w.Space(r.end)
			}
		}
		at = next
	}
}

// hyphenated says whether a word goes on from one line to the next without a
// space: "closed-" and "circuit".
func hyphenated(line, next string) bool {
	if strings.HasSuffix(line, "—") {
		return true
	}
	trimmed := strings.TrimRight(line, "-\u2011\u2010–")
	if trimmed == line || trimmed == "" || next == "" || len(line)-len(trimmed) > 3 {
		return false
	}
	for _, word := range []string{"and ", "or ", "to "} {
		if strings.HasPrefix(next, word) {
			return false
		}
	}
	r, _ := utf8.DecodeLastRuneInString(trimmed)
	return isAlnum(r) && isAlnum(rune(next[0]))
}

func (s *section) done() *ingest.Section {
	s.w.Into(s.s)
	if s.s.Status == ingest.InForce && s.s.Number != "" {
		s.s.Status = heading.Notice(s.s)
	}
	return s.s
}

func isAlnum(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
