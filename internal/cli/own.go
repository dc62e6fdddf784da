package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"statutelint/internal/config"
	"statutelint/internal/folder"
	"statutelint/internal/standard"
)

// ownOf opens the folders of rules and vocabulary that a configuration adds.
func ownOf(c *config.Config) (standard.Own, error) {
	var own standard.Own
	var err error
	if own.Rules, err = openAll(c, "rules", c.Rules); err == nil {
		own.Lexicon, err = openAll(c, "lexicon", c.Lexicon)
	}
	return own, err
}

// openAll opens the folders of one key.
func openAll(c *config.Config, key string, paths []string) ([]fs.FS, error) {
	var all []fs.FS
	for i, p := range paths {
		f, err := openFolder(c.Resolve(p))
		if err != nil {
			line, column := c.At(fmt.Sprintf("$.%s[%d]", key, i))
			return nil, &config.Error{Path: c.Path(), Line: line, Column: column, Message: key + ": " + err.Error()}
		}
		all = append(all, f)
	}
	return all, nil
}

// openFolder opens a folder that must be there and hold some .yaml file.
func openFolder(path string) (folder.Folder, error) {
	f := folder.Folder{FS: os.DirFS(path), Path: filepath.ToSlash(path)}
	info, err := os.Stat(path)
	if err != nil {
		return f, fmt.Errorf("there is no folder %s", path)
	}
	if !info.IsDir() {
		return f, fmt.Errorf("%s is no folder", path)
	}
	return f, nil
}
