package outline

import (
	"statutelint/internal/ingest"
	"statutelint/internal/source"
)

// Build returns the tree of units of s. It takes every section, however
// irregular its labels; blocks that overlap or leave the text are clipped.
func Build(s *ingest.Section) *Unit {
	root := &Unit{Section: s, Span: source.Span{Start: 0, End: 0}}
	b := &builder{text: s.Text, open: []frame{{unit: root, fresh: true}}}
	b.scan(s)
	for i := range b.blocks {
		b.block(i)
	}
	b.closeTo(0)
	return root
}

// builder keeps the units that are open, outermost first, while the blocks go
// by.
type builder struct {
	text   string
	blocks []block
	open   []frame
}

// block is a clipped ingest.Block with the labels that stand at its head.
type block struct {
	span    source.Span
	depth   int
	label   string // from markup
	labeled bool   // markup says it is an item
	heads   []label
	next    int // the next block that begins with a label; -1 when none does
}

// frame is an open unit and where it stands in its list.
type frame struct {
	unit  *Unit
	depth int  // of the block the unit was opened by
	read  bool // its label was read from text
	born  int  // the block it was opened in
	runIn bool // its list runs inside a paragraph

	form    form
	at      reading
	lead    bool // the list completes an unfinished sentence of its parent
	stopped bool // an earlier item of the list ended with a full stop
	defs    bool // the unit's own text has paragraphs that begin with a quoted term
	end     ending
	fresh   bool // the unit has no text of its own since it, or its last child, was opened
}

func (b *builder) top() *frame { return &b.open[len(b.open)-1] }

// scan clips the blocks and reads the labels at their heads.
func (b *builder) scan(s *ingest.Section) {
	from := 0
	for _, in := range s.Blocks {
		start := min(max(in.Span.Start, from), len(s.Text))
		end := min(max(in.Span.End, start), len(s.Text))
		from = end
		bl := block{span: source.Span{Start: start, End: end}}
		if s.Explicit {
			bl.depth = max(in.Depth, 0)
			bl.labeled = in.Label != ""
			bl.label = normalise(in.Label)
		}
		if bl.labeled {
			bl.depth = max(bl.depth, 1)
		}
		bl.heads = headLabels(s.Text, bl.span)
		b.blocks = append(b.blocks, bl)
	}
	next := -1
	for i := len(b.blocks) - 1; i >= 0; i-- {
		b.blocks[i].next = next
		if len(b.blocks[i].heads) > 0 {
			next = i
		}
	}
}

// headLabels reads the labels that a block begins with: "(a)(1) A person".
func headLabels(text string, span source.Span) []label {
	var heads []label
	for at := span.Start; at < span.End && len(heads) < MaxDepth; {
		l, ok := scanLabel(text, at, span.End)
		if !ok || len(heads) > 0 && citedAfter(text[l.span.End:span.End]) {
			break
		}
		heads = append(heads, l)
		at = l.span.End
	}
	return heads
}

// block puts block i in its place.
func (b *builder) block(i int) {
	bl := &b.blocks[i]
	if bl.span.Len() == 0 && !bl.labeled {
		return
	}
	if bl.labeled {
		b.closeWhile(func(f *frame) bool { return f.depth >= bl.depth })
		b.push(frame{depth: bl.depth, born: i, fresh: true}, bl.label, bl.span.Start)
	} else {
		b.closeWhile(func(f *frame) bool { return f.depth > bl.depth })
	}
	at := b.headUnits(i)
	if at == bl.span.Start && !bl.labeled {
		b.closeTo(b.owner(i))
	}
	b.paragraph(i, source.Span{Start: at, End: bl.span.End})
}

// headUnits opens the units that the labels at the head of block i name, and
// returns where the text after them begins.
func (b *builder) headUnits(i int) int {
	bl := &b.blocks[i]
	at := bl.span.Start
	for k, l := range bl.heads {
		p, ok := b.place(l, i, k)
		if !ok {
			break
		}
		b.openAt(p, l, i, false)
		at = l.span.End
	}
	return at
}

// openAt opens the unit that l, in block i, names at place p.
func (b *builder) openAt(p place, l label, i int, runIn bool) {
	f := frame{depth: b.blocks[i].depth, read: true, born: i, runIn: runIn, form: l.form, at: p.at, fresh: true}
	if p.level < len(b.open) { // next item of an open list
		prev := b.open[p.level]
		f.runIn, f.lead = prev.runIn && runIn, prev.lead
		f.stopped = prev.stopped || b.top().end == fullStop
		b.closeTo(p.level - 1)
	} else {
		parent := b.top()
		f.lead = !parent.fresh && parent.end != fullStop || parent.bare() && parent.lead && !parent.stopped
	}
	b.push(f, l.name, l.span.Start)
	u := b.top().unit
	u.Parts = append(u.Parts, Part{Span: l.span, Kind: Label})
	u.Span.End = l.span.End
}

// push opens a unit below the innermost open one.
func (b *builder) push(f frame, name string, start int) {
	if len(b.open) > MaxDepth {
		b.closeTo(MaxDepth - 1)
	}
	parent := b.top()
	parent.fresh = true
	f.unit = &Unit{Section: parent.unit.Section, Parent: parent.unit, Label: name, Span: source.Span{Start: start, End: start}}
	b.open = append(b.open, f)
}

// own adds a piece of the innermost unit's own text.
func (b *builder) own(span source.Span) {
	if span.Len() == 0 {
		return
	}
	f := b.top()
	f.unit.Parts = append(f.unit.Parts, Part{Span: span, Kind: Text})
	f.unit.Span.End = span.End
	f.end = endingOf(span.Of(b.text))
	f.defs = f.defs || definesTerm(span.Of(b.text))
	f.fresh = false
}

// closeTo closes the units below level, handing each to its parent.
func (b *builder) closeTo(level int) {
	for len(b.open)-1 > level {
		f := *b.top()
		b.open = b.open[:len(b.open)-1]
		parent := b.top()
		parent.unit.Parts = append(parent.unit.Parts, Part{Span: f.unit.Span, Kind: Child, Child: f.unit})
		parent.unit.Span.End = f.unit.Span.End
		parent.end = f.end
	}
}

// closeWhile closes the innermost units as long as shut says so, never the
// section.
func (b *builder) closeWhile(shut func(*frame) bool) {
	for len(b.open) > 1 && shut(b.top()) {
		b.closeTo(len(b.open) - 2)
	}
}
