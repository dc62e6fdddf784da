package lexicon_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"statutelint/internal/lexicon"
)

// TestNotation holds what each piece of the notation of phrases means.
func TestNotation(t *testing.T) {
	for _, c := range []struct {
		phrase   string
		yes, not []string
	}{
		{"prostitution", []string{"prostitution", "Prostitution", "PROSTITUTION"}, []string{"prostitute"}},
		{"entice~", []string{"entice", "entices", "enticed", "enticing"}, []string{"enticement"}},
		{"submit~", []string{"submits", "submitted", "submitting"}, []string{"submission"}},
		{"minor#", []string{"minor", "minors"}, []string{"minority"}},
		{"agency#", []string{"agency", "agencies"}, []string{"agent"}},
		{"in return|exchange for", []string{"in return for", "in exchange for"}, []string{"in for", "in return exchange for"}},
		{"sexual? exploitation", []string{"sexual exploitation", "exploitation"}, []string{"sexual"}},
		{"sex act with *", []string{"sex act with anybody"}, []string{"sex act with"}},
		{"harm .. child#", []string{"harm child", "harm to a child", "harm to any such young child"}, []string{"harm to any such very young child"}},
	} {
		l, err := lexicon.Load(fstest.MapFS{"a.yaml": {Data: []byte("c: {phrases: [\"" + c.phrase + "\"]}")}})
		if err != nil {
			t.Fatal(err)
		}
		says := func(text string) bool { return len(l.Find(nil, words(l, strings.Fields(text)...))) > 0 }
		for _, text := range c.yes {
			if !says(text) {
				t.Errorf("%q does not say %q", text, c.phrase)
			}
		}
		for _, text := range c.not {
			if says(text) {
				t.Errorf("%q says %q", text, c.phrase)
			}
		}
	}
}

// TestBroader holds that a word says its concept and every broader one.
func TestBroader(t *testing.T) {
	l, err := lexicon.Load(fstest.MapFS{"a.yaml": {Data: []byte("a: {phrases: [x]}\nb: {of: [a]}\nc: {of: [b], phrases: [y]}")}})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(l.Names(*l.Broader(l.MustID("a"))), " "); got != "a b c" {
		t.Errorf("a says %s", got)
	}
	if got := strings.Join(l.Names(*l.Broader(l.MustID("c"))), " "); got != "c" {
		t.Errorf("c says %s", got)
	}
}
