package text

import (
	"strings"

	"statutelint/internal/ingest/heading"
)

// A bill sets out the sections of the code that it changes: below "SECTION 2.
// Section 7.12, Penal Code, is amended to read:" stands "7.12. Lamps. (1) …",
// and then "SECTION 3." of the bill. What is set out is a section of its own.

// announcing are the words of a bill that a section it sets out follows.
var announcing = []string{"amended", "to read", "reads as follows", "added", "adding", "enacted", "created", "reenacted"}

// setsOut says whether the paragraph before announces that the section h is set
// out.
func (r *reader) setsOut(h heading.Section) bool {
	lead := strings.TrimRight(r.previous, " \t\r\n")
	return strings.HasSuffix(lead, ":") && containsAny(lead, announcing) && names(lead, h.Number)
}

// resumes says whether h goes on with the sections of the bill itself.
func (r *reader) resumes(h heading.Section) bool {
	return r.bill != "" && h.Form == heading.Word && before(r.bill, h.Number)
}

// enter notes whether the section h is one that the bill sets out.
func (r *reader) enter(h heading.Section) {
	switch {
	case r.resumes(h):
		r.bill = ""
	case r.setsOut(h) && r.bill == "":
		r.bill = r.last
	}
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// names says whether the number stands in s as a whole.
func names(s, number string) bool {
	for at := 0; ; {
		n := strings.Index(s[at:], number)
		if n < 0 || number == "" {
			return false
		}
		start, end := at+n, at+n+len(number)
		if (start == 0 || !inNumber(s[start-1])) && (end == len(s) || !inNumber(s[end]) || s[end] == '.' && (end+1 == len(s) || s[end+1] == ' ')) {
			return true
		}
		at = end
	}
}

func inNumber(c byte) bool { return isAlnum(rune(c)) || c == '.' || c == '-' || c == ':' }
