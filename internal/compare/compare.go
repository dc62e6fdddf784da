// Package compare tells what changed between two editions of a code, or how
// two jurisdictions differ, and whether the law changed or the standard that
// it is held against.
package compare

import (
	"sort"

	"statutelint/internal/finding"
)

// Edition is one side of a comparison: what one run found of one code.
type Edition struct {
	Name    string `json:"name"`
	Path    string `json:"path"`
	Version string `json:"version"`  // of the program
	RuleSet string `json:"rule_set"` // of the rules and the vocabulary

	Findings []finding.Finding `json:"-"`
	Verdicts []finding.Verdict `json:"-"`
	Tables   []finding.Table   `json:"-"` // empty when only the results of the run are left
}

// Comparison is everything that differs.
type Comparison struct {
	Old  Edition    `json:"old"`
	New  Edition    `json:"new"`
	Law  Difference `json:"law"`      // what the texts make different
	Rule Difference `json:"standard"` // what the rules alone make different, on the old text
	Note string     `json:"note"`     // what was done to tell the two apart, or why it could not be
}

// Difference is what changed from one set of answers to another.
type Difference struct {
	Cured      []finding.Finding `json:"cured"`
	Introduced []finding.Finding `json:"introduced"`
	Moved      []Move            `json:"moved"`
	Verdicts   []Turn            `json:"verdicts"`
	Ages       []Age             `json:"ages"`
	Exemptions []Exemption       `json:"exemptions"`
}

// Move is a finding that stands in another section with the same words.
type Move struct {
	From finding.Finding `json:"from"`
	To   finding.Finding `json:"to"`
}

// Turn is a rule that is answered differently.
type Turn struct {
	Rule string         `json:"rule"`
	Name string         `json:"name"`
	Old  finding.Answer `json:"old"`
	New  finding.Answer `json:"new"`
	Why  string         `json:"why"`
}

// Of compares two editions that were held against the same standard.
func Of(old, new Edition) Difference {
	d := Difference{
		Cured: []finding.Finding{}, Introduced: []finding.Finding{}, Moved: []Move{},
		Verdicts: turns(old.Verdicts, new.Verdicts),
		Ages:     ages(old.Tables, new.Tables), Exemptions: exemptions(old.Tables, new.Tables),
	}
	gone, come := unmatched(old.Findings, new.Findings, place)
	d.Moved, gone, come = moves(gone, come)
	d.Cured, d.Introduced = append(d.Cured, gone...), append(d.Introduced, come...)
	return d
}

// Empty reports whether nothing differs.
func (d *Difference) Empty() bool {
	return len(d.Cured)+len(d.Introduced)+len(d.Moved)+len(d.Verdicts)+len(d.Ages)+len(d.Exemptions) == 0
}

// place identifies a finding within a code: like its fingerprint, but for the
// name of the jurisdiction, which editions may differ in.
func place(f *finding.Finding) string { return f.Rule + "\x00" + f.Section + "\x00" + f.Words() }

// words identifies what a finding is about, wherever it stands.
func words(f *finding.Finding) string { return f.Rule + "\x00" + f.Words() }

// unmatched returns the findings of each side that the other does not have.
// Findings that one key stands for more than once are matched one by one.
func unmatched(old, new []finding.Finding, key func(*finding.Finding) string) (gone, come []finding.Finding) {
	left := map[string]int{}
	for i := range new {
		left[key(&new[i])]++
	}
	for i := range old {
		if k := key(&old[i]); left[k] > 0 {
			left[k]--
			continue
		}
		gone = append(gone, old[i])
	}
	had := map[string]int{}
	for i := range old {
		had[key(&old[i])]++
	}
	for i := range new {
		if k := key(&new[i]); had[k] > 0 {
			had[k]--
			continue
		}
		come = append(come, new[i])
	}
	return gone, come
}

// moves pairs findings of one rule with the same words.
func moves(gone, come []finding.Finding) (moved []Move, stillGone, stillCome []finding.Finding) {
	moved = []Move{}
	to := map[string][]int{}
	for i := range come {
		if come[i].Section != "" {
			to[words(&come[i])] = append(to[words(&come[i])], i)
		}
	}
	taken := map[int]bool{}
	for i := range gone {
		k := words(&gone[i])
		if gone[i].Section == "" || len(to[k]) == 0 {
			stillGone = append(stillGone, gone[i])
			continue
		}
		moved = append(moved, Move{gone[i], come[to[k][0]]})
		taken[to[k][0]], to[k] = true, to[k][1:]
	}
	for i := range come {
		if !taken[i] {
			stillCome = append(stillCome, come[i])
		}
	}
	return moved, stillGone, stillCome
}

// turns lists the rules that both sides answer, and differently.
func turns(old, new []finding.Verdict) []Turn {
	out := []Turn{}
	before := map[string]finding.Answer{}
	for _, v := range old {
		before[v.Rule] = v.Verdict
	}
	for _, v := range new {
		if was, ok := before[v.Rule]; ok && was != v.Verdict {
			out = append(out, Turn{v.Rule, v.Name, was, v.Verdict, v.Why})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Rule < out[j].Rule })
	return out
}
