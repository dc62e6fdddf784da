package amend

import (
	"bytes"
	"fmt"
	"slices"

	"statutelint/internal/finding"
)

// Apply makes edits in the bytes of one file. An edit that does not find the
// words that it is to change is an error: the file is not the one that was
// linted.
func Apply(data []byte, edits []finding.Edit) ([]byte, error) {
	sorted := slices.Clone(edits)
	slices.SortFunc(sorted, func(a, b finding.Edit) int { return a.Start.Offset - b.Start.Offset })
	var out bytes.Buffer
	at := 0
	for _, e := range sorted {
		from, to := e.Start.Offset, e.End.Offset
		if from < at || to < from || to > len(data) || string(data[from:to]) != e.Old {
			return nil, fmt.Errorf("%s:%d:%d: %q is not there to be changed", e.File, e.Start.Line, e.Start.Column, e.Old)
		}
		out.Write(data[at:from])
		out.WriteString(e.New)
		at = to
	}
	out.Write(data[at:])
	return out.Bytes(), nil
}

// Clash reports whether two edits change the same bytes in different ways.
func Clash(a, b finding.Edit) bool {
	return a.File == b.File && a != b && a.Start.Offset < b.End.Offset && b.Start.Offset < a.End.Offset
}
