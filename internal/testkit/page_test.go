package testkit_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"statutelint/internal/testkit"
)

const page = "# X01 x\n\n## Flagged\n\n```statute part national\n# § 1. One.\nText.\n```\n\n```findings\n1: \"Text\"\n```\n\n" +
	"## Clean\n```statute\n# § 2. Two.\n```\n```findings\n```\n```yaml\nother: fences are passed over\n```\n"

func TestParsePage(t *testing.T) {
	p, err := testkit.ParsePage(page)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Under("Flagged")) != 1 || len(p.Under("Clean")) != 1 || p.Title != "X01 x" {
		t.Fatalf("%+v", p)
	}
	e := p.Under("Flagged")[0]
	if e.Line != 5 || !e.Option("national") || !e.Option("part") || e.Option("whole") || e.Statute != "# § 1. One.\nText.\n" {
		t.Errorf("%+v", e)
	}
	if diff := cmp.Diff([]string{`1: "Text"`}, e.Findings); diff != "" {
		t.Error(diff)
	}
	got := p.WithFindings(map[*testkit.Example][]string{e: nil, p.Examples[1]: {"a", "b"}})
	want := strings.Replace(strings.Replace(page, "1: \"Text\"\n", "", 1), "```findings\n```\n```yaml", "```findings\na\nb\n```\n```yaml", 1)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParsePageRefuses(t *testing.T) {
	for bad, want := range map[string]string{
		"```statute\nx\n":                           "line 1: the fence has no end",
		"```statute\nx\n```\n":                      "line 1: no findings fence follows",
		"```statute\n```\n\n```statute\nx\n```\n":   "line 1: no findings fence follows",
		"\n```findings\n```\n":                      "line 2: no statute fence stands before these findings",
		"```statute whole\n```\n```findings\n```\n": `line 1: unknown option "whole"; there are national and part`,
	} {
		if _, err := testkit.ParsePage(bad); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", bad, err, want)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		want, got string
		match     bool
	}{
		{`1(a): "a person"`, `1(a): "a person"`, true},
		{`1(a): "a person"`, `1(b): "a person"`, false},
		{`1(a): "a person"`, `1(a): "a person who"`, false},
		{`1(a): "a person …"`, `1(a): "a person who"`, true},
		{`1(a): "… who"`, `1(a): "a person who"`, true},
		{`1(a): "… person …"`, `1(a): "a person who"`, true},
		{`1(a): "… who …"`, `1(a): "a person"`, false},
		{`1(a): "the “fee”"`, `1(a): "the “fee”"`, true},
		{`1(a): "…"`, `1(a): "a person" (review)`, false},
		{`1(a): "…" (review)`, `1(a): "a person" (review)`, true},
		{`jurisdiction`, `jurisdiction`, true},
		{`jurisdiction`, `jurisdiction (review)`, false},
	} {
		if got := testkit.Matches(c.want, c.got); got != c.match {
			t.Errorf("Matches(%s, %s) = %v", c.want, c.got, got)
		}
	}
}
