package report_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"statutelint/internal/finding"
)

// suppressed marks the first finding as waived and returns it.
func suppressed(r *finding.Result) *finding.Finding {
	f := &r.Findings[0]
	f.Suppression = &finding.Suppression{Kind: finding.Waived, Reason: "repealed by the budget bill", Authority: "committee, 3 March", Until: "2027-01-01"}
	return f
}

// located returns a finding that stands at words of the law.
func located(t *testing.T, r *finding.Result) *finding.Finding {
	t.Helper()
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Section != "" && f.Suppression == nil {
			return f
		}
	}
	t.Fatal("no finding stands anywhere")
	return nil
}

func TestSarifIsValid(t *testing.T) {
	r, std := audited(t)
	waived := suppressed(r)
	at := located(t, r)
	r.Jurisdictions[0].Skipped = []finding.Skipped{{Path: "East/broken.html", Line: 3, Reason: "it ends inside a tag"}}
	rep, err := sarif.FromBytes(written(t, "sarif", r, std))
	if err != nil {
		t.Fatal(err)
	}
	if err := rep.Validate(); err != nil {
		t.Fatal(err)
	}
	run := rep.Runs[0]
	if len(run.Results) != len(r.Findings) || len(run.Tool.Driver.Rules) != len(std.Rules) {
		t.Errorf("%d results, %d rules", len(run.Results), len(run.Tool.Driver.Rules))
	}
	if len(run.Results[0].Suppressions) != 1 || !strings.Contains(*run.Results[0].Suppressions[0].Justification, waived.Suppression.Reason) {
		t.Error("the waiver is lost")
	}
	for i := range r.Findings {
		if &r.Findings[i] != at {
			continue
		}
		res := run.Results[i]
		region := res.Locations[0].PhysicalLocation.Region
		if *region.StartLine != at.Start.Line || region.ByteOffset != at.Start.Offset || *region.ByteLength != at.End.Offset-at.Start.Offset || *region.EndLine != at.End.Line {
			t.Errorf("region %+v of %+v", region, at)
		}
		if res.PartialFingerprints["statutelint/v1"] != at.Fingerprint || res.Level != string(at.Severity) {
			t.Errorf("result %+v", res)
		}
		if r := run.Tool.Driver.Rules[res.RuleIndex]; *r.ID != at.Rule || len(r.Properties.Tags) == 0 || r.Help == nil {
			t.Errorf("rule %+v", r)
		}
	}
	if len(run.Invocations) != 1 || len(run.Invocations[0].ToolExecutionNotifications) != 1 {
		t.Error("what was skipped is lost")
	}
}

func TestGithubAnnotations(t *testing.T) {
	r, std := audited(t)
	suppressed(r)
	at := located(t, r)
	at.Message = "100 % wrong\nand more"
	at.File = "east, new/a:b.md"
	lines := strings.Split(strings.TrimSpace(string(written(t, "github", r, std))), "\n")
	if len(lines) != len(r.Findings)-1 {
		t.Errorf("%d lines for %d findings", len(lines), len(r.Findings)-1)
	}
	all := strings.Join(lines, "\n")
	for _, want := range []string{"::" + string(at.Severity) + " file=east%2C new/a%3Ab.md,line=", "100 %25 wrong%0Aand more"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
}

func TestGitlabReport(t *testing.T) {
	r, std := audited(t)
	suppressed(r)
	var issues []map[string]any
	if err := json.Unmarshal(written(t, "gitlab", r, std), &issues); err != nil {
		t.Fatal(err)
	}
	if len(issues) != len(r.Findings)-1 {
		t.Errorf("%d issues", len(issues))
	}
	for _, i := range issues {
		place, _ := i["location"].(map[string]any)
		lines, _ := place["lines"].(map[string]any)
		if i["fingerprint"] == "" || place["path"] == "" || lines["begin"].(float64) < 1 {
			t.Errorf("issue %v", i)
		}
	}
}

func TestJunitReadsBack(t *testing.T) {
	r, std := audited(t)
	suppressed(r)
	r.Jurisdictions[0].Skipped = []finding.Skipped{{Path: "x", Reason: "a < b & \"c\""}}
	var doc struct {
		Suites []struct {
			Tests    int `xml:"tests,attr"`
			Failures int `xml:"failures,attr"`
			Errors   int `xml:"errors,attr"`
			Skipped  int `xml:"skipped,attr"`
			Cases    []struct {
				Failure *struct{} `xml:"failure"`
				Error   *struct {
					Message string `xml:"message,attr"`
				} `xml:"error"`
				Skipped *struct{} `xml:"skipped"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(written(t, "junit", r, std), &doc); err != nil {
		t.Fatal(err)
	}
	failures, errors, skipped := 0, 0, 0
	for _, s := range doc.Suites {
		if s.Tests != len(s.Cases) {
			t.Errorf("%d cases, said to be %d", len(s.Cases), s.Tests)
		}
		failures, errors, skipped = failures+s.Failures, errors+s.Errors, skipped+s.Skipped
		for _, c := range s.Cases {
			if c.Error != nil && c.Error.Message != `a < b & "c"` {
				t.Errorf("error %q", c.Error.Message)
			}
		}
	}
	if failures != len(r.Findings)-1 || errors != 1 || skipped != 1 {
		t.Errorf("%d failures, %d errors, %d skipped", failures, errors, skipped)
	}
}

func TestCheckstyleReadsBack(t *testing.T) {
	r, std := audited(t)
	var doc struct {
		Files []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line   int    `xml:"line,attr"`
				Source string `xml:"source,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal(written(t, "checkstyle", r, std), &doc); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range doc.Files {
		for _, e := range f.Errors {
			if e.Line < 1 || !strings.HasPrefix(e.Source, "statutelint.") {
				t.Errorf("%s: %+v", f.Name, e)
			}
			n++
		}
	}
	if n != len(r.Findings) {
		t.Errorf("%d errors for %d findings", n, len(r.Findings))
	}
}

func TestRdjsonReadsBack(t *testing.T) {
	r, std := audited(t)
	at := located(t, r)
	var doc struct {
		Source      struct{ Name string }
		Diagnostics []struct {
			Message  string
			Code     struct{ Value string }
			Location struct {
				Path  string
				Range struct{ Start, End struct{ Line, Column int } }
			}
		}
	}
	if err := json.Unmarshal(written(t, "rdjson", r, std), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Diagnostics) != len(r.Findings) || doc.Source.Name != "statutelint" {
		t.Errorf("%d diagnostics", len(doc.Diagnostics))
	}
	for i, d := range doc.Diagnostics {
		if &r.Findings[i] == at && (d.Location.Range.Start.Column != at.Start.Column || d.Location.Range.End.Line != at.End.Line || d.Code.Value != at.Rule) {
			t.Errorf("%+v of %+v", d, at)
		}
	}
}
