package lexicon

import "fmt"

// compound is a concept that a sentence says by saying all of parts.
type compound struct {
	parts Set
	says  *Set // the concept and every broader one
}

// combine reads the Together of every concept.
func (l *Lexicon) combine() error {
	for id, c := range l.concepts {
		for _, names := range c.Together {
			var parts Set
			for _, n := range names {
				part, ok := l.ids[n]
				if !ok {
					return fmt.Errorf("concept %s: together: no concept %q", c.Name, n)
				}
				parts.Add(part)
			}
			l.compound = append(l.compound, compound{parts, &l.broader[id]})
		}
	}
	return nil
}

// Complete adds to what a sentence says the concepts that its words say only
// together: sexual conduct and a fee for it are prostitution.
func (l *Lexicon) Complete(said *Set) {
	for _, c := range l.compound {
		if said.Holds(&c.parts) {
			said.Union(c.says)
		}
	}
}
