package rule_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/rules"
)

// good is a rule that loads and checks; the tests spoil one line of it.
const good = `id: XYZ01
name: some-rule
scope: provision
severity: error
sources:
  - {document: D, paragraph: "1"}
fact: offences
let:
  few: 'size(law.offences) < 3'
when: 'it.sells && few && it.own("prostitution")'
message: >-
  "{words}" on {it.topics.join(", ")}
`

const jurisdictional = `id: XYZ02
name: some-rule
scope: jurisdiction
severity: warning
sources:
  - {document: D, paragraph: "1"}
fact: provisions
about: [prostitution]
needs:
  - when: 'it.own("child")'
    lacks: 'it names no child'
message: nothing is said of children
`

func folder(rules ...string) fs.FS {
	files := fstest.MapFS{}
	for i, r := range rules {
		name := "some-rule"
		if i > 0 {
			name = fmt.Sprint("other-rule-", i)
			r = strings.Replace(r, "name: some-rule", "name: "+name, 1)
		}
		files["fam/"+name+"/rule.yaml"] = &fstest.MapFile{Data: []byte(r)}
	}
	return files
}

func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"name: some-rule", "name: another", "name: another is not the folder's name, some-rule"},
		{"id: XYZ01\n", "", "id and name are required"},
		{"scope: provision", "scope: planet", `scope: "planet" is neither provision nor jurisdiction`},
		{"severity: error", "severity: fatal", `severity: "fatal" is none of`},
		{"fact: offences\n", "", "a provision rule needs fact and when"},
		{"when: 'it.sells && few && it.own(\"prostitution\")'\n", "", "a provision rule needs fact and when"},
		{"message: >-\n  \"{words}\" on {it.topics.join(\", \")}\n", "", "message and sources are required"},
		{"fact: offences", "fakt: offences", "fakt"},
		{"id: XYZ01", "id: [", "rule.yaml: ["},
	} {
		_, err := rule.Load(folder(replace(t, good, c.old, c.new)))
		if err == nil || !strings.HasPrefix(err.Error(), "fam/some-rule/rule.yaml: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s → %s:\n%v\nwant %s", c.old, c.new, err, c.want)
		}
	}
	if _, err := rule.Load(folder(good, good)); err == nil || !strings.Contains(err.Error(), "the id XYZ01 is taken by fam/other-rule-1/rule.yaml") {
		t.Errorf("one id twice: %v", err)
	}
	if _, err := rule.Load(folder(strings.ReplaceAll(jurisdictional, "needs:\n  - when: 'it.own(\"child\")'\n    lacks: 'it names no child'\n", ""))); err == nil || !strings.Contains(err.Error(), "a jurisdiction rule needs when or needs") {
		t.Errorf("a rule that never fires: %v", err)
	}
}

// TestCheckSaysWhere holds that whatever is wrong in a condition is reported
// with the rule's file, the line and the nearest name.
func TestCheckSaysWhere(t *testing.T) {
	for _, c := range []struct{ from, old, new, want string }{
		{good, "fact: offences", "fact: offenses", `the law has no "offenses"; did you mean "offences"?`},
		{good, "it.sells &&", "it.selling &&", "line 10: when: "},
		{good, "it.sells &&", "it.selling &&", "undefined field 'selling'"},
		{good, "it.sells &&", "it.sels &&", "column 3 of \"it.sels && few && it.own(\\\"prostitution\\\")\": undefined field 'sels'; did you mean \"sells\"?"},
		{good, "it.sells &&", "itt.sells &&", "undeclared reference to 'itt' (did you mean 'it'"},
		{good, "it.own(", "it.owns(", "(did you mean 'own'?)"},
		{good, "it.sells && few", "few", ""},
		{good, "it.own(\"prostitution\")", "it.own(\"prostitutoin\")", `the lexicon has no concept "prostitutoin"; did you mean "prostitution"?`},
		{good, "size(law.offences) < 3", "size(law.offences)", "line 10: when: "},
		{good, "size(law.offences) < 3", "law.offences < ", "line 9: let: few: "},
		{good, "few && it.own(\"prostitution\")", "1", "expected type 'bool' but found 'int'"},
		{good, "when: 'it.sells && few && it.own(\"prostitution\")'", "when: 'it.topics'", "not bool"},
		{good, "{it.topics.join(\", \")}", "{it.topics", "message: "},
		{good, "{it.topics.join(\", \")}", "{it.topix}", "undefined field 'topix'"},
		{jurisdictional, "about: [prostitution]", "about: [prostitutes]", `about: the lexicon has no concept "prostitutes"`},
		{jurisdictional, "it.own(\"child\")", "it.own(\"kid\")", `line 10: needs: the lexicon has no concept "kid"`},
		{jurisdictional, "fact: provisions", "fact: provision", `did you mean "provisions"?`},
	} {
		err := check(t, replace(t, c.from, c.old, c.new))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s → %s: %v", c.old, c.new, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), "fam/some-rule/rule.yaml") || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s → %s:\n%v\nwant %s", c.old, c.new, err, c.want)
		}
	}
}

// TestCheckJoins holds that one run names everything that is wrong.
func TestCheckJoins(t *testing.T) {
	bad := replace(t, good, "it.sells", "it.sell")
	err := check(t, bad, replace(t, bad, "id: XYZ01", "id: XYZ03"))
	if err == nil || !strings.Contains(err.Error(), "fam/some-rule") || !strings.Contains(err.Error(), "fam/other-rule-1") {
		t.Errorf("%v", err)
	}
}

// TestRulesCheck holds that the project's own rules are right.
func TestRulesCheck(t *testing.T) {
	all, err := rule.Load(rules.Files())
	if err != nil {
		t.Fatal(err)
	}
	if err := engine(t, all).Check(nil); err != nil {
		t.Error(err)
	}
}

func replace(t *testing.T, text, old, new string) string {
	t.Helper()
	if !strings.Contains(text, old) {
		t.Fatalf("no %q in the rule", old)
	}
	return strings.Replace(text, old, new, 1)
}

func check(t *testing.T, texts ...string) error {
	t.Helper()
	return engine(t, parse(t, texts...)).Check(nil)
}

func parse(t *testing.T, texts ...string) []*rule.Rule {
	t.Helper()
	all, err := rule.Load(folder(texts...))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func engine(t *testing.T, all []*rule.Rule) *rule.Engine {
	t.Helper()
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	e, err := rule.New(lex, all)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
