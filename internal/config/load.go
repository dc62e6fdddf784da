package config

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"statutelint/internal/suggest"
)

// Error is something wrong in a configuration, with its place.
type Error struct {
	Path         string
	Line, Column int // from 1; 0 when the whole file is meant
	Message      string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Path + ": " + e.Message
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.Line, e.Column, e.Message)
}

// file is the text behind a Config.
type file struct {
	path string
	dir  string // absolute
	tree *ast.File
}

// Find looks for FileName in dir and in every folder above it. It returns ""
// when there is none.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(dir, FileName)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// Load reads the configuration at path, and the file IgnoreName beside it. What
// is wrong in them comes as an *Error.
func Load(path string) (*Config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c, err := Parse(path, data)
	if err != nil {
		return nil, err
	}
	return c, c.readIgnored()
}

// Parse reads a configuration; path is for messages, and its folder is what
// paths in the configuration are relative to.
func Parse(path string, data []byte) (*Config, error) {
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, explain(path, err)
	}
	dir, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	c := &Config{file: &file{path: path, dir: dir, tree: tree}}
	if len(tree.Docs) == 0 || tree.Docs[0].Body == nil {
		return c, nil
	}
	if err := yaml.UnmarshalWithOptions(data, c, yaml.Strict()); err != nil {
		return nil, explain(path, err)
	}
	return c, c.check()
}

// explain gives an error of the YAML reader its place and, for a key that is
// not known, the key that was probably meant.
func explain(path string, err error) error {
	var e yaml.Error
	if !errors.As(err, &e) {
		return &Error{Path: path, Message: err.Error()}
	}
	out := &Error{Path: path, Message: e.GetMessage()}
	if t := e.GetToken(); t != nil {
		out.Line, out.Column = t.Position.Line, t.Position.Column
		var unknown *yaml.UnknownFieldError
		if errors.As(err, &unknown) {
			out.Message = fmt.Sprintf("there is no key %q here%s", t.Value, suggest.DidYouMean(t.Value, keys()))
		}
	}
	return out
}

// keys are the names of every key that a configuration can have.
func keys() []string {
	var names []string
	for _, t := range []reflect.Type{reflect.TypeFor[Config](), reflect.TypeFor[Jurisdiction](), reflect.TypeFor[Override]()} {
		for _, f := range reflect.VisibleFields(t) {
			if name, _, _ := strings.Cut(f.Tag.Get("yaml"), ","); name != "" {
				names = append(names, name)
			}
		}
	}
	sort.Strings(names)
	return names
}

// Path is the file that the configuration was read from; "" for none.
func (c *Config) Path() string {
	if c.file == nil {
		return ""
	}
	return c.file.path
}

// Dir is the folder that paths in the configuration are relative to.
func (c *Config) Dir() string {
	if c.file == nil {
		return "."
	}
	return filepath.Dir(c.file.path)
}

// Resolve returns a path of the configuration as seen from the working
// folder.
func (c *Config) Resolve(path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(c.Dir(), filepath.FromSlash(path))
}
