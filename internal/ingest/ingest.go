// Package ingest turns the files of a code, in whatever form their publisher
// gave them, into sections of enacted text.
//
// Each format is a package of its own below this one; this package holds the
// types they share. A format keeps the law apart from everything else:
// headings, tables of contents, history, source and editor's notes,
// annotations, commentary, case notes and navigation never enter a Section's
// Text. What it cannot read it reports as a Problem; it never panics and
// never drops a file silently.
package ingest

import "statutelint/internal/source"

// File is one file of a code, possibly inside an archive.
type File struct {
	Path  string        // as the user would name it: "ak.zip/title.11.html"
	Index int           // place among the files of the run, from 0
	Lines *source.Lines // line index of the whole file; nil when none of its sections was kept
}

// Container is one level of the code above the section: a title, chapter,
// part or article.
type Container struct {
	Kind    string // "title", "subtitle", "part", "subpart", "division", "chapter", "subchapter", "article", lower case; "" when unknown
	Number  string // "11", "66", "I"; "" when unknown
	Heading string // "Prostitution and Related Offenses"
}

// Status says whether a section is law.
type Status int

// The states of a section. Only InForce carries findings.
const (
	InForce    Status = iota
	Repealed          // repealed, expired, omitted, renumbered, transferred
	Reserved          // reserved
	NotFunded         // enacted but without effect
	Superseded        // an earlier version of a section that stands twice
)

// Section is one section of the code, or, where a text has no sections, the
// whole of it with an empty Number.
type Section struct {
	File       *File
	Index      int    // place among the sections of its file, from 0
	Number     string // as the code prints it: "11.66.100", "22-2701", "18 U.S.C. 1591"
	Heading    string // "Prostitution"
	Containers []Container
	Status     Status
	Effective  string // the effective date a version is headed with, as printed; "" mostly

	// Text is the enacted text: blocks in order, each followed by "\n", white
	// space inside a block folded to single spaces, quotes and dashes as
	// published, valid UTF-8 throughout.
	Text   string
	Blocks []Block
	// Explicit says that labels and depths are known from markup. If not, they
	// stand at the head of the blocks' text and the outline reads them.
	Explicit bool
	Origin   source.Origin // of Text

	HeadingAt source.Span // of the heading or number, in file bytes
}

// Block is one paragraph or list item of a section.
type Block struct {
	Span source.Span // of Text, without the final "\n"

	// Label and Depth say where markup puts the block in the section's lists.
	// Depth 0 is the section's own text; an item of its first list has depth
	// 1. A block without a label at depth d continues, or flushes, the item
	// it stands in. Read only when the section is Explicit.
	Label string // as printed or as the list type makes it: "(a)", "1."; not part of Text
	Depth int
}

// Problem is an input, or a part of one, that could not be analysed.
type Problem struct {
	Path    string `json:"path"`
	Line    int    `json:"line,omitempty"`    // from 1; 0 when unknown
	Message string `json:"message"`           // what is wrong and what to do
	NoText  bool   `json:"no_text,omitempty"` // a picture or placeholder beside the law: no text of it is lost
}

func (p Problem) Error() string { return p.Path + ": " + p.Message }

// A Reader turns one file into sections, calling emit for each in the order
// of the file. Sections with a Status other than InForce are emitted too, so
// that they are counted; their Text may be empty. data must not be kept. An
// error is returned when the file cannot be read to its end; what was emitted
// before it stands.
type Reader func(file *File, data []byte, emit func(*Section)) error
