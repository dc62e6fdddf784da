// Package compose puts the text of a section together from pieces of its
// file.
//
// It folds white space, keeps the text valid UTF-8 and records where every
// byte came from, so that a format only has to say which pieces are law.
package compose

import (
	"unicode"
	"unicode/utf8"

	"statutelint/internal/ingest"
	"statutelint/internal/source"
)

// Writer gathers the blocks of one section. The zero value is ready.
type Writer struct {
	text   []byte
	blocks []ingest.Block
	origin source.Origin
	open   bool
	block  ingest.Block
	space  int // file offset of white space not written yet
	gap    bool
}

// Begin starts a block, ending the one before it.
func (w *Writer) Begin(label string, depth int) {
	w.End()
	w.open = true
	w.gap = false
	w.block = ingest.Block{Label: label, Depth: depth, Span: source.Span{Start: len(w.text)}}
}

// Open says whether a block has begun and not ended.
func (w *Writer) Open() bool { return w.open }

// Empty says whether the open block has no text yet.
func (w *Writer) Empty() bool { return len(w.text) == w.block.Span.Start }

// First says whether no block has been written before the open one.
func (w *Writer) First() bool { return len(w.blocks) == 0 }

// Write adds s, which stands at byte offset at of the file, to the open block,
// beginning one when none is open. Runs of white space become one space; at
// the edges of a block they are dropped.
func (w *Writer) Write(s string, at int) {
	if !w.open {
		w.Begin("", 0)
	}
	for i := 0; i < len(s); {
		if k := plain(s[i:]); k > 0 {
			w.put(s[i:i+k], at+i)
			i += k
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case dropped(r):
		case unicode.IsSpace(r) || unicode.IsControl(r):
			w.Space(at + i)
		case r == utf8.RuneError && n < 2:
			w.put("\uFFFD", at+i)
			w.origin.Add(len(w.text)-2, at+i) // three bytes stand for one
			w.origin.Add(len(w.text)-1, at+i)
		default:
			w.put(s[i:i+n], at+i)
		}
		i += n
	}
}

// plain is the length of the visible ASCII that s begins with, single spaces
// between its words included: it is written as it stands.
func plain(s string) int {
	end := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case ' ' < c && c < 0x7f:
			end = i + 1
		case c != ' ' || i == 0 || end < i:
			return end
		}
	}
	return end
}

// Replace adds s in place of what stands at offset at of the file: the
// character that an entity names.
func (w *Writer) Replace(s string, at int) {
	if !w.open {
		w.Begin("", 0)
	}
	for _, r := range s {
		if unicode.IsSpace(r) {
			w.Space(at)
		} else if !dropped(r) && !unicode.IsControl(r) {
			w.put(string(r), at)
			for inner := utf8.RuneLen(r) - 1; inner > 0; inner-- {
				w.origin.Add(len(w.text)-inner, at) // every byte stands where the name begins: it may be shorter
			}
		}
	}
}

// Space notes white space at offset at of the file.
func (w *Writer) Space(at int) {
	if !w.gap {
		w.gap, w.space = true, at
	}
}

// End closes the open block. A block without text is kept only for its label.
func (w *Writer) End() {
	if !w.open {
		return
	}
	w.open = false
	w.block.Span.End = len(w.text)
	if w.block.Span.Len() == 0 && w.block.Label == "" {
		return
	}
	w.blocks = append(w.blocks, w.block)
	w.text = append(w.text, '\n')
}

// Into ends the last block and gives the text to s.
func (w *Writer) Into(s *ingest.Section) {
	w.End()
	s.Text, s.Blocks, s.Origin = string(w.text), w.blocks, w.origin
}

func (w *Writer) put(s string, at int) {
	if w.gap && !w.Empty() {
		w.origin.Add(len(w.text), w.space)
		w.text = append(w.text, ' ')
	}
	w.gap = false
	w.origin.Add(len(w.text), at)
	w.text = append(w.text, s...)
}

// dropped are characters that only steer the display.
func dropped(r rune) bool {
	return r == '\uFEFF' || r == '\u200B' || r == '\u00AD' || r == '\u2060'
}
