package html

import (
	"bytes"
	"strconv"
	"strings"
)

// stray places a paragraph without a label of the list's that markup gone wrong
// put into the last item before it.
func (r *reader) stray(m mark) mark {
	switch {
	case m.label != "" || m.depth == 0 || len(r.para.text) == 0 || len(r.sec.blocks) == 0:
		return m
	case r.goesOn():
		m.depth--
		return m
	}
	return r.between(m)
}

// goesOn says whether the open paragraph goes on with the sentence around the
// list that its item is the last of: "(C) leaves; <p>may be charged".
func (r *reader) goesOn() bool {
	c := r.para.text[0]
	before := bytes.TrimRight(r.sec.text, "\n")
	return 'a' <= c && c <= 'z' && len(before) > 0 && (before[len(before)-1] == ';' || before[len(before)-1] == ',')
}

// between places a paragraph that begins with a number between those that a
// list counts, "(4.4)", beside the item before it, and the numbers that go on
// after such a one: "(5)".
func (r *reader) between(m mark) mark {
	name, length := decimalLabel(r.para.text)
	whole, _, decimal := strings.Cut(name, ".")
	n, err := strconv.Atoi(whole)
	if err != nil || !decimal && !r.lists.inserting || !upperAt(string(r.para.text[:min(len(r.para.text), length+4)]), length) {
		return m
	}
	for d := min(m.depth, len(r.lists.last)); d > 0; d-- {
		at := r.lists.last[d-1]
		if at.series == digits && (n == at.n+1 || decimal && n == at.n) {
			r.lists.count(d, digits, n)
			r.lists.inserting = true
			return mark{label: "(" + name + ")", depth: d, skip: length}
		}
	}
	return m
}
