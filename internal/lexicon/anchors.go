package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"math/bits"
	"strconv"
	"strings"

	"statutelint/internal/decode"
	"statutelint/internal/folder"
)

const anchorsFile = "anchors.yaml"

// Anchors is the cheap test that decides which sections can matter at all,
// before any grammar runs on them: a section matters when, for at least one
// line of anchors.yaml, it contains a stem of each of the line's groups, close
// to each other. What the heading contains is close to all of the text.
type Anchors struct {
	stems *stems
	lines []line
	also  *needTest // what else lets a section through; nil for nothing
}

// With returns the test that also lets through what meets the need.
func (a *Anchors) With(need *Need) *Anchors {
	wide := *a
	wide.also = newNeedTest(need)
	return &wide
}

// line is the groups that must all be met, those of near in within bytes of
// the text.
type line struct {
	need, near uint64
	within     int
}

// page is how far apart the stems of a line may stand where it does not say
// so itself: what one sentence says through a long list is within it.
const page = 2000

// minStem is the bytes of the shortest stem: a letter is in every text.
const minStem = 2

// maxGroups bounds the groups of stems, one bit each.
const maxGroups = 64

// anchorsIn is the form of anchors.yaml: groups of stems by name, and lines of
// group names. After "within 200 bytes", which is about the groups before it,
// come groups that may stand anywhere in the section.
type anchorsIn struct {
	Groups map[string][]string `yaml:"groups"`
	Lines  [][]string          `yaml:"lines"`
}

// LoadAnchors reads the anchors.yaml of each file system that has one; later
// ones may use and widen the groups of those before. An error names the file.
func LoadAnchors(systems ...fs.FS) (*Anchors, error) {
	all := anchorsBuilder{bit: map[string]uint64{}}
	for _, fsys := range systems {
		data, err := fs.ReadFile(fsys, anchorsFile)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var file anchorsIn
		if err = decode.YAML(data, &file); err == nil {
			err = all.add(&file)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", folder.Name(fsys, anchorsFile), err)
		}
	}
	return &Anchors{stems: &stems{all: all.stems}, lines: all.lines}, nil
}

// HasAnchors reports whether a folder of vocabulary says which sections can
// matter to it.
func HasAnchors(fsys fs.FS) bool {
	_, err := fs.Stat(fsys, anchorsFile)
	return err == nil
}

// anchorsBuilder gathers the groups and lines of the files.
type anchorsBuilder struct {
	bit   map[string]uint64 // by the name of a group
	stems []stem
	size  int // bytes of stems
	lines []line
}

// add takes the groups and lines of another file.
func (b *anchorsBuilder) add(file *anchorsIn) error {
	for name, texts := range file.Groups {
		if b.bit[name] == 0 {
			b.bit[name] = 1 << len(b.bit)
		}
		for _, text := range texts {
			if len(text) < minStem {
				return fmt.Errorf("group %s: %q is too short for a stem", name, text)
			}
			b.stems, b.size = append(b.stems, stem{text, b.bit[name]}), b.size+len(text)
		}
	}
	switch {
	case len(b.bit) > maxGroups:
		return fmt.Errorf("more than %d groups", maxGroups)
	case b.size >= maxStates:
		return fmt.Errorf("more than %d bytes of stems", maxStates)
	}
	for _, names := range file.Lines {
		l, err := b.line(names)
		if err != nil {
			return err
		}
		b.lines = append(b.lines, l)
	}
	return nil
}

// line reads the names of a line's groups, with its distance among them.
func (b *anchorsBuilder) line(names []string) (line, error) {
	l := line{within: page}
	for _, name := range names {
		if distance, ok := strings.CutPrefix(name, "within "); ok {
			n, err := strconv.Atoi(strings.TrimSuffix(distance, " bytes"))
			if err != nil || n <= 0 || l.near != 0 || l.need == 0 {
				return l, fmt.Errorf("%q: after groups, once in a line, within a number of bytes", name)
			}
			l.near, l.within = l.need, n
			continue
		}
		if b.bit[name] == 0 {
			return l, fmt.Errorf("no group %q", name)
		}
		l.need |= b.bit[name]
	}
	if l.need == 0 {
		return l, errors.New("a line without groups")
	}
	if l.near == 0 {
		l.near = l.need
	}
	return l, nil
}

// Matter reports whether a section with this heading and text can matter to
// any rule. Most sections are done with after one look at the whole.
func (a *Anchors) Matter(heading, text string) bool {
	headed := a.stems.scan(heading)
	met := headed | a.stems.scan(text)
	var possible []line
	for _, l := range a.lines {
		if met&l.need == l.need {
			if l.near &^= headed; bits.OnesCount64(l.near) <= 1 {
				return true
			}
			possible = append(possible, l)
		}
	}
	if len(possible) > 0 && a.meet(possible, text) {
		return true
	}
	return a.also != nil && a.also.met(heading, text)
}

// meet reports whether the text has a stem of each group that a line wants near
// each other, for one of the lines.
func (a *Anchors) meet(lines []line, text string) bool {
	var last [maxGroups]int // by group: the end of its last stem so far; 0 before there is one
	met := false
	a.stems.each(text, func(groups uint64, end int) bool {
		for g := groups; g != 0; g &= g - 1 {
			last[bits.TrailingZeros64(g)] = end
		}
		for i := range lines {
			met = met || lines[i].near&groups != 0 && lines[i].ends(&last, end)
		}
		return !met
	})
	return met
}

// ends reports whether the last stems of all groups end close before end.
func (l *line) ends(last *[maxGroups]int, end int) bool {
	for near := l.near; near != 0; near &= near - 1 {
		if at := last[bits.TrailingZeros64(near)]; at == 0 || end-at > l.within {
			return false
		}
	}
	return true
}
