package html

import "bytes"

// words takes the text of data[at:end].
func (r *reader) words(at, end int) {
	switch {
	case r.skip != nil && r.h == 0, r.struck.depth > 0:
	case r.h > 0:
		r.title.add(r.data, at, end)
	case r.mode == law || r.mode == waiting || r.style == plain || r.style == boldface && r.boldP:
		r.breakLine(at, end)
		if r.pre > 0 && r.sink != nil {
			r.rows(at, end)
		} else if r.pre > 0 {
			r.lines(at, end)
		} else {
			r.apart(at, end)
		}
		r.fresh = r.para.empty()
	case r.style == boldface && r.fresh:
		r.fresh = len(bytes.TrimSpace(r.data[at:end])) == 0
	}
}

// apart takes text in which a label after an empty line begins a paragraph: so
// publishers leave what they could not tell the place of.
func (r *reader) apart(at, end int) {
	for at < end {
		n := blankLabel(r.data[at:end])
		r.para.add(r.data, at, at+n)
		if at += n; at < end && ended(r.para.text) {
			r.flush()
		}
	}
}

// blankLabel is the offset of the first parenthesis that stands after an empty
// line and is not the first byte; the length of data when there is none.
func blankLabel(data []byte) int {
	for at := 1; at < len(data); at++ {
		n := bytes.IndexByte(data[at:], '(')
		if n < 0 {
			break
		}
		at += n
		space := data[len(bytes.TrimRight(data[:at], " \t\r\n")):at]
		if bytes.Count(space, []byte("\n")) > 1 {
			return at
		}
	}
	return len(data)
}

// breakLine decides whether the line breaks before data[at:end] end the
// paragraph: two do, and so does one after the end of a sentence or before a
// label.
func (r *reader) breakLine(at, end int) {
	if r.brs == 0 {
		return
	}
	rest := bytes.TrimLeft(r.data[at:min(end, at+64)], " \t\r\n")
	if len(rest) == 0 {
		return
	}
	if r.brs > 1 || rest[0] == '(' || isDigit(rest[0]) || ended(r.para.text) {
		r.flush()
	}
	r.brs = 0
	r.para.space = true
}

// ended says whether text ends as a sentence or a part of a list does.
func ended(text []byte) bool {
	if len(text) == 0 {
		return false
	}
	switch text[len(text)-1] {
	case '.', ';', ':', ']', ')':
		return true
	}
	return bytes.HasSuffix(text, []byte("—"))
}

// lines takes preformatted text, in which an empty line ends a paragraph.
func (r *reader) lines(at, end int) {
	for at < end {
		n := bytes.IndexByte(r.data[at:end], '\n') + 1
		if n == 0 {
			n = end - at
		}
		if len(bytes.TrimSpace(r.data[at:at+n])) == 0 {
			r.flush()
		}
		r.para.add(r.data, at, at+n)
		at += n
	}
}
