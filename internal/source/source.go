// Package source says where words stand: half-open byte spans of cleaned
// text, and the way back from there to the file that the user has.
//
// Every other package carries these values; none searches for a position
// again once it is known.
package source

import "sort"

// Span is a half-open range [Start, End) of bytes (not runes) of one
// section's cleaned text.
type Span struct{ Start, End int }

// At returns s, so that whatever embeds a Span can say where it stands.
func (s Span) At() Span { return s }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Of returns the bytes of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Cover returns the smallest span that holds both s and t.
func (s Span) Cover(t Span) Span {
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Origin maps byte offsets of cleaned text to byte offsets of the file they
// came from. It is a list of runs, each copied from the file byte for byte;
// between runs lies what cleaning dropped or rewrote (markup, entities, white
// space).
type Origin struct{ runs []run }

type run struct{ clean, file uint32 }

// Add records that the cleaned text from offset clean on was copied from
// file offset file on, until the next run. Runs must be added in the order of
// the cleaned text; a run that only continues the one before it is dropped.
func (o *Origin) Add(clean, file int) {
	if n := len(o.runs); n > 0 {
		last := o.runs[n-1]
		if int(last.clean) == clean {
			o.runs[n-1].file = uint32(file)
			return
		}
		if clean-int(last.clean) == file-int(last.file) {
			return
		}
	}
	o.runs = append(o.runs, run{uint32(clean), uint32(file)})
}

// At returns the file offset of the byte at cleaned offset clean.
func (o *Origin) At(clean int) int {
	i := sort.Search(len(o.runs), func(i int) bool { return int(o.runs[i].clean) > clean }) - 1
	if i < 0 {
		return 0
	}
	return int(o.runs[i].file) + clean - int(o.runs[i].clean)
}

// Span maps a span of cleaned text to the range of file bytes from its first
// to past its last byte. What was dropped in between is included.
func (o *Origin) Span(s Span) (start, end int) {
	start = o.At(s.Start)
	if s.Len() == 0 {
		return start, start
	}
	return start, o.At(s.End-1) + 1
}

// Copied returns the range of file bytes that a span of cleaned text is a copy
// of. It is not ok when markup, an entity or white space that was dropped
// stands in between, or right behind: the last character may be an entity then.
func (o *Origin) Copied(s Span) (start, end int, ok bool) {
	start, end = o.Span(s)
	i := sort.Search(len(o.runs), func(i int) bool { return int(o.runs[i].clean) > s.Start })
	if i == 0 || s.Len() == 0 {
		return start, end, false
	}
	if i == len(o.runs) || int(o.runs[i].clean) > s.End {
		return start, end, true
	}
	return start, end, int(o.runs[i].clean) == s.End && int(o.runs[i].file) == end
}

// Through returns the Origin that o and inner make together: o maps the first
// size bytes of cleaned text to decoded text, inner maps decoded text to the
// file.
func (o *Origin) Through(inner *Origin, size int) Origin {
	var all Origin
	k := 0
	for i, r := range o.runs {
		end := size
		if i+1 < len(o.runs) {
			end = int(o.runs[i+1].clean)
		}
		from, to := int(r.file), int(r.file)+end-int(r.clean)
		all.Add(int(r.clean), inner.At(from))
		if k >= len(inner.runs) || int(inner.runs[k].clean) > from {
			k = 0
		}
		k += sort.Search(len(inner.runs)-k, func(n int) bool { return int(inner.runs[k+n].clean) > from })
		for n := k; n < len(inner.runs) && int(inner.runs[n].clean) < to; n++ {
			all.Add(int(r.clean)+int(inner.runs[n].clean)-from, int(inner.runs[n].file))
		}
	}
	return all
}

// Lines is the index of a file's line starts, for turning byte offsets into
// positions a person can use.
type Lines struct {
	starts []uint32
	inner  []uint32 // bytes of a character after its first, so that characters can be counted
}

// NewLines indexes data. CR, LF and CRLF each end a line.
func NewLines(data []byte) *Lines {
	l := &Lines{starts: make([]uint32, 1, len(data)/40+1)}
	for i, b := range data {
		switch {
		case ' ' <= b && b < 0x80: // most of a file
		case b == '\n' || b == '\r' && (i+1 == len(data) || data[i+1] != '\n'):
			l.starts = append(l.starts, uint32(i+1))
		case b&0xC0 == 0x80 && i > 0 && data[i-1] >= 0x80:
			l.inner = append(l.inner, uint32(i))
		}
	}
	return l
}

// Position is a place in a file: Offset in bytes from 0, Line from 1, Column
// in bytes from 1, Character in Unicode code points from 1.
type Position struct {
	Offset    int `json:"offset"`
	Line      int `json:"line"`
	Column    int `json:"column"`
	Character int `json:"-"` // for formats that count so; 0 when the line is not known
}

// Position returns the place of the byte at offset.
func (l *Lines) Position(offset int) Position {
	line := before(l.starts, offset+1)
	start := 0
	if line > 0 {
		start = int(l.starts[line-1])
	}
	column := offset - start
	within := before(l.inner, offset) - before(l.inner, start)
	return Position{Offset: offset, Line: max(line, 1), Column: column + 1, Character: column - within + 1}
}

// before is how many of the sorted offsets are less than at.
func before(offsets []uint32, at int) int {
	return sort.Search(len(offsets), func(i int) bool { return int(offsets[i]) >= at })
}
