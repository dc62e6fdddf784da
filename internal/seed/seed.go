// Package seed loads what the rules come from: the paragraphs of the report
// and the treaty articles of the seeds folder.
package seed

import (
	"fmt"
	"io/fs"

	"github.com/goccy/go-yaml"
)

// Report is the document whose paragraphs the rules answer.
const Report = "A/HRC/16/57/Add.5"

// Paragraph is a paragraph of the report, one lettered part of it, or an
// article of a treaty.
type Paragraph struct {
	Document string `yaml:"-"`      // "A/HRC/16/57/Add.5", "CRC", "OPSC"
	Chapter  string `yaml:"-"`      // of the report, or the treaty's title
	Number   string `yaml:"number"` // "26", "105(b)"; of a treaty "3(1)(b)"

	// Says is what the paragraph asks or finds, in our own words. Then either
	// Rules hold a statute text against it, or Unanswered says why none can.
	Says       string   `yaml:"says"`
	Rules      []string `yaml:"rules"`
	Unanswered string   `yaml:"unanswered"`

	// Background is what a paragraph that asks nothing of a law is about;
	// nothing else is set then.
	Background string `yaml:"background"`
}

// Answer is what statute text can say to a paragraph.
type Answer int

// The answers.
const (
	Ruled      Answer = iota // rules hold a text against it
	Unanswered               // statute text cannot show it
	Background               // it asks nothing of a law
)

// Answer says which of the fields of p hold.
func (p *Paragraph) Answer() Answer {
	switch {
	case p.Background != "":
		return Background
	case p.Unanswered != "":
		return Unanswered
	}
	return Ruled
}

// file is one file of seeds.
type file struct {
	Document   string       `yaml:"document"`
	Chapter    string       `yaml:"chapter"`
	Paragraphs []*Paragraph `yaml:"paragraphs"`
}

// Load reads every .yaml file of fsys in the order of their names, which is
// the report's order, the treaties after it. Errors name file and paragraph.
func Load(fsys fs.FS) ([]*Paragraph, error) {
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return nil, err
	}
	var all []*Paragraph
	seen := map[string]bool{}
	for _, name := range names {
		f, err := read(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, p := range f.Paragraphs {
			p.Document, p.Chapter = f.Document, f.Chapter
			if err := p.check(); err != nil {
				return nil, fmt.Errorf("%s: paragraph %q: %w", name, p.Number, err)
			}
			key := p.Document + "\x00" + p.Number
			if seen[key] {
				return nil, fmt.Errorf("%s: paragraph %q stands twice", name, p.Number)
			}
			seen[key] = true
		}
		all = append(all, f.Paragraphs...)
	}
	return all, nil
}

func read(fsys fs.FS, name string) (*file, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	f := &file{}
	err = yaml.UnmarshalWithOptions(data, f, yaml.DisallowUnknownField())
	if err == nil && (f.Document == "" || f.Chapter == "") {
		err = fmt.Errorf("document and chapter are required")
	}
	return f, err
}

// check holds that exactly one answer is given.
func (p *Paragraph) check() error {
	switch {
	case p.Number == "":
		return fmt.Errorf("number is required")
	case p.Background != "" && (p.Says != "" || p.Unanswered != "" || len(p.Rules) > 0):
		return fmt.Errorf("background stands alone")
	case p.Background == "" && p.Says == "":
		return fmt.Errorf("says or background is required")
	case p.Says != "" && (p.Unanswered != "") == (len(p.Rules) > 0):
		return fmt.Errorf("either rules or unanswered is required")
	}
	return nil
}
