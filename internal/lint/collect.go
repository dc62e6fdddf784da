package lint

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"

	"statutelint/internal/finding"
	"statutelint/internal/ingest"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/outline"
	"statutelint/internal/syntax"
)

// collector gathers the sections that can matter, from several goroutines.
type collector struct {
	mu       sync.Mutex
	taken    []taken
	linter   *Linter
	analysed int
	numbers  map[string]bool // of every section seen, in force or not
}

// taken is a section that was kept, as it was read and as it was parsed.
type taken struct {
	read   *ingest.Section
	parsed *syntax.Section
}

// texts are sections that were read.
type texts struct {
	sections []*syntax.Section // in force and able to matter, in the order of the code
	numbers  map[string]bool   // of all
}

// read reads paths and buffers. What there is nothing to read at is reported as
// skipped; an error means that ctx was done.
func (l *Linter) read(ctx context.Context, in Input, paths []string, buffers []walk.Buffer, j *finding.Jurisdiction) (*texts, error) {
	c := &collector{linter: l, numbers: map[string]bool{}}
	opt := walk.Options{Workers: in.Jobs, Progress: in.Progress, Wants: in.Wants}
	var out []*syntax.Section
	count := func(stats walk.Stats, problems []ingest.Problem, err error) error {
		j.Files += stats.Files
		j.Sections += stats.Sections
		for _, p := range problems {
			j.Skipped = append(j.Skipped, finding.Skipped{Path: p.Path, Line: p.Line, Reason: p.Message, NoText: p.NoText})
		}
		out = append(out, c.drain()...)
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
		c.taken = append(c.taken, taken{s, parsed})
	}
	return matters
}

// drain returns what was taken, in the order of the code.
func (c *collector) drain() []*syntax.Section {
	slices.SortFunc(c.taken, func(a, b taken) int {
		return cmp.Or(a.read.File.Index-b.read.File.Index, a.read.Index-b.read.Index)
	})
	out := make([]*syntax.Section, 0, len(c.taken))
	for _, t := range c.taken {
		out = append(out, t.parsed)
	}
	c.taken = nil
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
