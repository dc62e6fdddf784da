package report

import (
	"fmt"
	"io"
	"strings"

	"statutelint/internal/finding"
)

// maxSkipped bounds the list of what was not analysed.
const maxSkipped = 20

// summary says what was found in a jurisdiction, what was analysed and what
// was not.
func (t text) summary(w io.Writer, r *finding.Result, j *finding.Jurisdiction, found []finding.Finding) {
	fmt.Fprintf(w, "%s %s\n", t.bold(printableLine(j.Name)+":"), t.verdict(j, found))
	fmt.Fprintf(w, "  read %s with %s, of which %s in force and searched\n", plural(j.Files, "file"), plural(j.Sections, "section"), are(j.Analysed))
	if s := verdicts(r.Verdicts, j.Name); s != "" {
		fmt.Fprintf(w, "  %s\n", s)
	}
	for i, s := range j.Skipped {
		if i == 0 {
			fmt.Fprintf(w, "  %s\n", t.severity[finding.Warning](fmt.Sprintf("not analysed: %d", len(j.Skipped))))
		}
		if i == maxSkipped {
			fmt.Fprintf(w, "    … and %d more; --format json lists all\n", len(j.Skipped)-i)
			break
		}
		fmt.Fprintf(w, "    %s: %s\n", skippedAt(s), printableLine(s.Reason))
	}
	fmt.Fprintln(w)
}

func skippedAt(s finding.Skipped) string {
	if s.Line > 0 {
		return fmt.Sprintf("%s:%d", printableLine(s.Path), s.Line)
	}
	return printableLine(s.Path)
}

// verdict says what was found, if there was a law to look at.
func (t text) verdict(j *finding.Jurisdiction, found []finding.Finding) string {
	if j.Analysed == 0 {
		return t.severity[finding.Warning]("nothing was analysed")
	}
	return t.counts(found)
}

// counts says how many findings there are, by severity.
func (t text) counts(found []finding.Finding) string {
	found, apart := t.apart(found)
	if len(found) == 0 {
		return t.good("no findings") + apart
	}
	by, review := map[finding.Severity]int{}, 0
	for _, f := range found {
		by[f.Severity]++
		if f.Certainty == finding.Review {
			review++
		}
	}
	var parts []string
	for _, s := range []finding.Severity{finding.Error, finding.Warning, finding.Info} {
		if by[s] > 0 {
			parts = append(parts, t.severity[s](plural(by[s], string(s))))
		}
	}
	s := plural(len(found), "finding") + " (" + strings.Join(parts, ", ")
	if review > 0 {
		s += "; " + t.review(fmt.Sprintf("%d to review", review))
	}
	return s + ")" + apart
}

// verdicts counts the answers of the rules for a whole code.
func verdicts(all []finding.Verdict, jurisdiction string) string {
	by, n := map[finding.Answer]int{}, 0
	for _, v := range all {
		if v.Jurisdiction == jurisdiction {
			by[v.Verdict]++
			n++
		}
	}
	if n == 0 {
		return ""
	}
	s := fmt.Sprintf("%s asked: %d found a defect, %d satisfied", plural(n, "rule"), by[finding.Found], by[finding.Clear])
	if by[finding.Unsure] > 0 {
		s += fmt.Sprintf(", %d to review", by[finding.Unsure])
	}
	if by[finding.NotDecidable] > 0 {
		s += fmt.Sprintf(", %d not decidable from this text", by[finding.NotDecidable])
	}
	return s
}

// total closes the report on several jurisdictions.
func (t text) total(w io.Writer, r *finding.Result) {
	skipped := 0
	for _, j := range r.Jurisdictions {
		skipped += len(j.Skipped)
	}
	fmt.Fprintf(w, "%s %s; not analysed: %d\n", t.bold(fmt.Sprintf("%d jurisdictions:", len(r.Jurisdictions))), t.counts(r.Findings), skipped)
}

func are(n int) string {
	if n == 1 {
		return "1 is"
	}
	return fmt.Sprintf("%s are", finding.Grouped(n))
}

// plural is finding.Count, of a severity too: "2 infos" are "2 info".
func plural(n int, thing string) string {
	if thing == string(finding.Info) {
		return finding.Grouped(n) + " " + thing
	}
	return finding.Count(n, thing)
}
