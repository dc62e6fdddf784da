package report

import (
	"encoding/json"
	"io"

	"statutelint/internal/finding"
	"statutelint/internal/source"
)

// rdjsonWriter writes reviewdog's diagnostic format. Columns there count bytes
// of UTF-8. Suppressed findings are left out, since it has no word for them.
type rdjsonWriter struct{}

type rdResult struct {
	Source      rdSource       `json:"source"`
	Severity    string         `json:"severity"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdDiagnostic struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
	Severity string     `json:"severity"`
	Code     rdCode     `json:"code"`
	Related  []rdRelate `json:"related_locations,omitempty"`
}

type rdLocation struct {
	Path  string  `json:"path"`
	Range rdRange `json:"range"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdRelate struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

var rdSeverities = map[finding.Severity]string{finding.Error: "ERROR", finding.Warning: "WARNING", finding.Info: "INFO"}

// Write writes one diagnostic a finding.
func (rdjsonWriter) Write(w io.Writer, r *finding.Result) error {
	out := rdResult{Source: rdSource{"statutelint"}, Severity: "WARNING", Diagnostics: []rdDiagnostic{}}
	failing(r, func(f *finding.Finding) {
		d := rdDiagnostic{
			Message: told(f), Severity: rdSeverities[f.Severity], Code: rdCode{f.Rule},
			Location: rdPlace(fileOf(r, f), f.Start, f.End),
		}
		for i, e := range f.Evidence {
			if i > 0 && e.File != "" {
				d.Related = append(d.Related, rdRelate{e.Role + ": " + e.Quote, rdPlace(e.File, e.Start, e.End)})
			}
		}
		out.Diagnostics = append(out.Diagnostics, d)
	})
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func rdPlace(file string, start, end source.Position) rdLocation {
	l := rdLocation{Path: file, Range: rdRange{Start: rdPosition{max(start.Line, 1), start.Column}}}
	if end.Line > 0 {
		l.Range.End = &rdPosition{end.Line, end.Column}
	}
	return l
}
