// Package syntax holds what the grammar understood of one section: phrases
// that carry law, the words of the lexicon, and the clauses they stand in.
//
// Every node has the half-open byte span of the section's cleaned text that it
// was read from. What no node covers is Unparsed: nothing is lost.
package syntax

import (
	"statutelint/internal/lexicon"
	"statutelint/internal/source"
)

// Node is one understood phrase.
type Node interface{ At() source.Span }

// Span is the place of a node; each kind of node embeds it.
type Span = source.Span

// AgeBound is a limit of age: "under 18 years of age".
type AgeBound struct {
	Span
	From  int // least age in years, 0 for none: "16 years of age or older" is From 16
	Below int // first age that is too old, 0 for none: "under 18" is Below 18, "17 or younger" too

	NumeralsAt []Span // where the upper limit is written: "sixteen" and "(16)"
	Inclusive  bool   // the age written is still within: "17 or younger"
}

// Adult is the age from which a person is no child (Convention on the Rights
// of the Child, art. 1).
const Adult = 18

// AgeGap is a difference between two persons' ages: "at least four years
// younger than". It says nothing of who is a child.
type AgeGap struct{ Span }

// DefinitionHead opens a definition: “Minor” means.
type DefinitionHead struct {
	Span
	Terms    []string // the defined terms, lower case, without quotes: "minor"
	TermsAt  []Span
	Includes bool // the head says "includes", which widens, and not "means"
	Excludes bool // "does not include"
	Bare     bool // the term stands without quotes: "a minor is a person under"
	Borrowed bool // "has the meaning given in": the words stand elsewhere

	Within []*Reference // where it holds, said between term and verb: “Minor”, as used in this chapter, means
}

// Scope says where a definition or rule holds: "As used in this chapter".
type Scope struct {
	Span
	Refs []*Reference
}

// OffenceHead opens or closes a prohibition: "commits the crime of", "it is
// unlawful for any person to", "shall be punished".
type OffenceHead struct {
	Span
	Kind OffenceKind
}

// OffenceKind is the form of an offence head.
type OffenceKind int

// The forms of an offence head.
const (
	Commits    OffenceKind = iota // commits the crime of, commits a class C felony
	Guilty                        // is guilty of
	Unlawful                      // it is unlawful for any person to
	Prohibited                    // no person shall, a person may not
	Punished                      // shall be punished
	Graded                        // is a class C felony
	Named                         // Prostitution is the: the name of the offence, from its section's heading, told by what it is
)

// Exempting takes persons out of an offence: "is immune from prosecution",
// "shall not be prosecuted", "does not apply to".
type Exempting struct {
	Span
	Kind     ExemptKind
	Negated  bool // "is not criminally liable", "shall not be subject to"
	Outright bool // "immune from": it exempts without a "not"
}

// ExemptKind is the form of an exemption.
type ExemptKind int

// The forms of an exemption.
const (
	Immune        ExemptKind = iota // immune from, not criminally liable
	NotProsecuted                   // shall not be arrested, charged or prosecuted
	NotGuilty                       // is not guilty
	NotApply                        // does not apply
)

// Defence is a defence or presumption: "it is an affirmative defense".
type Defence struct {
	Span
	Affirmative bool
	Presumption bool
}

// Coercion is a run of means: "by force, fraud, or coercion".
type Coercion struct{ Span }

// Modal says how a clause binds: "shall", "may not", "is authorized to".
type Modal struct {
	Span
	Force   Modality
	Negated bool
}

// Modality is the force of a clause.
type Modality int

// The forces of a clause.
const (
	NoModality Modality = iota
	Shall               // shall, must, is required to
	May                 // may, can, is authorized to
	Entitled            // is entitled to
)

// Condition opens a condition or exception: "if", "unless", "provided that".
type Condition struct {
	Span
	Kind ConditionKind
}

// ConditionKind is the sense of a condition.
type ConditionKind int

// The senses of a condition.
const (
	If       ConditionKind = iota // if, when, provided that
	Unless                        // unless
	Except                        // except as, except that
	OnlyIf                        // only if
	Provided                      // provided that
)

// Reference cites law: "subsection (a) of this section", "18 U.S.C. 1591".
type Reference struct {
	Span
	This    string   // "section", "chapter", "title" … of "this chapter"; "" for none
	Level   string   // "chapter", "title" … of "chapter 712"; "" for sections
	Numbers []string // numbers of sections or divisions, lower case, as printed: "12.1-29-03"
	Labels  []string // "(a)", for each number or for this section: "(a)(1)"
	Through bool     // the numbers are the ends of a range
	Title   string   // "18" of "18 U.S.C. 1591" and of "section 1591 of title 18"; "" for none
	Chapter string   // "272" of "section 53A of chapter 272"; "" for none
	Code    string   // "usc" of "18 U.S.C. 1591", the initials of the code cited; "" where it is not named
}

// Word is a phrase of the lexicon.
type Word struct {
	Span
	Concept lexicon.ID
	Says    *lexicon.Set // the concept and every broader one
}
