package waiver

import (
	"strings"
	"testing"
	"time"

	"statutelint/internal/finding"
)

var today = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)

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
	} {
		found := []finding.Finding{at("PRO01", "12-3-4")}
		wrong := load(t, strings.Replace(whole, c.old, c.new, 1)).Apply(found, today)
		if len(wrong) != 1 || !strings.Contains(wrong[0].Message, c.want) {
			t.Errorf("%q: %+v", c.want, wrong)
			continue
		}
		if wrong[0].File != "waivers.yaml" || wrong[0].Start.Line != 3 {
			t.Errorf("%q stands at %s:%d", c.want, wrong[0].File, wrong[0].Start.Line)
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
