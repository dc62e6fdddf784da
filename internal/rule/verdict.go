package rule

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/parallel"
)

// maxClearing is how many provisions a clear verdict names.
const maxClearing = 3

// Verdicts answers every rule for a whole jurisdiction, in the order of the
// rules, from what Provisions and Jurisdiction returned for it. Fingerprints
// and the jurisdiction's name are the caller's to fill in.
func (e *Engine) Verdicts(law *facts.Law, found []finding.Finding, cleared []Clearance) ([]finding.Verdict, error) {
	by := map[string][]finding.Finding{}
	for _, f := range found {
		by[f.Rule] = append(by[f.Rule], f)
	}
	clearing := map[string][]*facts.Place{}
	for _, c := range cleared {
		clearing[c.Rule] = c.Places
	}
	out, errs := make([]finding.Verdict, len(e.rules)), make([]error, len(e.rules))
	parallel.For(len(e.rules), 1, func(i int) {
		c := e.rules[i]
		out[i] = finding.Verdict{Rule: c.ID, Name: c.Name, By: []finding.Evidence{}, Findings: []string{}}
		errs[i] = e.answer(&out[i], c, law, by[c.ID], clearing[c.ID])
	})
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return out, nil
}

// answer fills in one verdict.
func (e *Engine) answer(v *finding.Verdict, c *compiled, law *facts.Law, found []finding.Finding, clearing []*facts.Place) error {
	vars, err := c.start(e.env, law)
	if err != nil {
		return err
	}
	decidable, err := c.decidable.holds(vars)
	switch {
	case err != nil:
		return err
	case len(found) > 0:
		c.found(v, found)
	case !decidable:
		v.Verdict, v.Why = finding.NotDecidable, strings.TrimSpace(c.Undecided)
		return c.lookedAt(v, vars)
	default:
		return e.clear(v, c, law, vars, clearing)
	}
	return nil
}

// found answers with what was found: a sure finding goes before those to be
// reviewed.
func (c *compiled) found(v *finding.Verdict, found []finding.Finding) {
	v.Verdict, v.Why = finding.Unsure, found[0].Message
	for _, f := range found {
		if f.Certainty == finding.Sure && v.Verdict != finding.Found {
			v.Verdict, v.Why = finding.Found, f.Message
		}
	}
	if len(found) > 1 {
		v.Why = fmt.Sprintf("%s (and %d more)", v.Why, len(found)-1)
	}
}

// clear answers that the law satisfies the rule, and by what; or that there is
// nothing of the kind, and at what was looked.
func (e *Engine) clear(v *finding.Verdict, c *compiled, law *facts.Law, vars vars, clearing []*facts.Place) error {
	v.Verdict = finding.Clear
	if c.clear != nil {
		var err error
		if clearing, err = c.clear.places(vars); err != nil {
			return err
		}
	}
	all := c.best(clearing)
	v.By = shown("satisfies", all)
	switch {
	case len(all) == 1:
		v.Why = "satisfied by " + all[0].Address
	case len(all) > 1:
		v.Why = fmt.Sprintf("satisfied by %s and %d more", all[0].Address, len(all)-1)
	default:
		return c.nothing(v, law, vars)
	}
	return nil
}

// nothing answers that the law has nothing of the kind that the rule is about.
func (c *compiled) nothing(v *finding.Verdict, law *facts.Law, vars vars) error {
	none := strings.TrimSpace(c.None)
	if none == "" {
		none = "no provision has this defect"
	}
	v.Why = fmt.Sprintf("%s (searched: %s)", none, law.Searched)
	return c.lookedAt(v, vars)
}

// lookedAt names the nearest of what was looked at.
func (c *compiled) lookedAt(v *finding.Verdict, vars vars) error {
	if c.looked == nil {
		return nil
	}
	near, err := c.looked.places(vars)
	v.By = shown("looked at", c.best(near))
	return err
}

// shown quotes the first of the provisions.
func shown(role string, all []*facts.Place) []finding.Evidence {
	out := []finding.Evidence{}
	for _, p := range all[:min(len(all), maxClearing)] {
		out = append(out, evidence(role, p))
	}
	return out
}

// best orders provisions by how well they prove, one a section.
func (c *compiled) best(all []*facts.Place) []*facts.Place {
	weight := map[*facts.Place]int{}
	for _, p := range all {
		weight[p] = c.proof(p)
	}
	sort.SliceStable(all, func(i, k int) bool { return weight[all[i]] > weight[all[k]] })
	seen := map[string]bool{}
	out := all[:0]
	for _, p := range all {
		if !seen[p.Section] {
			seen[p.Section] = true
			out = append(out, p)
		}
	}
	return out
}

// proof weighs a provision as the proof of a clear verdict: what it is headed
// with counts before what it says.
func (c *compiled) proof(p *facts.Place) int {
	n := 0
	if p.Said == nil {
		return n
	}
	for _, id := range c.prefer.IDs() {
		if p.Said.Titled.Has(id) {
			n += 2
		}
		if p.Said.Own.Has(id) {
			n++
		}
	}
	return n
}
