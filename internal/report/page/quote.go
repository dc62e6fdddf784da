package page

import (
	"slices"
	"strconv"
	"strings"

	"statutelint/internal/finding"
)

// quote is a paragraph of a statute with the words in it that decide.
type quote struct {
	Role, Address, Heading, Place, Note string

	Lead  string // the words that the paragraph, an item of a list, completes
	Parts []part
}

// part is a run of a quote, marked when its words decide.
type part struct {
	Text   string
	Marked bool
}

// How many bytes of the statute stand around the words that are marked, and
// how many are marked or lead in at most.
const (
	aroundFinding = 360
	aroundClear   = 160
	maxMarked     = 700
	maxLead       = 240
)

// quotes shows evidence. Words of one paragraph share a quote.
func quotes(all []finding.Evidence, around int) []quote {
	out := make([]quote, 0, len(all))
	for len(all) > 0 {
		same, rest := paragraph(all)
		out = append(out, quoteOf(same, around))
		all = rest
	}
	return out
}

// paragraph splits off the evidence that stands in the paragraph of the first.
func paragraph(all []finding.Evidence) (same, rest []finding.Evidence) {
	first := all[0]
	for _, e := range all {
		if e.Address == first.Address && e.File == first.File && e.Context == first.Context && (e.Context != "" || e.Quote == first.Quote) {
			same = append(same, e)
		} else {
			rest = append(rest, e)
		}
	}
	return same, rest
}

func quoteOf(same []finding.Evidence, around int) quote {
	e := same[0]
	q := quote{Address: e.Address, Heading: e.Heading, Place: place(e), Lead: lastWords(e.Lead, maxLead)}
	var roles, notes []string
	var marks []mark
	for _, e := range same {
		roles, notes = addNew(roles, e.Role), addNew(notes, e.Note)
		if e.ContextEnd > e.ContextAt && e.ContextEnd <= len(e.Context) {
			marks = append(marks, mark{e.ContextAt, e.ContextEnd})
		}
	}
	q.Role, q.Note = strings.Join(roles, " · "), strings.Join(notes, "; ")
	q.Parts = marked(e.Context, narrowest(marks), around)
	if len(marks) == 0 {
		q.Parts = []part{{firstWords(e.Quote, maxMarked), true}}
	}
	return q
}

func addNew(all []string, s string) []string {
	if s == "" || slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}

// mark is a run of bytes of a paragraph.
type mark struct{ start, end int }

// narrowest drops the marks that hold another one: the words that decide would
// not show in a sentence that is marked as a whole.
func narrowest(marks []mark) []mark {
	holds := func(a, b mark) bool { return a != b && a.start <= b.start && b.end <= a.end }
	return slices.DeleteFunc(slices.Clone(marks), func(a mark) bool {
		return slices.ContainsFunc(marks, func(b mark) bool { return holds(a, b) })
	})
}

// marked cuts a paragraph into what is marked and what stands around it.
func marked(text string, marks []mark, around int) []part {
	slices.SortFunc(marks, func(a, b mark) int { return a.start - b.start })
	var out []part
	at := 0
	for _, m := range marks {
		m.start = max(m.start, at)
		if m.start >= m.end {
			continue
		}
		if at == 0 {
			out = append(out, part{lastWords(text[:m.start], around), false})
		} else {
			out = append(out, part{middle(text[at:m.start], around), false})
		}
		out = append(out, part{firstWords(text[m.start:m.end], maxMarked), true})
		at = m.end
	}
	return append(out, part{firstWords(text[at:], around), false})
}

// middle cuts the middle out of what is long.
func middle(s string, around int) string {
	if len(s) <= 2*around {
		return s
	}
	return firstWords(s, around) + strings.TrimPrefix(lastWords(s, around), "…")
}

func place(e finding.Evidence) string {
	if e.File == "" {
		return ""
	}
	if e.Start.Line == 0 {
		return e.File
	}
	return e.File + ":" + strconv.Itoa(e.Start.Line)
}

// lastWords cuts s to at most n bytes from its end, at a word.
func lastWords(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[i+1:]
	}
	return "… " + strings.ToValidUTF8(s, "")
}

// firstWords cuts s to at most n bytes from its start, at a word.
func firstWords(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[:n]
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return strings.ToValidUTF8(s, "") + " …"
}
