package rtf

import "strings"

// raw returns the paragraph's characters without the space around them. The
// spaces inside tell a number from its catch-line.
func (p *paragraph) raw() string {
	if p.whole == "" {
		var b strings.Builder
		for _, c := range p.pieces {
			b.WriteString(c.text)
		}
		p.whole = strings.TrimSpace(b.String())
	}
	return p.whole
}

// text returns the paragraph's words with white space folded.
func (p *paragraph) text() string { return strings.Join(strings.Fields(p.raw()), " ") }

// head returns what stands in bold type at the beginning of raw, with the space
// after it.
func (p *paragraph) head() string {
	var b strings.Builder
	for _, c := range p.pieces {
		if !c.bold && strings.TrimSpace(c.text) != "" {
			break
		}
		b.WriteString(c.text)
	}
	return strings.TrimLeft(b.String(), " \t\u00a0")
}

// from returns the paragraph from offset at of raw on.
func (p *paragraph) from(at int) *paragraph {
	rest := &paragraph{centered: p.centered}
	skip := at
	for _, c := range p.pieces { // the white space before raw
		trimmed := len(c.text) - len(strings.TrimLeft(c.text, " \t\u00a0"))
		skip += trimmed
		if trimmed < len(c.text) {
			break
		}
	}
	for _, c := range p.pieces {
		n := min(skip, len(c.text))
		skip -= n
		if n == len(c.text) {
			continue
		}
		c.text = c.text[n:]
		if !c.resolved {
			c.at += n
		}
		rest.pieces = append(rest.pieces, c)
	}
	return rest
}

// first returns the first piece with visible characters.
func (p *paragraph) first() piece {
	for _, c := range p.pieces {
		if strings.TrimSpace(c.text) != "" {
			return c
		}
	}
	return piece{}
}

func (p *paragraph) bold() bool { return p.first().bold }

func (p *paragraph) size() int { return p.first().size }

// end is where the paragraph ends in the file; in the last escape, where it ends
// with one, since that is longer or shorter than what it stands for.
func (p *paragraph) end() int {
	last := p.pieces[len(p.pieces)-1]
	if last.resolved {
		return last.at + 1
	}
	return last.at + len(last.text)
}

// sizes tells the small type of notes from that of the law.
type sizes struct {
	heading int // of the section's heading
	most    int // the size that most of the law has
	counts  map[int]int
}

// body counts n bytes of law of a size.
func (s *sizes) body(size, n int) {
	if s.counts == nil {
		s.counts = map[int]int{}
	}
	s.counts[size] += n
	if s.counts[size] > s.counts[s.most] {
		s.most = size
	}
}

// small says whether type of a size is smaller than the law's. Before there is
// any law, a heading is at most half as large again as its text.
func (s *sizes) small(size int) bool {
	if size == 0 {
		return false
	}
	if s.most > 0 {
		return size < s.most
	}
	return 3*size <= 2*s.heading
}
