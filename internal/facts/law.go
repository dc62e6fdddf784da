// Package facts holds the resolved law of one jurisdiction: what its sections
// define, prohibit, exempt, order and allow, each tied to its place and words.
//
// Facts are what rules query. They are plain typed values; a rule never sees
// text. What the facts do not understand they leave out, and the syntax below
// them still has it.
package facts

import (
	"strings"

	"statutelint/internal/lexicon"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// Law is everything known of one jurisdiction. Rules see it as "law".
type Law struct {
	Name     string `cel:"name"`     // of the jurisdiction
	National bool   `cel:"national"` // a state's own national law, not that of a part of one
	Whole    bool   `cel:"whole"`    // the whole code was given; false for a bill or a section

	Searched string `cel:"searched"` // what was read: "49 files, 12,000 sections"

	Provisions  []*Provision  `cel:"provisions"`
	Definitions []*Definition `cel:"definitions"`
	Offences    []*Offence    `cel:"offences"`
	Exemptions  []*Exemption  `cel:"exemptions"`
	Stigmas     []*Stigma     `cel:"stigmas"`
	Routes      []*Route      `cel:"routes"`
	Detentions  []*Detention  `cel:"detentions"`
	Discretions []*Discretion `cel:"discretions"`
	Ages        []*Age        `cel:"ages"`
	Protected   []*Protected  `cel:"protected"`

	Media           []*Medium          `cel:"media"`
	MaterialActs    []string           `cel:"material_acts"` // "produce", "distribute", "advertise", "possess"
	Solicitations   []*Solicitation    `cel:"solicitations"`
	ProviderReports []*ProviderReport  `cel:"provider_reports"`
	MaterialCustody []*MaterialCustody `cel:"material_custody"`
	RemoteTestimony []*RemoteTestimony `cel:"remote_testimony"`
	Limitations     []*Limitation      `cel:"limitations"`
	Corroborations  []*Corroboration   `cel:"corroborations"`
	Statements      []*Statement       `cel:"statements"`
	Restitutions    []*Restitution     `cel:"restitutions"`
	Repeats         []*Repeat          `cel:"repeats"`

	Duties        []*Duty         `cel:"duties"`
	Bodies        []*Body         `cel:"bodies"`
	Services      []*Service      `cel:"services"`
	Maltreatments []*Maltreatment `cel:"maltreatments"`

	BirthCosts   []*BirthCosts  `cel:"birth_costs"`
	Inducements  []*Inducement  `cel:"inducements"`
	Benefits     []*Benefit     `cel:"benefits"`
	Cooperations []*Cooperation `cel:"cooperations"`

	Lexicon *lexicon.Lexicon `cel:"-"`
}

// Fact is one thing that a law says. Every fact type embeds Place.
type Fact interface{ Where() *Place }

// Place is where a fact stands and the words that decide it.
type Place struct {
	Section string         `cel:"section"` // as the code prints it: "11.66.100"
	Address string         `cel:"address"` // of the deepest unit: "11.66.100(a)(1)"
	Heading string         `cel:"heading"` // of the section
	Clause  *syntax.Clause `cel:"-"`
	At      source.Span    `cel:"-"` // the deciding words, in the section's text
	Said    *Said          `cel:"-"` // what its clause says
}

// Said is what a clause says, in wider and wider circles.
type Said struct {
	Own     lexicon.Set // in its own words: a rule asks own("…")
	All     lexicon.Set // with the terms that it uses as defined, and the sections that it cites: says("…")
	Near    lexicon.Set // anywhere in its section, heading included: near("…")
	Titled  lexicon.Set // in the section's heading: titled("…")
	Chapter lexicon.Set // in the headings of its chapter and of the sections there: under("…")
	Text    lexicon.Set // anywhere in its chapter, if that has few sections: chapter("…")
}

// Where returns the place itself.
func (p *Place) Where() *Place { return p }

// Words returns the deciding words as they stand.
func (p *Place) Words() string { return p.At.Of(p.Clause.Section.Text) }

// LeadBefore returns the lead-ins of the fact's clause that end before start,
// in the section's text: what a list item at start completes.
func (p *Place) LeadBefore(start int) string {
	var leads []string
	for _, seg := range p.Clause.Segments {
		if seg.Role == syntax.Lead && seg.End <= start {
			leads = append(leads, seg.Of(p.Clause.Section.Text))
		}
	}
	return strings.Join(leads, " ")
}

// InFile returns the file of the fact and the position of the first of its
// deciding words there.
func (p *Place) InFile() (file string, at source.Position) {
	s := p.Clause.Section
	if s.File == nil {
		return "", at
	}
	start, _ := s.Origin.Span(p.At)
	if s.File.Lines == nil {
		return s.File.Path, source.Position{Offset: start}
	}
	return s.File.Path, s.File.Lines.Position(start)
}

// Words is a place and its deciding words: what a label points at.
type Words struct{ Place }

// Provision is any clause of the law, as "shall", "may" or neither, with the
// concepts it says: the fact that rules on duties, bodies and procedure query.
type Provision struct {
	Place
	Modality   string `cel:"modality"`    // "shall", "may", "entitled" or ""
	Negated    bool   `cel:"negated"`     // "shall not"
	OneSex     string `cel:"one_sex"`     // "female" or "male" when it speaks of persons of one sex only
	Selling    bool   `cel:"selling"`     // its section states a selling-side offence
	ChildNamed bool   `cel:"child_named"` // it speaks of a child, by a word or an age below 18
	Defines    bool   `cel:"defines"`     // it gives a term its meaning
	Exempts    bool   `cel:"exempts"`     // it takes somebody out of an offence or proceeding
	Optional   bool   `cel:"optional"`    // it only allows something to be set up or done, and its section does not then bind that
}

// Definition gives a term its meaning.
type Definition struct {
	Place
	Term    string   `cel:"term"`    // lower case, without quotes: "minor"
	Child   bool     `cel:"child"`   // the term is a word for a person under age
	From    int      `cel:"from"`    // least age, 0 for none
	Below   int      `cel:"below"`   // first age that is too old, 0 for none
	Scope   string   `cel:"scope"`   // "section", "chapter", "part", "title", "code" …
	Assumed bool     `cel:"assumed"` // the text states no scope: the section's own chapter is assumed
	Topics  []string `cel:"topics"`  // exploitation topics that the term serves within its scope
	Tier    bool     `cel:"tier"`    // it only sets a penalty
	Leaves  []string `cel:"leaves"`  // persons under 18 left out: "married", "emancipated" …

	LeavesAt []*Words `cel:"leaves_at"` // the words behind each of Leaves

	head     syntax.Span // the defined term
	scope    scope
	says     lexicon.Set // what the defining words say
	refs     []*syntax.Reference
	borrowed bool // "has the meaning given in"

	freed   int              // age below which a clause of it asks for no means; see freedTerms
	clauses []*syntax.Clause // all that give the meaning
	limbs   []*Provision     // the defining words of each, where they are of conduct
	named   lexicon.Set      // the topics that a term of conduct names itself
}

// Offence is one limb of an offence: the conduct that one item of its list,
// or its whole sentence, prohibits.
type Offence struct {
	Place
	Topics    []string `cel:"topics"`     // prostitution, trafficking, sale, material, enticement, brothel
	Side      string   `cel:"side"`       // prostitution only: "selling", "buying", "third-party", "both", ""
	Sells     bool     `cel:"sells"`      // it punishes the person who would receive the fee
	Buys      bool     `cel:"buys"`       // it punishes the person who would pay
	AgeTier   bool     `cel:"age_tier"`   // another clause of its section punishes it by a child's age
	Exempt    bool     `cel:"exempt"`     // an exemption for children or victims reaches it
	Acts      []string `cel:"acts"`       // concepts of conduct: "recruit", "possess" …
	Child     bool     `cel:"child"`      // the victim must be a child
	Below     int      `cel:"below"`      // first age at which a victim is no longer protected; 0: a person of any age
	Adults    bool     `cel:"adults"`     // it needs a victim of full age: "another person who is 18 years of age or older"
	Gender    string   `cel:"gender"`     // "female" or "male" when only such victims are protected
	Means     bool     `cel:"means"`      // it needs force, fraud, coercion, threat or deception
	Nexus     bool     `cel:"nexus"`      // it needs interstate or foreign commerce, the mail or a border
	Tier      bool     `cel:"tier"`       // it only sets a penalty
	Actor     string   `cel:"actor"`      // "adult", "parent" … ; "" for any person
	ByParent  bool     `cel:"by_parent"`  // it names a parent, guardian or custodian as one who may commit it
	ActorFrom int      `cel:"actor_from"` // least age of the offender, 0 for any
	For       []string `cel:"purposes"`   // purposes without which it is no offence

	Covered bool `cel:"covered"` // another offence covers the same conduct against a 17-year-old

	Lures  bool `cel:"lures"`  // it solicits, lures or entices towards sex
	Online bool `cel:"online"` // it names a computer or communication, or no means at all

	Electronic bool `cel:"electronic"` // it names a computer or electronic communication
	Possession bool `cel:"possession"` // it punishes having sexual abuse material, whatever for

	Limit     *Words      `cel:"limit"`      // the words that set the age; nil for none
	GenderAt  *Words      `cel:"gender_at"`  // the words behind Gender
	DefinedAt *Definition `cel:"defined_at"` // the definition that sets the age; nil for none
	CoveredBy *Offence    `cel:"-"`          // that offence

	Anyhow   bool `cel:"-"` // it names a computer only as one of the means
	grades   bool // it only says what kind of crime an offence is
	mainActs lexicon.Set
	actSet   lexicon.Set
}

// Age is the age up to which one offence protects a child on one topic.
type Age struct {
	Place
	Topic   string `cel:"topic"`   // "prostitution", "trafficking", "material" …
	Below   int    `cel:"below"`   // first age that is too old
	Covered bool   `cel:"covered"` // another offence on the topic protects everyone under 18
}

// Protected is the highest age up to which any offence protects a child on one
// topic.
type Protected struct {
	Place
	Topic string `cel:"topic"` // "prostitution", "trafficking", "material" …
	Below int    `cel:"below"` // first age that is too old
}

// Exemption takes persons out of a selling-side offence, or protects them in
// a lesser way.
type Exemption struct {
	Place
	Form       string   `cel:"form"`       // "exemption", "defence", "presumption", "lighter"
	Ground     string   `cel:"ground"`     // "age", "victim"
	Below      int      `cel:"below"`      // first age that is not covered; 0: no age named
	Conditions []string `cel:"conditions"` // what it asks beyond age
	Services   bool     `cel:"services"`   // it, or a provision it links to, sends the child to services
	Element    bool     `cel:"element"`    // an element of the offence, "an adult who", and no clause of its own
	Selling    bool     `cel:"selling"`    // it stands in the section of a selling-side offence, or cites one

	refs []*syntax.Reference
}
