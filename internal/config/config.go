// Package config reads statutelint.yaml: what is linted, by which rules, how
// heavily each counts, and where the records beside the law are kept.
package config

import "statutelint/internal/finding"

// FileName is the name that a configuration is found by.
const FileName = "statutelint.yaml"

// Config is one statutelint.yaml. Paths in it are relative to its folder.
// Everything is optional; its zero value lints with every rule as shipped.
type Config struct {
	// Jurisdictions are what "audit" without a path audits.
	Jurisdictions []Jurisdiction `yaml:"jurisdictions"`

	// Select and Ignore name rules by id, name or family. Ignore goes before
	// Select; an empty Select is every rule.
	Select []string `yaml:"select"`
	Ignore []string `yaml:"ignore"`

	Severity  map[string]finding.Severity `yaml:"severity"`   // by rule id, name or family
	FailLevel string                      `yaml:"fail-level"` // error, warning, info or none: from where findings fail a run
	Options   map[string]Options          `yaml:"options"`    // by rule id or name

	// Include and Exclude are globs, as in .gitignore, over the paths of files,
	// those in archives too: "codes/**/*.html". Exclude goes before Include.
	Include []string `yaml:"include"`
	Exclude []string `yaml:"exclude"`

	Overrides []Override `yaml:"overrides"` // the last that matches a file decides

	Rules   []string `yaml:"rules"`   // folders of further rules, <family>/<name>/rule.yaml
	Lexicon []string `yaml:"lexicon"` // folders of further vocabulary

	Baseline string `yaml:"baseline"` // file of findings that do not fail
	Waivers  string `yaml:"waivers"`  // file of findings that somebody decided to accept
	History  string `yaml:"history"`  // SQLite file that audits are appended to

	ignored []string // globs of the file IgnoreName

	file *file // where it was read from; nil for the zero value
}

// Options are the values of one rule's options, by their names.
type Options map[string]any

// Jurisdiction is one whole code to audit.
type Jurisdiction struct {
	Name   string   `yaml:"name"`
	Level  Level    `yaml:"level"`
	Parent string   `yaml:"parent"` // the name of the jurisdiction that it is a part of
	Paths  []string `yaml:"paths"`  // files, folders and archives that make up the code
}

// Level is the level of government whose law a code is.
type Level string

// The levels. Only a national law is asked to reach its nationals abroad.
const (
	National    Level = "national"
	State       Level = "state"
	Territory   Level = "territory"
	Tribal      Level = "tribal"
	Local       Level = "local"
	Unspecified Level = ""
)

var levels = []string{string(National), string(State), string(Territory), string(Tribal), string(Local)}

// Override changes what holds for files whose path matches one of Paths.
type Override struct {
	Paths    []string                    `yaml:"paths"` // globs
	Select   []string                    `yaml:"select"`
	Ignore   []string                    `yaml:"ignore"`
	Severity map[string]finding.Severity `yaml:"severity"`
}
