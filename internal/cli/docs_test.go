package cli_test

import (
	"bytes"
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// block is what stands in a document between two lines of ```.
type block struct {
	line int
	info []string // "console", or "yaml file=statutelint.yaml"
	text string
}

// blocks returns the blocks of a document.
func blocks(text string) []block {
	var all []block
	var open *block
	for i, l := range strings.Split(text, "\n") {
		switch {
		case strings.HasPrefix(l, "```") && open == nil:
			open = &block{line: i + 1, info: strings.Fields(l[3:])}
		case strings.HasPrefix(l, "```"):
			all = append(all, *open)
			open = nil
		case open != nil:
			open.text += l + "\n"
		}
	}
	return all
}

// TestDocsHold executes every document of docs/ from its beginning to its end,
// in a folder with the drafted codes: it writes the files that the document
// shows, runs its commands and queries, and finds in what these print the lines
// that the document says, in order.
func TestDocsHold(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil || testing.Short() {
		t.Skip("needs a shell, and some seconds")
	}
	docs, err := filepath.Glob(filepath.Join(root(t), "docs", "*.md"))
	if err != nil || len(docs) == 0 {
		t.Fatalf("%v, %v", docs, err)
	}
	bin := program(t)
	for _, doc := range docs {
		t.Run(filepath.Base(doc), func(t *testing.T) {
			text, err := os.ReadFile(doc)
			if err != nil {
				t.Fatal(err)
			}
			d := document{dir: t.TempDir(), sh: sh, bin: bin}
			if err := os.CopyFS(d.dir, os.DirFS(filepath.Join(testdata(t), "projects"))); err != nil {
				t.Fatal(err)
			}
			for _, f := range blocks(string(text)) {
				d.run(t, f)
			}
		})
	}
}

// TestReadmeCommandsRun runs what the README tells a reader to run with the
// program, in the project's folder, and holds that every command it names exists.
func TestReadmeCommandsRun(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root(t), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range blocks(string(text)) {
		for _, l := range strings.Split(f.text, "\n") {
			if args, ok := strings.CutPrefix(l, "go run ./cmd/statutelint "); ok {
				args, _, _ = strings.Cut(args, "#")
				t.Chdir(root(t))
				run(t, 1, strings.Fields(args)...)
				n++
			}
		}
	}
	if n == 0 {
		t.Error("the README shows no command")
	}
	for _, row := range strings.Split(string(text), "\n") {
		cell, ok := strings.CutPrefix(row, "| `")
		if !ok {
			continue
		}
		for _, name := range strings.Split(strings.Split(cell, " | ")[0], ", ") {
			words := strings.Fields(strings.Trim(name, "`"))
			for i, w := range words {
				if strings.ToLower(w) != w || strings.HasPrefix(w, "-") {
					words = words[:i]
					break
				}
			}
			run(t, 0, append(words, "--help")...)
		}
	}
}

// program puts this test in a folder under the program's name: TestMain is the
// program when it is called so.
func program(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	name := "statutelint"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if err := os.Symlink(self, filepath.Join(bin, name)); err != nil {
		t.Skip(err)
	}
	return bin
}

// document is one that is being executed.
type document struct{ dir, sh, bin string }

func (d *document) run(t *testing.T, f block) {
	t.Helper()
	for _, word := range f.info {
		if name, ok := strings.CutPrefix(word, "file="); ok {
			if err := os.WriteFile(filepath.Join(d.dir, name), []byte(f.text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	switch {
	case len(f.info) == 0:
		t.Errorf("line %d: a block that says not what it is cannot be checked", f.line)
	case f.info[0] == "console":
		d.console(t, f)
	case f.info[0] == "sql":
		d.query(t, f)
	}
}

// console runs the lines that begin with "$ ".
func (d *document) console(t *testing.T, f block) {
	t.Helper()
	out := ""
	for i, l := range strings.Split(strings.TrimSpace(f.text), "\n") {
		command, ok := strings.CutPrefix(l, "$ ")
		if ok {
			out = d.shell(t, f.line+i+1, command)
			continue
		}
		for _, want := range strings.Split(l, "…") {
			_, rest, found := strings.Cut(out, strings.TrimSpace(want))
			if !found {
				t.Fatalf("line %d: no %q in what is left of the output:\n%s", f.line+i+1, want, out)
			}
			out = rest
		}
	}
}

// shell runs a command, which may find something, and returns what it prints.
func (d *document) shell(t *testing.T, line int, command string) string {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command(d.sh, "-c", command)
	c.Dir, c.Stdout, c.Stderr = d.dir, &out, &errs
	c.Env = append(os.Environ(), "PATH="+d.bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	if err := c.Run(); err != nil && c.ProcessState.ExitCode() != 1 {
		t.Fatalf("line %d: %s: %v\n%s%s", line, command, err, out.String(), errs.String())
	}
	return out.String()
}

// query asks the database that the document has made; each question has an
// answer there.
func (d *document) query(t *testing.T, f block) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(d.dir, "law.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(f.text)
	if err != nil {
		t.Fatalf("line %d: %v", f.line, err)
	}
	defer rows.Close()
	if !rows.Next() {
		t.Errorf("line %d: no row: %v", f.line, rows.Err())
	}
}
