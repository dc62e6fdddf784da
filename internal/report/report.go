// Package report writes results, one file an output format.
package report

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"statutelint/internal/finding"
	"statutelint/internal/report/database"
	"statutelint/internal/report/page"
	"statutelint/internal/standard"
)

// Writer writes a result in one format. Equal results give equal bytes.
type Writer interface {
	Write(w io.Writer, r *finding.Result) error
}

// Options say how output looks. A format takes no notice of what it has no use
// for.
type Options struct {
	Color bool
	Quiet bool // only findings that nobody suppressed
	Width int  // columns to fill; at least minWidth are used

	Standard *standard.Standard // what the law was held against; for formats that need it
	Date     time.Time          // the day to print
	Trend    *page.Trend        // earlier runs; nil for none
}

// format is one way to write results.
type format struct {
	open     func(Options) Writer
	tables   bool // it shows the facts of the law too
	standard bool // it shows the rules and paragraphs too
}

// formats are the formats by their names.
var formats = map[string]format{
	"json":       {open: func(Options) Writer { return jsonWriter{} }},
	Statistics:   {open: func(o Options) Writer { return statisticsWriter{} }},
	"text":       {open: func(o Options) Writer { return newText(o) }},
	"markdown":   {open: func(Options) Writer { return markdownWriter{} }},
	"sarif":      {open: func(o Options) Writer { return sarifWriter{o.Standard} }, standard: true},
	"github":     {open: func(Options) Writer { return githubWriter{} }},
	"gitlab":     {open: func(Options) Writer { return gitlabWriter{} }},
	"junit":      {open: func(Options) Writer { return junitWriter{} }},
	"checkstyle": {open: func(Options) Writer { return checkstyleWriter{} }},
	"rdjson":     {open: func(Options) Writer { return rdjsonWriter{} }},
	"csv":        {open: func(Options) Writer { return csvWriter{} }},
	"sqlite":     {open: func(o Options) Writer { return &database.Writer{Standard: o.Standard, Date: o.Date} }, tables: true, standard: true},
	"html":       {open: func(o Options) Writer { return &page.Writer{Standard: o.Standard, Date: o.Date, Trend: o.Trend} }, tables: true, standard: true},
}

// Statistics is the format of counts by rule. It is no output for machines, and
// not among Formats.
const Statistics = "statistics"

// Formats returns the names of the formats, sorted.
func Formats() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(formats)), func(name string) bool { return name == Statistics })
}

// NeedsTables reports whether a format shows the facts of the law.
func NeedsTables(name string) bool { return formats[name].tables }

// NeedsStandard reports whether a format shows the rules and paragraphs.
func NeedsStandard(name string) bool { return formats[name].standard }

// New returns the writer of a format. The error names those that there are.
func New(name string, o Options) (Writer, error) {
	f, ok := formats[name]
	if !ok {
		return nil, fmt.Errorf("no format %q; there are %s", name, strings.Join(Formats(), ", "))
	}
	return f.open(o), nil
}
