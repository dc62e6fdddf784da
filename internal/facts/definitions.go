package facts

import (
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// definitions reads every definition of the law, with its scope.
func (b *builder) definitions() {
	for _, s := range b.sections {
		var stated *syntax.Scope // the last scope phrase that opens a sentence here
		byHead := map[syntax.Span][]*Definition{}
		for _, c := range s.Clauses {
			if sc := b.openingScope(c); sc != nil {
				stated = sc
			}
			if head := definitionHead(c); head != nil {
				b.define(c, head, stated, byHead)
			}
		}
	}
	b.inherit()
	for _, d := range b.law.Definitions {
		if id, ok := b.termConcept(d.Term); ok {
			b.terms[id] = append(b.terms[id], d)
			b.defined.Add(id)
		}
	}
	b.aged, b.freed = b.agedTerms(), b.freedTerms()
}

// openingScope returns the scope phrase that opens the clause's sentence, in
// its lead-in or own words; the one it applies to, where it has two: "the
// definitions in this section apply throughout this chapter".
func (b *builder) openingScope(c *syntax.Clause) *syntax.Scope {
	for i := range c.Segments {
		g := &c.Segments[i]
		var first *syntax.Scope
		for _, n := range g.Nodes {
			sc, ok := n.(*syntax.Scope)
			switch {
			case ok && b.tellsWhere(c, sc):
			case ok && first == nil && sc.Start-g.Start < maxOpening:
				first = sc
			case ok && first != nil && sc.Start-first.End <= len(" "):
				return listed(g, sc)
			}
		}
		if first != nil {
			return listed(g, first)
		}
	}
	return nil
}

// tellsWhere reports whether a scope phrase only says where the meanings stand:
// "have the meanings given in this section".
func (b *builder) tellsWhere(c *syntax.Clause, sc *syntax.Scope) bool {
	words := strings.Fields(c.Section.Text[max(0, sc.Start-maxListed):sc.Start])
	return len(words) > 0 && b.vocab.meaningGiven[strings.ToLower(words[len(words)-1])]
}

// maxOpening is how many bytes a sentence may begin with before its scope
// phrase: "Unless the context otherwise requires, as used in this chapter".
const maxOpening = 80

// definitionHead returns the head that the clause defines with: the first one
// that gives a meaning. A term without quotes is defined only where its
// sentence begins, as in "A minor is a person under".
func definitionHead(c *syntax.Clause) *syntax.DefinitionHead {
	var only *syntax.DefinitionHead
	for i := range c.Segments {
		g := &c.Segments[i]
		for _, n := range g.Nodes {
			h, ok := n.(*syntax.DefinitionHead)
			switch {
			case !ok || h.Bare && h.Start-g.Start > maxBare:
			case !h.Excludes:
				return h
			case only == nil:
				only = h
			}
		}
	}
	return only
}

// maxBare is how many bytes may stand before a bare defined term: "A ", "The
// term ".
const maxBare = 12

// define adds what clause c says to the definitions of its head: a head with
// a list below it has one clause an item.
func (b *builder) define(c *syntax.Clause, head *syntax.DefinitionHead, stated *syntax.Scope, byHead map[syntax.Span][]*Definition) {
	defs, known := byHead[head.Span]
	if !known {
		if len(head.Within) > 0 {
			stated = &syntax.Scope{Span: head.Span, Refs: head.Within}
		}
		sc := b.scopeOf(c, head, stated)
		for i, term := range head.Terms {
			d := &Definition{Place: b.place(c, head.TermsAt[i]), Term: term, Scope: sc.level, Assumed: sc.assumed, scope: sc, head: head.TermsAt[i]}
			d.Child = b.isChildTerm(term)
			defs = append(defs, d)
		}
		byHead[head.Span] = defs
		b.law.Definitions = append(b.law.Definitions, defs...)
	}
	for _, d := range defs {
		b.extend(d, c, head)
	}
}

// extend adds one clause's words to a definition.
func (b *builder) extend(d *Definition, c *syntax.Clause, head *syntax.DefinitionHead) {
	excepts := head.Excludes
	for i := range c.Segments {
		g := &c.Segments[i]
		for _, w := range g.Words {
			if w.Start >= head.End {
				d.says.Union(w.Says)
			}
		}
		for _, n := range g.Nodes {
			if n.At().Start < head.End {
				continue
			}
			switch n := n.(type) {
			case *syntax.Condition:
				excepts = excepts || n.Kind == syntax.Except || n.Kind == syntax.Unless
			case *syntax.DefinitionHead:
				excepts = excepts || n.Excludes
			case *syntax.AgeBound:
				if !excepts {
					d.bound(n)
				}
			}
		}
	}
	d.freed = max(d.freed, b.freedAge(c))
	b.carveOuts(d, c, head)
	d.refs = append(d.refs, c.References()...)
	d.clauses = append(d.clauses, c)
	d.borrowed = d.borrowed || head.Borrowed
}

// carveOuts notes the persons under age whom a definition of a child leaves
// out: the married, the emancipated.
func (b *builder) carveOuts(d *Definition, c *syntax.Clause, head *syntax.DefinitionHead) {
	if !d.Child {
		return
	}
	for i := range c.Segments {
		for _, w := range c.Segments[i].Words {
			if w.Start >= head.End && w.Says.Meets(&b.vocab.carvedOut) {
				d.leave(b.law.Lexicon.Concept(w.Concept).Name, &Words{b.place(c, w.Span)})
			}
		}
	}
}

func (d *Definition) leave(whom string, at *Words) {
	if !slices.Contains(d.Leaves, whom) {
		d.Leaves = append(d.Leaves, whom)
		d.LeavesAt = append(d.LeavesAt, at)
	}
}

// bound takes in an age limit. Of several, as in a list of kinds of child,
// the highest counts.
func (d *Definition) bound(age *syntax.AgeBound) {
	if age.Below > d.Below {
		d.Below = age.Below
		if d.At = d.head.Cover(age.Span); d.At.Len() > maxQuote {
			d.At = age.Span
		}
	}
	if age.From > 0 && (d.From == 0 || age.From < d.From) {
		d.From = age.From
	}
}

// maxQuote bounds how many bytes the deciding words of a fact may cover.
const maxQuote = 400

// inherit resolves definitions that stand elsewhere: "has the meaning given
// in section 12" takes that section's age and words.
func (b *builder) inherit() {
	bySection := map[*syntax.Section][]*Definition{}
	for _, d := range b.law.Definitions {
		bySection[d.Clause.Section] = append(bySection[d.Clause.Section], d)
	}
	for _, d := range b.law.Definitions {
		for _, ref := range d.refs {
			for _, s := range b.cited(d.Clause.Section, ref) {
				d.says.Union(&s.Titled)
				d.borrow(bySection[s])
			}
		}
	}
}

// borrow takes over what the definitions of another section say of d's term.
func (d *Definition) borrow(from []*Definition) {
	if !d.borrowed {
		return
	}
	for _, o := range from {
		if o.Term == d.Term && o != d {
			d.says.Union(&o.says)
			if d.Below == 0 {
				d.Below, d.From = o.Below, o.From
			}
		}
	}
}

// isChildTerm reports whether the defined term is a word for a person under
// age and nothing more: "minor", "minor child", not "child abuse".
func (b *builder) isChildTerm(term string) bool {
	id, ok := b.termConcept(term)
	return ok && id == b.vocab.child
}
