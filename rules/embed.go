// Package rules holds the rules and the legal vocabulary as data: a folder a
// rule, rules/<family>/<name>, and rules/lexicon.
package rules

import (
	"embed"
	"io/fs"
)

//go:embed */*
var files embed.FS

// Files returns the rules: <family>/<name>/rule.yaml and rule.md.
func Files() fs.FS { return files }

// Lexicon returns the folder of the vocabulary.
func Lexicon() fs.FS {
	sub, err := fs.Sub(files, "lexicon")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}
