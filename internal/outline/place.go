package outline

// place is where a label goes: as the next item of the list that the unit at
// level belongs to, or, when level is one past the innermost open unit, as
// the first of a new list below it.
type place struct {
	level int
	at    reading
	next  bool // it continues the list rather than beginning one anew
}

// maxGap is how many items a list may skip (repealed ones, say) for a label
// followed by a full stop, which may also be an ordinary number.
const maxGap = 20

// floor is the level of the innermost unit that markup opened. Labels read
// from text only open units below it.
func (b *builder) floor() int {
	level := len(b.open) - 1
	for level > 0 && b.open[level].read {
		level--
	}
	return level
}

// place says where label k at the head of block i goes; not ok when it is
// better taken for text.
func (b *builder) place(l label, i, k int) (place, bool) {
	sure := k > 0 || b.blocks[i].labeled // must be in sequence, it stands inside the item
	next, okNext := b.successor(l, !sure)
	first, okFirst := l.first()
	switch {
	case okNext && okFirst && l.form != bullet:
		if b.continues(l, i, k, next, first) {
			return next, true
		}
		return b.begin(l, first), true
	case okNext:
		return next, true
	case okFirst:
		return b.begin(l, first), true
	case sure || b.floor() > 0:
		return place{}, false
	}
	if p, ok := b.beside(l); ok {
		return p, true
	}
	r := l.readings[0]
	for _, other := range l.readings[1:] {
		if other.ord < r.ord {
			r = other
		}
	}
	ok := l.form == paren || r.ord <= maxGap && r.series < decimal2
	return place{level: len(b.open), at: r}, ok
}

// begin places the first item of a list: below the innermost unit, or, when a
// list of the same kind is open there already and nothing announces another,
// beside its items.
func (b *builder) begin(l label, r reading) place {
	if f := b.top(); f.end != opens && !f.bare() {
		if p, ok := b.beside(label{form: l.form, readings: []reading{r}}); ok {
			return p
		}
	}
	return place{level: len(b.open), at: r}
}

// beside places a label out of sequence next to the items of the innermost
// list of its kind.
func (b *builder) beside(l label) (place, bool) {
	for level := len(b.open) - 1; level > b.floor(); level-- {
		for _, r := range l.readings {
			if f := b.open[level]; f.form == l.form && f.at.series == r.series {
				return place{level: level, at: r}, true
			}
		}
	}
	return place{}, false
}

// bare says whether f is an item with nothing but its label so far: what
// follows stands inside it.
func (f *frame) bare() bool { return f.unit.Parent != nil && f.fresh && len(f.unit.Parts) <= 1 }

// successor finds the innermost open list that l is the next item of; failing
// that, when gaps are allowed, the list it follows with the fewest items left
// out.
func (b *builder) successor(l label, gaps bool) (place, bool) {
	best, gap := place{}, 0
	for level := len(b.open) - 1; level > b.floor(); level-- {
		f := b.open[level]
		for _, r := range l.readings {
			if f.form != l.form || f.at.series != r.series {
				continue
			}
			d := r.after(f.at)
			if d == 1 {
				return place{level, r, true}, true
			}
			if d > 1 && (gap == 0 || d < gap) && (l.form == paren || d <= maxGap) {
				best, gap = place{level, r, true}, d
			}
		}
	}
	return best, gaps && gap > 0
}

// after is 1 when r comes next after prev in its series, more when items are
// left out between them, 0 when it does not follow.
func (r reading) after(prev reading) int {
	switch {
	case r.series == marks:
		return 1
	case r.ord == prev.ord && r.sub > prev.sub:
		return 1
	case r.ord > prev.ord:
		return r.ord - prev.ord
	}
	return 0
}

// first returns the reading of l that begins a list.
func (l label) first() (reading, bool) { return l.reading(1) }

func (l label) reading(ord int) (reading, bool) {
	for _, r := range l.readings {
		if r.ord == ord && r.sub == 0 {
			return r, true
		}
	}
	return reading{}, false
}

func (l label) has(want reading) bool {
	for _, r := range l.readings {
		if r.series == want.series && r.ord == want.ord {
			return true
		}
	}
	return false
}

// lookahead is how many labels are read on to tell "(i)" after "(h)" from
// "(i)" before "(ii)".
const lookahead = 40

// continues decides between two readings of label k of block i: the next item
// of an open list, or the first of a new one. The labels after it decide, as
// far as the lists around the open one do not go on; failing that, a label in
// sequence continues a list unless a new one was announced.
func (b *builder) continues(l label, i, k int, next place, first reading) bool {
	after, second := next.at, first
	after.ord++
	second.ord++
	inSequence := next.at.after(b.open[next.level].at) == 1
	seen := 0
	for heads := b.blocks[i].heads[k+1:]; i >= 0 && seen < lookahead; {
		for _, m := range heads {
			on, anew := m.form == l.form && m.has(after), m.form == l.form && m.has(second)
			if on != anew {
				return on
			}
			if m.form == l.form && m.has(first) {
				return inSequence // a list within l begins with it
			}
			if p, ok := b.successor(m, false); ok && p.level < next.level {
				seen = lookahead
				break
			}
			seen++
		}
		if i = b.blocks[i].next; i >= 0 {
			heads = b.blocks[i].heads
		}
	}
	return inSequence && b.top().end != opens
}
