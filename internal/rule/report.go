package rule

import (
	"strings"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/source"
)

// report turns what fired into findings: one a section, with its other places
// as evidence.
type report struct {
	env      *environment
	rule     *compiled
	findings []finding.Finding
	sections map[string]int // index of the section's finding
}

func newReport(env *environment, c *compiled) *report {
	return &report{env: env, rule: c, sections: map[string]int{}}
}

// add reports that the rule fired with these values.
func (r *report) add(v vars) error {
	place, err := r.primary(v)
	if err != nil {
		return err
	}
	fix, err := r.rule.repair(v, place)
	if err != nil {
		return err
	}
	if i, known := r.sections[place.Section]; known && place.Section != "" {
		r.findings[i].Fixes = joinFixes(r.findings[i].Fixes, fix)
		r.findings[i].Evidence = appendNew(r.findings[i].Evidence, evidence("here too", place))
		return nil
	}
	f, err := r.finding(v, place)
	if err != nil {
		return err
	}
	f.Fixes = fix
	r.sections[place.Section] = len(r.findings)
	r.findings = append(r.findings, f)
	return nil
}

// appendNew adds e unless a place with the same address and words is there.
func appendNew(all []finding.Evidence, e finding.Evidence) []finding.Evidence {
	for _, have := range all {
		if have.Address == e.Address && have.Start == e.Start {
			return all
		}
	}
	return append(all, e)
}

// primary returns the place that the finding points at.
func (r *report) primary(v vars) (*facts.Place, error) {
	if r.rule.at != nil {
		at, err := r.rule.at.places(v)
		if err != nil {
			return nil, err
		}
		if len(at) > 0 {
			return at[0], nil
		}
	}
	return v["it"].(*object).native.(facts.Fact).Where(), nil
}

// finding fills a finding; place is nil for one about the jurisdiction.
func (r *report) finding(v vars, place *facts.Place) (finding.Finding, error) {
	c := r.rule
	f := finding.Finding{Rule: c.ID, Name: c.Name, Severity: c.Severity, Certainty: finding.Sure}
	for _, s := range c.Sources {
		f.Sources = append(f.Sources, finding.Source(s))
	}
	if place != nil {
		here := evidence("here", place)
		f.Section, f.Address, f.File, f.Start, f.End = place.Section, place.Address, here.File, here.Start, here.End
		f.Evidence = append(f.Evidence, here)
	}
	if err := r.labels(&f, v); err != nil {
		return f, err
	}
	msg, err := c.fill(r.env, c.Message, v, place)
	f.Message = msg
	if err == nil {
		f.Suggestion, err = c.fill(r.env, c.Suggestion, v, place)
	}
	if err == nil && c.review != nil {
		var unsure bool
		if unsure, err = c.review.holds(v); unsure {
			f.Certainty = finding.Review
			f.Message += ": to be reviewed, " + strings.TrimSpace(c.Missing)
		}
	}
	return f, err
}

// labels adds the rule's further places.
func (r *report) labels(f *finding.Finding, v vars) error {
	for i, prg := range r.rule.evidence {
		at, err := prg.places(v)
		if err != nil {
			return err
		}
		for k, p := range at {
			if k == maxNearest {
				break
			}
			f.Evidence = appendNew(f.Evidence, evidence(r.rule.Evidence[i].Role, p))
		}
	}
	return nil
}

// evidence quotes a place.
func evidence(role string, p *facts.Place) finding.Evidence {
	s := p.Clause.Section
	e := finding.Evidence{Role: role, Address: p.Address, Quote: fold(p.Words()), Heading: p.Heading}
	line := lineAround(s.Text, p.At)
	e.Lead = fold(p.LeadBefore(line.Start))
	e.Context, e.ContextAt, e.ContextEnd = line.Of(s.Text), p.At.Start-line.Start, p.At.End-line.Start
	if s.File != nil {
		e.File = s.File.Path
		start, end := s.Origin.Span(p.At)
		if s.File.Lines != nil {
			e.Start, e.End = s.File.Lines.Position(start), s.File.Lines.Position(end)
		} else {
			e.Start.Offset, e.End.Offset = start, end
		}
	}
	return e
}

// lineAround returns the paragraph that holds at.
func lineAround(text string, at source.Span) source.Span {
	start := strings.LastIndexByte(text[:at.Start], '\n') + 1
	end := len(text)
	if i := strings.IndexByte(text[at.End:], '\n'); i >= 0 {
		end = at.End + i
	}
	return source.Span{Start: start, End: end}
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
