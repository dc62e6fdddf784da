package config

import (
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Wants reports whether a file is to be read at all.
func (c *Config) Wants(path string) bool {
	path = c.seen(path)
	return !lastMatch(c.ignored, path) && !lastMatch(c.Exclude, path) && (len(c.Include) == 0 || lastMatch(c.Include, path))
}

// WantsAll reports whether no file is left out.
func (c *Config) WantsAll() bool { return len(c.Include)+len(c.Exclude)+len(c.ignored) == 0 }

func (c *Config) covers(o *Override, file string) bool {
	return file != "" && lastMatch(o.Paths, c.seen(file))
}

// seen is a path with slashes as seen from the configuration's folder, where
// it lies below that: "drafts/a.md" however the user got there.
func (c *Config) seen(path string) string {
	if c.file != nil {
		if abs, err := filepath.Abs(path); err == nil {
			if rel, err := filepath.Rel(c.file.dir, abs); err == nil && filepath.IsLocal(rel) {
				path = rel
			}
		}
	}
	return strings.TrimPrefix(strings.ReplaceAll(path, `\`, "/"), "./")
}

// lastMatch reports whether globs match a path, as .gitignore has it: the last
// that matches decides, and one that begins with ! takes back what those
// before it matched.
func lastMatch(globs []string, path string) bool {
	for i := len(globs) - 1; i >= 0; i-- {
		g, not := strings.CutPrefix(globs[i], "!")
		if matches(g, path) {
			return !not
		}
	}
	return false
}

// matches matches one glob. Without a slash, but for one at its end, it is for
// a member of the path at any depth; what matches a folder matches all in it.
func matches(glob, path string) bool {
	folder := strings.HasSuffix(glob, "/")
	glob = strings.TrimPrefix(strings.TrimSuffix(glob, "/"), "./")
	if rooted, ok := strings.CutPrefix(glob, "/"); ok {
		glob = rooted
	} else if !strings.Contains(glob, "/") {
		glob = "**/" + glob
	}
	if !folder && doublestar.MatchUnvalidated(glob, path) {
		return true
	}
	return doublestar.MatchUnvalidated(glob+"/**", path) && !doublestar.MatchUnvalidated(glob, path)
}
