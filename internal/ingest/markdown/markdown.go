// Package markdown reads statutes in Markdown: the United States Code as
// rendered from its legislative markup, one section a file, and bills as
// drafters write them.
package markdown

import (
	"path"
	"strings"

	"statutelint/internal/ingest"
)

// Read reads one Markdown file. It is an ingest.Reader. Files about a code
// rather than of it (README, LICENSE, NOTICE) have no sections, nor have files
// that hold only the contents of a chapter or title.
func Read(file *ingest.File, data []byte, emit func(*ingest.Section)) error {
	lines := splitLines(string(data))
	if code, ref, ok := uslmTitle(lines); ok {
		readUSLM(file, lines, code, ref, emit)
		return nil
	}
	if !aboutFile(file.Path) {
		readDraft(file, lines, emit)
	}
	return nil
}

func aboutFile(name string) bool {
	name = strings.ToLower(path.Base(strings.ReplaceAll(name, "\\", "/")))
	name = strings.TrimSuffix(name, path.Ext(name))
	switch name {
	case "readme", "license", "licence", "notice", "contributing", "changelog":
		return true
	}
	return false
}
