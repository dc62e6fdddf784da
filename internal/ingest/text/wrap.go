package text

import "strings"

// longLine is how many bytes no line of hard-wrapped text has.
const longLine = 160

// wrapped says whether the lines of src are cut to a width, so that one
// paragraph runs over several. It is told by lines that go on, in lower case,
// where the line before has not come to the end of anything.
func wrapped(src string) bool {
	long, goesOn, lines := 0, 0, 0
	var before string
	for at := 0; at < len(src); {
		r, next := readRow(src, at)
		at = next
		words := src[r.start:r.end]
		if words != "" {
			lines++
			if len(words) > longLine {
				long++
			}
			if goesOver(before, words) {
				goesOn++
			}
		}
		before = words
	}
	return goesOn > long && goesOn*100 >= lines
}

// goesOver says whether a sentence goes on from one line to the next.
func goesOver(before, words string) bool {
	switch {
	case before == "" || endsPiece(before) || bareLabels(before):
		return false
	case 'a' <= words[0] && words[0] <= 'z':
		return true
	}
	return isDigit(words[0]) && strings.HasSuffix(strings.ToLower(before), "section")
}

// splitLines makes every line of src a paragraph.
func splitLines(src string) []paragraph {
	var ps []paragraph
	page := false
	for at := 0; at < len(src); {
		r, next := readRow(src, at)
		at = next
		words := src[r.start:r.end]
		switch {
		case words == "" || r.feed && pageNumber(words):
		case navigation(words):
			page = true
		case len(ps) > 0 && bareLabels(src[ps[len(ps)-1].start:ps[len(ps)-1].end]) && !page:
			ps[len(ps)-1].end = r.end // a label on a line of its own
		default:
			ps = append(ps, paragraph{start: r.start, end: r.end, indent: r.indent, page: page, single: true})
			page = false
		}
	}
	return ps
}

// bareLabels says whether a line is nothing but labels: "(2)", "(a)(1)".
func bareLabels(words string) bool {
	if words == "" || words[0] != '(' || len(words) > 24 {
		return false
	}
	for words != "" {
		if words[0] != '(' {
			return false
		}
		n := strings.IndexByte(words, ')')
		if n < 2 || strings.ContainsAny(words[1:n], " (.,") && !strings.Contains(words[1:n], ".") || n > 8 {
			return false
		}
		words = strings.TrimLeft(words[n+1:], " ")
	}
	return true
}
