package waiver

import (
	"strings"
	"testing"
	"time"

	"statutelint/internal/finding"
)

// today is a run over the whole code of two laws with every rule.
var today = Run{
	Today: time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC), Rules: []string{"PRO01", "child-not-exempt", "PRO06"},
	Asked:         func(string) bool { return true },
	Jurisdictions: []Jurisdiction{{Name: "meadow", Whole: true}, {Name: "hill", Whole: true}},
}

func load(t *testing.T, text string) *File {
	t.Helper()
	f, err := Parse("waivers.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const whole = `
waivers:
  - rule: PRO01
    address: 12-3-4
    reason: The chapter is repealed by the bill that this one accompanies.
    authority: Committee on Justice, 3 March 2026
    date: 2026-03-03
    until: 2026-12-31
`

func at(rule, address string) finding.Finding {
	return finding.Finding{Rule: rule, Name: "child-not-exempt", Jurisdiction: "meadow", Address: address}
}

func TestWaivedFindingsAreMarked(t *testing.T) {
	found := []finding.Finding{at("PRO01", "12-3-4(a)"), at("PRO01", "12-3-45"), at("PRO06", "12-3-4(a)"), at("PRO01", "")}
	if wrong := load(t, whole).Apply(found, today); len(wrong) != 0 {
		t.Fatalf("%+v", wrong)
	}
	for i, waived := range []bool{true, false, false, false} {
		if got := found[i].Suppression != nil; got != waived {
			t.Errorf("%s %s waived: %v", found[i].Rule, found[i].Address, got)
		}
	}
	if s := found[0].Suppression; s.Kind != finding.Waived || s.Authority != "Committee on Justice, 3 March 2026" || s.Until != "2026-12-31" {
		t.Errorf("%+v", s)
	}
}

func TestByNameAndJurisdiction(t *testing.T) {
	text := strings.Replace(whole, "rule: PRO01", "rule: child-not-exempt\n    jurisdiction: Meadow", 1)
	found := []finding.Finding{at("PRO01", "12-3-4")}
	if wrong := load(t, text).Apply(found, today); len(wrong) != 0 || found[0].Suppression == nil {
		t.Errorf("%+v", wrong)
	}
	found[0].Jurisdiction, found[0].Suppression = "hill", nil
	if wrong := load(t, text).Apply(found, today); len(wrong) != 1 || found[0].Suppression != nil {
		t.Error("a waiver reaches another jurisdiction")
	}
}

// TestFaultyWaiversAreFindings holds that each waives nothing, and says why and
// where.
func TestFaultyWaiversAreFindings(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"    reason: The chapter is repealed by the bill that this one accompanies.\n", "", "gives no reason"},
		{"    authority: Committee on Justice, 3 March 2026\n", "", "who decided"},
		{"    date: 2026-03-03\n", "", "has no date"},
		{"2026-12-31", "2026-05-31", "held until 2026-05-31"},
		{"2026-12-31", "next year", `"next year", is no date`},
		{"12-3-4", "12-9-9", "matches no finding"},
		{"rule: PRO01", "rule: ''", "names no rule"},
		{"rule: PRO01", "rule: PR001", `no rule "PR001"; did you mean "PRO01"?`},
	} {
		found := []finding.Finding{at("PRO01", "12-3-4")}
		wrong := load(t, strings.Replace(whole, c.old, c.new, 1)).Apply(found, today)
		if len(wrong) != 1 || !strings.Contains(wrong[0].Message, c.want) {
			t.Errorf("%q: %+v", c.want, wrong)
			continue
		}
		if wrong[0].File != "waivers.yaml" || wrong[0].Start.Line != 3 || wrong[0].Start.Column != 5 {
			t.Errorf("%q stands at %s:%d:%d", c.want, wrong[0].File, wrong[0].Start.Line, wrong[0].Start.Column)
		}
		if found[0].Suppression != nil {
			t.Errorf("%q waives all the same", c.want)
		}
	}
}

func TestLastDayHolds(t *testing.T) {
	found := []finding.Finding{at("PRO01", "12-3-4")}
	if wrong := load(t, strings.Replace(whole, "2026-12-31", "2026-06-01", 1)).Apply(found, today); len(wrong) != 0 {
		t.Errorf("%+v", wrong)
	}
}

func TestUnknownKeysHaveAPlace(t *testing.T) {
	_, err := Parse("waivers.yaml", []byte("waivers:\n  - rul: PRO01\n"))
	if err == nil || !strings.Contains(err.Error(), "waivers.yaml:2:5") {
		t.Errorf("error: %v", err)
	}
}

// TestOnlyWhatWasAskedCanBeMissed holds that a waiver for a rule, a law or a
// section that a run did not look at is not said to match nothing.
func TestOnlyWhatWasAskedCanBeMissed(t *testing.T) {
	part := func(given ...string) Run {
		run := today
		run.Jurisdictions = []Jurisdiction{{Name: "meadow", Given: given}}
		return run
	}
	off := today
	off.Asked = func(string) bool { return false }
	elsewhere := part("12-3-4")
	elsewhere.Jurisdictions[0].Name = "hill"
	for _, c := range []struct {
		name   string
		run    Run
		faults int
	}{
		{"the whole code", today, 1}, {"its section", part("9-9-9", "12-3-4"), 1}, {"other sections", part("12-3-45", "12-3", ""), 0},
		{"its rule is off", off, 0}, {"another law", elsewhere, 0},
	} {
		text := strings.Replace(whole, "rule: PRO01", "rule: PRO01\n    jurisdiction: meadow", 1)
		if wrong := load(t, text).Apply(nil, c.run); len(wrong) != c.faults {
			t.Errorf("%s: %d faults, want %d", c.name, len(wrong), c.faults)
		}
	}
}

func TestFaultsHaveFingerprintsOfTheirOwn(t *testing.T) {
	twice := whole + "  - rule: PRO06\n    address: 12-3-4\n"
	wrong := load(t, twice).Apply(nil, today)
	if len(wrong) != 2 || wrong[0].Fingerprint == wrong[1].Fingerprint {
		t.Errorf("%+v", wrong)
	}
}
