// Package lint is the pipeline: files to sections, sections to syntax, syntax
// to facts, facts to findings.
package lint

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sort"
	"sync"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/ingest"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
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
	law.Searched = fmt.Sprintf("%d files, %d sections", j.Files, j.Analysed)
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

// collector gathers the sections that can matter, from several goroutines.
type collector struct {
	mu       sync.Mutex
	sections []*ingest.Section
	parsed   map[*ingest.Section]*syntax.Section
	linter   *Linter
	analysed int
	numbers  map[string]bool // of every section seen, in force or not
}

// texts are sections that were read.
type texts struct {
	sections []*syntax.Section // in force and able to matter, in the order of the code
	numbers  map[string]bool   // of all
}

// read reads paths and buffers. What there is nothing to read at is reported as
// skipped; an error means that ctx was done.
func (l *Linter) read(ctx context.Context, in Input, paths []string, buffers []walk.Buffer, j *finding.Jurisdiction) (*texts, error) {
	c := &collector{linter: l, parsed: map[*ingest.Section]*syntax.Section{}, numbers: map[string]bool{}}
	opt := walk.Options{Workers: in.Jobs, Progress: in.Progress, Wants: in.Wants}
	var out []*syntax.Section
	count := func(stats walk.Stats, problems []ingest.Problem, err error) error {
		j.Files += stats.Files
		j.Sections += stats.Sections
		for _, p := range problems {
			j.Skipped = append(j.Skipped, finding.Skipped{Path: p.Path, Line: p.Line, Reason: p.Message, NoText: p.NoText})
		}
		out = append(out, c.drain(in.Jobs)...)
		return err
	}
	for _, path := range paths {
		if err := count(walk.Read(ctx, path, opt, c.take)); err != nil && ctx.Err() == nil {
			j.Skipped = append(j.Skipped, finding.Skipped{Path: path, Reason: reason(err)})
		}
	}
	if err := count(walk.ReadBuffers(ctx, buffers, opt, c.take)); err != nil {
		return nil, err
	}
	j.Analysed += c.analysed
	return &texts{out, c.numbers}, ctx.Err()
}

// reason is what err says of a path, without the path.
func reason(err error) string {
	if inner := errors.Unwrap(err); inner != nil {
		return inner.Error()
	}
	return err.Error()
}

// take keeps a section that is in force and can matter.
func (c *collector) take(s *ingest.Section) bool {
	if s.Status != ingest.InForce {
		c.see(s)
		return false
	}
	matters := c.linter.Anchors == nil || c.linter.Anchors.Matter(s.Heading, s.Text)
	var parsed *syntax.Section
	if matters {
		p := c.linter.parsers.get(c.linter.Lexicon)
		parsed = p.Section(outline.Build(s))
		c.linter.parsers.put(p)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.analysed++
	c.numbers[s.Number] = true
	if matters {
		c.sections = append(c.sections, s)
		c.parsed[s] = parsed
	}
	return matters
}

// drain returns what was taken, in the order of the code, the later of two
// versions of a section only.
func (c *collector) drain(int) []*syntax.Section {
	sort.Slice(c.sections, func(i, k int) bool {
		a, b := c.sections[i], c.sections[k]
		if a.File.Index != b.File.Index {
			return a.File.Index < b.File.Index
		}
		return a.Index < b.Index
	})
	out := make([]*syntax.Section, 0, len(c.sections))
	for _, s := range c.sections {
		if s.Status == ingest.InForce {
			out = append(out, c.parsed[s])
		}
	}
	c.sections, c.parsed = nil, map[*ingest.Section]*syntax.Section{}
	runtime.KeepAlive(c)
	return out
}

// see notes a section that is not in force: a bill that repeals a section takes
// it out of the context.
func (c *collector) see(s *ingest.Section) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.numbers[s.Number] = true
}

// withoutTwins drops the sections of the context that t has too: a bill's own
// text goes before the code's.
func (t *texts) withoutTwins(context []*syntax.Section) []*syntax.Section {
	var out []*syntax.Section
	for _, s := range context {
		if s.Number == "" || !t.numbers[s.Number] {
			out = append(out, s)
		}
	}
	return out
}
