// Package database writes results as an SQLite database, for questions that
// no page foresees.
package database

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver; it needs no C compiler

	"statutelint/internal/finding"
	"statutelint/internal/standard"
)

//go:embed schema.sql
var schema string

// Writer writes results as the bytes of a database file.
type Writer struct {
	Standard *standard.Standard
	Date     time.Time // of the run; zero when not known
}

// Write makes the database in a file of its own and copies it, so that nothing
// half-written is ever seen.
func (d *Writer) Write(w io.Writer, r *finding.Result) error {
	dir, err := os.MkdirTemp("", "statutelint-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "result.sqlite")
	if err := d.create(path, r); err != nil {
		return fmt.Errorf("sqlite: %w", err)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

func (d *Writer) create(path string, r *finding.Result) (err error) {
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=journal_mode(off)&_pragma=synchronous(off)&_pragma=foreign_keys(on)")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.Exec(schema); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	f := &filler{tx: tx, units: map[string]int64{}, verdicts: map[string]int64{}}
	f.all(d, r)
	if f.err != nil {
		return errors.Join(f.err, tx.Rollback())
	}
	return tx.Commit()
}
