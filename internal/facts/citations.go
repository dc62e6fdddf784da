package facts

import (
	"strings"

	"statutelint/internal/syntax"
)

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

// lookup finds the section numbered n as ref, standing in s, cites it; nil when
// the text has none. Many codes number their sections anew in each title.
func (b *builder) lookup(s *syntax.Section, ref *syntax.Reference, n string) *syntax.Section {
	all := b.index.byNumber[numberKey(n)]
	if ref.Title != "" {
		return last(all, func(t *syntax.Section) bool { return titleOf(t) == ref.Title && inCode(t, ref.Code) })
	}
	if ref.Chapter != "" {
		if t := last(all, func(t *syntax.Section) bool { return inChapter(t, ref.Chapter) }); t != nil || mereInteger(n) {
			return t
		}
	}
	for _, near := range nearness {
		if t := last(all, func(t *syntax.Section) bool { return near(s, t) }); t != nil {
			return t
		}
	}
	return last(all, func(t *syntax.Section) bool { return !mereInteger(n) || titleOf(s) == titleOf(t) })
}

// mereInteger says that a number such as 12 or 53A tells nothing of where its
// section stands, as 11.66.100 does.
func mereInteger(number string) bool { return !strings.ContainsAny(number, ".-:") }

func inChapter(s *syntax.Section, number string) bool {
	for _, c := range s.Containers {
		if c.Kind == "chapter" && strings.EqualFold(c.Number, number) {
			return true
		}
	}
	return false
}

// nearness says what a number without a title means first.
var nearness = []func(s, t *syntax.Section) bool{
	func(s, t *syntax.Section) bool { return chapterKey(s) == chapterKey(t) },
	func(s, t *syntax.Section) bool { return s.File == t.File },
	func(s, t *syntax.Section) bool { title := titleOf(s); return title != "" && title == titleOf(t) },
}

// inCode says whether t can stand in the code cited by its initials. A code
// that does not print its own is not the federal one.
func inCode(t *syntax.Section, code string) bool {
	own := codeOf(t)
	return own == code || code == "" || own == "" && code != federal
}

const federal = "usc"

// last returns the last of the sections that is as wanted; nil for none.
func last(sections []*syntax.Section, wanted func(*syntax.Section) bool) *syntax.Section {
	for i := len(sections) - 1; i >= 0; i-- {
		if wanted(sections[i]) {
			return sections[i]
		}
	}
	return nil
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
		title := ref.Title
		if title == "" {
			title = titleOf(s)
		}
		own := b.index.divisions[divisionKey(title, ref.Level, n)]
		if len(own) == 0 && ref.Title == "" {
			own = b.index.divisions[divisionKey("", ref.Level, n)]
		}
		out = append(out, own[:min(len(own), maxRange)]...)
	}
	return out
}
