package html

import (
	"bytes"
	"strconv"
	"strings"
)

// series is what the items of a list count in.
type series byte

const (
	digits  series = '1'
	lower   series = 'a'
	upper   series = 'A'
	lroman  series = 'i'
	uroman  series = 'I'
	bullets series = '*'
)

// maxDepth is the number of list levels that are told apart; more are markup
// gone wrong.
const maxDepth = 64

// lists are the lists that are open, outermost first, and what was last
// counted in each depth of the section.
type lists struct {
	open []openList
	last []counted // by depth, from 1; kept when lists close

	pending      bool // an item has been opened whose text has not begun
	pendingLabel string
	explicit     bool // the section has items of ordered lists
	placing      bool // the last paragraph was placed by its label
}

type openList struct {
	series series
	n      int    // of the last item
	id     []byte // of the item that is open
	inItem bool
}

// counted is the last item of a depth.
type counted struct {
	series series
	n      int
}

func (l *lists) reset() { *l = lists{open: l.open[:0], last: l.last[:0]} }

// depth is the depth of a paragraph without a label.
func (l *lists) depth() int {
	n := len(l.open)
	if n > 0 && !l.open[n-1].inItem {
		n--
	}
	return n
}

func (r *reader) openList(name, raw []byte) {
	if r.mode == waiting && name[0] == 'o' {
		r.mode = law
	}
	if r.mode != law {
		return
	}
	r.emptyItem()
	l := openList{series: bullets}
	if name[0] == 'o' {
		l.series = seriesOf(raw)
		l.jump(attr(raw, "start"))
	}
	r.lists.open = append(r.lists.open, l)
}

// maxOrdinal keeps labels short.
const maxOrdinal = 9999

// jump makes n, the value of an attribute that may be absent, the number of
// the next item.
func (l *openList) jump(n []byte) {
	if len(n) == 0 {
		return
	}
	if next, err := strconv.Atoi(string(n)); err == nil {
		l.n = min(max(next, 0), maxOrdinal) - 1
	}
}

// seriesOf reads what an ordered list counts in from its type, or the class
// that stands for one.
func seriesOf(raw []byte) series {
	if t := attr(raw, "type"); len(t) == 1 {
		switch s := series(t[0]); s {
		case lower, upper, lroman, uroman:
			return s
		}
		return digits
	}
	style := strings.ToLower(string(attr(raw, "class")) + " " + string(attr(raw, "style")))
	for _, named := range []struct {
		word   string
		series series
	}{
		{"lower-alpha", lower}, {"upper-alpha", upper}, {"lower-roman", lroman}, {"upper-roman", uroman},
		{"lower-latin", lower}, {"upper-latin", upper}, {"lower_alpha", lower}, {"upper_alpha", upper},
		{"alpha", lower}, {"roman", lroman},
	} {
		if strings.Contains(style, named.word) {
			return named.series
		}
	}
	return digits
}

func (r *reader) closeList() {
	if n := len(r.lists.open); n > 0 {
		r.emptyItem()
		r.lists.open = r.lists.open[:n-1]
	}
}

func (r *reader) openItem(raw []byte) {
	if r.mode != law {
		return
	}
	r.emptyItem()
	if len(r.lists.open) == 0 {
		r.lists.open = append(r.lists.open, openList{series: bullets})
	}
	depth := len(r.lists.open)
	l := &r.lists.open[depth-1]
	l.jump(attr(raw, "value"))
	var parent []byte
	if depth > 1 {
		parent = r.lists.open[depth-2].id
	}
	id := attr(raw, "id")
	r.lists.pendingLabel = l.next(id, parent)
	r.lists.pending = true
	l.id, l.inItem = id, true
	r.lists.count(depth, l.series, l.n)
}

func (r *reader) closeItem() {
	if n := len(r.lists.open); n > 0 && r.lists.open[n-1].inItem {
		r.emptyItem()
		r.lists.open[n-1].inItem = false
	}
}

// emptyItem keeps an item without text of its own, as one that begins with a
// list is.
func (r *reader) emptyItem() {
	if r.lists.pending {
		r.sec.add(&r.para, r.take())
	}
}

// count notes the last item of depth; what was counted below it is done.
func (l *lists) count(depth int, s series, n int) {
	depth = min(depth, maxDepth)
	for len(l.last) < depth {
		l.last = append(l.last, counted{})
	}
	l.last = l.last[:depth]
	l.last[depth-1] = counted{s, n}
}

// next counts one item on and returns its label. The label that ends the
// item's id, where there is one, tells of items that were left out.
func (l *openList) next(id, parent []byte) string {
	if l.series == bullets {
		return "•"
	}
	l.n = min(l.n+1, maxOrdinal)
	want := l.series.label(l.n)
	own := idLabel(id, parent)
	if string(own) != want {
		if n := l.series.ordinal(string(own)); n > l.n && n <= l.n+maxSkipped {
			l.n, want = n, string(own)
		}
	}
	return "(" + want + ")"
}

// maxSkipped is how many items of a list an id may say are left out.
const maxSkipped = 60

// idLabel returns the end of an item's id that is its label: what it has more
// than the id of the item around it, or what follows "ol" and the number of
// the list.
func idLabel(id, parent []byte) []byte {
	if len(parent) > 0 && bytes.HasPrefix(id, parent) {
		return id[len(parent):]
	}
	k := bytes.LastIndex(id, []byte("ol"))
	if k < 0 || k+3 >= len(id) || !isDigit(id[k+2]) {
		return nil
	}
	return id[k+3:]
}

// label returns the nth label of the series, without parentheses.
func (s series) label(n int) string {
	switch s {
	case lower, upper:
		if n < 1 {
			return strconv.Itoa(n)
		}
		return strings.Repeat(string(rune(int(s)+(n-1)%26)), min((n-1)/26+1, 8))
	case lroman:
		return strings.ToLower(roman(n))
	case uroman:
		return roman(n)
	}
	return strconv.Itoa(n)
}

var romans = []struct {
	n int
	s string
}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

func roman(n int) string {
	s := ""
	for _, r := range romans {
		for n >= r.n {
			s += r.s
			n -= r.n
		}
	}
	return s
}

// ordinal returns the number of the label in the series; 0 when it is none.
func (s series) ordinal(label string) int {
	if label == "" || len(label) > 8 {
		return 0
	}
	switch s {
	case lower, upper:
		c := label[0]
		if c < byte(s) || c > byte(s)+25 || strings.Trim(label, label[:1]) != "" {
			return 0
		}
		return int(c-byte(s)) + 1 + 26*(len(label)-1)
	case lroman, uroman:
		for n := 1; n <= 60; n++ {
			if s.label(n) == label {
				return n
			}
		}
		return 0
	}
	n, err := strconv.Atoi(label)
	if err != nil || n > maxOrdinal {
		return 0
	}
	return n
}

// place finds where a paragraph that begins with a label, outside of all
// lists, continues the lists before it: publishers lose the end of a list when
// its markup goes wrong. It returns the label, the length in bytes of what is
// printed of it, and the depth.
func (l *lists) place(text []byte, bold bool) (label string, length, depth int) {
	name, length := printedLabel(text, bold)
	if name == "" || len(l.last) == 0 {
		return "", 0, 0
	}
	for d := len(l.last); d > 0; d-- {
		at := l.last[d-1]
		if at.series != 0 && at.series != bullets && at.series.label(at.n+1) == name {
			l.count(d, at.series, at.n+1)
			return "(" + name + ")", length, d
		}
		if s, n := asRoman(at), at.n; s != 0 && s.label(2) == name && n == 9 {
			l.count(d, s, 2)
			return "(" + name + ")", length, d
		}
	}
	if s := firstOf(name); l.placing && s != 0 {
		l.count(len(l.last)+1, s, 1)
		return "(" + name + ")", length, len(l.last)
	}
	return "", 0, 0
}

// asRoman returns the Roman series that the ninth letter may belong to.
func asRoman(c counted) series {
	switch c.series {
	case lower:
		return lroman
	case upper:
		return uroman
	}
	return 0
}

// firstOf returns the series that the label begins; 0 when it begins none.
func firstOf(label string) series {
	for _, s := range []series{digits, lower, upper, lroman, uroman} {
		if s.label(1) == label {
			return s
		}
	}
	return 0
}

// printedLabel reads "(2)", or in bold type "2.", at the beginning of text. It
// returns the label without punctuation, and its length with the space after
// it.
func printedLabel(text []byte, bold bool) (name string, length int) {
	at := 0
	if len(text) > 0 && text[0] == '(' {
		at = 1
	}
	end := at
	for end < len(text) && end < at+6 && isAlnum(text[end]) {
		end++
	}
	if end == at || end == len(text) || at == 1 && text[end] != ')' || at == 0 && (!bold || text[end] != '.') {
		return "", 0
	}
	length = end + 1
	for length < len(text) && text[length] == ' ' {
		length++
	}
	return string(text[at:end]), length
}
