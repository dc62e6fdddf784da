package rtf

import (
	"bytes"
	"fmt"
)

// piece is a run of characters of one format.
type piece struct {
	text     string
	at       int  // byte offset in the file
	resolved bool // text stands for an escape at offset at
	bold     bool
	size     int // half points; 0 when not stated
}

// paragraph is what stands before one \par.
type paragraph struct {
	pieces   []piece
	centered bool
	whole    string // raw, once it was asked for
}

// state is the formatting of a group.
type state struct {
	bold    bool
	size    int
	skip    bool // a destination that is not text: fonts, pictures
	struck  bool // struck out, as bills do with what is law no longer
	unicode int  // characters that stand in for a \u, for other readers
}

// maxGroups bounds how deep groups are followed.
const maxGroups = 1024

// scanner reads the file's groups and control words.
type scanner struct {
	data   []byte
	text   string // data, for pieces to be cut from
	pos    int
	stack  []state
	now    state
	deep   int // groups beyond maxGroups
	stand  int // stand-in characters still to be passed over
	high   rune
	para   paragraph
	finish func(*paragraph)
}

// run reads to the end. The error says where a file ends inside a group.
func (s *scanner) run() error {
	s.now.unicode = 1
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case '{':
			s.push()
			s.pos++
		case '}':
			s.pop()
			s.pos++
		case '\\':
			s.control()
		case '\r', '\n', 0:
			s.pos++
		default:
			s.plain()
		}
	}
	s.endParagraph()
	if len(s.stack) > 1 {
		return fmt.Errorf("line %d: the file ends inside a group: \"}\" is missing; save the document again, what stands before was read", 1+bytes.Count(s.data, []byte("\n")))
	}
	return nil
}

func (s *scanner) push() {
	if len(s.stack) >= maxGroups {
		s.deep++
		return
	}
	s.stack = append(s.stack, s.now)
}

func (s *scanner) pop() {
	if s.deep > 0 {
		s.deep--
		return
	}
	if n := len(s.stack); n > 0 {
		s.now, s.stack = s.stack[n-1], s.stack[:n-1]
	}
}

// plain takes the characters up to the next mark.
func (s *scanner) plain() {
	at := s.pos
	for s.pos < len(s.data) && !isMark(s.data[s.pos]) {
		s.pos++
	}
	text := s.text[at:s.pos]
	if n := min(s.stand, len(text)); n > 0 {
		s.stand -= n
		text, at = text[n:], at+n
	}
	if len(text) > 0 {
		s.add(piece{text: text, at: at})
	}
}

func isMark(c byte) bool {
	return c == '{' || c == '}' || c == '\\' || c == '\r' || c == '\n' || c == 0
}

func (s *scanner) add(p piece) {
	if s.now.skip || s.now.struck {
		return
	}
	p.bold, p.size = s.now.bold, s.now.size
	s.para.pieces = append(s.para.pieces, p)
}

// resolved adds the character that an escape stands for.
func (s *scanner) resolved(text string, at int) {
	s.add(piece{text: text, at: at, resolved: true})
}

func (s *scanner) endParagraph() {
	if len(s.para.pieces) > 0 {
		s.finish(&s.para)
	}
	s.para.pieces, s.para.whole = s.para.pieces[:0], ""
	s.stand = 0
}
