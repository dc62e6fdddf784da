package compare

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/finding"
)

func at(rule, section, quote string) finding.Finding {
	return finding.Finding{Rule: rule, Section: section, Evidence: []finding.Evidence{{Role: "here", Quote: quote}}}
}

func sections(all []finding.Finding) []string {
	out := []string{}
	for _, f := range all {
		out = append(out, f.Rule+" "+f.Section)
	}
	return out
}

func TestCuredIntroducedMoved(t *testing.T) {
	old := Edition{Findings: []finding.Finding{
		at("PRO01", "1-1", "engages in  prostitution"), // stays, reformatted
		at("AGE01", "1-2", "under 16"),                 // cured
		at("PRO10", "1-3", "child prostitute"),         // moved
		{Rule: "SAL01"},                                // stays
	}}
	new := Edition{Findings: []finding.Finding{
		at("PRO01", "1-1", "Engages in prostitution"),
		at("PRO10", "7-7", "child prostitute"),
		at("AGE01", "1-9", "under 17"), // introduced
		{Rule: "SAL01"},
		{Rule: "SYS01"}, // introduced
	}}
	d := Of(old, new)
	if diff := cmp.Diff([]string{"AGE01 1-2"}, sections(d.Cured)); diff != "" {
		t.Error("cured", diff)
	}
	if diff := cmp.Diff([]string{"AGE01 1-9", "SYS01 "}, sections(d.Introduced)); diff != "" {
		t.Error("introduced", diff)
	}
	if len(d.Moved) != 1 || d.Moved[0].From.Section != "1-3" || d.Moved[0].To.Section != "7-7" {
		t.Errorf("moved: %+v", d.Moved)
	}
}

// TestFixedAndNewDoNotCancel holds that a cured finding and a new one of the
// same rule in the same section are both told.
func TestFixedAndNewDoNotCancel(t *testing.T) {
	d := Of(Edition{Findings: []finding.Finding{at("AGE02", "5-1", "under 16")}},
		Edition{Findings: []finding.Finding{at("AGE02", "5-1", "under 14")}})
	if len(d.Cured) != 1 || len(d.Introduced) != 1 || len(d.Moved) != 0 {
		t.Errorf("%+v", d)
	}
}

func TestTurns(t *testing.T) {
	old := Edition{Verdicts: []finding.Verdict{{Rule: "PRO09", Verdict: finding.Found}, {Rule: "SYS01", Verdict: finding.Clear}}}
	new := Edition{Verdicts: []finding.Verdict{{Rule: "PRO09", Verdict: finding.Clear, Why: "satisfied by 9-9"}, {Rule: "SYS01", Verdict: finding.Clear}, {Rule: "SYS02", Verdict: finding.Found}}}
	want := []Turn{{Rule: "PRO09", Old: finding.Found, New: finding.Clear, Why: "satisfied by 9-9"}}
	if diff := cmp.Diff(want, Of(old, new).Verdicts); diff != "" {
		t.Error(diff)
	}
}

func protected(topic string, below int, address string) finding.Table {
	return finding.Table{
		Name:    "protected",
		Columns: []finding.Column{{Name: "address"}, {Name: "topic"}, {Name: "below"}},
		Rows:    [][]any{{address, topic, below}},
	}
}

func exemption(address, form string, below int, conditions string) finding.Table {
	return finding.Table{
		Name:    "exemptions",
		Columns: []finding.Column{{Name: "address"}, {Name: "form"}, {Name: "ground"}, {Name: "below"}, {Name: "conditions"}},
		Rows:    [][]any{{address, form, "age", below, conditions}},
	}
}

func TestAgesAndExemptions(t *testing.T) {
	d := Of(
		Edition{Tables: []finding.Table{protected("enticement", 16, "4-1"), exemption("2-2(b)", "exemption", 16, "first offense")}},
		Edition{Tables: []finding.Table{protected("enticement", 18, "4-1(a)"), exemption("2-2(b)", "exemption", 18, "")}},
	)
	if diff := cmp.Diff([]Age{{"enticement", 16, "4-1", 18, "4-1(a)"}}, d.Ages); diff != "" {
		t.Error(diff)
	}
	want := []Exemption{{"2-2(b)", "exemption by age, under 16, on conditions: first offense", "exemption by age, under 18"}}
	if diff := cmp.Diff(want, d.Exemptions); diff != "" {
		t.Error(diff)
	}
}

func TestSameTextsDoNotDiffer(t *testing.T) {
	e := Edition{
		Findings: []finding.Finding{at("AGE02", "5-1", "under 16"), at("AGE02", "5-1", "under 16")},
		Verdicts: []finding.Verdict{{Rule: "AGE02", Verdict: finding.Found}},
		Tables:   []finding.Table{protected("material", 18, "1"), exemption("2", "defence", 0, "")},
	}
	if d := Of(e, e); !d.Empty() {
		t.Errorf("%+v", d)
	}
}
