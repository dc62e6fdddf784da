package seed_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"statutelint/internal/rule"
	"statutelint/internal/seed"
	"statutelint/rules"
	"statutelint/seeds"
)

func load(t *testing.T) ([]*seed.Paragraph, []*rule.Rule) {
	t.Helper()
	paragraphs, err := seed.Load(seeds.Files())
	if err != nil {
		t.Fatal(err)
	}
	all, err := rule.Load(rules.Files())
	if err != nil {
		t.Fatal(err)
	}
	return paragraphs, all
}

// recommendations are the report's, by paragraph, with how many letters each
// has: ¶105(a) to (d), and so on.
var recommendations = map[int]int{104: 0, 105: 4, 106: 0, 107: 4, 108: 5, 109: 6, 110: 2, 111: 0, 112: 0, 113: 0, 114: 0, 115: 0}

// TestEveryParagraph holds that no paragraph of the report is passed over, nor
// any lettered part of a recommendation.
func TestEveryParagraph(t *testing.T) {
	paragraphs, _ := load(t)
	have := map[string]bool{}
	for _, p := range paragraphs {
		if p.Document == seed.Report {
			have[p.Number] = true
		}
	}
	for n := 1; n <= 115; n++ {
		if recommendations[n] == 0 && !have[fmt.Sprint(n)] {
			t.Errorf("no paragraph %d", n)
		}
		for i := range recommendations[n] {
			if number := fmt.Sprintf("%d(%c)", n, 'a'+i); !have[number] {
				t.Errorf("no paragraph %s", number)
			}
		}
	}
}

// TestRulesAndParagraphsAgree holds that a paragraph names a rule exactly when
// the rule cites it.
func TestRulesAndParagraphsAgree(t *testing.T) {
	paragraphs, all := load(t)
	named, cited, known := map[string]bool{}, map[string]bool{}, map[string]bool{}
	link := func(id, document, number string) string { return id + " and " + document + " ¶" + number }
	for _, r := range all {
		known[r.ID] = true
		for _, s := range r.Sources {
			cited[link(r.ID, s.Document, s.Paragraph)] = true
		}
	}
	for _, p := range paragraphs {
		for _, id := range p.Rules {
			if !known[id] {
				t.Errorf("¶%s names %s, which is no rule", p.Number, id)
			}
			named[link(id, p.Document, p.Number)] = true
		}
	}
	for l := range named {
		if !cited[l] {
			t.Errorf("%s: named in seeds, not cited in rule.yaml", l)
		}
	}
	for l := range cited {
		if !named[l] {
			t.Errorf("%s: cited in rule.yaml, not named in seeds", l)
		}
	}
}

// TestLists holds that a paragraph's rules are sorted, so that a change is easy
// to read.
func TestLists(t *testing.T) {
	paragraphs, _ := load(t)
	for _, p := range paragraphs {
		if !slices.IsSorted(p.Rules) || len(slices.Compact(slices.Clone(p.Rules))) != len(p.Rules) {
			t.Errorf("¶%s: rules are not sorted: %v", p.Number, p.Rules)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	for bad, want := range map[string]string{
		"document: D\nchapter: C\nparagraphs: [{number: '1'}]":                                              `paragraph "1": says or background is required`,
		"document: D\nchapter: C\nparagraphs: [{number: '1', says: x}]":                                     "either rules or unanswered is required",
		"document: D\nchapter: C\nparagraphs: [{number: '1', says: x, rules: [A], unanswered: y}]":          "either rules or unanswered is required",
		"document: D\nchapter: C\nparagraphs: [{number: '1', background: x, says: y}]":                      "background stands alone",
		"document: D\nchapter: C\nparagraphs: [{says: x}]":                                                  "number is required",
		"document: D\nchapter: C\nparagraphs: [{number: '1', background: x}, {number: '1', background: x}]": `paragraph "1" stands twice`,
		"chapter: C\nparagraphs: [{number: '1', background: x}]":                                            "document and chapter are required",
		"document: D\nchapter: C\nparagraphs: [{number: '1', backgrund: x}]":                                "backgrund",
	} {
		_, err := seed.Load(fstest.MapFS{"a.yaml": {Data: []byte(bad)}})
		if err == nil || !strings.HasPrefix(err.Error(), "a.yaml: ") || !strings.Contains(err.Error(), want) {
			t.Errorf("%s:\n%v, want %s", bad, err, want)
		}
	}
}
