package facts

import (
	"strings"

	"statutelint/internal/syntax"
)

// index finds sections by number and groups them by chapter.
type index struct {
	byNumber map[string]*syntax.Section
	chapters map[string][]*syntax.Section
	order    map[*syntax.Section]int

	divisions map[string][]*syntax.Section // by divisionKey
}

func newIndex(sections []*syntax.Section) *index {
	x := &index{
		byNumber: make(map[string]*syntax.Section, len(sections)),
		chapters: map[string][]*syntax.Section{},
		order:    make(map[*syntax.Section]int, len(sections)),

		divisions: map[string][]*syntax.Section{},
	}
	for i, s := range sections {
		x.byNumber[numberKey(s.Number)] = s
		chapter := chapterKey(s)
		x.chapters[chapter] = append(x.chapters[chapter], s)
		x.order[s] = i
		x.addDivisions(s)
	}
	return x
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

// titleOf returns the number of the title that a section stands in: that of
// "18 U.S.C. 1591", or of its container.
func titleOf(s *syntax.Section) string {
	if t, _, ok := strings.Cut(s.Number, " U.S.C. "); ok {
		return t
	}
	for _, c := range s.Containers {
		if c.Kind == "title" {
			return strings.ToLower(c.Number)
		}
	}
	return ""
}

// cited returns the sections that ref cites as seen from s. A range counts
// with every section between its ends in the order of the code.
func (b *builder) cited(s *syntax.Section, ref *syntax.Reference) []*syntax.Section {
	if len(ref.Numbers) == 0 {
		return nil
	}
	if ref.Level != "" {
		return b.citedDivision(s, ref)
	}
	var out []*syntax.Section
	for _, n := range ref.Numbers {
		if t := b.lookup(s, ref, n); t != nil {
			out = append(out, t)
		}
	}
	if ref.Through && len(out) == 2 {
		return b.between(out[0], out[1])
	}
	return out
}

// lookup finds the section numbered n, in the title of s if the code numbers
// sections by title.
func (b *builder) lookup(s *syntax.Section, ref *syntax.Reference, n string) *syntax.Section {
	title := ref.Title
	if title == "" {
		if t, _, ok := strings.Cut(s.Number, " U.S.C. "); ok {
			title = t
		}
	}
	if title != "" {
		if t := b.index.byNumber[title+"u.s.c."+n]; t != nil {
			return t
		}
	}
	return b.index.byNumber[n]
}

// maxRange bounds how many sections a range may stand for.
const maxRange = 200

func (b *builder) between(first, last *syntax.Section) []*syntax.Section {
	i, j := b.index.order[first], b.index.order[last]
	if j < i || j-i > maxRange {
		return []*syntax.Section{first, last}
	}
	return b.sections[i : j+1]
}

// citedDivision returns the sections of the cited titles, chapters or parts.
// Chapters and parts are numbered anew in each title, so that a number stands
// for the division in the citing section's own title, if there is one.
func (b *builder) citedDivision(s *syntax.Section, ref *syntax.Reference) []*syntax.Section {
	var out []*syntax.Section
	for _, n := range ref.Numbers {
		own := b.index.divisions[divisionKey(titleOf(s), ref.Level, n)]
		if len(own) == 0 {
			own = b.index.divisions[divisionKey("", ref.Level, n)]
		}
		out = append(out, own[:min(len(own), maxRange)]...)
	}
	return out
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
