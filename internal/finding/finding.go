// Package finding holds what a rule says about a law: the only currency
// between rules and reports.
package finding

import "statutelint/internal/source"

// Severity orders findings by what they cost a child.
type Severity string

// The severities, heaviest first.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Certainty says whether the text given decides the finding.
type Certainty string

// A finding is Sure when the text decides it, Review when something that
// Message names is missing.
const (
	Sure   Certainty = "sure"
	Review Certainty = "review"
)

// Finding is one defect of one law.
type Finding struct {
	Rule         string          `json:"rule"` // "PRO01"
	Name         string          `json:"name"` // "child-not-exempt"
	Severity     Severity        `json:"severity"`
	Certainty    Certainty       `json:"certainty"`
	Jurisdiction string          `json:"jurisdiction"`
	Section      string          `json:"section"` // as the code prints it; "" for a jurisdiction finding
	Address      string          `json:"address"` // "11.66.100(a)(1)"
	File         string          `json:"file"`
	Start        source.Position `json:"start"`
	End          source.Position `json:"end"`
	Message      string          `json:"message"`
	Evidence     []Evidence      `json:"evidence"`
	Sources      []Source        `json:"sources"`
	Suggestion   string          `json:"suggestion"`
	Fingerprint  string          `json:"fingerprint"`
	Fixes        []Fix           `json:"fixes,omitempty"` // wordings that can be typed as they are

	// Suppression says why the finding does not fail a run; nil when it does.
	Suppression *Suppression `json:"suppression,omitempty"`
}

// Suppression is what somebody decided of a finding.
type Suppression struct {
	Kind      string `json:"kind"`                // "baseline" or "waiver"
	Reason    string `json:"reason,omitempty"`    // of a waiver
	Authority string `json:"authority,omitempty"` // who decided, and where
	Date      string `json:"date,omitempty"`      // of the decision, YYYY-MM-DD
	Until     string `json:"until,omitempty"`     // the last day that it holds, YYYY-MM-DD
}

// Justification says why a finding is waived, who decided so, when and until
// when; "" for a finding that is only known.
func (s *Suppression) Justification() string {
	if s.Kind != Waived {
		return ""
	}
	out := s.Reason + " (" + s.Authority
	if s.Date != "" {
		out += ", " + s.Date
	}
	if s.Until != "" {
		out += "; until " + s.Until
	}
	return out + ")"
}

// The kinds of suppression.
const (
	Baselined = "baseline"
	Waived    = "waiver"
)

// AboutRecord reports whether the finding is about a record beside the law, such
// as a waiver past its date, and not about the law.
func (f *Finding) AboutRecord() bool { return f.Rule == RecordRule }

// RecordRule is the rule that faults of waivers are found by.
const RecordRule = "waiver"

// Evidence is a place whose words decide or explain a finding. The first one
// of a finding with the role "here" is the finding's own place.
type Evidence struct {
	Role    string          `json:"role"` // "here", "defined here", "exempted here", "nearest", …
	Address string          `json:"address"`
	File    string          `json:"file"`
	Start   source.Position `json:"start"`
	End     source.Position `json:"end"`
	Quote   string          `json:"quote"`          // the exact words, white space folded
	Note    string          `json:"note,omitempty"` // for nearest provisions: why it does not satisfy

	Heading    string `json:"-"` // of the section, for people
	Lead       string `json:"-"` // the words that a list item in Context completes; "" for none
	Context    string `json:"-"` // the paragraph, or paragraphs, around the words, for people
	ContextAt  int    `json:"-"` // where in Context the words begin, in bytes
	ContextEnd int    `json:"-"` // where they end
}

// Source is what a rule rests on: a paragraph of the report or an article of
// a treaty.
type Source struct {
	Document  string `json:"document"`  // "A/HRC/16/57/Add.5"
	Paragraph string `json:"paragraph"` // "105(b)"
}

// Skipped is an input, or a part of one, that was not analysed, and why.
type Skipped struct {
	Path   string `json:"path"`
	Line   int    `json:"line,omitempty"`
	Reason string `json:"reason"`
	NoText bool   `json:"no_text,omitempty"` // a picture or placeholder beside the law: no text of it is lost
}

// Jurisdiction says what was read of one jurisdiction.
type Jurisdiction struct {
	Name     string    `json:"name"`
	Path     string    `json:"path"`
	Level    string    `json:"level,omitempty"`  // "national", "state" …, where known
	Parent   string    `json:"parent,omitempty"` // the jurisdiction that it is a part of
	Files    int       `json:"files"`            // files read
	Sections int       `json:"sections"`         // sections found, in force or not
	Analysed int       `json:"analysed"`         // sections in force whose text was searched
	Skipped  []Skipped `json:"skipped"`
}

// Incomplete reports whether text that may be law was not analysed, or no law
// was found at all.
func (j *Jurisdiction) Incomplete() bool {
	for _, s := range j.Skipped {
		if !s.NoText {
			return true
		}
	}
	return j.Analysed == 0
}

// Result is everything one run found.
type Result struct {
	Version       string         `json:"version"`  // of the program
	RuleSet       string         `json:"rule_set"` // version of the rules and the vocabulary
	Jurisdictions []Jurisdiction `json:"jurisdictions"`
	Findings      []Finding      `json:"findings"`
	Verdicts      []Verdict      `json:"verdicts,omitempty"` // of an audit: every rule's answer for every jurisdiction

	Tables map[string][]Table `json:"-"` // by jurisdiction: the facts of its law, for reports that are data
}
