package walk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"statutelint/internal/ingest"
)

// job is a file to read.
type job struct {
	path  string // as the user would name it, with slashes
	size  int64  // unpacked bytes, as its folder or archive says
	limit int64  // more bytes than this are refused
	open  func() (io.ReadCloser, error)
}

// input is what there is to read, in the order of the paths.
type input struct {
	jobs     []job
	problems []ingest.Problem
	skipped  int
	closers  []io.Closer
}

func (in *input) close() {
	for _, c := range in.closers {
		c.Close()
	}
}

func (in *input) fail(path, message string) {
	in.problems = append(in.problems, ingest.Problem{Path: filepath.ToSlash(path), Message: message})
}

// list finds the files at path.
func list(path string) (*input, error) {
	in := &input{}
	if err := in.root(path); err != nil {
		in.close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return in, nil
}

// root adds what the user named.
func (in *input) root(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return explain(err)
	case info.IsDir():
		return in.folder(path)
	case !info.Mode().IsRegular():
		return errors.New("neither a file nor a folder; give a file, a folder or a zip archive")
	}
	head, err := peek(path)
	if err != nil {
		return err
	}
	return in.file(path, info.Size(), head)
}

// folder adds everything below root. WalkDir goes in the order of the names
// and does not follow links.
func (in *input) folder(root string) error {
	real, err := filepath.EvalSymlinks(root)
	if err != nil {
		return explain(err)
	}
	return filepath.WalkDir(real, func(at string, d fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(real, at)
		if relErr != nil {
			return relErr
		}
		path := filepath.Join(root, rel)
		switch {
		case err != nil && rel == ".":
			return explain(err)
		case err != nil:
			in.fail(path, explain(err).Error())
			return nil
		case rel != "." && litter(d.Name()):
			in.skipped++
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.IsDir():
			in.entry(path, d)
		}
		return nil
	})
}

// entry adds one file of a folder.
func (in *input) entry(path string, d fs.DirEntry) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		in.fail(path, explain(err).Error())
		return
	case info.IsDir():
		in.fail(path, "a link to a folder, which is not followed; give the folder itself")
		return
	case !info.Mode().IsRegular():
		in.fail(path, "neither a file nor a folder; remove it or ignore this message")
		return
	}
	var head []byte
	if !plain[ext(path)] {
		if head, err = peek(path); err != nil {
			in.fail(path, err.Error())
			return
		}
	}
	if err := in.file(path, info.Size(), head); err != nil {
		in.fail(path, err.Error())
	}
}

// plain are extensions of files in folders that are not looked at before they
// are read, which saves opening tens of thousands of files twice.
var plain = map[string]bool{"html": true, "htm": true, "xml": true, "rtf": true, "md": true, "txt": true}

// file adds the file at path, which begins with head, or its entries when it
// is an archive.
func (in *input) file(path string, size int64, head []byte) error {
	if len(head) > 0 && Sniff(path, head) == Zip {
		return in.archive(path, size)
	}
	in.jobs = append(in.jobs, job{
		path: filepath.ToSlash(path), size: size, limit: MaxFile,
		open: func() (io.ReadCloser, error) { return os.Open(path) },
	})
	return nil
}

// peek returns the first bytes of the file at path.
func peek(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, explain(err)
	}
	defer f.Close()
	head := make([]byte, 64)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, explain(err)
	}
	return head[:n], nil
}

// litter says whether a name is of a file that operating systems, version
// control and archivers leave behind.
func litter(name string) bool {
	switch strings.ToLower(name) {
	case "__macosx", "desktop.ini", "thumbs.db":
		return true
	}
	return strings.HasPrefix(name, ".") && name != "." && name != ".."
}

// explain says in plain words what err, from the operating system, means.
func explain(err error) error {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such file or folder; check the path")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("may not be read; check its permissions")
	case errors.As(err, &p):
		return p.Err
	}
	return err
}
