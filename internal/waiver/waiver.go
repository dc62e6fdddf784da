// Package waiver keeps what somebody with authority decided to accept. A
// statute cannot carry comments: the record stands beside it, and is itself
// held to account.
package waiver

import (
	"errors"
	"fmt"
	"os"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"statutelint/internal/source"
)

// Waiver is one decision.
type Waiver struct {
	Rule         string `yaml:"rule"`         // by id or name
	Jurisdiction string `yaml:"jurisdiction"` // "" for any
	Address      string `yaml:"address"`      // the unit, and all below it; "" for the jurisdiction as a whole
	Reason       string `yaml:"reason"`
	Authority    string `yaml:"authority"` // who decided, and where: "Committee on Justice, 3 March 2026"
	Date         string `yaml:"date"`      // of the decision, YYYY-MM-DD
	Until        string `yaml:"until"`     // the last day that it holds, YYYY-MM-DD
}

// File is a file of waivers.
type File struct {
	Waivers []Waiver `yaml:"waivers"`

	path string
	tree *ast.File
}

// Load reads a file of waivers. The error names the file and the line.
func Load(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("waivers: %w", err)
	}
	return Parse(path, data)
}

// Parse is Load for a file that is in memory.
func Parse(path string, data []byte) (*File, error) {
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, explain(path, err)
	}
	f := &File{path: path, tree: tree}
	if err := yaml.UnmarshalWithOptions(data, f, yaml.Strict()); err != nil {
		return nil, explain(path, err)
	}
	return f, nil
}

func explain(path string, err error) error {
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil {
		at := e.GetToken().Position
		return fmt.Errorf("%s:%d:%d: %s", path, at.Line, at.Column, e.GetMessage())
	}
	return fmt.Errorf("%s: %w", path, err)
}

// at returns where the waiver stands.
func (f *File) at(i int) source.Position {
	p, err := yaml.PathString(fmt.Sprintf("$.waivers[%d]", i))
	if err != nil {
		return source.Position{Line: 1, Column: 1}
	}
	node, err := p.FilterFile(f.tree)
	if err != nil || node == nil || node.GetToken() == nil {
		return source.Position{Line: 1, Column: 1}
	}
	if m, ok := node.(*ast.MappingNode); ok && len(m.Values) > 0 { // whose own token is the first colon
		node = m.Values[0].Key
	}
	at := node.GetToken().Position
	return source.Position{Offset: max(at.Offset-1, 0), Line: at.Line, Column: at.Column, Character: at.Column}
}
