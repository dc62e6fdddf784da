package facts

import "statutelint/internal/syntax"

// definitions reads every definition of the law, with its scope.
func (b *builder) definitions() {
	for _, s := range b.sections {
		var stated *syntax.Scope // the last scope phrase that opens a sentence here
		byHead := map[syntax.Span][]*Definition{}
		for _, c := range s.Clauses {
			if sc := openingScope(c); sc != nil {
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
		}
	}
}

// openingScope returns the scope phrase that opens the clause's sentence, in
// its lead-in or own words.
func openingScope(c *syntax.Clause) *syntax.Scope {
	for i := range c.Segments {
		g := &c.Segments[i]
		for _, n := range g.Nodes {
			if sc, ok := n.(*syntax.Scope); ok && n.At().Start-g.Start < maxOpening {
				return sc
			}
		}
	}
	return nil
}

// maxOpening is how many bytes a sentence may begin with before its scope
// phrase: "Unless the context otherwise requires, as used in this chapter".
const maxOpening = 80

// definitionHead returns the head that the clause defines with.
func definitionHead(c *syntax.Clause) *syntax.DefinitionHead {
	heads := syntax.Nodes[*syntax.DefinitionHead](c)
	if len(heads) == 0 {
		return nil
	}
	return heads[len(heads)-1]
}

// define adds what clause c says to the definitions of its head: a head with
// a list below it has one clause an item.
func (b *builder) define(c *syntax.Clause, head *syntax.DefinitionHead, stated *syntax.Scope, byHead map[syntax.Span][]*Definition) {
	defs, known := byHead[head.Span]
	if !known {
		sc := b.scopeOf(c, stated)
		for i, term := range head.Terms {
			d := &Definition{Place: place(c, head.TermsAt[i]), Term: term, Scope: sc.level, Assumed: sc.assumed, scope: sc}
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
	after := false
	for i := range c.Segments {
		g := &c.Segments[i]
		for _, w := range g.Words {
			if w.Start >= head.End || g.Role != syntax.Lead && after {
				d.says.Union(w.Says)
			}
		}
		for _, n := range g.Nodes {
			if n == syntax.Node(head) {
				after = true
				continue
			}
			if age, ok := n.(*syntax.AgeBound); ok && after && !head.Excludes {
				d.bound(age)
			}
		}
	}
	d.refs = append(d.refs, c.References()...)
	if head.Borrowed {
		d.borrowed = true
	}
}

// bound takes in an age limit. Of several, as in a list of kinds of child,
// the highest counts.
func (d *Definition) bound(age *syntax.AgeBound) {
	if age.Below > d.Below {
		d.Below = age.Below
		d.At = d.At.Cover(age.Span)
		if d.At.Len() > maxQuote {
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
