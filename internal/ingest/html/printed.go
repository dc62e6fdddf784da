package html

import (
	"strconv"
	"strings"
)

// printed places an item whose text begins with labels of its own, the last of
// which is the item's. Publishers whose lists cannot count "2.5" print it, and
// what stands below it: "(2.5) (a) A person". The labels before the last become
// items around it.
func (r *reader) printed(m mark) mark {
	if m.label == "" || m.skip > 0 || len(r.para.text) == 0 || r.para.text[0] != '(' {
		return m
	}
	var names []string
	at := 0
	for {
		name, n := decimalLabel(r.para.text[at:])
		if name == "" {
			break
		}
		names = append(names, name)
		at += n
	}
	if len(names) == 0 || !upperAt(string(r.para.text[at:min(len(r.para.text), at+4)]), 0) {
		return m // a reference: "(b) of this section"
	}
	if n := len(names) - 1; "("+names[n]+")" == m.label {
		return r.around(m, names[:n], at)
	}
	return r.inserted(m, names, at)
}

// decimalLabel reads "(2)", "(a)" or "(2.5)" at the beginning of text, and its
// length with the space after it.
func decimalLabel(text []byte) (name string, length int) {
	end := 1
	for end < len(text) && end < 8 && (isAlnum(text[end]) || text[end] == '.' || text[end] == '-') {
		end++
	}
	if end < 2 || end == len(text) || text[0] != '(' || text[end] != ')' {
		return "", 0
	}
	length = end + 1
	for length < len(text) && text[length] == ' ' {
		length++
	}
	return string(text[1:end]), length
}

// around opens the items that the labels outer name, around the item m.
func (r *reader) around(m mark, outer []string, skip int) mark {
	m.skip = skip
	depth := m.depth - len(outer)
	if depth < 1 {
		return m
	}
	for i, name := range outer {
		p := para{start: r.para.start, end: r.para.start}
		r.sec.add(&p, mark{label: "(" + name + ")", depth: depth + i})
	}
	return m
}

// inserted places an item whose only label, "(2.5)", stands between those that
// its list counts: beside the item "(2)" that it follows.
func (r *reader) inserted(m mark, names []string, skip int) mark {
	if len(names) != 1 {
		return m
	}
	whole, _, ok := strings.Cut(names[0], ".")
	n, err := strconv.Atoi(whole)
	if !ok || err != nil {
		return m
	}
	for d := min(m.depth, len(r.lists.last)); d > 0; d-- {
		if at := r.lists.last[d-1]; at.series == digits && at.n == n {
			return mark{label: "(" + names[0] + ")", depth: d, skip: skip}
		}
	}
	return m
}
