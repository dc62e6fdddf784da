package facts

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/parallel"
	"statutelint/internal/syntax"
)

// Build resolves the sections of one jurisdiction, given in the order of the
// code, into its law. Sections that are not in force must be left out.
func Build(lex *lexicon.Lexicon, name string, sections []*syntax.Section) *Law {
	b := &builder{
		law:      &Law{Name: name, Lexicon: lex},
		vocab:    newVocabulary(lex),
		index:    newIndex(sections),
		sections: sections,
		words:    lexicon.Words{Short: true},

		terms:     map[lexicon.ID][]*Definition{},
		conceptOf: map[string]termID{},
		topicsOf:  map[*syntax.Section][]string{},
		sellsIn:   map[*syntax.Section]bool{},

		againstChild: map[*syntax.Section]bool{},
		said:         map[*syntax.Clause]*Said{},
		chapterSaid:  map[*syntax.Section]lexicon.Set{},
		chapterText:  map[*syntax.Section]lexicon.Set{},
		helpNear:     map[*syntax.Section]bool{},
	}
	b.definitions()
	b.provisions()
	b.conductTerms()
	b.coerced = b.coercedTerms()
	b.offences()
	b.traffickedVictims()
	b.ageTiers()
	b.exemptions()
	b.stigmas()
	b.treatment()
	b.cover()
	b.media()
	b.materialActs()
	b.solicitations()
	b.providerReports()
	b.materialCustody()
	b.remoteTestimony()
	b.limitations()
	b.corroborations()
	b.statements()
	b.restitutions()
	b.repeats()
	b.adoptions()
	b.benefits()
	b.cooperations()
	b.ages()
	b.serve()
	b.duties()
	b.bodies()
	b.services()
	b.maltreatments()
	return b.law
}

// builder carries what the steps of Build share.
type builder struct {
	law      *Law
	vocab    *vocabulary
	index    *index
	sections []*syntax.Section

	terms        map[lexicon.ID][]*Definition // definitions by the concept of their term
	defined      lexicon.Set                  // the concepts that have such definitions
	conceptOf    map[string]termID
	words        lexicon.Words                // of the terms whose concepts are asked for
	aged         []*Definition                // see agedTerms
	conducts     []*Definition                // see conductTerms
	graded       map[*syntax.Section][]string // see gradedElsewhere
	coerced      []*Definition                // see coercedTerms
	freed        []*Definition                // see freedTerms
	topicsOf     map[*syntax.Section][]string // exploitation topics of a section's offences
	againstChild map[*syntax.Section]bool     // sections with an offence against a child
	sellsIn      map[*syntax.Section]bool     // sections with a selling-side offence
	said         map[*syntax.Clause]*Said
	chapterSaid  map[*syntax.Section]lexicon.Set
	chapterText  map[*syntax.Section]lexicon.Set
	helpNear     map[*syntax.Section]bool          // sections that send somebody to services, or cite one that does
	defsIn       map[*syntax.Section][]*Definition // see definedIn
	duty         dutyVocabulary
}

// batch is how many provisions a goroutine reads at a time.
const batch = 64

// perProvision calls f for every provision of the law, several at the same
// time, and returns what it gives in the order of the code. f must change
// nothing that others read.
func perProvision[T any](b *builder, f func(*Provision) T) []T {
	out := make([]T, len(b.law.Provisions))
	parallel.For(len(out), batch, func(i int) { out[i] = f(b.law.Provisions[i]) })
	return out
}

// place is the place of a fact: the clause it was read from and the words that
// decide it.
func (b *builder) place(c *syntax.Clause, at syntax.Span) Place {
	return Place{
		Section: c.Section.Number,
		Address: addressAt(c, at),
		Heading: c.Section.Heading,
		Clause:  c,
		At:      at,
		Said:    b.saidBy(c),
	}
}

// saidBy returns what c says, to be filled in by provisions.
func (b *builder) saidBy(c *syntax.Clause) *Said {
	s := b.said[c]
	if s == nil {
		s = &Said{Own: c.Said}
		b.said[c] = s
	}
	return s
}

// addressAt is the address of the unit where the words at stand: the lead-in's
// when they are in the lead-in.
func addressAt(c *syntax.Clause, at syntax.Span) string {
	for i := range c.Segments {
		if c.Segments[i].Span.Contains(at) {
			return c.Segments[i].Unit.Address()
		}
	}
	return c.Address()
}
