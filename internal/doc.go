// Package internal is the picture of the house.
//
// A statute is compiled. Each stage takes what the one before it made, says
// what it guarantees, and names what it leaves out:
//
//	files ─ingest→ sections ─outline→ units ─grammar→ syntax ─facts→ law ─rule→ findings ─report→ output
//
// A rule never sees text. A rule that seems to need code is missing a fact; a
// fact that seems to need a regular expression is missing an island of the
// grammar or a line of the lexicon.
//
// # Rooms
//
//	source        Span, Lines, Origin: where words stand in cleaned text, and in the user's file
//	ingest        Section, Block, Problem: what the formats share
//	ingest/…      a package a format, bytes to sections; ingest/walk opens files and sniffs them
//	outline       Unit: the tree of a section and the address of each unit, § 1-2-3(a)(1)
//	parallel      many things of one kind at the same time
//	decode        YAML, and the built-in files kept in a form that is read faster
//	lexicon       legal vocabulary: concepts, their phrases, sets of concepts, and the cheap test for sections that can matter
//	syntax        AgeBound, OffenceHead, Exempting …, Clause: what a section says, phrase by phrase
//	grammar       the island grammar (sources in /grammar) and the one translation out of it
//	facts         Law: definitions in their scope, offences, exemptions, duties, with terms and references resolved
//	rule          loads /rules, type-checks them against the facts, runs them; knows none by name
//	finding       Finding, Evidence, Verdict: the only currency between rules and reports
//	seed          the paragraphs of the report (/seeds) that the rules answer
//	lint          the pipeline in one function: parallel, sorted, with fingerprints
//	config        the settings file
//	report        a file an output format
//	cli           the commands
//	trace         what each stage saw of a text, for parse
//	testkit       runs rule pages, fixtures and the invariants below
//	suggest       "did you mean"
//
// Imports go down this list in its order, not back; architecture_test.go holds
// the table, each line with its reason.
//
// # Laws
//
// Spans end to end. Every node and fact carries the half-open byte span of the
// cleaned text that it was read from, and Origin leads from there to the
// user's file. No position is ever found again by searching.
//
// Nothing is silently lost. Every byte of a unit is in exactly one leaf:
// understood, or unparsed. Every file and section that was not analysed is
// counted and named. Any input parses, none panics, and time is linear.
//
// The page is the test. Every statute fence of a rule's page gives exactly the
// findings fence after it. Every rule fires somewhere in testdata/err and is
// silent on all of testdata/ok.
package internal
