package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"statutelint/internal/lint"
)

// jurisdictionFlags say what the jurisdictions are.
type jurisdictionFlags struct {
	names []string
	level string
}

func (f *jurisdictionFlags) flags(c *cobra.Command) {
	c.Flags().StringArrayVar(&f.names, "name", nil, "`name` of the jurisdiction; repeated, one a path, for several")
	c.Flags().StringVar(&f.level, "level", "auto", "whose law it is: national|state, or auto to go by how the text numbers its sections")
}

// inputs makes one input of each group of paths.
func (f *jurisdictionFlags) inputs(c *cobra.Command, groups [][]string, context []string, whole bool) ([]lint.Input, error) {
	wrong := func(format string, args ...any) error {
		return usageError{fmt.Errorf(format, args...), c.CommandPath() + " --help"}
	}
	if f.level != "auto" && f.level != "national" && f.level != "state" {
		return nil, wrong("--level %q is none of auto, national, state", f.level)
	}
	if len(f.names) > 0 && len(f.names) != len(groups) {
		return nil, wrong("%d names for %d jurisdictions: give --name once for each, in order", len(f.names), len(groups))
	}
	var all []lint.Input
	for i, paths := range groups {
		if err := exist(append(paths[:len(paths):len(paths)], context...)); err != nil {
			return nil, err
		}
		in := lint.Input{Paths: paths, Context: context, Whole: whole, National: f.level == "national", InferLevel: f.level == "auto"}
		switch {
		case len(f.names) > 0:
			in.Name = f.names[i]
		case len(context) > 0:
			in.Name = nameOf(context[0])
		case whole:
			in.Name = nameOf(paths[0])
		default:
			in.Name = draft
		}
		all = append(all, in)
	}
	return all, distinct(all)
}

// stdin is the path of standard input, as programs have it.
const stdin = "-"

// draft is the name of a jurisdiction of which only a part is known. It is not
// made from the file's name, since a renamed bill keeps its fingerprints.
const draft = "draft"

// exist reports the first path at which there is nothing.
func exist(paths []string) error {
	for _, p := range paths {
		if p == stdin {
			continue
		}
		if _, err := os.Stat(p); errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s: no such file or folder", p)
		}
	}
	return nil
}

// nameOf is the name of a jurisdiction whose text is at path: the last part of
// it, without the extension of a file.
func nameOf(path string) string {
	if path == stdin {
		return "stdin"
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	base := filepath.Base(path)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return base
	}
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// distinct holds that no two jurisdictions have one name: their findings could
// not be told apart.
func distinct(all []lint.Input) error {
	have := map[string]string{}
	for _, in := range all {
		if other, twice := have[in.Name]; twice {
			return fmt.Errorf("%s and %s would both be named %q: give --name once for each", other, in.Paths[0], in.Name)
		}
		have[in.Name] = in.Paths[0]
	}
	return nil
}
