// Package seeds holds what the rules come from, as data: each paragraph of the
// report, and each treaty article that a rule cites, in our own words, with the
// rules that answer it or why none can.
package seeds

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml
var files embed.FS

// Files returns the paragraphs: one file a chapter of the report or a treaty.
func Files() fs.FS { return files }
