package report_test

import (
	"bytes"
	"strings"
	"testing"

	"statutelint/internal/finding"
	"statutelint/internal/report"
)

// TestSuppressedFindingsStayMarked holds that formats that can say so show a
// known and a waived finding, each as what it is, and that the others leave
// them out.
func TestSuppressedFindingsStayMarked(t *testing.T) {
	r, std := audited(t)
	waived := suppressed(r)
	known := &r.Findings[1]
	known.Suppression = &finding.Suppression{Kind: finding.Baselined}
	for format, marks := range map[string][2]string{
		"text": {"waived", "known"}, "json": {`"kind": "waiver"`, `"kind": "baseline"`}, "html": {"<b>Waived:</b>", "<b>Known:</b>"},
		"csv": {",waiver,", ",baseline,"}, "markdown": {"**Waived:**", "**known**"}, "sarif": {"waived: ", `"known"`}, "junit": {"waived: ", `"known"`},
	} {
		out := string(written(t, format, r, std))
		for i, f := range []*finding.Finding{waived, known} {
			if !strings.Contains(out, marks[i]) || !strings.Contains(out, f.Rule) {
				t.Errorf("%s: no %q", format, marks[i])
			}
		}
		if format != "html" && !strings.Contains(out, waived.Suppression.Reason) {
			t.Errorf("%s: the reason of the waiver is lost", format)
		}
	}
	for _, format := range []string{"github", "gitlab", "checkstyle", "rdjson"} {
		if n := bytes.Count(written(t, format, r, std), []byte(known.Message)); n != 0 {
			t.Errorf("%s shows a known finding as one that fails", format)
		}
	}
}

// TestSuppressedAreCountedApart holds the sentence that sums a law up.
func TestSuppressedAreCountedApart(t *testing.T) {
	r := sample()
	r.Jurisdictions = r.Jurisdictions[:1]
	r.Findings[0].Suppression = &finding.Suppression{Kind: finding.Baselined}
	r.Findings[1].Suppression = &finding.Suppression{Kind: finding.Waived, Reason: "repealed", Authority: "committee"}
	w, err := report.New("text", report.Options{Width: 100})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := w.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if want := "; besides, 1 known and 1 waived"; !strings.Contains(b.String(), want) {
		t.Errorf("no %q in\n%s", want, b.String())
	}
}
