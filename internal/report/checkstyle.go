package report

import (
	"encoding/xml"
	"io"

	"statutelint/internal/finding"
)

// checkstyleWriter writes Checkstyle XML. Suppressed findings are left out,
// since it has no word for them.
type checkstyleWriter struct{}

type checkstyle struct {
	XMLName xml.Name          `xml:"checkstyle"`
	Version string            `xml:"version,attr"`
	Files   []*checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// Write writes the files in the order of their first finding.
func (checkstyleWriter) Write(w io.Writer, r *finding.Result) error {
	doc := checkstyle{Version: "4.3"}
	files := map[string]*checkstyleFile{}
	at := func(name string) *checkstyleFile {
		if files[name] == nil {
			files[name] = &checkstyleFile{Name: name}
			doc.Files = append(doc.Files, files[name])
		}
		return files[name]
	}
	failing(r, func(f *finding.Finding) {
		file := at(fileOf(r, f))
		file.Errors = append(file.Errors, checkstyleError{lineOf(f), f.Start.Character, string(f.Severity), told(f), "statutelint." + f.Rule})
	})
	for _, j := range r.Jurisdictions {
		for _, s := range j.Skipped {
			file := at(s.Path)
			file.Errors = append(file.Errors, checkstyleError{max(s.Line, 1), 0, "error", "not analysed: " + s.Reason, "statutelint.input"})
		}
	}
	return writeXML(w, doc)
}
