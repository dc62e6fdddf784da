// Package trace shows what each stage of the pipeline saw of a text, so that
// the author of a rule sees what the program saw.
package trace

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"
	"sync"

	"statutelint/internal/grammar"
	"statutelint/internal/ingest"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
	"statutelint/internal/syntax"
)

// Stage is a stage of the pipeline.
type Stage string

// The stages, in order.
const (
	Tokens Stage = "tokens" // what the parser is given
	Tree   Stage = "tree"   // the islands of law that the grammar found
	Syntax Stage = "syntax" // units, clauses and their phrases, translated
	Facts  Stage = "facts"  // what rules can ask
)

// Stages lists them.
func Stages() []string {
	return []string{string(Tokens), string(Tree), string(Syntax), string(Facts)}
}

// Section is what one stage saw of one section.
type Section struct {
	Number  string  `json:"section"`
	Heading string  `json:"heading"`
	File    string  `json:"file"`
	Status  string  `json:"status"`
	Items   []*Item `json:"items"`
}

// Item is one thing that a stage saw: a token, a phrase, a clause, a fact.
type Item struct {
	Kind    string         `json:"kind"`
	Address string         `json:"address,omitempty"`
	Start   int            `json:"start"` // in bytes of the section's text, labels left out
	End     int            `json:"end"`
	Words   string         `json:"words"`
	Fields  map[string]any `json:"fields,omitempty"`
	Parts   []*Item        `json:"parts,omitempty"`
}

// Source is where a text is read from: a path, or a file in memory.
type Source struct {
	Path    string
	Buffers []walk.Buffer
}

// Run shows what a stage before the facts saw of every section of a text. The
// problems are what could not be read of it.
func Run(ctx context.Context, lex *lexicon.Lexicon, src Source, stage Stage) ([]Section, []ingest.Problem, error) {
	read, problems, err := sections(ctx, src)
	if err != nil {
		return nil, nil, err
	}
	p := grammar.New(lex)
	out := make([]Section, 0, len(read))
	for _, s := range read {
		sec := Section{Number: s.Number, Heading: s.Heading, File: s.File.Path, Status: statuses[s.Status], Items: []*Item{}}
		if root := outline.Build(s); stage == Syntax {
			sec.Items = syntaxItems(p.Section(root), lex)
		} else {
			sec.Items = grammarItems(p, root, stage)
		}
		out = append(out, sec)
	}
	return out, problems, nil
}

// statuses are the names of a section's states.
var statuses = map[ingest.Status]string{
	ingest.InForce: "in force", ingest.Repealed: "repealed", ingest.Reserved: "reserved",
	ingest.NotFunded: "not funded", ingest.Superseded: "superseded",
}

// sections reads all sections of a text, in order.
func sections(ctx context.Context, src Source) ([]*ingest.Section, []ingest.Problem, error) {
	var mu sync.Mutex
	var all []*ingest.Section
	keep := func(s *ingest.Section) bool {
		mu.Lock()
		defer mu.Unlock()
		all = append(all, s)
		return true
	}
	var problems []ingest.Problem
	var err error
	if src.Path != "" {
		_, problems, err = walk.Read(ctx, src.Path, walk.Options{}, keep)
	} else {
		_, problems, err = walk.ReadBuffers(ctx, src.Buffers, walk.Options{}, keep)
	}
	sort.Slice(all, func(i, k int) bool {
		a, b := all[i], all[k]
		return a.File.Index < b.File.Index || a.File.Index == b.File.Index && a.Index < b.Index
	})
	return all, problems, err
}

// grammarItems are the tokens of a section, or the trees of its islands.
func grammarItems(p *grammar.Parser, root *outline.Unit, stage Stage) []*Item {
	tokens, islands := p.Trace(root)
	out := []*Item{}
	if stage == Tree {
		for _, t := range islands {
			out = append(out, treeItem(root, t))
		}
		return out
	}
	for _, t := range tokens {
		out = append(out, item(t.Kind, root, t.Span))
	}
	return out
}

func treeItem(root *outline.Unit, t grammar.Tree) *Item {
	it := item(t.Name, root, t.Span)
	for _, p := range t.Parts {
		it.Parts = append(it.Parts, treeItem(root, p))
	}
	return it
}

func item(kind string, root *outline.Unit, at syntax.Span) *Item {
	it := &Item{Kind: kind, Start: at.Start, End: at.End}
	if at.Len() > 0 {
		it.Words = fold(at.Of(root.Section.Text))
		it.Address = root.Leaf(at.Start).Address()
	}
	return it
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// WriteJSON writes sections as a JSON array.
func WriteJSON(w io.Writer, sections []Section) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sections)
}

// WriteText writes sections for people, an item a line, its parts indented.
func WriteText(w io.Writer, sections []Section) error {
	var err error
	for _, s := range sections {
		title := strings.TrimSpace("§ " + s.Number + " " + s.Heading)
		if s.Status != "in force" && s.Status != "" {
			title += " (" + s.Status + ")"
		}
		if _, err = fmt.Fprintf(w, "%s  %s\n", title, s.File); err != nil {
			return err
		}
		for _, it := range s.Items {
			it.write(w, 1)
		}
	}
	return err
}

func (it *Item) write(w io.Writer, depth int) {
	fmt.Fprintf(w, "%s%s", strings.Repeat("  ", depth), it.Kind)
	if it.Address != "" && depth == 1 {
		fmt.Fprintf(w, " %s", it.Address)
	}
	if it.Words != "" {
		fmt.Fprintf(w, " %q", it.Words)
	}
	names := make([]string, 0, len(it.Fields))
	for n := range it.Fields {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Fprintf(w, " %s=%v", n, it.Fields[n])
	}
	fmt.Fprintln(w)
	for _, p := range it.Parts {
		p.write(w, depth+1)
	}
}
