package lexicon_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"statutelint/internal/lexicon"
)

const anchors = `
groups:
  child: [child, minor]
  act: [sexual, " rape"]
  paid: [for a fee, money]
  term: [" means"]
lines:
  - [child, act]
  - [act, paid, within 40 bytes]
  - [term, paid, within 20 bytes, child]
`

func TestMatter(t *testing.T) {
	a := loadAnchors(t, anchors)
	far := strings.Repeat("and so on ", 300)
	for _, c := range []struct {
		name, heading, text string
		want                bool
	}{
		{"one group only", "", "a child", false},
		{"both groups of a line", "", "sexual conduct with a MINOR", true},
		{"too far apart", "", "sexual conduct, " + far + "a minor", false},
		{"apart, but once more close together", "", "sexual conduct, " + far + "a minor, sexual conduct", true},
		{"a heading is close to everything", "Sexual conduct", far + "a minor", true},
		{"a heading with the whole line", "Sexual abuse of a child", "", true},
		{"within the distance of the line", "", "sexual conduct for a fee", true},
		{"beyond the distance of the line", "", "sexual conduct in a place of business, by whatever name, for a fee", false},
		{"the distance is not about what follows it", "", "“Thing” means money. " + far + "a child", true},
		{"what follows the distance is needed", "", "“Thing” means money.", false},
		{"a word begins a text", "", "Rape for a fee", true},
		{"a word begins a line", "", "See above.\nRape for a fee", true},
		{"a word that goes on is no such word", "", "grape for a fee", false},
	} {
		if got := a.Matter(c.heading, c.text); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func loadAnchors(t *testing.T, file string) *lexicon.Anchors {
	t.Helper()
	a, err := lexicon.LoadAnchors(fstest.MapFS{"anchors.yaml": {Data: []byte(file)}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAnchorsErrors(t *testing.T) {
	for line, want := range map[string]string{
		"[child, chlid]":          `anchors.yaml: no group "chlid"`,
		"[]":                      "anchors.yaml: a line without groups",
		"[within 9 bytes, child]": `anchors.yaml: "within 9 bytes": after groups, once in a line, within a number of bytes`,
		"[child, within a page]":  `anchors.yaml: "within a page": after groups, once in a line, within a number of bytes`,
		"[child, within 20 bytes, act, within 9 bytes]": `anchors.yaml: "within 9 bytes": after groups, once in a line, within a number of bytes`,
	} {
		file := "groups: {child: [child], act: [sexual]}\nlines: [" + line + "]\n"
		_, err := lexicon.LoadAnchors(fstest.MapFS{"anchors.yaml": {Data: []byte(file)}})
		if got := message(err); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
