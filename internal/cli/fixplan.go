package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"statutelint/internal/amend"
	"statutelint/internal/finding"
)

// fixPlan is what is to be changed.
type fixPlan struct {
	edits map[string][]finding.Edit // by file
	cures []*finding.Finding

	unsafe, archived, clashing, unfixable int // findings that are left as they are, and why

	archive string // an archive that holds some of them
}

// changedFile is a file with what is to stand in it.
type changedFile struct {
	path          string
	before, after []byte
}

// planFixes takes the fixes of findings that fail; what somebody decided to
// leave is left.
func planFixes(found []finding.Finding, unsafe bool) *fixPlan {
	p := &fixPlan{edits: map[string][]finding.Edit{}}
	for i := range found {
		f := &found[i]
		switch {
		case f.Suppression != nil:
		case len(f.Fixes) == 0:
			p.unfixable++
		case !f.Fixes[0].Safe && !unsafe:
			p.unsafe++
		case p.inArchive(f.Fixes[0].Edits):
			p.archived++
		case p.clashes(f.Fixes[0].Edits):
			p.clashing++
		default:
			p.add(f)
		}
	}
	return p
}

func (p *fixPlan) add(f *finding.Finding) {
	p.cures = append(p.cures, f)
	for _, e := range f.Fixes[0].Edits {
		if !slices.Contains(p.edits[e.File], e) {
			p.edits[e.File] = append(p.edits[e.File], e)
		}
	}
}

func (p *fixPlan) clashes(edits []finding.Edit) bool {
	return slices.ContainsFunc(edits, func(e finding.Edit) bool {
		return slices.ContainsFunc(p.edits[e.File], func(o finding.Edit) bool { return amend.Clash(e, o) })
	})
}

// inArchive reports whether an edit is of a file in an archive, and notes which.
func (p *fixPlan) inArchive(edits []finding.Edit) bool {
	for _, e := range edits {
		if info, err := os.Stat(filepath.FromSlash(e.File)); err != nil || !info.Mode().IsRegular() {
			p.archive = archiveOf(e.File)
			return true
		}
	}
	return false
}

// archiveOf is the file on the disk that holds the file: "codes.zip" of
// "codes.zip/title.1.html".
func archiveOf(file string) string {
	for dir := path.Dir(file); dir != "." && dir != "/"; dir = path.Dir(dir) {
		if info, err := os.Stat(filepath.FromSlash(dir)); err == nil && info.Mode().IsRegular() {
			return dir
		}
	}
	return file
}

// apply makes the edits in memory, in the order of the files' names.
func (p *fixPlan) apply() ([]changedFile, error) {
	var out []changedFile
	for path, edits := range p.edits {
		before, err := os.ReadFile(filepath.FromSlash(path))
		if err != nil {
			return nil, err
		}
		after, err := amend.Apply(before, edits)
		if err != nil {
			return nil, err
		}
		out = append(out, changedFile{path, before, after})
	}
	slices.SortFunc(out, func(a, b changedFile) int { return strings.Compare(a.path, b.path) })
	return out, nil
}

// verify holds the findings after the changes against those before.
func (p *fixPlan) verify(before, after []finding.Finding) error {
	known, now := map[string]bool{}, map[string]bool{}
	for i := range before {
		known[spot(&before[i])] = true
	}
	var errs []error
	for i := range after {
		f := &after[i]
		if now[spot(f)] = true; !known[spot(f)] {
			errs = append(errs, fmt.Errorf("the changes would make a new finding, %s at § %s: %s", f.Rule, f.Address, f.Message))
		}
	}
	for _, f := range p.cures {
		if now[spot(f)] {
			errs = append(errs, fmt.Errorf("the change would not cure %s at § %s", f.Rule, f.Address))
		}
	}
	if len(errs) > 0 {
		errs = append(errs, errors.New("nothing is changed"))
	}
	return errors.Join(errs...)
}

// spot is what tells a finding from others when the words have changed.
func spot(f *finding.Finding) string { return f.Rule + "\x00" + f.File + "\x00" + f.Section }

// explain says what was done and what was left, and why.
func (p *fixPlan) explain(w io.Writer, files int, written bool) {
	verb := "would be"
	switch {
	case written && len(p.cures) == 1:
		verb = "is"
	case written:
		verb = "are"
	}
	fmt.Fprintf(w, "%s %s cured in %s\n", finding.Count(len(p.cures), "finding"), verb, finding.Count(files, "file"))
	for _, left := range []struct {
		n   int
		why string
	}{
		{p.unfixable, "need a drafter: see their help in `statutelint check`"},
		{p.unsafe, "have a fix that reaches further than the finding: see --unsafe"},
		{p.archived, fmt.Sprintf("could be cured, but not in %s: an archive is never written; unpack it and fix the files", p.archive)},
		{p.clashing, "want other words where one is cured already: run fix again"},
	} {
		if left.n > 0 {
			fmt.Fprintf(w, "%d %s\n", left.n, left.why)
		}
	}
}

// without drops the paths that are changed files.
func without(paths []string, changed map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return changed[filepath.ToSlash(p)] })
}

// besides wants what wants does, but for changed files.
func besides(wants func(string) bool, changed map[string]bool) func(string) bool {
	return func(path string) bool { return !changed[path] && (wants == nil || wants(path)) }
}
