// Package history keeps the verdicts of dated audits in one SQLite file, so
// that a report can show how laws change from run to run.
package history

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"time"

	_ "modernc.org/sqlite" // the driver; it needs no C compiler

	"statutelint/internal/finding"
)

const schema = `
CREATE TABLE IF NOT EXISTS runs (
  id       INTEGER PRIMARY KEY,
  date     TEXT NOT NULL, -- YYYY-MM-DD
  version  TEXT NOT NULL, -- of the program
  rule_set TEXT NOT NULL  -- of the rules and the vocabulary
);
CREATE TABLE IF NOT EXISTS run_verdicts (
  run_id       INTEGER NOT NULL REFERENCES runs(id),
  jurisdiction TEXT NOT NULL,
  rule         TEXT NOT NULL,
  verdict      TEXT NOT NULL,
  PRIMARY KEY (run_id, jurisdiction, rule)
);`

// Run is one dated audit.
type Run struct {
	Date     string // YYYY-MM-DD
	Version  string
	RuleSet  string
	Verdicts []finding.Verdict // with jurisdiction, rule and verdict only
}

// Append adds the verdicts of r as a run of that day. Either the whole run is
// added or, with an error, nothing.
func Append(path string, day time.Time, r *finding.Result) (err error) {
	db, err := open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.Begin()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := insert(tx, day, r); err != nil {
		return errors.Join(fmt.Errorf("%s: %w", path, err), tx.Rollback())
	}
	return tx.Commit()
}

func insert(tx *sql.Tx, day time.Time, r *finding.Result) error {
	res, err := tx.Exec("INSERT INTO runs (date, version, rule_set) VALUES (?, ?, ?)", day.Format(time.DateOnly), r.Version, r.RuleSet)
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	for _, v := range r.Verdicts {
		if _, err := tx.Exec("INSERT INTO run_verdicts VALUES (?, ?, ?, ?)", id, v.Jurisdiction, v.Rule, string(v.Verdict)); err != nil {
			return err
		}
	}
	return nil
}

// Load returns every run, oldest first.
func Load(path string) (runs []Run, err error) {
	db, err := open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	rows, err := db.Query(`SELECT r.id, r.date, r.version, r.rule_set, v.jurisdiction, v.rule, v.verdict
		FROM runs r JOIN run_verdicts v ON v.run_id = r.id ORDER BY r.date, r.id, v.rowid`)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	defer rows.Close()
	last := int64(-1)
	for rows.Next() {
		var id int64
		var run Run
		var v finding.Verdict
		if err := rows.Scan(&id, &run.Date, &run.Version, &run.RuleSet, &v.Jurisdiction, &v.Rule, &v.Verdict); err != nil {
			return nil, err
		}
		if id != last {
			runs, last = append(runs, run), id
		}
		runs[len(runs)-1].Verdicts = append(runs[len(runs)-1].Verdicts, v)
	}
	return runs, rows.Err()
}

// open opens the file, and makes it when there is none.
func open(path string) (*sql.DB, error) {
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: "_pragma=busy_timeout(5000)&_pragma=foreign_keys(on)"}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		return nil, err
	}
	if _, err := db.Exec(schema); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: it cannot be used as a history: %w", path, err), db.Close())
	}
	return db, nil
}
