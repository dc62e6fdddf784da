package lexicon

import (
	"fmt"
	"io/fs"

	"statutelint/internal/decode"
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

// LoadAnchors reads anchors.yaml from fsys: groups of stems by name, and lines
// of group names. An error says what is wrong.
func LoadAnchors(fsys fs.FS) (*Anchors, error) {
	data, err := fs.ReadFile(fsys, anchorsFile)
	if err != nil {
		return nil, err
	}
	var file struct {
		Groups map[string][]string `yaml:"groups"`
		Lines  [][]string          `yaml:"lines"`
	}
	if err := decode.YAML(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", anchorsFile, err)
	}
	if len(file.Groups) > maxGroups {
		return nil, fmt.Errorf("%s: more than %d groups", anchorsFile, maxGroups)
	}
	bit, stems, size := map[string]uint64{}, []stem(nil), 0
	for name, texts := range file.Groups {
		bit[name] = 1 << len(bit)
		for _, text := range texts {
			stems, size = append(stems, stem{text, bit[name]}), size+len(text)
		}
	}
	if size >= maxStates {
		return nil, fmt.Errorf("%s: more than %d bytes of stems", anchorsFile, maxStates)
	}
	a := &Anchors{auto: newAutomaton(stems)}
	for _, line := range file.Lines {
		var need uint64
		for _, g := range line {
			if bit[g] == 0 {
				return nil, fmt.Errorf("%s: no group %q", anchorsFile, g)
			}
			need |= bit[g]
		}
		a.lines = append(a.lines, need)
	}
	return a, nil
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
