// Package lint is the pipeline: files to sections, sections to syntax, syntax
// to facts, facts to findings.
package lint

import (
	"context"
	"maps"
	"slices"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/internal/syntax"
)

// Linter lints texts with one vocabulary and one set of rules. It is safe for
// concurrent use.
type Linter struct {
	Lexicon *lexicon.Lexicon
	Anchors *lexicon.Anchors // which sections can matter; nil: all
	Engine  *rule.Engine
	Version string // of the program
	RuleSet string // version of the rules and the vocabulary

	// Settle drops the findings that the configuration has no use for and gives
	// the others the severity that holds for their file; nil keeps all.
	Settle func([]finding.Finding) []finding.Finding

	parsers parsers
}

// Input is the text of one jurisdiction.
type Input struct {
	Name       string
	Level      string                 // "national", "state" …, as the user says; "" when nobody does
	Parent     string                 // the jurisdiction that it is a part of
	Wants      func(path string) bool // which files are read; nil reads all
	Paths      []string               // reported on
	Buffers    []walk.Buffer          // reported on too, after Paths: files that are in memory
	Context    []string               // read for terms, references and exemptions only
	Whole      bool                   // the paths are the whole code: jurisdiction rules apply
	National   bool
	InferLevel bool                // National is not given: the way the text numbers its sections decides
	Tables     bool                // the outcome is to hold the facts of the law as data
	Jobs       int                 // sections read at the same time; GOMAXPROCS when 0
	Progress   func(walk.Progress) // may be nil
}

// Outcome is what one run says of one jurisdiction.
type Outcome struct {
	finding.Jurisdiction
	Given    []string // of a part of a code: the numbers of its sections, in force or not, sorted
	Findings []finding.Finding
	Verdicts []finding.Verdict // every rule's answer; none unless the input is a whole code
	Tables   []finding.Table   // the facts of the law, when Input asks for them
}

// Run lints one jurisdiction. An error means that nothing could be linted, or
// that a rule is broken; files that could not be read are in the outcome.
func (l *Linter) Run(ctx context.Context, in Input) (Outcome, error) {
	law, own, j, err := l.law(ctx, in)
	out := Outcome{Jurisdiction: j}
	if err == nil {
		if !in.Whole {
			out.Given = slices.Sorted(maps.Keys(own.numbers))
		}
		err = l.judge(&out, in, law, own.sections)
		if in.Tables {
			out.Tables = tables(law, own.sections)
		}
	}
	return out, err
}

// Law reads one jurisdiction and returns what its law says, as Run shows it to
// the rules. An error means that nothing could be read.
func (l *Linter) Law(ctx context.Context, in Input) (*facts.Law, finding.Jurisdiction, error) {
	law, _, j, err := l.law(ctx, in)
	return law, j, err
}

// law also returns the texts that are reported on.
func (l *Linter) law(ctx context.Context, in Input) (*facts.Law, *texts, finding.Jurisdiction, error) {
	j := finding.Jurisdiction{Name: in.Name, Level: in.Level, Parent: in.Parent, Skipped: []finding.Skipped{}}
	switch {
	case len(in.Paths) > 0:
		j.Path = in.Paths[0]
	case len(in.Buffers) > 0:
		j.Path = in.Buffers[0].Path
	}
	own, err := l.read(ctx, in, in.Paths, in.Buffers, &j)
	if err != nil {
		return nil, nil, j, err
	}
	read := own.sections
	if len(in.Context) > 0 {
		var ignored finding.Jurisdiction
		more, err := l.read(ctx, in, in.Context, nil, &ignored)
		if err != nil {
			return nil, nil, j, err
		}
		read = append(read[:len(read):len(read)], own.withoutTwins(more.sections)...)
		j.Skipped = append(j.Skipped, ignored.Skipped...)
	}
	return l.resolve(in, &j, read), own, j, nil
}

// resolve builds the law of the sections.
func (l *Linter) resolve(in Input, j *finding.Jurisdiction, read []*syntax.Section) *facts.Law {
	law := facts.Build(l.Lexicon, in.Name, read)
	law.National = in.National || in.InferLevel && numberedNationally(read)
	law.Whole = in.Whole || len(in.Context) > 0
	law.Searched = finding.Count(j.Files, "file") + ", " + finding.Count(j.Analysed, "section")
	return law
}

// judge runs the rules over the law and reports on the linted sections.
func (l *Linter) judge(out *Outcome, in Input, law *facts.Law, linted []*syntax.Section) error {
	if out.Analysed == 0 {
		out.nothing()
		return nil
	}
	found, err := l.Engine.Provisions(law)
	if err != nil || !in.Whole {
		out.Findings = l.settle(finish(found, in, linted))
		return err
	}
	more, cleared, err := l.Engine.Jurisdiction(law)
	out.Findings = l.settle(finish(append(found, more...), in, linted))
	if err != nil {
		return err
	}
	out.Verdicts, err = l.Engine.Verdicts(law, out.Findings, cleared)
	prove(out.Verdicts, out.Findings, in.Name)
	return err
}

func (l *Linter) settle(found []finding.Finding) []finding.Finding {
	if l.Settle == nil {
		return found
	}
	return l.Settle(found)
}

// nothing says that there was no law to lint: its absence is not a finding on
// everything that a law should say.
func (o *Outcome) nothing() {
	if len(o.Skipped) == 0 {
		o.Skipped = append(o.Skipped, finding.Skipped{Path: o.Path, Reason: "no section in force was found; nothing is said of this text"})
	}
}
