// Package report writes results, one file an output format.
package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"statutelint/internal/finding"
)

// Writer writes a result in one format. Equal results give equal bytes.
type Writer interface {
	Write(w io.Writer, r *finding.Result) error
}

// Options say how output for people looks. Formats for programs ignore them.
type Options struct {
	Color bool
	Width int // columns to fill; at least minWidth are used
}

// formats are the writers by the name of their format.
var formats = map[string]func(Options) Writer{
	"json": func(Options) Writer { return jsonWriter{} },
	"text": func(o Options) Writer { return newText(o) },
}

// Formats returns the names of the formats, sorted.
func Formats() []string {
	var names []string
	for n := range formats {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// New returns the writer of a format. The error names those that there are.
func New(format string, o Options) (Writer, error) {
	open := formats[format]
	if open == nil {
		return nil, fmt.Errorf("no format %q; there are %s", format, strings.Join(Formats(), ", "))
	}
	return open(o), nil
}
