package facts

import (
	"strconv"
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
	switch {
	case !ref.Through || len(ref.Numbers) != 2:
		return out
	case len(out) == 2:
		return b.between(out[0], out[1])
	}
	return b.ranged(s, ref.Numbers[0], ref.Numbers[1], out)
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
	if len(all) == 0 {
		all = b.sibling(s, n)
	}
	for _, near := range nearness {
		if t := last(all, func(t *syntax.Section) bool { return near(s, t) }); t != nil {
			return t
		}
	}
	return last(all, func(t *syntax.Section) bool { return !mereInteger(n) || titleOf(s) == titleOf(t) })
}

// sibling returns the sections whose number ends in n after the stem of that of
// s: "section 6" is 9-8-4-6 where each chapter numbers anew, and 7.6 where
// each act has a number.
func (b *builder) sibling(s *syntax.Section, n string) []*syntax.Section {
	stem := numberStem(numberWithin(s.Number))
	for _, joint := range [...]string{"-", "."} {
		if all := b.index.byNumber[numberKey(stem+joint+n)]; len(all) > 0 {
			return all
		}
	}
	return nil
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

// ranged returns the sections from one number to another, of which the text, or
// what was read of it, has not both: those of their chapter whose numbers lie
// between. It returns ends where there is no order to go by.
func (b *builder) ranged(s *syntax.Section, from, to string, ends []*syntax.Section) []*syntax.Section {
	stem := numberStem(from)
	first, ok1 := lastMember(from)
	last, ok2 := lastMember(to)
	if !strings.EqualFold(stem, numberStem(to)) || !ok1 || !ok2 {
		return ends
	}
	among := b.index.chapters[chapterKey(s)]
	if stem != "" {
		among = b.index.divisions[divisionKey("", "chapter", stem)]
	}
	var out []*syntax.Section
	for _, t := range among {
		number := numberWithin(t.Number)
		if n, ok := lastMember(number); ok && n >= first && n <= last && strings.EqualFold(numberStem(number), stem) && len(out) < maxRange {
			out = append(out, t)
		}
	}
	return out
}

// lastMember is the last member of a section's number: 673 of 491.673. A letter
// after it does not count.
func lastMember(number string) (int, bool) {
	digits := strings.TrimPrefix(number[len(numberStem(number)):], ".")
	digits = strings.TrimLeft(digits, "-:")
	end := 0
	for end < len(digits) && digits[end] >= '0' && digits[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(digits[:end])
	return n, err == nil
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
