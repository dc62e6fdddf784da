package facts

import (
	"slices"
	"strings"

	"statutelint/internal/syntax"
)

// scope is where a definition holds.
type scope struct {
	section *syntax.Section          // it holds in this section only
	level   string                   // "chapter", "title", "code" … around section
	cited   map[*syntax.Section]bool // it holds in these sections
	assumed bool
}

// holds reports whether a definition of this scope holds in s.
func (sc *scope) holds(s *syntax.Section) bool {
	if s == sc.section {
		return true
	}
	if sc.cited != nil && sc.cited[s] {
		return true
	}
	switch sc.level {
	case "section", "subsection":
		return false
	case "code":
		return true
	}
	return sameDivision(sc.section, s, sc.level)
}

// width orders scopes from narrow to wide.
func (sc *scope) width() int {
	return strings.Index("section subsection part article subchapter chapter act subtitle title code", sc.level)
}

// sameDivision reports whether a and b stand in the same division of the
// level. Where the text does not give that level the chapter stands for it.
func sameDivision(a, b *syntax.Section, level string) bool {
	switch level {
	case "title":
		if t := titleOf(a); t != "" {
			return t == titleOf(b)
		}
		return titleStem(a.Number) == titleStem(b.Number)
	case "part", "article", "subchapter", "subtitle", "subpart":
		ka, kb := containersTo(a, level), containersTo(b, level)
		if len(ka) > 0 || len(kb) > 0 {
			return samePath(ka, kb)
		}
	}
	ka, stemA := chapterOf(a)
	kb, stemB := chapterOf(b)
	return stemA == stemB && samePath(ka, kb)
}

// samePath reports whether two paths lead through containers of one name.
func samePath(a, b []syntax.Container) bool {
	return slices.EqualFunc(a, b, func(x, y syntax.Container) bool { return x.Kind == y.Kind && x.Number == y.Number })
}

// titleStem is the first member of a section's number.
func titleStem(number string) string {
	if i := strings.IndexAny(number, ".-:"); i > 0 {
		return number[:i]
	}
	return number
}

// containersTo is the path of containers down to the level; nil if there is no
// such level.
func containersTo(s *syntax.Section, level string) []syntax.Container {
	for i, c := range s.Containers {
		if c.Kind == level {
			return s.Containers[:i+1]
		}
	}
	return nil
}

// scopeOf reads the scope of a definition in clause c: a scope phrase in the
// clause before the defined term, else the last one before it in the section,
// else the chapter for a section of definitions, else the section. A bare term
// without any scope sets the age of majority for the whole code.
func (b *builder) scopeOf(c *syntax.Clause, head *syntax.DefinitionHead, stated *syntax.Scope) scope {
	sc := scope{section: c.Section}
	if stated == nil {
		sc.assumed = true
		sc.level = "section"
		if head.Bare {
			sc.level = "code" // "Minors are persons under eighteen": the age of majority
		}
		if c.Section.Titled.Has(b.vocab.definitions) {
			sc.level = "chapter"
		}
		return sc
	}
	for _, ref := range stated.Refs {
		if ref.This != "" {
			if sc.level == "" || widerLevel(ref.This, sc.level) {
				sc.level = ref.This
			}
			continue
		}
		for _, s := range b.cited(c.Section, ref) {
			if sc.cited == nil {
				sc.cited = map[*syntax.Section]bool{}
			}
			sc.cited[s] = true
		}
		if ref.Level == "title" && len(sc.cited) == 0 {
			// the text does not print its titles: the definition may hold anywhere
			sc.level = "code"
		}
	}
	if sc.level == "" && sc.cited == nil {
		sc.level, sc.assumed = "section", true
	}
	return sc
}

// listed returns a scope phrase with all that follows it in a list of sections,
// up to a defined term: "apply to section 12, assault; section 13, rape".
func listed(g *syntax.Segment, sc *syntax.Scope) *syntax.Scope {
	if len(sc.Refs) == 0 || sc.Refs[0].This != "" {
		return sc
	}
	all := &syntax.Scope{Span: sc.Span, Refs: slices.Clone(sc.Refs)}
	for _, n := range g.Nodes {
		switch n := n.(type) {
		case *syntax.DefinitionHead:
			if n.Start >= sc.End {
				return all
			}
		case *syntax.Reference:
			if n.Start >= sc.End {
				all.Refs = append(all.Refs, n)
			}
		}
	}
	return all
}

func widerLevel(a, b string) bool {
	sa, sb := scope{level: a}, scope{level: b}
	return sa.width() > sb.width()
}
