package html

import "bytes"

// struckOut is the element that is open whose words a bill strikes out. They
// are law no longer, and belong to no section.
type struckOut struct {
	name  []byte
	depth int // of elements of that name; 0 when none is open
}

// longestStruck is how far the end of what is struck out is looked for. An
// element that does not end there is not taken for one, so that a tag which was
// never closed does not hide the rest of a page.
const longestStruck = 1 << 15

// strike notes a start tag, before offset end of the page, when it begins what
// is struck out or stands in it.
func (r *reader) strike(kind tag, name, raw []byte, end int) {
	s := &r.struck
	switch {
	case s.depth > 0:
		if bytes.Equal(name, s.name) {
			s.depth++
		}
	case kind != struck && !bytes.Contains(raw, []byte("line-through")):
	case closes(r.data[end:min(len(r.data), end+longestStruck)], name):
		s.name, s.depth = append(s.name[:0], name...), 1
	}
}

// closes reports whether an end tag of the name stands in data.
func closes(data, name []byte) bool {
	return bytes.Contains(data, append([]byte("</"), name...)) || bytes.Contains(data, append([]byte("</"), bytes.ToUpper(name)...))
}

// end notes an end tag.
func (s *struckOut) end(name []byte) {
	if s.depth > 0 && bytes.Equal(name, s.name) {
		s.depth--
	}
}
