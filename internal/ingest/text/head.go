package text

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

// grade says how much a paragraph looks like the heading of a section.
type grade int

const (
	none   grade = iota
	soft         // it reads like one, and stands on a line of its own
	strong       // its number is set apart as printers set section numbers apart
)

// candidate reads the section heading that p begins with, if any.
func (r *reader) candidate(p paragraph) (heading.Section, grade) {
	words := r.words(p)
	h, ok := heading.ReadSection(words)
	if ok && stands(h, words) {
		return h, strong
	}
	if line, ok := heading.ReadLine(words); ok && (p.single && standsAlone(line, words) || runsIn(line, words)) {
		return line, soft
	}
	if ok && p.page {
		return h, soft
	}
	return h, none
}

// stands says whether h, which words begin with, stands apart and heads
// something. A number at the end of a line of prose does neither.
func stands(h heading.Section, words string) bool {
	if alone := h.TitleAt == len(words); alone && (h.Form == heading.Word || h.Form == heading.Article) {
		return true
	}
	if !h.Apart {
		return h.Form == heading.Sign && heading.Status(h.Title(words)) != ingest.InForce
	}
	if h.TitleEnd > h.TitleAt {
		c := words[h.TitleAt]
		return h.Form < heading.Coded || c < '0' || c > '9'
	}
	return h.Form == heading.Word || h.Form != heading.Coded && h.Rest < len(words)
}

// shortNumber is how many digits a bare number has that may be an item of a
// list.
const shortNumber = 2

// standsAlone says whether a line that h begins is a heading: a number and
// nothing else, or a number and a catch-line.
func standsAlone(h heading.Section, words string) bool {
	if h.TitleAt == len(words) {
		return h.Form != heading.Bare || h.Apart && len(h.Number) > shortNumber
	}
	c := words[h.TitleAt]
	return h.Form != heading.Bare && h.TitleEnd > h.TitleAt && (c < '0' || c > '9')
}

// runsIn says whether a number with joints and a catch-line stand before the law
// in its first paragraph, with nothing between but a space: "7.12 Lamps. (1) A".
func runsIn(h heading.Section, words string) bool {
	title := words[h.TitleAt:h.TitleEnd]
	return h.Form == heading.Coded && title != "" && h.Rest < len(words) && !commands(" "+title+" ") && !strings.ContainsAny(title[:1], "0123456789(")
}

// survey counts the headings of each form, to know which forms this file uses.
func (r *reader) survey() {
	for _, p := range r.paragraphs {
		h, g := r.candidate(p)
		if g != none && h.Form == heading.Coded && decimal(h.Number) {
			r.decimals++
		}
		switch g {
		case none:
			continue
		case soft:
			if !p.page {
				r.softs++
				if h.Form == heading.Bare {
					r.large++
				}
				continue
			}
		}
		r.forms[h.Form]++
		r.countJoints(h)
		if h.Form == heading.Bare && len(h.Number) > shortNumber {
			r.large++
		}
	}
	r.soft = r.softs > 0 && (r.lines || r.forms[heading.Sign]+r.forms[heading.Coded] == 0)
	r.inserts = r.decimals > 0 && r.large*fewInserts >= r.decimals
}

// countJoints notes whether articles or sections have numbers with joints.
func (r *reader) countJoints(h heading.Section) {
	switch joined := joints(h.Number) > 0; {
	case joined && h.Form == heading.Article:
		r.articles = true
	case joined && h.Form == heading.Word:
		r.worded = true
	}
}

// byArticle says whether articles are what this file calls its sections, "Art.
// 7.81", and "Sec. 2" begins a part of one.
func (r *reader) byArticle() bool { return r.articles && !r.worded }

// fewInserts is how many sections with a decimal number stand, at the most, for
// each with a whole number in a code that inserts sections between the old ones.
const fewInserts = 4

// total is how many headings the file has.
func (r *reader) total() int {
	n := r.softs
	for _, k := range r.forms {
		n += k
	}
	return n
}

// uses says whether headings of this form head sections in this file: they
// must not be rare beside another form.
func (r *reader) uses(f heading.Form) bool {
	stronger := 0
	for _, n := range r.forms[:f] {
		stronger += n
	}
	switch f {
	case heading.Word:
		if r.byArticle() {
			return false
		}
	case heading.Article:
		if r.byArticle() {
			return true
		}
		return stronger+r.forms[heading.Coded]+r.large == 0
	case heading.Bare:
		if r.inserts {
			stronger -= min(r.forms[heading.Coded], r.decimals)
		} else if r.soft && r.softs > r.large {
			return false
		}
		return stronger-r.forms[heading.Article] == 0 && (r.forms[heading.Bare] > 1 || r.soft) && (r.large > 0 || r.forms[heading.Article] == 0)
	}
	return 10*r.forms[f] >= stronger
}

// heading reads the section heading that p begins with, when one can stand
// there: at the top of a page, or where it is set apart and its number is in
// order or made like the one before.
func (r *reader) heading(p paragraph, words string) (heading.Section, bool) {
	h, g := r.candidate(p)
	switch {
	case g != none && (r.repeats(h) || r.setsOut(h)), g == strong && r.resumes(h):
		return h, true
	case g == soft && !p.page:
		return h, r.soft && r.allowsSoft(h)
	case h.Number == "" || !r.uses(h.Form):
		return h, false
	case commented(words[h.TitleAt:]):
		r.aside = true
		return h, false
	}
	titled, top := h.TitleEnd > h.TitleAt, r.fresh || r.last == ""
	switch {
	case titled && (p.page || top && h.Form == heading.Sign && joints(h.Number) > 0):
		return h, true
	case g != strong:
		return h, false
	case top || before(r.last, h.Number), titled && h.Number == r.last, r.bare[h.Number]:
		return h, true
	}
	return h, !r.aside && titled && joints(h.Number) == joints(r.last) && !(r.inserts && h.Form == heading.Bare)
}

// allowsSoft says whether a line that only reads like a heading is one: its
// number is in order, or the section it names has been listed before.
func (r *reader) allowsSoft(h heading.Section) bool {
	if h.Form == heading.Bare && !r.uses(heading.Bare) {
		return false
	}
	if r.last == "" || r.bare[h.Number] || h.Number == r.last && r.open != nil && r.open.empty() {
		return true
	}
	alike := joints(h.Number) > 0 == (joints(r.last) > 0) || r.inserts && decimal(h.Number) && decimal(r.last)
	return before(r.last, h.Number) && alike
}

// begin opens the section that h heads. Where the number is said again, in
// full or by its end, the heading of the open section goes on: "RS 7:82" and
// "§82. Oil".
func (r *reader) begin(p paragraph, words string, h heading.Section) {
	rest := h.Rest
	if r.repeats(h) {
		rest = r.open.retitle(p, words, h)
	} else {
		r.enter(h)
		r.finish()
		r.aside, r.fresh, r.cited, r.last = false, false, false, h.Number
		r.open = newSection(r.file, levels(r.containers, h.Number, r.file.Path))
		r.open.head(p, words, h)
	}
	if rest < len(words) {
		r.law(p, p.start+rest)
	}
}

// repeats says whether h names the open section, which has no text yet, again.
func (r *reader) repeats(h heading.Section) bool {
	if r.open == nil || !r.open.empty() || r.open.s.Status != ingest.InForce {
		return false
	}
	number, again := strings.CutSuffix(r.open.s.Number, h.Number)
	return again && (number == "" || strings.IndexByte(".-:/", number[len(number)-1]) >= 0)
}
