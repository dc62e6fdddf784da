package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"statutelint/internal/finding"
	"statutelint/internal/report"
)

// writeFiles writes what --output asks for. Each file is written aside and put
// in its place when it is whole; a file that cannot be written leaves those
// that were there as they were.
func (o *output) writeFiles(r *finding.Result) error {
	for _, spec := range o.files {
		format, path, _ := strings.Cut(spec, "=")
		rep, err := o.writer(format, report.Options{Width: defaultWidth, Date: time.Now()})
		if err != nil {
			return err
		}
		if err := replace(path, func(f *os.File) error { return rep.Write(f, r) }); err != nil {
			return err
		}
	}
	return nil
}

// writable reports early, before a long run, that a file cannot be written
// where it is to stand.
func writable(path string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".statutelint-*")
	if err != nil {
		return unwritable(path, err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// replace writes a file whole or not at all.
func replace(path string, write func(*os.File) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".statutelint-*")
	if err != nil {
		return unwritable(path, err)
	}
	err = errors.Join(write(f), f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(unwritable(path, err), os.Remove(f.Name()))
	}
	return nil
}

// unwritable names the file that was asked for, not the one written aside.
func unwritable(path string, err error) error {
	var in *os.PathError
	if errors.As(err, &in) {
		err = in.Err
	}
	return &os.PathError{Op: "write", Path: path, Err: err}
}
