package html

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
