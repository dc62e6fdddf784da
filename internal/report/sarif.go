package report

import (
	"io"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"statutelint/internal/finding"
	"statutelint/internal/rule"
	"statutelint/internal/source"
	"statutelint/internal/standard"
)

// sarifWriter writes SARIF 2.1.0, for code scanning services.
type sarifWriter struct{ standard *standard.Standard }

// Write writes one run with every jurisdiction.
func (s sarifWriter) Write(w io.Writer, r *finding.Result) error {
	run := sarif.NewRunWithInformationURI("statutelint", "https://github.com/statutelint/statutelint")
	run.Tool.Driver.WithVersion(r.Version).WithSemanticVersion(r.Version)
	run.WithColumnKind("unicodeCodePoints")
	for _, rule := range s.standard.Rules {
		sarifRule(run.AddRule(rule.ID), rule)
	}
	for i := range r.Findings {
		sarifResult(run, r, &r.Findings[i])
	}
	for _, j := range r.Jurisdictions {
		sarifSkipped(run, j.Skipped)
	}
	report := sarif.NewReport()
	report.AddRun(run)
	return report.PrettyWrite(w)
}

// sarifRule describes a rule: its page is its help.
func sarifRule(d *sarif.ReportingDescriptor, r *rule.Rule) {
	d.WithName(r.Name)
	d.WithShortDescription(sarif.NewMultiformatMessageString().WithText(strings.ReplaceAll(r.Name, "-", " ")))
	d.WithFullDescription(sarif.NewMultiformatMessageString().WithText(r.Advice()))
	help := r.Page
	if help == "" {
		help = r.Advice()
	}
	d.WithHelp(sarif.NewMultiformatMessageString().WithText(help).WithMarkdown(help))
	d.WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(sarifLevel(r.Severity)))
	tags := []string{"law", "children", r.Family()}
	for _, s := range r.Sources {
		tags = append(tags, s.Document+" "+s.Paragraph)
	}
	d.WithProperties(sarif.NewPropertyBag().WithTags(tags))
}

// sarifLevel is SARIF's word for a severity.
func sarifLevel(s finding.Severity) string {
	if s == finding.Info {
		return "note"
	}
	return string(s)
}

func sarifResult(run *sarif.Run, r *finding.Result, f *finding.Finding) {
	res := run.CreateResultForRule(f.Rule)
	res.WithLevel(sarifLevel(f.Severity)).WithMessage(sarif.NewTextMessage(f.Message))
	res.WithPartialFingerprints(map[string]string{"statutelint/v1": f.Fingerprint})
	res.AddLocation(sarifLocation(fileOf(r, f), f.Address, f.Start, f.End))
	for i, e := range f.Evidence {
		if i == 0 && f.Section != "" || e.File == "" {
			continue
		}
		text := e.Role + ": " + e.Quote
		if e.Note != "" {
			text += " (" + e.Note + ")"
		}
		at := sarifLocation(e.File, e.Address, e.Start, e.End)
		res.AddRelatedLocation(at.WithID(i).WithMessage(sarif.NewTextMessage(text)))
	}
	if s := f.Suppression; s != nil {
		res.AddSuppression(sarif.NewSuppression().WithKind("external").WithStatus("accepted").WithJustification(justification(s)))
	}
	sarifFixes(res, f.Fixes)
	bag := sarif.NewPropertyBag().Add("certainty", string(f.Certainty)).Add("jurisdiction", f.Jurisdiction).Add("suggestion", f.Suggestion)
	res.WithProperties(bag)
}

// justification says in a line why a finding is suppressed.
func justification(s *finding.Suppression) string {
	if why := s.Justification(); why != "" {
		return suppressedAs[s.Kind] + ": " + why
	}
	return suppressedAs[s.Kind]
}

// sarifLocation is a place in a file; a file that is meant as a whole has no
// region.
func sarifLocation(file, address string, start, end source.Position) *sarif.Location {
	at := sarif.NewPhysicalLocation().WithArtifactLocation(sarif.NewSimpleArtifactLocation(uri(file)))
	if start.Line > 0 {
		region := sarif.NewRegion().WithStartLine(start.Line).WithEndLine(end.Line)
		region.WithByteOffset(start.Offset).WithByteLength(end.Offset - start.Offset)
		if start.Character > 0 && end.Character > 0 {
			region.WithStartColumn(start.Character).WithEndColumn(end.Character)
		}
		at.WithRegion(region)
	}
	l := sarif.NewLocation().WithPhysicalLocation(at)
	if address != "" {
		l.AddLogicalLocation(sarif.NewLogicalLocation().WithFullyQualifiedName(address).WithKind("section"))
	}
	return l
}

// sarifSkipped tells what was not analysed, as notifications of the run.
func sarifSkipped(run *sarif.Run, skipped []finding.Skipped) {
	if len(skipped) == 0 {
		return
	}
	inv := sarif.NewInvocation().WithExecutionSuccessful(false)
	for _, s := range skipped {
		at := sarif.NewPhysicalLocation().WithArtifactLocation(sarif.NewSimpleArtifactLocation(uri(s.Path)))
		if s.Line > 0 {
			at.WithRegion(sarif.NewRegion().WithStartLine(s.Line))
		}
		n := sarif.NewNotification().WithLevel("error").WithMessage(sarif.NewTextMessage("not analysed: " + s.Reason))
		inv.AddToolExecutionNotification(n.WithLocations([]*sarif.Location{sarif.NewLocation().WithPhysicalLocation(at)}))
	}
	run.AddInvocation(inv)
}
