package reads_test

import (
	"testing"
	"testing/fstest"

	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/internal/rule/reads"
	"statutelint/rules"
)

// provision is a rule on the facts of a kind.
func provision(fact, when string) string {
	return "scope: provision\nfact: " + fact + "\nwhen: '" + when + "'\n"
}

// TestOf holds which sections a rule lets through, and which it does not.
func TestOf(t *testing.T) {
	const (
		goat   = "A keeper shall milk each goat daily."
		train  = "The clerk shall train every deputy."
		minor  = "In this title “minor” means a person under sixteen years of age."
		plain  = "The river is the boundary."
		buys   = "A person who sells another commits a crime."
		agency = "The council is hereby established."
	)
	for _, c := range []struct {
		name, rule string
		reads      []string
	}{
		{"a concept", provision("provisions", `it.own("train")`), []string{train}},
		{"two concepts", provision("provisions", `it.own("train") && it.own("goat")`), nil},
		{"one of two", provision("provisions", `it.own("train") || it.near("goat")`), []string{train, goat}},
		{"not a concept", provision("provisions", `!it.own("train")`), []string{goat, train, minor, plain, buys, agency}},
		{"neither of two not", provision("provisions", `!(!it.own("train") || it.negated)`), []string{train}},
		{"a field that no word shows", provision("provisions", `it.negated`), []string{goat, train, minor, plain, buys, agency}},
		{"a definition of a child", provision("definitions", `it.child && it.below > 0`), []string{minor}},
		{"what is cited", provision("provisions", `it.says("prostitution")`), []string{goat, train, minor, plain, buys, agency}},
		{"an offence on a subject of the built-in rules", provision("offences", `"trafficking" in it.topics`), nil},
		{"an offence on any", provision("offences", `it.means`), []string{buys}},
		{"a kind on their subjects only", provision("exemptions", `true`), nil},
		{"a kind that rests on offences", provision("repeats", `it.sexual`), []string{buys}},
		{"a body", provision("bodies", `it.created`), []string{agency}},
		{"another list", provision("exemptions", `law.provisions.exists(p, p.own("goat"))`), []string{goat}},
		{"all of a list", provision("exemptions", `law.provisions.all(p, !p.own("goat"))`), []string{goat}},
		{"the size of a list", provision("exemptions", `size(law.provisions.filter(p, p.own("goat"))) > 2`), []string{goat}},
		{"a filter in a filter", provision("exemptions", `law.provisions.filter(p, p.own("train") && law.provisions.exists(q, q.own("goat"))) != []`), []string{train, goat}},
		{"a name", "scope: provision\nfact: exemptions\nlet: {ours: 'law.provisions.filter(p, p.own(\"goat\"))'}\nwhen: 'ours.exists(p, p.own(\"train\"))'\n", nil},
		{"a name that is not used", "scope: provision\nfact: exemptions\nlet: {ours: 'law.provisions'}\nwhen: 'true'\n", nil},
		{"headings of a chapter", provision("exemptions", `it.under("goat")`), []string{goat}},
		{"a way", "scope: jurisdiction\nfact: duties\nabout: [train, goat]\nneeds: [{when: 'it.what(\"train\")', lacks: x}]\n", []string{train, goat}},
		{"evidence", provision("exemptions", "true") + "evidence: [{role: near, of: 'law.duties.filter(d, d.what(\"train\"))'}]\n", []string{train}},
		{"a message", provision("exemptions", "true") + "suggestion: 'there are {size(law.provisions)}'\n", []string{goat, train, minor, plain, buys, agency}},
	} {
		t.Run(c.name, func(t *testing.T) {
			test := widened(t, c.rule)
			for _, text := range []string{goat, train, minor, plain, buys, agency} {
				want := false
				for _, r := range c.reads {
					want = want || r == text
				}
				if got := test.Matter("", text); got != want {
					t.Errorf("%q: read: %v, want %v", text, got, want)
				}
			}
		})
	}
}

// widened is the section test with one own rule; goats are a concept of the
// user's.
func widened(t *testing.T, body string) *lexicon.Anchors {
	t.Helper()
	words := fstest.MapFS{"goats.yaml": {Data: []byte(`goat: {gloss: an animal, phrases: ["goat#"]}`)}}
	lex, err := lexicon.Load(rules.Lexicon(), words)
	if err != nil {
		t.Fatal(err)
	}
	head := "id: OWN01\nname: x\nseverity: info\nsources: [{document: ours}]\nmessage: found\n"
	own, err := rule.Load(fstest.MapFS{"own/x/rule.yaml": {Data: []byte(head + body)}})
	if err != nil {
		t.Fatal(err)
	}
	engine, err := rule.New(lex, own)
	if err == nil {
		err = engine.Check(nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	need, err := reads.Of(lex, own)
	if err != nil {
		t.Fatal(err)
	}
	return nothing(t).With(need)
}

// nothing is a test that lets no section through: what the built-in rules need is
// another matter.
func nothing(t *testing.T) *lexicon.Anchors {
	t.Helper()
	a, err := lexicon.LoadAnchors(fstest.MapFS{"anchors.yaml": {Data: []byte("groups: {none: [no such words]}\nlines: [[none]]\n")}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestAdded holds that new words for a concept of the built-in rules let their
// sections through, and that a concept of the user's alone does not.
func TestAdded(t *testing.T) {
	words := fstest.MapFS{"words.yaml": {Data: []byte("prostitution: {phrases: [hooking about]}\ngoat: {gloss: an animal, phrases: [goat]}\nsheep: {gloss: another, phrases: [sheep]}\nchild: {of: [sheep]}\n")}}
	lex, err := lexicon.Load(rules.Lexicon(), words)
	if err != nil {
		t.Fatal(err)
	}
	need, err := reads.Of(lex, nil)
	if err != nil {
		t.Fatal(err)
	}
	test := nothing(t).With(need)
	for text, want := range map[string]bool{"Hooking, or being about.": true, "hooking": false, "a goat": false, "a sheep": true} {
		if got := test.Matter("", text); got != want {
			t.Errorf("%q: read: %v, want %v", text, got, want)
		}
	}
}
