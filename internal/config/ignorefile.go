package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// IgnoreName is a file beside the configuration with globs of files that are
// not read, one a line, as in .gitignore.
const IgnoreName = ".statutelintignore"

// Ignored returns the globs of the file IgnoreName.
func (c *Config) Ignored() []string { return c.ignored }

// readIgnored reads the file of that name in the configuration's folder, if
// there is one.
func (c *Config) readIgnored() error {
	path := filepath.Join(c.Dir(), IgnoreName)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if !doublestar.ValidatePattern(strings.TrimPrefix(line, "!")) {
			return &Error{Path: path, Line: i + 1, Column: 1, Message: fmt.Sprintf("%q is no glob: check its brackets", line)}
		}
		c.ignored = append(c.ignored, line)
	}
	return nil
}
