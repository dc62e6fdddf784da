package text

import "strings"

// note is an editor's remark in brackets inside the law, as bytes of its
// paragraph: "[Section effective until June 30, 2026. For section effective
// July 1, 2026, see below.]".
type note struct{ start, end int }

// longestNote is how far the end of a note is looked for.
const longestNote = 320

// notes finds the editor's remarks in a paragraph.
func notes(words string) []note {
	var found []note
	for at := 0; at < len(words); {
		n := strings.IndexByte(words[at:], '[')
		if n < 0 {
			break
		}
		at += n
		end := strings.IndexByte(words[at:min(len(words), at+longestNote)], ']')
		if end > 0 && remarks(words[at+1:at+end]) {
			found = append(found, note{at, at + end + 1})
			at += end
		}
		at++
	}
	return found
}

// remarks says whether words in brackets are about when a text is in force.
func remarks(inner string) bool {
	inner = strings.Join(strings.Fields(inner), " ")
	what, _, _ := strings.Cut(inner, " ")
	switch strings.ToLower(what) {
	case "section", "subsection", "paragraph", "subparagraph", "definition", "part", "chapter", "article", "text", "repeal", "effective", "until", "expires", "contingent":
		lower := strings.ToLower(inner)
		return dated(inner) && (strings.Contains(lower, "effective") || strings.Contains(lower, "until") || strings.Contains(lower, "repealed") || strings.HasPrefix(lower, "repeal ") || strings.HasPrefix(lower, "expires "))
	}
	return false
}

// effective is the date that a remark gives, "until June 30, 2026".
func effective(words string, n note) string {
	inner := strings.Join(strings.Fields(words[n.start+1:n.end-1]), " ")
	inner, _, _ = strings.Cut(inner, ". ")
	if _, date, ok := strings.Cut(inner, "ffective "); ok {
		inner = date
	}
	return strings.TrimRight(inner, ".")
}
