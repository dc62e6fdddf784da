package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"statutelint/internal/config"
)

//go:embed template
var templates embed.FS

// workflows are what --ci writes, each for a service and where that reads it.
var workflows = []struct{ service, template, path string }{
	{"github", "template/github.yml", ".github/workflows/statutelint.yml"},
	{"gitlab", "template/gitlab.yml", ".gitlab-ci.yml"},
	{"pre-commit", "template/pre-commit.yaml", ".pre-commit-config.yaml"},
}

// initRun is one call of init.
type initRun struct {
	*app
	ci    string
	force bool
}

func (a *app) init() *cobra.Command {
	r := &initRun{app: a}
	c := &cobra.Command{
		Use:   "init [FOLDER]",
		Short: "Write a commented " + config.FileName + ", and a workflow",
		Long: `Init writes a ` + config.FileName + ` in which every key stands as a comment, so that it
changes nothing yet. --ci writes the workflow of a service beside it. What is
there already is not overwritten.`,
		Example: `  statutelint init
  statutelint init --ci github`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			folder := "."
			if len(args) > 0 {
				folder = args[0]
			}
			return r.init(c, folder)
		},
	}
	c.Flags().StringVar(&r.ci, "ci", "", "write the workflow of a `service` too: "+strings.Join(services(), "|"))
	c.Flags().BoolVar(&r.force, "force", false, "overwrite what is there")
	return c
}

func services() []string {
	var names []string
	for _, w := range workflows {
		names = append(names, w.service)
	}
	return names
}

// init checks that every file can be written before it writes the first.
func (r *initRun) init(c *cobra.Command, folder string) error {
	if r.ci != "" && !slices.Contains(services(), r.ci) {
		return usageError{fmt.Errorf("--ci %q is none of %s", r.ci, strings.Join(services(), ", ")), c.CommandPath() + " --help"}
	}
	files := []struct{ template, path string }{{"template/statutelint.yaml", config.FileName}}
	for _, w := range workflows {
		if w.service == r.ci {
			files = append(files, struct{ template, path string }{w.template, w.path})
		}
	}
	for i := range files {
		files[i].path = filepath.Join(folder, filepath.FromSlash(files[i].path))
		if err := r.free(files[i].path); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := r.write(f.template, f.path); err != nil {
			return err
		}
	}
	return nil
}

// free reports a file that is there already.
func (r *initRun) free(path string) error {
	_, err := os.Lstat(path)
	if r.force || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = fmt.Errorf("%s is there already; nothing is written. --force overwrites it", path)
	}
	return err
}

func (r *initRun) write(template, path string) error {
	data, err := templates.ReadFile(template)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	text := strings.ReplaceAll(string(data), "VERSION", Version)
	if err := replace(path, func(f *os.File) error { _, err := f.WriteString(text); return err }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(r.app.out, "wrote %s\n", path)
	return err
}
