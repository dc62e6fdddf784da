package outline

import (
	"strings"
	"unicode/utf8"

	"statutelint/internal/source"
)

// paragraph gives the text of block i from span.Start on to the innermost
// unit, and to new units where a list runs inside it.
func (b *builder) paragraph(i int, span source.Span) {
	at := span.Start
	for _, c := range b.runIns(i, span) {
		p, ok := b.placeRunIn(c, i)
		if !ok {
			continue
		}
		b.own(source.Span{Start: at, End: c.span.Start})
		b.openAt(p, c.label, i, true)
		at = c.span.End
	}
	b.rest(i, source.Span{Start: at, End: span.End})
}

// rest adds what follows the last label of a paragraph. Once the sentence that
// a run-in list belongs to has ended, it is the text of the list's parent.
func (b *builder) rest(i int, span source.Span) {
	level := len(b.open) - 1
	for level > 0 && b.open[level].inline(i) && b.open[level].lead && !b.open[level].stopped {
		level--
	}
	if level == len(b.open)-1 || b.kept(i) > level {
		b.own(span)
		return
	}
	cut := span.Start + sentenceEnd(span.Of(b.text))
	b.own(source.Span{Start: span.Start, End: cut})
	if cut < span.End {
		b.closeTo(level)
		b.own(source.Span{Start: cut, End: span.End})
	}
}

// inline says whether f is an item of a list that runs inside block i.
func (f frame) inline(i int) bool { return f.runIn && f.born == i }

// placeRunIn says where a label inside the paragraph of block i goes. Only
// lists that began in the same block can go on there.
func (b *builder) placeRunIn(c runIn, i int) (place, bool) {
	if first, ok := c.first(); ok && c.second {
		for level := len(b.open) - 1; level > b.floor(); level-- {
			f := b.open[level]
			if f.born == i && f.form == c.form && f.at.series == first.series {
				return place{level: level, at: first}, true
			}
		}
		return place{level: len(b.open), at: first}, true
	}
	p, ok := b.successor(c.label, false)
	return p, ok && c.joined && b.open[p.level].born == i
}

// runIn is a label inside a paragraph.
type runIn struct {
	label
	cited  bool // part of a cross reference
	joined bool // stands where a further item of a list can begin
	second bool // the second item of the list it would begin comes later
}

// runIns finds the labels inside a paragraph that are not cross references.
func (b *builder) runIns(i int, span source.Span) []runIn {
	var found []runIn
	prev := runIn{}
	for at := span.Start; at < span.End; {
		n := strings.IndexByte(b.text[at:span.End], '(')
		if n < 0 {
			break
		}
		at += n
		l, ok := scanLabel(b.text, at, span.End)
		if !ok {
			at++
			continue
		}
		c := runIn{label: l}
		c.cited = b.cited(c, prev, span)
		if c.cited && prev.name != "" && !prev.cited && connective(b.text[prev.end:at]) && len(found) > 0 {
			found = found[:len(found)-1] // "(a) or (b)": a reference after all
		}
		c.joined = joins(b.text[span.Start:at])
		if !c.cited {
			found = append(found, c)
		}
		prev, at = c, l.span.End
	}
	b.markFirsts(i, found)
	return found
}

// markFirsts notes which labels have their successor later in the paragraph
// or at the head of the next block.
func (b *builder) markFirsts(i int, found []runIn) {
	type kind struct {
		form   form
		series series
	}
	later := map[kind]bool{}
	note := func(l label) {
		if r, ok := l.reading(2); ok {
			later[kind{l.form, r.series}] = true
		}
		for _, r := range l.readings {
			if r.ord == 2 {
				later[kind{l.form, r.series}] = true
			}
		}
	}
	if j := i + 1; j < len(b.blocks) && !b.blocks[j].labeled && len(b.blocks[j].heads) > 0 {
		note(b.blocks[j].heads[0])
	}
	for k := len(found) - 1; k >= 0; k-- {
		if r, ok := found[k].first(); ok {
			found[k].second = later[kind{found[k].form, r.series}]
			delete(later, kind{found[k].form, r.series})
		}
		if found[k].joined {
			note(found[k].label)
		}
	}
}

// cited says whether a label inside a paragraph belongs to a cross reference,
// "subsection (a) or (b)", or only repeats a number, "eighteen (18)".
func (b *builder) cited(c, prev runIn, span source.Span) bool {
	before := b.text[span.Start:c.span.Start]
	if before != "" {
		r, _ := utf8.DecodeLastRuneInString(before)
		if !isSpace(r) && !strings.ContainsRune("—–:;,)", r) {
			return true
		}
		if r == ')' && prev.end != c.span.Start {
			return true
		}
	}
	if prev.name != "" {
		if between := strings.TrimSpace(b.text[prev.end:c.span.Start]); between == "" {
			return prev.cited
		} else if connective(between) {
			return true
		}
	}
	rest := b.text[c.span.End:span.End]
	glued := c.end == c.span.End && rest != "" && rest[0] != '('
	return glued || citesNext(lastWord(before)) || citedAfter(rest)
}
