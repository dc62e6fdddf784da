package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/goccy/go-yaml"

	"statutelint/internal/finding"
	"statutelint/internal/suggest"
)

var (
	severities = []string{string(finding.Error), string(finding.Warning), string(finding.Info)}
	failLevels = append(slices.Clone(severities), "none")
)

// At returns the line and column of the value at a YAML path such as
// "$.select[0]"; 0, 0 when the configuration has none.
func (c *Config) At(path string) (line, column int) {
	if c.file == nil {
		return 0, 0
	}
	p, err := yaml.PathString(path)
	if err != nil {
		return 0, 0
	}
	node, err := p.FilterFile(c.file.tree)
	if err != nil || node == nil || node.GetToken() == nil {
		return 0, 0
	}
	at := node.GetToken().Position
	return at.Line, at.Column
}

// errorAt reports what is wrong with the value at a YAML path.
func (c *Config) errorAt(path, format string, args ...any) error {
	line, column := c.At(path)
	return &Error{Path: c.Path(), Line: line, Column: column, Message: fmt.Sprintf(format, args...)}
}

// oneOf checks that a value is among those allowed.
func (c *Config) oneOf(path, what, value string, allowed []string) error {
	if value == "" || slices.Contains(allowed, value) {
		return nil
	}
	return c.errorAt(path, "%s: %q is none of %s%s", what, value, strings.Join(allowed, ", "), suggest.DidYouMean(value, allowed))
}

// check holds what every configuration must have, whatever the rules are.
func (c *Config) check() error {
	if err := c.oneOf("$.fail-level", "fail-level", c.FailLevel, failLevels); err != nil {
		return err
	}
	if err := c.checkSeverity("$.severity", c.Severity); err != nil {
		return err
	}
	if err := c.checkGlobs("$.include", c.Include); err != nil {
		return err
	}
	if err := c.checkGlobs("$.exclude", c.Exclude); err != nil {
		return err
	}
	for i, o := range c.Overrides {
		at := fmt.Sprintf("$.overrides[%d]", i)
		if len(o.Paths) == 0 {
			return c.errorAt(at, "an override needs paths: the globs of the files that it is for")
		}
		if err := c.checkGlobs(at+".paths", o.Paths); err != nil {
			return err
		}
		if err := c.checkSeverity(at+".severity", o.Severity); err != nil {
			return err
		}
	}
	return c.checkJurisdictions()
}

func (c *Config) checkSeverity(path string, by map[string]finding.Severity) error {
	for _, name := range slices.Sorted(maps.Keys(by)) {
		s := by[name]
		at := path + "." + name
		if s == "" {
			return c.errorAt(at, "severity of %s: it is empty; write one of %s", name, strings.Join(severities, ", "))
		}
		if err := c.oneOf(at, "severity of "+name, string(s), severities); err != nil {
			return err
		}
	}
	return nil
}

func (c *Config) checkGlobs(path string, globs []string) error {
	for i, g := range globs {
		if !doublestar.ValidatePattern(strings.TrimPrefix(g, "!")) {
			return c.errorAt(fmt.Sprintf("%s[%d]", path, i), "%q is no glob: check its brackets", g)
		}
	}
	return nil
}

// checkJurisdictions holds that each has a name of its own, paths, and a
// parent that exists.
func (c *Config) checkJurisdictions() error {
	var names []string
	for _, j := range c.Jurisdictions {
		names = append(names, j.Name)
	}
	for i, j := range c.Jurisdictions {
		at := fmt.Sprintf("$.jurisdictions[%d]", i)
		switch {
		case j.Name == "":
			return c.errorAt(at, "a jurisdiction needs a name")
		case slices.Index(names, j.Name) != i:
			return c.errorAt(at+".name", "there are two jurisdictions named %q", j.Name)
		case len(j.Paths) == 0:
			return c.errorAt(at, "%s: it needs paths: the files, folders or archives of its code", j.Name)
		case j.Parent != "" && !slices.Contains(names, j.Parent):
			return c.errorAt(at+".parent", "%s: there is no jurisdiction %q to be its parent%s", j.Name, j.Parent, suggest.DidYouMean(j.Parent, names))
		}
		if err := c.oneOf(at+".level", "level", string(j.Level), levels); err != nil {
			return err
		}
	}
	return nil
}
