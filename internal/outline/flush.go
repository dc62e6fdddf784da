package outline

import "strings"

// owner is the level of the unit that block i, which has no label, belongs
// to: the item before it, or a unit above whose list it ends.
func (b *builder) owner(i int) int {
	top, floor := len(b.open)-1, b.floor()
	if top == floor {
		return top
	}
	return max(b.flushed(i), b.kept(i), floor)
}

// kept is the level that the next label continues. The unit there is still
// open, so the blocks before that label cannot lie further out.
func (b *builder) kept(i int) int {
	j := b.blocks[i].next
	if j < 0 || b.blocks[j].labeled || b.blocks[j].depth != b.blocks[i].depth {
		return 0
	}
	for k := i + 1; k < j && k <= i+lookahead; k++ {
		if b.blocks[k].labeled || b.blocks[k].depth < b.blocks[i].depth {
			return 0
		}
	}
	p, ok := b.place(b.blocks[j].heads[0], j, 0)
	if !ok || !p.next {
		return 0
	}
	return p.level
}

// flushed is the level that the words of block i point to.
func (b *builder) flushed(i int) int {
	top := len(b.open) - 1
	words := b.blocks[i].span.Of(b.text)
	last := b.open[top]
	if definesTerm(words) {
		for level := top; level >= 0; level-- {
			if b.open[level].defs {
				return level
			}
		}
	}
	switch {
	case !last.lead, last.end == opens && !predicates(words, 1):
		return top
	case last.end != fullStop && predicates(words, 8):
		return b.outward(top, func(f frame) bool { return f.lead })
	case last.end != fullStop || isLower(words[0]):
		return top - 1
	}
	return b.outward(top, func(f frame) bool { return f.lead && !f.stopped })
}

// outward climbs from level while the list the unit stands in is part of its
// parent's sentence.
func (b *builder) outward(level int, part func(frame) bool) int {
	for level > 0 && part(b.open[level]) {
		level--
	}
	return level
}

// ending is how a piece of text ends.
type ending uint8

const (
	other    ending = iota
	fullStop        // a sentence is complete
	opens           // a list is announced: ":" or a dash
)

func endingOf(s string) ending {
	s = strings.TrimRight(s, " \t\u00a0\"'”’)]")
	switch {
	case strings.HasSuffix(s, "."), strings.HasSuffix(s, "!"), strings.HasSuffix(s, "?"):
		return fullStop
	case strings.HasSuffix(s, ":"), strings.HasSuffix(s, "—"), strings.HasSuffix(s, "–"), strings.HasSuffix(s, "--"):
		return opens
	}
	return other
}

// definesTerm says whether a paragraph begins with a quoted term, as the
// unnumbered paragraphs of a definitions section do.
func definesTerm(s string) bool {
	for _, head := range []string{"The term ", "The terms ", "The word ", "The words ", "The phrase "} {
		s = strings.TrimPrefix(s, head)
	}
	for _, quote := range []string{`"`, "“", "‘", "``", "''"} {
		if strings.HasPrefix(s, quote) {
			return true
		}
	}
	return false
}

// predicates says whether one of the first n words of flush text makes it
// complete a sentence from its very start: "shall be fined", "or attempts to
// do so, is guilty".
func predicates(s string, n int) bool {
	words := strings.Fields(s[:min(len(s), 64)])
	for _, w := range words[:min(n, len(words))] {
		switch strings.ToLower(w) {
		case "shall", "is", "are", "commits", "must", "may":
			return true
		}
	}
	return false
}
