package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"statutelint/internal/finding"
)

// junitWriter writes JUnit XML: a suite a jurisdiction and a case a rule, as
// test dashboards read it. Suppressed findings are skipped cases.
type junitWriter struct{}

type junitSuites struct {
	XMLName xml.Name     `xml:"testsuites"`
	Suites  []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string      `xml:"classname,attr"`
	Name    string      `xml:"name,attr"`
	File    string      `xml:"file,attr,omitempty"`
	Failure *junitFault `xml:"failure,omitempty"`
	Error   *junitFault `xml:"error,omitempty"`
	Skipped *junitFault `xml:"skipped,omitempty"`
}

type junitFault struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// Write writes the suites in the order of the jurisdictions.
func (junitWriter) Write(w io.Writer, r *finding.Result) error {
	var all junitSuites
	for i := range r.Jurisdictions {
		all.Suites = append(all.Suites, junitSuiteOf(r, &r.Jurisdictions[i]))
	}
	if s := junitRecords(r); s.Tests > 0 {
		all.Suites = append(all.Suites, s)
	}
	return writeXML(w, all)
}

func junitSuiteOf(r *finding.Result, j *finding.Jurisdiction) junitSuite {
	s := junitSuite{Name: j.Name}
	found := map[string]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Jurisdiction != j.Name || f.AboutRecord() {
			continue
		}
		found[f.Rule] = true
		c := junitCase{Class: f.Rule, Name: strings.TrimSpace(f.Name + " " + f.Address), File: fileOf(r, f)}
		if f.Suppression != nil {
			c.Skipped = &junitFault{Message: justification(f.Suppression)}
			s.Skipped++
		} else {
			c.Failure = junitFailure(r, f)
			s.Failures++
		}
		s.Cases = append(s.Cases, c)
	}
	for _, v := range r.Verdicts {
		if v.Jurisdiction == j.Name && !found[v.Rule] {
			s.Cases = append(s.Cases, junitCase{Class: v.Rule, Name: v.Name})
		}
	}
	for _, k := range j.Skipped {
		s.Cases = append(s.Cases, junitCase{Class: "input", Name: k.Path, Error: &junitFault{Message: k.Reason}})
		s.Errors++
	}
	s.Tests = len(s.Cases)
	return s
}

func junitFailure(r *finding.Result, f *finding.Finding) *junitFault {
	return &junitFault{f.Message, string(f.Severity), fmt.Sprintf("%s:%d\n%s", fileOf(r, f), lineOf(f), f.Suggestion)}
}

// junitRecords is the suite of what is wrong with the records beside the law.
func junitRecords(r *finding.Result) junitSuite {
	s := junitSuite{Name: "records"}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.AboutRecord() {
			s.Cases = append(s.Cases, junitCase{Class: f.Rule, Name: f.Name, File: f.File, Failure: junitFailure(r, f)})
		}
	}
	s.Tests, s.Failures = len(s.Cases), len(s.Cases)
	return s
}

// writeXML writes a document with its declaration.
func writeXML(w io.Writer, document any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
