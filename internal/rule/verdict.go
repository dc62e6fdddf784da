package rule

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/common/types"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
)

// maxClearing is how many provisions a clear verdict names.
const maxClearing = 5

// Verdicts answers every rule for a whole jurisdiction, in the order of the
// rules, from what Provisions and Jurisdiction returned for it. Fingerprints
// and the jurisdiction's name are the caller's to fill in.
func (e *Engine) Verdicts(law *facts.Law, found []finding.Finding, cleared []Clearance) ([]finding.Verdict, error) {
	by := map[string][]finding.Finding{}
	for _, f := range found {
		by[f.Rule] = append(by[f.Rule], f)
	}
	clearing := map[string]*facts.Place{}
	for _, c := range cleared {
		clearing[c.Rule] = c.Place
	}
	out := make([]finding.Verdict, 0, len(e.rules))
	for _, c := range e.rules {
		v := finding.Verdict{Rule: c.ID, Name: c.Name, By: []finding.Evidence{}, Findings: []string{}}
		if err := e.answer(&v, c, law, by[c.ID], clearing[c.ID]); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// answer fills in one verdict.
func (e *Engine) answer(v *finding.Verdict, c *compiled, law *facts.Law, found []finding.Finding, clearing *facts.Place) error {
	vars, err := c.start(e.env, law)
	if err != nil {
		return err
	}
	decidable, err := c.holds(c.decidable, vars)
	switch {
	case err != nil:
		return err
	case len(found) > 0:
		c.found(v, found)
	case !decidable:
		v.Verdict, v.Why = finding.NotDecidable, strings.TrimSpace(c.Undecided)
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

// clear answers that the law satisfies the rule, and by what.
func (e *Engine) clear(v *finding.Verdict, c *compiled, law *facts.Law, vars vars, clearing *facts.Place) error {
	v.Verdict = finding.Clear
	all, err := c.satisfying(vars, clearing)
	if err != nil {
		return err
	}
	for _, p := range all[:min(len(all), maxClearing)] {
		v.By = append(v.By, evidence("satisfies", p))
	}
	switch {
	case len(all) == 1:
		v.Why = "satisfied by " + all[0].Address
	case len(all) > 1:
		v.Why = fmt.Sprintf("satisfied by %s and %d more", all[0].Address, len(all)-1)
	case c.None != "":
		v.Why = fmt.Sprintf("%s (searched: %s)", strings.TrimSpace(c.None), law.Searched)
	default:
		v.Why = fmt.Sprintf("no provision has this defect (searched: %s)", law.Searched)
	}
	return nil
}

// satisfying returns the places that satisfy the rule: those its "clear" key
// gives, else the provision that met its needs; one an address.
func (c *compiled) satisfying(v vars, clearing *facts.Place) ([]*facts.Place, error) {
	var all []*facts.Place
	if clearing != nil {
		all = append(all, clearing)
	}
	if c.clear != nil {
		val, _, err := c.clear.Eval(map[string]any(v))
		if err != nil || types.IsError(val) {
			return nil, fmt.Errorf("%s/rule.yaml: clear: %w", c.Dir, err)
		}
		all = append(all, places(val)...)
	}
	seen := map[string]bool{}
	out := all[:0]
	for _, p := range all {
		if !seen[p.Address] {
			seen[p.Address] = true
			out = append(out, p)
		}
	}
	return out, nil
}
