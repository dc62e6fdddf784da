package facts

// Signs says what a section cannot be without that holds a fact of a kind: the
// concepts of at least one line. A line without concepts is met by every section.
// The kinds that are not here arise on the subjects of the built-in rules only,
// whose sections are always read.
var Signs = map[string][][]string{
	"provisions":    {{}},
	"definitions":   {{}},
	"duties":        {{}},
	"bodies":        {{"institution", "set_up"}, {"coordination_body", "set_up"}},
	"limitations":   {{"limitation_law"}, {"limitation", "prosecution"}, {"any_time", "prosecution"}},
	"maltreatments": {{"maltreatment_term"}, {"child_status"}},
	"offences":      {{"sell", "person"}, {"sell", "child"}, {"buy", "person"}, {"buy", "child"}},
	"repeats":       {{"repeat", "heavier"}},
}

// RestOn says on what other kinds of fact, in whatever section, those of a kind
// rest: the offences that a clause cites or names.
var RestOn = map[string]string{"limitations": "offences", "repeats": "offences"}

// FieldSigns says the same of a field of a fact that is true, or more than nothing:
// the concepts that the section says, and words of which it holds one.
var FieldSigns = map[string]FieldSign{
	"definitions.child": {Concept: "child"},
	"definitions.below": {Words: append(ageWords, borrowing...)},
	"definitions.from":  {Words: ageWords},
}

// Resolved are the concepts that "says" finds in a clause also by the terms that
// it uses and the sections that it cites, which have words of their own.
var Resolved = []string{"prostitution", "sex_trafficking", "human_trafficking", "sexual_material", "sexual_exploitation"}

// ChildLaw is the concept that headings say of the law which makes a department
// there a "welfare_agency".
const ChildLaw = "child_protection_law"

// FieldSign is a concept, or words one of which stands in the section.
type FieldSign struct {
	Concept string
	Words   []string
}

var (
	// ageWords are the words of which each bound of an age has one.
	ageWords = []string{"age", "ages", "aged", "year", "years", "yr", "yrs", "birthday", "birthdate", "majority"}
	// borrowing are the words by which a definition takes an age from another.
	borrowing = []string{"meaning", "meanings", "defined", "given", "ascribed", "prescribed"}
)
