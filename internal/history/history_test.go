package history

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"statutelint/internal/finding"
)

func day(d int) time.Time { return time.Date(2026, 4, d, 12, 0, 0, 0, time.UTC) }

func result(set string, answer finding.Answer) *finding.Result {
	return &finding.Result{Version: "1", RuleSet: set, Verdicts: []finding.Verdict{
		{Jurisdiction: "East", Rule: "SYS01", Verdict: answer},
		{Jurisdiction: "West", Rule: "SYS01", Verdict: finding.Found},
	}}
}

func TestRunsComeBackInOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a history.sqlite")
	for _, run := range []struct {
		d      int
		set    string
		answer finding.Answer
	}{{20, "b", finding.Clear}, {3, "a", finding.Found}} {
		if err := Append(path, day(run.d), result(run.set, run.answer)); err != nil {
			t.Fatal(err)
		}
	}
	runs, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(runs) != 2 || runs[0].Date != "2026-04-03" || runs[1].RuleSet != "b" {
		t.Fatalf("%+v", runs)
	}
	if v := runs[1].Verdicts; len(v) != 2 || v[0].Jurisdiction != "East" || v[0].Verdict != finding.Clear {
		t.Errorf("%+v", v)
	}
}

// TestFailedRunLeavesNothing holds that a run which cannot be added whole is
// not there in part.
func TestFailedRunLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "h.sqlite")
	twice := result("a", finding.Clear)
	twice.Verdicts = append(twice.Verdicts, twice.Verdicts[0])
	if err := Append(path, day(1), twice); err == nil {
		t.Fatal("a rule is answered twice and there is no error")
	}
	if runs, err := Load(path); err != nil || len(runs) != 0 {
		t.Errorf("%v %+v", err, runs)
	}
}

func TestOtherFileIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.txt")
	text := strings.Repeat("These are the notes of a committee. ", 40)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Append(path, day(1), result("a", finding.Clear)); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("error: %v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != text {
		t.Error("the file was changed")
	}
}
