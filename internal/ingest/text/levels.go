package text

import (
	"path"
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

// container opens the level above sections that paragraph i heads; false when
// it heads none.
func (r *reader) container(i int, words string) bool {
	if len(words) > 400 {
		return false
	}
	line := strings.Join(strings.Fields(words), " ")
	c, ok := heading.ReadContainer(line)
	if !ok && r.lettered(i, line) {
		c, ok = ingest.Container{Kind: "subpart", Number: line[:1], Heading: strings.TrimRight(line[3:], ".")}, true
	}
	if !ok || r.open != nil && !r.aside && !r.headsNext(i) {
		return false // an article of a compact, say, inside the section
	}
	n := len(r.containers)
	for n > 0 && heading.Rank(r.containers[n-1].Kind) >= heading.Rank(c.Kind) {
		n--
	}
	r.containers = append(r.containers[:n:n], c)
	r.aside = true
	if r.total() == 0 {
		r.aside = false
	}
	if c.Kind != "subpart" {
		r.last = ""
	}
	return true
}

// lettered says whether paragraph i is the heading "A. General" of a lettered
// subpart: it stands between sections and a section follows.
func (r *reader) lettered(i int, line string) bool {
	return len(line) > 4 && len(line) < 120 && 'A' <= line[0] && line[0] <= 'Z' && line[1] == '.' && line[2] == ' ' &&
		(r.open == nil || r.aside) && r.headsNext(i)
}

// headsNext says whether a section heading follows paragraph i, with nothing
// but headings of levels between.
func (r *reader) headsNext(i int) bool {
	for _, p := range r.paragraphs[min(i+1, len(r.paragraphs)):min(i+6, len(r.paragraphs))] {
		words := r.words(p)
		if h, ok := heading.ReadSection(words); ok && r.uses(h.Form) {
			return stands(h, words) || h.Form == heading.Sign
		}
		if _, ok := heading.ReadContainer(strings.Join(strings.Fields(words), " ")); !ok && !capitals(words) {
			return false
		}
	}
	return false
}

// continueTitle adds a further line in capitals to the heading of the
// innermost level.
func (r *reader) continueTitle(words string) {
	c := &r.containers[len(r.containers)-1]
	line := strings.TrimRight(strings.Join(strings.Fields(words), " "), ".]")
	c.Heading = strings.TrimSpace(c.Heading + " " + line)
}

// titles says whether words after the heading of a level are its name, or go on
// with it.
func (r *reader) titles(words string) bool {
	if capitals(words) {
		return true
	}
	c := r.containers[len(r.containers)-1]
	return r.lines && c.Heading == "" && len(words) < longestCaption && !labelled(words) && !commands(words) && 'A' <= words[0] && words[0] <= 'Z' && !strings.HasSuffix(words, ":")
}

// capitals says whether words are a short line without small letters.
func capitals(words string) bool {
	return len(words) < 200 && words == strings.ToUpper(words) && words != strings.ToLower(words)
}

// levels completes the levels that the file heads with those that the
// section's number tells: "7.66.100" is in title 7, chapter 7.66, "77-120"
// in chapter 77 or, where the file is named after one, title 77.
func levels(headed []ingest.Container, number, file string) []ingest.Container {
	for _, c := range headed {
		if c.Kind == "title" || c.Kind == "chapter" || c.Kind == "article" && strings.HasPrefix(number, c.Number+".") {
			return headed
		}
	}
	parts := strings.FieldsFunc(number, func(r rune) bool { return r == '-' || r == '–' || r == ':' })
	if len(parts) == 1 {
		parts = strings.Split(number, ".")
	}
	if len(parts) < 2 || strings.Contains(number, " ") || !isAlnum(rune(parts[0][0])) || !isDigit(parts[1][0]) {
		return headed
	}
	var told []ingest.Container
	name := strings.ToLower(path.Base(strings.ReplaceAll(file, "\\", "/")))
	switch {
	case len(parts) > 2:
		told = []ingest.Container{{Kind: "title", Number: parts[0]}, {Kind: "chapter", Number: number[:len(parts[0])+1+len(parts[1])]}}
	case strings.HasPrefix(name, "title"):
		told = []ingest.Container{{Kind: "title", Number: parts[0]}}
	default:
		told = []ingest.Container{{Kind: "chapter", Number: parts[0]}}
	}
	return append(told, headed...)
}
