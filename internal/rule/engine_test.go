package rule_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/testkit"
)

const code = `# § 3-1. Prostitution.

(a) A person who engages in sexual conduct for a fee commits the offense of prostitution.

(b) A person who offers to engage in sexual conduct for a fee is guilty of prostitution.

# § 3-2. Loitering.

A person who loiters in a public place for the purpose of prostitution commits a misdemeanor.

# § 3-3. Child protection.

The department shall provide shelter to a child who is a victim of human trafficking.
`

func law(t *testing.T, text string) *facts.Law {
	t.Helper()
	k, err := testkit.Load()
	if err != nil {
		t.Fatal(err)
	}
	l, err := k.Law(&testkit.Example{Statute: text})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func provisions(t *testing.T, text, ruleText string) []finding.Finding {
	t.Helper()
	found, err := engine(t, parse(t, ruleText)).Provisions(law(t, text))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestProvisionFindings holds that a rule reports once a section, with its
// other places as evidence and its message filled in.
func TestProvisionFindings(t *testing.T) {
	found := provisions(t, code, strings.Replace(good, "< 3", "< 9", 1))
	if diff := cmp.Diff([]string{"3-1", "3-2"}, sections(found)); diff != "" {
		t.Fatal(diff)
	}
	f := found[0]
	if f.Address != "3-1(a)" || f.Rule != "XYZ01" || f.Certainty != finding.Sure || f.Severity != finding.Error {
		t.Errorf("%+v", f)
	}
	want := `"A person who engages in sexual conduct for a fee commits the offense of prostitution." on prostitution`
	if f.Message != want {
		t.Errorf("message %q, want %q", f.Message, want)
	}
	if diff := cmp.Diff([]string{"here 3-1(a)", "here too 3-1(b)"}, roles(&f)); diff != "" {
		t.Error(diff)
	}
	if f.Start.Line != 3 || f.Evidence[0].Start != f.Start {
		t.Errorf("the place is %+v", f.Start)
	}
}

// TestNotFired holds that a condition that fails reports nothing.
func TestNotFired(t *testing.T) {
	if found := provisions(t, code, good); len(found) != 0 { // 3 offences are not fewer than 3
		t.Errorf("%v", sections(found))
	}
}

// TestReview holds that an uncertain finding is marked and says what is
// missing.
func TestReview(t *testing.T) {
	text := strings.Replace(good, "< 3", "< 9", 1) + "review: 'it.section == \"3-2\"'\nmissing: whether a child is meant\n"
	found := provisions(t, code, text)
	if len(found) != 2 || found[0].Certainty != finding.Sure || found[1].Certainty != finding.Review {
		t.Fatalf("%+v", found)
	}
	if !strings.HasSuffix(found[1].Message, "to be reviewed, whether a child is meant") || strings.Contains(found[0].Message, "reviewed") {
		t.Errorf("%q\n%q", found[0].Message, found[1].Message)
	}
}

// TestJurisdiction holds that a rule fires when no fact meets all needs, with
// the nearest and what they lack; that any way is enough; and that what
// satisfied it is named.
func TestJurisdiction(t *testing.T) {
	any := jurisdictional + "any:\n  - fact: provisions\n    about: [shelter]\n    needs:\n      - {when: 'it.own(\"child\")', lacks: 'it gives a child nothing'}\n      - {when: 'it.modality == \"shall\"', lacks: 'it binds nobody'}\n"
	if f, by := jurisdiction(t, code, any); f != nil || by != "3-3" {
		t.Errorf("satisfied by %q, found %+v", by, f)
	}
	may := strings.Replace(code, "shall provide", "may provide", 1)
	f, by := jurisdiction(t, may, any)
	if f == nil || by != "" {
		t.Fatalf("silent; satisfied by %q", by)
	}
	if f.Section != "" || f.File != "" || !strings.HasPrefix(f.Message, "nothing is said of children (searched: ") {
		t.Errorf("%+v", f)
	}
	if diff := cmp.Diff([]string{"nearest 3-3"}, roles(f)); diff != "" {
		t.Error(diff)
	}
	if f.Evidence[0].Note != "it binds nobody" {
		t.Errorf("note %q", f.Evidence[0].Note)
	}
	if f, _ := jurisdiction(t, may, any+"when: 'law.national'\n"); f != nil {
		t.Error("fires though it does not apply")
	}
}

func jurisdiction(t *testing.T, text, ruleText string) (*finding.Finding, string) {
	t.Helper()
	found, cleared, err := engine(t, parse(t, ruleText)).Jurisdiction(law(t, text))
	if err != nil {
		t.Fatal(err)
	}
	by := ""
	for _, c := range cleared {
		for _, p := range c.Places {
			by += p.Section
		}
	}
	if len(found) == 0 {
		return nil, by
	}
	return &found[0], by
}

func sections(found []finding.Finding) []string {
	var out []string
	for _, f := range found {
		out = append(out, f.Section)
	}
	return out
}

func roles(f *finding.Finding) []string {
	var out []string
	for _, e := range f.Evidence {
		out = append(out, e.Role+" "+e.Address)
	}
	return out
}
