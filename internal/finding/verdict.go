package finding

// Answer is what the text of a jurisdiction says to a rule's question.
type Answer string

// The answers. There is no fifth: a rule is never passed over in silence.
const (
	Found        Answer = "finding"       // the defect is there
	Clear        Answer = "clear"         // the law satisfies the rule
	Unsure       Answer = "review"        // the text points to the defect, and something that Why names is missing
	NotDecidable Answer = "not-decidable" // the text given cannot answer
)

// Verdict is the answer of one jurisdiction to one rule, with its proof.
type Verdict struct {
	Jurisdiction string `json:"jurisdiction"`
	Rule         string `json:"rule"`
	Name         string `json:"name"`
	Verdict      Answer `json:"verdict"`

	// Why says in a sentence on what the answer rests: what was searched, or
	// what is missing.
	Why string `json:"why"`

	// By holds, for Clear, the provisions that satisfy the rule, each with the
	// role "satisfies". Where the text has nothing of the kind that the rule is
	// about, here and for NotDecidable, it holds those "looked at", or none.
	By []Evidence `json:"by"`

	// Findings holds the fingerprints of the findings behind Found or Unsure.
	Findings []string `json:"findings"`
}

// Answer is what the finding alone makes of its rule.
func (f *Finding) Answer() Answer {
	if f.Certainty == Review {
		return Unsure
	}
	return Found
}
