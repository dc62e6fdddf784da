package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/finding"
	"statutelint/internal/report"
	"statutelint/internal/source"
)

var update = flag.Bool("update", false, "write the golden outputs anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// evidence points at the words between the bars of a paragraph.
func evidence(role, address string, line int, marked string) finding.Evidence {
	before, rest, _ := strings.Cut(marked, "|")
	words, after, _ := strings.Cut(rest, "|")
	return finding.Evidence{
		Role: role, Address: address, File: "code/title-12.md", Quote: strings.Join(strings.Fields(words), " "),
		Start: source.Position{Offset: 40, Line: line, Column: 5}, End: source.Position{Offset: 90, Line: line, Column: 55},
		Context: before + words + after, ContextAt: len(before), ContextEnd: len(before) + len(words),
	}
}

// about makes a finding of its evidence.
func about(rule, name string, severity finding.Severity, message string, ev ...finding.Evidence) finding.Finding {
	f := finding.Finding{
		Rule: rule, Name: name, Severity: severity, Certainty: finding.Sure, Jurisdiction: "east", Message: message, Evidence: ev,
		Sources:     []finding.Source{{Document: "A/HRC/16/57/Add.5", Paragraph: "26"}, {Document: "A/HRC/16/57/Add.5", Paragraph: "105(b)"}, {Document: "CRC", Paragraph: "34"}},
		Fingerprint: strings.Repeat("0a", 16),
	}
	if len(ev) > 0 && ev[0].Role == "here" {
		f.Section, _, _ = strings.Cut(ev[0].Address, "(")
		f.Address, f.File, f.Start, f.End = ev[0].Address, ev[0].File, ev[0].Start, ev[0].End
	}
	return f
}

// sample has one finding of every shape that output for people knows.
func sample() *finding.Result {
	far := strings.Repeat("and whoever aids, hires, or otherwise assists such a person ", 8)
	unsure := about("AAA02", "age-too-low", finding.Warning, "the age is set elsewhere: to be reviewed, the definition is not in the text given",
		evidence("here", "12-3-5(b)", 118, far+"who knows that |the minor| "+far),
		evidence("defined here", "12-3-1(4)", 9, "“Minor” means |a person under 16 years\n\tof age| unless the context requires otherwise."))
	unsure.Certainty = finding.Review
	absent := about("AAA03", "nothing-there", finding.Info, "nothing does it (searched: 3 files, 1234 sections)",
		evidence("nearest", "7-1-2(a)", 12045, "|The department may provide a telephone line to any person.|"))
	absent.Evidence[0].Note = "it does not bind"
	long := about("AAA04", "very-long-words", finding.Error, "all of it", evidence("here", "12-3-6", 7, "|"+far+far+"|"))
	return &finding.Result{
		Version: "0.0.0",
		Jurisdictions: []finding.Jurisdiction{
			{Name: "east", Path: "code", Files: 3, Sections: 1300, Analysed: 1234, Skipped: []finding.Skipped{{Path: "code/scan.pdf", Reason: "not a text format"}, {Path: "code/a.md", Line: 4, Reason: "broken"}, {Path: "code/map.png", Reason: "a picture", NoText: true}}},
			{Name: "west", Path: "west.zip", Files: 1, Sections: 1, Analysed: 1, Skipped: []finding.Skipped{}},
		},
		Findings: []finding.Finding{
			about("AAA01", "child-not-exempt", finding.Error, "a child can be prosecuted here, and nothing exempts one from an offence of this kind anywhere in the code",
				evidence("here", "12-3-4(a)", 3, "|A person commits the crime if the person engages in it in return for a fee.|"),
				evidence("here too", "12-3-4(c)", 7, "|solicits or agrees|")),
			unsure, long, absent,
		},
		Verdicts: []finding.Verdict{{Jurisdiction: "west", Rule: "AAA01", Verdict: finding.Clear, By: []finding.Evidence{evidence("cleared by", "12-3-4", 3, "|x|")}, Findings: []string{}}, {Jurisdiction: "west", Rule: "AAA02", Verdict: finding.NotDecidable, By: []finding.Evidence{}, Findings: []string{}}},
	}
}

func write(t *testing.T, format string, o report.Options, r *finding.Result) []byte {
	t.Helper()
	w, err := report.New(format, o)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := w.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestText(t *testing.T) {
	golden(t, "sample.txt", write(t, "text", report.Options{Width: 80}, sample()))
	golden(t, "sample-color.txt", write(t, "text", report.Options{Width: 80, Color: true}, sample()))
}

// TestColourChangesNothingElse holds that without its colours the coloured
// text is the plain one.
func TestColourChangesNothingElse(t *testing.T) {
	for _, width := range []int{0, 40, 77, 120} {
		colored := write(t, "text", report.Options{Width: width, Color: true}, sample())
		if diff := cmp.Diff(string(write(t, "text", report.Options{Width: width}, sample())), uncolored(string(colored))); diff != "" {
			t.Errorf("width %d (-plain +coloured):\n%s", width, diff)
		}
	}
}

func uncolored(s string) string {
	var b strings.Builder
	for s != "" {
		before, rest, found := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !found {
			break
		}
		_, s, _ = strings.Cut(rest, "m")
	}
	return b.String()
}
