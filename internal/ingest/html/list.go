package html

import (
	"bytes"
	"strconv"
	"strings"
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
	inserting    bool // an item was placed by a number between those that a list counts
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
