package ingest

import "strings"

// Supersede marks, of the versions of a section that stand in one code, all
// but the one that is the law in the end as Superseded, and returns how many
// it marked. Codes print both while an amendment is enacted but not yet in
// effect. The versions must be given in the order of the code; only those in
// force that have text take part.
//
// Sections are versions of each other when they have the same number in the
// same file. Where numbers are mere integers, which begin anew in every
// chapter, they must also stand in the same container and say when they take
// effect, or have the same heading.
//
// Of the versions, the one whose effective date is latest stays; a version
// without a date is older than one that takes effect on a day, and so is one
// that only says until when it lasts. A version that depends on an event that
// may never come gives way to the others. Among equals the last one stays.
func Supersede(sections []*Section) int {
	kept := make(map[versionKey]*Section, len(sections))
	n := 0
	for _, s := range sections {
		if s.Status != InForce || s.Number == "" || s.Text == "" {
			continue
		}
		key := keyOf(s)
		other := kept[key]
		switch {
		case other == nil:
			kept[key] = s
			continue
		case key.simple && !(s.Effective != "" && other.Effective != "") && !strings.EqualFold(s.Heading, other.Heading):
			kept[key] = s
			continue
		}
		n++
		if begins(s) >= begins(other) {
			other.Status, kept[key] = Superseded, s
		} else {
			s.Status = Superseded
		}
	}
	return n
}

// versionKey is what versions of one section have in common.
type versionKey struct {
	file   *File
	number string
	simple bool
	within string
}

func keyOf(s *Section) versionKey {
	k := versionKey{file: s.File, number: s.Number}
	if strings.ContainsAny(s.Number, ".-:") {
		return k
	}
	k.simple = true
	for _, c := range s.Containers {
		k.within += c.Kind + " " + c.Number + "\n"
	}
	return k
}

// begins says when a version becomes law, as a number that grows with time:
// year, month and day; 0 when it does not say so, -1 when it depends on an
// event.
func begins(s *Section) int {
	text := strings.ToLower(s.Effective)
	text, _, _ = strings.Cut(text, ". see ") // the other version
	for at := 0; at < len(text); {
		day, start, end := findDate(text, at)
		if day == 0 {
			break
		}
		if !lasts(text[at:start]) {
			return day
		}
		at = end
	}
	if strings.Contains(text, "contingent effective") || strings.Contains(text, "conditional") {
		return -1
	}
	return 0
}

// lasts says whether the words before a date make it the end of a version.
func lasts(before string) bool {
	for _, word := range []string{"until", "through", "before", "expire", "repeal", "prior to", " to "} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// findDate finds the next date such as "september 1, 2022" in text from offset
// from on, and returns it as 20220901 with its place; 0 when there is none.
func findDate(text string, from int) (day, start, end int) {
	for at := from; at < len(text); at++ {
		if at > 0 && isLetter(text[at-1]) || !isLetter(text[at]) {
			continue
		}
		for m, name := range months {
			if !strings.HasPrefix(text[at:], name+" ") {
				continue
			}
			d, next := number(text, at+len(name)+1)
			for next < len(text) && (text[next] == ',' || text[next] == ' ') {
				next++
			}
			y, last := number(text, next)
			if d > 0 && d < 32 && y > 999 && y < 10000 {
				return y*10000 + (m+1)*100 + d, at, last
			}
		}
	}
	return 0, len(text), len(text)
}

// number reads the digits at text[at], at most five of them.
func number(text string, at int) (n, end int) {
	for end = at; end < len(text) && end < at+5 && '0' <= text[end] && text[end] <= '9'; end++ {
		n = n*10 + int(text[end]-'0')
	}
	return n, end
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
