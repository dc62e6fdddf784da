package facts

import (
	"sort"
	"strings"

	"statutelint/internal/syntax"
)

// index finds sections by number and groups them by chapter.
type index struct {
	byNumber map[string][]*syntax.Section // by numberKey of the number within its title
	chapters map[string][]*syntax.Section
	order    map[*syntax.Section]int

	divisions map[string][]*syntax.Section // by divisionKey
}

func newIndex(sections []*syntax.Section) *index {
	x := &index{
		byNumber: make(map[string][]*syntax.Section, len(sections)),
		chapters: map[string][]*syntax.Section{},
		order:    make(map[*syntax.Section]int, len(sections)),

		divisions: map[string][]*syntax.Section{},
	}
	for i, s := range sections {
		key := numberKey(numberWithin(s.Number))
		x.byNumber[key] = append(x.byNumber[key], s)
		chapter := chapterKey(s)
		x.chapters[chapter] = append(x.chapters[chapter], s)
		x.order[s] = i
		x.addDivisions(s)
	}
	return x
}

// around returns the sections of the chapter of s that are at most n before or
// after it.
func (x *index) around(s *syntax.Section, n int) []*syntax.Section {
	chapter := x.chapters[chapterKey(s)]
	i := sort.Search(len(chapter), func(i int) bool { return x.order[chapter[i]] >= x.order[s] })
	return chapter[max(0, i-n):min(len(chapter), i+n+1)]
}

// numberKey folds the ways of printing one number: case, dashes, the sign and
// word for section.
func numberKey(number string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(number) {
		switch {
		case r == '–' || r == '‑' || r == '—' || r == '‐':
			b.WriteByte('-')
		case r == ' ' || r == '§':
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// chapterOf is the path to the chapter that s stands in. Where the text gives no
// containers, the number without its last member stands for it: 11.66 for
// 11.66.100.
func chapterOf(s *syntax.Section) (path []syntax.Container, stem string) {
	if to := containersTo(s, "chapter"); to != nil {
		return to, ""
	}
	if len(s.Containers) > 1 {
		return s.Containers, ""
	}
	return s.Containers, numberStem(s.Number)
}

// chapterKey names the chapter that s stands in.
func chapterKey(s *syntax.Section) string {
	path, stem := chapterOf(s)
	var b strings.Builder
	for _, c := range path {
		b.WriteString(c.Kind)
		b.WriteByte(' ')
		b.WriteString(c.Number)
		b.WriteByte('/')
	}
	return b.String() + stem
}

// numberStem is a section's number without its last member.
func numberStem(number string) string {
	if i := strings.LastIndexAny(number, ".-:"); i > 0 {
		return number[:i]
	}
	return ""
}

// numberWithin is a section's number within its title: 1591 of "18 U.S.C. 1591".
func numberWithin(number string) string {
	return number[strings.LastIndexByte(number, ' ')+1:]
}

// codeOf is the code that a section's number names, by its initials: "usc" of
// "18 U.S.C. 1591"; "" mostly.
func codeOf(s *syntax.Section) string {
	fields := strings.Fields(s.Number)
	if len(fields) != 3 {
		return ""
	}
	return strings.ToLower(strings.ReplaceAll(fields[1], ".", ""))
}

// titleOf returns the number of the title that a section stands in: that of
// "18 U.S.C. 1591", or of its container.
func titleOf(s *syntax.Section) string {
	if codeOf(s) != "" {
		title, _, _ := strings.Cut(s.Number, " ")
		return title
	}
	for _, c := range s.Containers {
		if c.Kind == "title" {
			return strings.ToLower(c.Number)
		}
	}
	return ""
}

func divisionKey(title, level, number string) string {
	return title + "/" + level + "/" + strings.ToLower(number)
}

// addDivisions enters s under each of its containers, in its title and in no
// title.
func (x *index) addDivisions(s *syntax.Section) {
	for _, c := range s.Containers {
		x.divide(s, c.Kind, c.Number)
	}
	if stem := numberStem(s.Number); stem != "" {
		x.divide(s, "chapter", stem)
	}
}

func (x *index) divide(s *syntax.Section, level, number string) {
	keys := []string{divisionKey("", level, number)}
	if t := titleOf(s); t != "" {
		keys = append(keys, divisionKey(t, level, number))
	}
	for _, k := range keys {
		if l := x.divisions[k]; len(l) == 0 || l[len(l)-1] != s {
			x.divisions[k] = append(l, s)
		}
	}
}
