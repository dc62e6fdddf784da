package lexicon

import (
	"errors"
	"fmt"
	"io/fs"

	"statutelint/internal/decode"
	"statutelint/internal/folder"
)

const anchorsFile = "anchors.yaml"

// Anchors is the cheap test that decides which sections can matter at all,
// before any grammar runs on them: a section matters when, for at least one
// line of anchors.yaml, it contains a stem of each of the line's groups.
type Anchors struct {
	auto  automaton
	lines []uint64 // groups that must all be met
}

// maxGroups bounds the groups of stems, one bit each.
const maxGroups = 64

// anchorsIn is the form of anchors.yaml: groups of stems by name, and lines of
// group names.
type anchorsIn struct {
	Groups map[string][]string `yaml:"groups"`
	Lines  [][]string          `yaml:"lines"`
}

// LoadAnchors reads the anchors.yaml of each file system that has one; later
// ones may use and widen the groups of those before. An error names the file.
func LoadAnchors(systems ...fs.FS) (*Anchors, error) {
	all := anchorsIn{Groups: map[string][]string{}}
	for _, fsys := range systems {
		name := folder.Name(fsys, anchorsFile)
		data, err := fs.ReadFile(fsys, anchorsFile)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var file anchorsIn
		if err := decode.YAML(data, &file); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if err := all.add(&file); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return all.build()
}

// HasAnchors reports whether a folder of vocabulary says which sections can
// matter to it.
func HasAnchors(fsys fs.FS) bool {
	_, err := fs.Stat(fsys, anchorsFile)
	return err == nil
}

// add takes the groups and lines of another file.
func (a *anchorsIn) add(file *anchorsIn) error {
	for name, stems := range file.Groups {
		a.Groups[name] = append(a.Groups[name], stems...)
	}
	if len(a.Groups) > maxGroups {
		return fmt.Errorf("more than %d groups", maxGroups)
	}
	for _, line := range file.Lines {
		for _, g := range line {
			if a.Groups[g] == nil {
				return fmt.Errorf("no group %q", g)
			}
		}
	}
	a.Lines = append(a.Lines, file.Lines...)
	return nil
}

// build makes the test.
func (a *anchorsIn) build() (*Anchors, error) {
	bit, stems, size := map[string]uint64{}, []stem(nil), 0
	for name, texts := range a.Groups {
		bit[name] = 1 << len(bit)
		for _, text := range texts {
			stems, size = append(stems, stem{text, bit[name]}), size+len(text)
		}
	}
	if size >= maxStates {
		return nil, fmt.Errorf("%s: more than %d bytes of stems", anchorsFile, maxStates)
	}
	out := &Anchors{auto: newAutomaton(stems)}
	for _, line := range a.Lines {
		var need uint64
		for _, g := range line {
			need |= bit[g]
		}
		out.lines = append(out.lines, need)
	}
	return out, nil
}

// Matter reports whether a section with this heading and text can matter to
// any rule.
func (a *Anchors) Matter(heading, text string) bool {
	met := a.auto.scan(heading) | a.auto.scan(text)
	for _, need := range a.lines {
		if met&need == need {
			return true
		}
	}
	return false
}
