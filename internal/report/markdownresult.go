package report

import (
	"fmt"
	"io"
	"strings"

	"statutelint/internal/finding"
)

// markdownWriter writes findings and verdicts for a comment, a wiki or a
// minute: a table of verdicts, then each finding with its words.
type markdownWriter struct{}

// Write writes one part a jurisdiction.
func (markdownWriter) Write(w io.Writer, r *finding.Result) error {
	var b strings.Builder
	for i := range r.Jurisdictions {
		j := &r.Jurisdictions[i]
		fmt.Fprintf(&b, "# %s\n\n%s, %s found, %s in force searched.\n", escape(j.Name), finding.Count(j.Files, "file"), finding.Count(j.Sections, "section"), finding.Grouped(j.Analysed))
		markdownVerdicts(&b, r, j.Name)
		markdownFindings(&b, r, j.Name)
		for k, s := range j.Skipped {
			if k == 0 {
				b.WriteString("\n## Not analysed\n\n")
			}
			fmt.Fprintf(&b, "- `%s`: %s\n", s.Path, escape(s.Reason))
		}
		b.WriteByte('\n')
	}
	markdownRecords(&b, r)
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownVerdicts(b *strings.Builder, r *finding.Result, jurisdiction string) {
	first := true
	for _, v := range r.Verdicts {
		if v.Jurisdiction != jurisdiction {
			continue
		}
		if first {
			b.WriteString("\n## Verdicts\n\n| rule | | verdict | why |\n| --- | --- | --- | --- |\n")
			first = false
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", v.Rule, v.Name, v.Verdict, escape(v.Why))
	}
}

func markdownFindings(b *strings.Builder, r *finding.Result, jurisdiction string) {
	b.WriteString("\n## Findings\n")
	none := true
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Jurisdiction != jurisdiction || f.AboutRecord() {
			continue
		}
		none = false
		place := f.Address
		if place == "" {
			place = "the code as a whole"
		}
		fmt.Fprintf(b, "\n### %s %s: %s\n\n%s (%s", f.Rule, f.Name, escape(place), escape(f.Message), f.Severity)
		if f.Certainty == finding.Review {
			b.WriteString(", to be reviewed")
		}
		if s := f.Suppression; s != nil {
			fmt.Fprintf(b, ", **%s**", suppressedAs[s.Kind])
		}
		b.WriteString(")\n")
		if s := f.Suppression; s != nil && s.Kind == finding.Waived {
			fmt.Fprintf(b, "\n**Waived:** %s\n", escape(s.Justification()))
		}
		for _, e := range f.Evidence {
			fmt.Fprintf(b, "\n> %s\n>\n> — %s %s%s\n", escape(e.Quote), escape(e.Role), escape(e.Address), note(e.Note))
		}
		if f.Suggestion != "" {
			fmt.Fprintf(b, "\n**Instead:** %s\n", escape(f.Suggestion))
		}
	}
	if none {
		b.WriteString("\nNone.\n")
	}
}

// markdownRecords writes what is wrong with the records beside the law.
func markdownRecords(b *strings.Builder, r *finding.Result) {
	first := true
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.AboutRecord() {
			continue
		}
		if first {
			b.WriteString("# Records\n\n")
			first = false
		}
		fmt.Fprintf(b, "- `%s:%d`: %s\n", f.File, f.Start.Line, escape(f.Message))
	}
}

func note(s string) string {
	if s == "" {
		return ""
	}
	return ": " + escape(s)
}

var markdownMarks = strings.NewReplacer("\\", `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`, "#", `\#`, "\n", " ")

// escape keeps words of a statute from being read as markup.
func escape(s string) string { return markdownMarks.Replace(s) }
