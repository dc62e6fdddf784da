package page

import (
	"strconv"
	"strings"
	"unicode"

	"statutelint/internal/finding"
	"statutelint/internal/seed"
	"statutelint/internal/standard"
)

const reportDocument = seed.Report

// jurisdiction is the section of the page about one jurisdiction.
type jurisdiction struct {
	finding.Jurisdiction
	Slug     string // its anchor
	Score    score
	Verdicts []verdict
	byRule   map[string]*verdict
}

// verdict is one rule's answer with its proof.
type verdict struct {
	finding.Verdict
	Anchor     string // "the-name--RULE"
	Family     string
	Severity   finding.Severity
	Findings   []found
	By         []quote
	Sources    []finding.Source
	Suggestion string
}

// found is one finding with the words of the statute.
type found struct {
	Fingerprint string
	Certainty   finding.Certainty
	Section     string
	Message     string
	Quotes      []quote
	Suggestion  string
	Suppression *finding.Suppression // nil when the finding fails a run
}

// builder makes the jurisdictions' sections.
type builder struct {
	standard *standard.Standard
	found    map[string][]*finding.Finding // by jurisdiction and rule
	verdicts map[string][]*finding.Verdict // by jurisdiction
	slugs    map[string]bool
}

func newBuilder(s *standard.Standard, r *finding.Result) *builder {
	b := &builder{standard: s, found: map[string][]*finding.Finding{}, verdicts: map[string][]*finding.Verdict{}, slugs: map[string]bool{}}
	for i := range r.Findings {
		f := &r.Findings[i]
		key := f.Jurisdiction + "\x00" + f.Rule
		b.found[key] = append(b.found[key], f)
	}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		b.verdicts[v.Jurisdiction] = append(b.verdicts[v.Jurisdiction], v)
	}
	return b
}

func (b *builder) jurisdiction(j *finding.Jurisdiction) jurisdiction {
	out := jurisdiction{Jurisdiction: *j, Slug: b.slug(j.Name), byRule: map[string]*verdict{}}
	for _, v := range b.verdicts[j.Name] {
		out.Verdicts = append(out.Verdicts, b.verdict(&out, v))
	}
	for i := range out.Verdicts {
		out.byRule[out.Verdicts[i].Rule] = &out.Verdicts[i]
	}
	out.Score = scoreOf(b.standard, &out)
	return out
}

func (b *builder) verdict(j *jurisdiction, v *finding.Verdict) verdict {
	out := verdict{Verdict: *v, Anchor: j.Slug + "--" + v.Rule}
	if r := b.standard.Rule(v.Rule); r != nil {
		out.Family, out.Severity, out.Suggestion = r.Family(), r.Severity, r.Advice()
		for _, s := range r.Sources {
			out.Sources = append(out.Sources, finding.Source(s))
		}
	}
	for _, f := range b.found[j.Name+"\x00"+v.Rule] {
		out.Severity = f.Severity
		out.Findings = append(out.Findings, found{f.Fingerprint, f.Certainty, f.Section, f.Message, quotes(f.Evidence, aroundFinding), f.Suggestion, f.Suppression})
	}
	out.By = quotes(v.By[:min(len(v.By), maxBy)], aroundClear)
	return out
}

// maxBy is how many provisions a clear verdict shows.
const maxBy = 3

// slug makes an anchor of a name that no other jurisdiction has.
func (b *builder) slug(name string) string {
	var s strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			s.WriteRune(r)
		case s.Len() > 0 && !strings.HasSuffix(s.String(), "-"):
			s.WriteByte('-')
		}
	}
	base := strings.Trim(s.String(), "-")
	if base == "" {
		base = "j"
	}
	out := base
	for n := 2; b.slugs[out]; n++ {
		out = base + "-" + strconv.Itoa(n)
	}
	b.slugs[out] = true
	return out
}
