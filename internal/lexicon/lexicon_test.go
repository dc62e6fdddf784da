package lexicon_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"statutelint/internal/lexicon"
	"statutelint/rules"
)

func TestBuiltInLexiconLoads(t *testing.T) {
	if _, err := lexicon.Load(rules.Lexicon()); err != nil {
		t.Fatal(err)
	}
	if _, err := lexicon.LoadAnchors(rules.Lexicon()); err != nil {
		t.Fatal(err)
	}
}

func words(l *lexicon.Lexicon, text ...string) *lexicon.Words {
	var w lexicon.Words
	for _, s := range text {
		w.Add(l, s)
	}
	return &w
}

func TestFind(t *testing.T) {
	l, err := lexicon.Load(fstest.MapFS{"a.yaml": {Data: []byte(`
lure: {phrases: [entice~, entic|allur with? * bait]}
deal: {phrases: ["act# .. fee", in return|exchange for]}
child: {phrases: [child#]}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text []string
		want []string
	}{
		{[]string{"Enticing", "the", "Children"}, []string{"lure 0-1", "child 2-3"}},
		{[]string{"acts", "done", "for", "a", "fee"}, []string{"deal 0-5"}},
		{[]string{"acts", "done", "for", "a", "very", "large", "fee"}, nil},
		{[]string{"in", "exchange", "for"}, []string{"deal 0-3"}},
		{[]string{"allur", "the", "bait"}, []string{"lure 0-3"}},
		{[]string{"allur", "with", "the", "bait"}, []string{"lure 0-4"}},
	} {
		var got []string
		for _, m := range l.Find(nil, words(l, c.text...)) {
			got = append(got, l.Concept(m.Concept).Name+" "+string(rune('0'+m.First))+"-"+string(rune('0'+m.End)))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%v: %s", c.text, diff)
		}
	}
}

func TestFindLeavesOutWhatALongerPhraseHides(t *testing.T) {
	l, err := lexicon.Load(fstest.MapFS{"a.yaml": {Data: []byte(`
care: {phrases: [services, shelter#]}
toil: {phrases: [labor or services], hides: [care]}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range l.Find(nil, words(l, "labor", "or", "services", "and", "services", "or", "shelter")) {
		got = append(got, l.Concept(m.Concept).Name+" "+string(rune('0'+m.First))+"-"+string(rune('0'+m.End)))
	}
	if diff := cmp.Diff([]string{"toil 0-3", "care 4-5", "care 6-7"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, bad := range []string{
		"a: {phrases: [Upper]}", "a: {phrases: ['']}", "a: {phrases: ['x?']}", "a: {phrases: ['.. x']}",
		"a: {of: [b]}", "a: {hides: [b]}", "a: {fraises: [x]}",
	} {
		if _, err := lexicon.Load(fstest.MapFS{"a.yaml": {Data: []byte(bad)}}); err == nil {
			t.Errorf("%s: loaded", bad)
		}
	}
}
