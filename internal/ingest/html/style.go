package html

import "bytes"

// style is how a page sets off the beginnings of its sections.
type style uint8

const (
	plain    style = iota // a paragraph that begins with "Sec. 1."
	boldface              // a paragraph that begins with a number in bold type
	headings              // a heading
)

// styleOf finds out how the sections of a page begin, and for headings of
// which level they are. Where headings have numbers bold paragraphs do not
// begin sections, since annotations abound in them. Mere integers are taken
// for section numbers only where there are no others.
func styleOf(data []byte) (s style, level int, integers bool) {
	if level := headingLevel(data, false); level > 0 {
		return headings, level, false
	}
	if boldNumbers(data) {
		return boldface, 0, false
	}
	if level := headingLevel(data, true); level > 0 {
		return headings, level, true
	}
	return plain, 0, false
}

// headingLevel returns the level of the first heading that begins a section; 0
// when none does.
func headingLevel(data []byte, integers bool) int {
	level := 0
	eachHeading(data, func(text string, l int) bool {
		h, ok := readSectionHead(text)
		if ok && (h.named || integers || !h.simple) {
			level = l
		}
		return level == 0
	})
	return level
}

// indexed says whether a heading of the page names a title, chapter or other
// level by its number.
func indexed(data []byte) bool {
	found := false
	eachHeading(data, func(text string, _ int) bool {
		c, ok := readContainer(text)
		found = ok && c.Number != ""
		return !found
	})
	return found
}

// eachHeading calls visit for the beginning of the text of each heading, as
// long as it returns true.
func eachHeading(data []byte, visit func(text string, level int) bool) {
	var p para
	for at := 0; ; {
		n := bytes.IndexByte(data[at:], '<')
		if n < 0 || at+n+3 >= len(data) {
			return
		}
		at += n + 1
		if data[at]|0x20 != 'h' || !isDigit(data[at+1]) || data[at+1] == '0' || data[at+1] > '6' {
			continue
		}
		if !visit(headText(&p, data, at), int(data[at+1]-'0')) {
			return
		}
	}
}

// boldNumbers says whether a section number stands in bold type.
func boldNumbers(data []byte) bool {
	var p para
	for _, open := range []string{"<b>", "<b ", "<B>", "<strong", "<STRONG"} {
		for at := 0; ; {
			n := bytes.Index(data[at:], []byte(open))
			if n < 0 {
				break
			}
			at += n + 1
			if h, ok := readSectionHead(headText(&p, data, at)); ok && (h.named || !h.simple) {
				return true
			}
		}
	}
	return false
}

// headLen is how many bytes of an element are looked at for its beginning.
const headLen = 400

// headText is the beginning of the text of the element whose start tag data[at]
// lies in. It lives in p.
func headText(p *para, data []byte, at int) string {
	p.reset()
	end := min(at+headLen, len(data))
	for at < end && len(p.text) < 40 {
		n := bytes.IndexByte(data[at:end], '>')
		if n < 0 {
			break
		}
		at += n + 1
		stop := bytes.IndexByte(data[at:end], '<')
		if stop < 0 {
			stop = end - at
		}
		p.add(data, at, at+stop)
		p.tagged = true
		at += stop
		if at+2 < end && data[at+1] == '/' && (data[at+2]|0x20 == 'h' || data[at+2]|0x20 == 'p') {
			break
		}
	}
	return string(p.text)
}

// nextHeading returns the offset of the first heading tag of the page at or
// after offset at, the length of the page when there is none. It passes over
// comments, scripts and style sheets.
func nextHeading(data []byte, at int) int {
	for {
		n := bytes.IndexByte(data[at:], '<')
		if n < 0 || at+n+2 >= len(data) {
			return len(data)
		}
		at += n + 1
		end := ""
		switch data[at] {
		case 'h', 'H':
			if '1' <= data[at+1] && data[at+1] <= '6' {
				return at - 1
			}
		case '!':
			if data[at+1] == '-' {
				end = "-->"
			}
		case 's', 'S':
			var buf [longestName + 1]byte
			if name := string(tagName(data[at-1:], &buf)); name == "script" || name == "style" {
				end = "</" + string(data[at:at+len(name)])
			}
		}
		if end != "" {
			n := bytes.Index(data[at:], []byte(end))
			if n < 0 {
				return len(data)
			}
			at += n
		}
	}
}
