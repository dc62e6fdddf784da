package html

import (
	"bytes"
	"strings"
)

// creditAt returns where the list of enactments begins that some publishers put
// at the end of a section's last paragraph, "… by law. (1987, c. 98; 1988, c.
// 506.)"; the length of text when there is none.
func creditAt(text []byte) int {
	t := bytes.TrimRight(text, ". ")
	if len(t) < 12 {
		return len(text)
	}
	var opening byte
	switch t[len(t)-1] {
	case ')':
		opening = '('
	case ']':
		opening = '['
	default:
		return len(text)
	}
	at := bytes.LastIndexByte(t, opening)
	for depth := bytes.Count(t[max(at, 0):], t[len(t)-1:]); at > 0 && depth > 1; depth-- {
		at = bytes.LastIndexByte(t[:at], opening)
	}
	if at < 0 || !enacted(string(t[at+1:len(t)-1])) {
		return len(text)
	}
	return len(bytes.TrimRight(text[:at], " "))
}

// enacted says whether s, the inside of a bracket, lists enactments: a year and
// the chapter of its laws, or the name of a collection.
func enacted(s string) bool {
	if !mostlyNumbers(s) {
		return false
	}
	if startsWithAny([]byte(s), enactments) {
		return strings.Contains(s, ";") || startsWithAny([]byte(s), []string{"Code 1", "Acts ", "PL "})
	}
	if !isYear(s, 0) || len(s) < 6 {
		return false
	}
	rest := s[4:]
	for _, next := range []string{", c", ", No", ", P", ", Act", ", Sp", ", Ex", ", ch", " c", " ex", " 1st", " ch", ", §", ", p", ", S"} {
		if len(rest) > len(next) && rest[:len(next)] == next {
			return true
		}
	}
	return false
}

// dropCredit takes the list of enactments from the end of the open paragraph.
func (r *reader) dropCredit() {
	if at := creditAt(r.para.text); at < len(r.para.text) {
		r.para.cut(at)
		r.sec.credited = true
	}
}

// cut drops the text of p from offset at on.
func (p *para) cut(at int) {
	p.text = p.text[:at]
	for len(p.runs) > 0 && p.runs[len(p.runs)-1].at >= at {
		p.runs = p.runs[:len(p.runs)-1]
	}
}
