// Package standard holds what laws are held against: the rules and the
// paragraphs of the report that they come from, with a version of their own,
// so that a change of the law is told from a change of the standard.
package standard

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"slices"
	"sort"
	"strings"

	"statutelint/internal/rule"
	"statutelint/internal/seed"
	"statutelint/seeds"
)

// Standard is the rules with the paragraphs behind them.
type Standard struct {
	Version    string // of the rules and the vocabulary together: twelve hexadecimal digits
	Rules      []*rule.Rule
	Paragraphs []*seed.Paragraph
}

// Load reads the standard that is built into the program, with what is added to
// it.
func Load(own Own) (*Standard, error) {
	rs, err := rule.Load(own.AllRules()...)
	if err != nil {
		return nil, err
	}
	ps, err := seed.Load(seeds.Files())
	if err != nil {
		return nil, err
	}
	v, err := own.Version()
	return &Standard{Version: v, Rules: rs, Paragraphs: ps}, err
}

// Version is the version of the rules and vocabulary in the file systems: it
// changes with any byte of a rule's condition or of the vocabulary, and not
// with the rules' pages.
func Version(systems ...fs.FS) (string, error) {
	sum := sha256.New()
	for _, fsys := range systems {
		var files []string
		err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, ".yaml") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return "", err
		}
		sort.Strings(files)
		for _, f := range files {
			data, err := fs.ReadFile(fsys, f)
			if err != nil {
				return "", err
			}
			sum.Write([]byte(f + "\x00"))
			sum.Write(data)
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:6]), nil
}

// Rule returns the rule of that id; nil for none.
func (s *Standard) Rule(id string) *rule.Rule {
	for _, r := range s.Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// firstRecommendation and lastRecommendation are the paragraphs of the report
// that recommend (¶105–115).
const firstRecommendation, lastRecommendation = "105", "115"

// Recommendations returns the report's recommendations in its order, those
// that statute text cannot show included.
func (s *Standard) Recommendations() []*seed.Paragraph {
	var out []*seed.Paragraph
	for _, p := range s.Paragraphs {
		number, _, _ := strings.Cut(p.Number, "(")
		if p.Document == seed.Report && number >= firstRecommendation && number <= lastRecommendation && len(number) == 3 {
			out = append(out, p)
		}
	}
	return out
}

// Group is rules that stand together in a report.
type Group struct {
	Paragraph *seed.Paragraph // the recommendation that they answer; nil for the rest
	Rules     []*rule.Rule
}

// Groups puts every rule under the first recommendation that it answers, in
// the order of the recommendations; rules that rest on the report's findings
// alone come last.
func (s *Standard) Groups() []Group {
	var out []Group
	placed := map[string]bool{}
	for _, p := range s.Recommendations() {
		g := Group{Paragraph: p}
		for _, id := range p.Rules {
			if r := s.Rule(id); r != nil && !placed[id] {
				placed[id] = true
				g.Rules = append(g.Rules, r)
			}
		}
		if len(g.Rules) > 0 {
			out = append(out, g)
		}
	}
	rest := slices.DeleteFunc(slices.Clone(s.Rules), func(r *rule.Rule) bool { return placed[r.ID] })
	if len(rest) > 0 {
		out = append(out, Group{Rules: rest})
	}
	return out
}
