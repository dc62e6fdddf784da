// Package lexicon holds the legal vocabulary: which words of a statute say
// which concept, as data (rules/lexicon).
//
// A concept, such as "prostitution" or "duty-bearer", has phrases. A phrase is
// written as words with a little notation:
//
//	prostitution            the word itself; case, hyphens and possessives do not matter
//	entice~                 a verb with its forms: entice, entices, enticed, enticing
//	minor#                  a noun and its plural
//	in return|exchange for  one of several words
//	sexual? exploitation    a word that may be missing
//	sex act with *          any one word
//	harm .. child#          up to four words of any kind between
package lexicon

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"sort"
	"strings"

	"statutelint/internal/decode"
	"statutelint/internal/folder"
)

// Concept is one entry of the lexicon.
type Concept struct {
	Name    string
	Gloss   string   `yaml:"gloss"`   // what the concept is, for rule authors
	Token   string   `yaml:"token"`   // the grammar's token type that its phrases become; "" for none
	Phrases []string `yaml:"phrases"` // in the notation of the package comment
	Of      []string `yaml:"of"`      // narrower concepts whose words say this one too
	Hides   []string `yaml:"hides"`   // concepts that the words inside its phrases do not say: "labor or services" is no service

	// Together lists combinations of concepts: a sentence that says all of one
	// combination says this concept, wherever the words stand in it.
	Together [][]string `yaml:"together"`

	// Apart keeps the phrases, single words, out of the search through texts: they
	// are everyday words that only count where something else was found (see Words).
	Apart bool `yaml:"apart"`
}

// Lexicon is a loaded vocabulary. It is read-only and safe for concurrent
// use.
type Lexicon struct {
	concepts []Concept
	ids      map[string]ID
	broader  []Set // by concept: itself and every concept it is narrower than
	hides    []Set // by concept: what the words inside its phrases do not say
	compound []compound
	phrases  phrases

	added []Concept // to concepts that there were already
}

// Load reads every .yaml file of the file systems but anchors.yaml. A file
// system may add phrases and narrower concepts to those of the ones before it.
// An error names the file, the concept and the phrase.
func Load(systems ...fs.FS) (*Lexicon, error) {
	l := &Lexicon{ids: map[string]ID{}}
	for _, fsys := range systems {
		files, err := fs.Glob(fsys, "*.yaml")
		if err != nil {
			return nil, err
		}
		before := len(l.concepts)
		for _, file := range files {
			if path.Base(file) == anchorsFile {
				continue
			}
			if err := l.read(fsys, file, before); err != nil {
				return nil, fmt.Errorf("%s: %w", folder.Name(fsys, file), err)
			}
		}
	}
	return l, l.compile()
}

// read reads a file; the first older concepts are of earlier file systems.
func (l *Lexicon) read(fsys fs.FS, name string, older int) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	var file map[string]Concept
	if err := decode.YAML(data, &file); err != nil {
		return err
	}
	for _, k := range slices.Sorted(maps.Keys(file)) {
		c := file[k]
		c.Name = k
		if err := l.define(&c, older); err != nil {
			return err
		}
	}
	return nil
}

// define takes a new concept, or what is added to one of the first older.
func (l *Lexicon) define(c *Concept, older int) error {
	id, known := l.ids[c.Name]
	switch {
	case known && int(id) >= older:
		return fmt.Errorf("concept %s is defined twice", c.Name)
	case known:
		l.added = append(l.added, *c)
		return l.concepts[id].extend(c)
	case len(l.concepts) == maxConcepts:
		return fmt.Errorf("more than %d concepts", maxConcepts)
	}
	l.ids[c.Name] = ID(len(l.concepts))
	l.concepts = append(l.concepts, *c)
	return nil
}

// extend adds the phrases and narrower concepts of more.
func (c *Concept) extend(more *Concept) error {
	if more.Gloss != "" || more.Token != "" || len(more.Hides)+len(more.Together) > 0 {
		return fmt.Errorf("concept %s is there already; only phrases and of can be added to it", c.Name)
	}
	c.Phrases = append(c.Phrases, more.Phrases...)
	c.Of = append(c.Of, more.Of...)
	return nil
}

func (l *Lexicon) compile() error {
	if err := l.closeBroader(); err != nil {
		return err
	}
	if err := l.resolveHides(); err != nil {
		return err
	}
	if err := l.combine(); err != nil {
		return err
	}
	l.phrases = newPhrases()
	for id, c := range l.concepts {
		if c.Apart {
			continue
		}
		for _, p := range c.Phrases {
			if err := l.phrases.add(p, ID(id)); err != nil {
				return fmt.Errorf("concept %s: phrase %q: %w", c.Name, p, err)
			}
		}
	}
	return nil
}

// closeBroader computes, for each concept, all that its words also say.
func (l *Lexicon) closeBroader() error {
	up := make([][]ID, len(l.concepts))
	for id, c := range l.concepts {
		for _, n := range c.Of {
			narrow, ok := l.ids[n]
			if !ok {
				return fmt.Errorf("concept %s: of: no concept %q", c.Name, n)
			}
			up[narrow] = append(up[narrow], ID(id))
		}
	}
	l.broader = make([]Set, len(l.concepts))
	for id := range l.concepts {
		todo := []ID{ID(id)}
		for len(todo) > 0 {
			c := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if !l.broader[id].Has(c) {
				l.broader[id].Add(c)
				todo = append(todo, up[c]...)
			}
		}
	}
	return nil
}

// resolveHides turns the names of hidden concepts into sets.
func (l *Lexicon) resolveHides() error {
	l.hides = make([]Set, len(l.concepts))
	for id, c := range l.concepts {
		for _, n := range c.Hides {
			hidden, ok := l.ids[n]
			if !ok {
				return fmt.Errorf("concept %s: hides: no concept %q", c.Name, n)
			}
			l.hides[id].Add(hidden)
		}
	}
	return nil
}

// ID returns the concept named name.
func (l *Lexicon) ID(name string) (ID, bool) {
	id, ok := l.ids[name]
	return id, ok
}

// MustID is ID for names written in the program; it panics when the lexicon
// has no such concept, which a test of every use excludes.
func (l *Lexicon) MustID(name string) ID {
	id, ok := l.ids[name]
	if !ok {
		panic("lexicon: no concept " + name)
	}
	return id
}

// Words returns the phrases of the named concept, which must all be single words,
// as a set; it panics as MustID.
func (l *Lexicon) Words(name string) map[string]bool {
	words := map[string]bool{}
	for _, w := range l.concepts[l.MustID(name)].Phrases {
		words[w] = true
	}
	return words
}

// Set returns the set of the named concepts, as MustID.
func (l *Lexicon) Set(names ...string) Set {
	var s Set
	for _, n := range names {
		s.Add(l.MustID(n))
	}
	return s
}

// Concept returns the entry of id.
func (l *Lexicon) Concept(id ID) *Concept { return &l.concepts[id] }

// Broader returns id and every concept that its words say too.
func (l *Lexicon) Broader(id ID) *Set { return &l.broader[id] }

// Names returns the names of the concepts in s, sorted.
func (l *Lexicon) Names(s Set) []string {
	var names []string
	for _, id := range s.IDs() {
		names = append(names, l.concepts[id].Name)
	}
	sort.Strings(names)
	return names
}

// All returns every concept, sorted by name.
func (l *Lexicon) All() []Concept {
	all := append([]Concept(nil), l.concepts...)
	sort.Slice(all, func(i, j int) bool { return strings.Compare(all[i].Name, all[j].Name) < 0 })
	return all
}
