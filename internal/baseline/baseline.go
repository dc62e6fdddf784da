// Package baseline keeps the findings that were there when somebody began to
// look, so that only new ones fail.
//
// A finding is known by its fingerprint: jurisdiction, section, rule and
// normalised words, never file or line. A moved or reformatted text opens
// nothing again; and a finding that was cured never makes room for a new one.
package baseline

import (
	"bytes"
	"fmt"
	"os"
	"sort"

	"github.com/goccy/go-yaml"

	"statutelint/internal/finding"
)

// Baseline is the findings that do not fail.
type Baseline struct {
	// Known holds one entry for each finding. Fingerprint decides; the rest is
	// for people who read the file.
	Known []Entry `yaml:"known"`
}

// Entry is one known finding.
type Entry struct {
	Fingerprint  string `yaml:"fingerprint"`
	Jurisdiction string `yaml:"jurisdiction"`
	Rule         string `yaml:"rule"`
	Section      string `yaml:"section,omitempty"`
	Words        string `yaml:"words,omitempty"`
}

// Of returns the baseline that knows every finding that is not waived.
func Of(found []finding.Finding) *Baseline {
	b := &Baseline{Known: []Entry{}}
	for i := range found {
		f := &found[i]
		if f.Suppression == nil || f.Suppression.Kind == finding.Baselined {
			b.Known = append(b.Known, Entry{f.Fingerprint, f.Jurisdiction, f.Rule, f.Section, shorten(f.Words())})
		}
	}
	sort.SliceStable(b.Known, func(i, j int) bool {
		x, y := b.Known[i], b.Known[j]
		if x.Jurisdiction != y.Jurisdiction {
			return x.Jurisdiction < y.Jurisdiction
		}
		if x.Section != y.Section {
			return x.Section < y.Section
		}
		return x.Rule+x.Fingerprint < y.Rule+y.Fingerprint
	})
	return b
}

// maxWords bounds how many bytes of the law an entry repeats.
const maxWords = 120

func shorten(s string) string {
	if r := []rune(s); len(r) > maxWords {
		return string(r[:maxWords]) + " …"
	}
	return s
}

// Load reads a baseline. The error names the file and what to do.
func Load(path string) (*Baseline, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("baseline: %w; make it with 'statutelint baseline create'", err)
	}
	b := &Baseline{}
	if err := yaml.UnmarshalWithOptions(data, b, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%s: not a baseline: %w", path, err)
	}
	for i, e := range b.Known {
		if e.Fingerprint == "" {
			return nil, fmt.Errorf("%s: entry %d has no fingerprint; make the file again with 'statutelint baseline create'", path, i+1)
		}
	}
	return b, nil
}

const head = `# Findings that were known when this file was made: they are reported and do not
# fail. A finding is known by its fingerprint alone. Made by 'statutelint
# baseline create'; 'statutelint baseline prune' takes out what is cured.
`

// Bytes is the baseline as a file.
func (b *Baseline) Bytes() ([]byte, error) {
	data, err := yaml.Marshal(b)
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{[]byte(head), data}, nil), nil
}

// counts is how many findings each fingerprint stands for.
func (b *Baseline) counts() map[string]int {
	n := map[string]int{}
	for _, e := range b.Known {
		n[e.Fingerprint]++
	}
	return n
}

// Apply marks the known findings. Of several with one fingerprint only as many
// are known as the baseline has.
func (b *Baseline) Apply(found []finding.Finding) {
	left := b.counts()
	for i := range found {
		f := &found[i]
		if f.Suppression == nil && left[f.Fingerprint] > 0 {
			left[f.Fingerprint]--
			f.Suppression = &finding.Suppression{Kind: finding.Baselined}
		}
	}
}

// Prune takes out the entries whose finding is gone, and returns them. It adds
// nothing, and keeps entries about what the run did not ask.
func (b *Baseline) Prune(found []finding.Finding, asked func(Entry) bool) []Entry {
	there := map[string]int{}
	for i := range found {
		there[found[i].Fingerprint]++
	}
	kept, gone := []Entry{}, []Entry{}
	for _, e := range b.Known {
		if there[e.Fingerprint] > 0 {
			there[e.Fingerprint]--
			kept = append(kept, e)
		} else if !asked(e) {
			kept = append(kept, e)
		} else {
			gone = append(gone, e)
		}
	}
	b.Known = kept
	return gone
}
