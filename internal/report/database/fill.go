package database

import (
	"database/sql"
	"fmt"
	"strings"

	"statutelint/internal/finding"
	"statutelint/internal/standard"
)

// filler inserts rows until the first error, which it keeps.
type filler struct {
	tx       *sql.Tx
	err      error
	units    map[string]int64 // by jurisdiction, file and section
	verdicts map[string]int64 // by jurisdiction and rule
}

// insert adds a row and returns its id.
func (f *filler) insert(table string, values ...any) int64 {
	if f.err != nil {
		return 0
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(values)), ",")
	res, err := f.tx.Exec("INSERT INTO "+quote(table)+" VALUES ("+marks+")", values...)
	if err != nil {
		f.err = fmt.Errorf("%s: %w", table, err)
		return 0
	}
	id, err := res.LastInsertId()
	f.err = err
	return id
}

// quote makes a name safe in a statement: fields of facts may be words of SQL.
func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

func (f *filler) all(d *Writer, r *finding.Result) {
	date := ""
	if !d.Date.IsZero() {
		date = d.Date.Format("2006-01-02")
	}
	f.insert("run", r.Version, r.RuleSet, date)
	f.standard(d.Standard)
	ids := map[string]int64{}
	for i := range r.Jurisdictions {
		j := &r.Jurisdictions[i]
		ids[j.Name] = f.jurisdiction(j, r.Tables[j.Name])
	}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		id := f.insert("verdicts", nil, ids[v.Jurisdiction], v.Rule, string(v.Verdict), v.Why)
		f.verdicts[v.Jurisdiction+"\x00"+v.Rule] = id
		f.evidence(nil, id, v.By)
	}
	for i := range r.Findings {
		if x := &r.Findings[i]; x.AboutRecord() {
			f.insert("record_faults", nil, x.File, x.Start.Line, x.Message, x.Fingerprint)
		} else {
			f.finding(ids, x)
		}
	}
}

func (f *filler) standard(s *standard.Standard) {
	for _, r := range s.Rules {
		f.insert("rules", r.ID, r.Name, r.Family(), string(r.Scope), string(r.Severity), strings.TrimSpace(r.Suggestion))
	}
	for _, p := range s.Paragraphs {
		if p.Says == "" {
			continue
		}
		id := f.insert("paragraphs", nil, p.Document, p.Number, p.Says, p.Unanswered)
		for _, rule := range p.Rules {
			if s.Rule(rule) != nil {
				f.insert("rule_paragraphs", rule, id)
			}
		}
	}
}

func (f *filler) jurisdiction(j *finding.Jurisdiction, tables []finding.Table) int64 {
	id := f.insert("jurisdictions", nil, j.Name, j.Level, j.Parent, j.Path, j.Files, j.Sections, j.Analysed)
	for _, s := range j.Skipped {
		f.insert("skipped", id, s.Path, s.Line, s.Reason)
	}
	for i := range tables {
		f.table(id, &tables[i])
	}
	return id
}

// unitsTable is the table of facts that the schema has a table of its own for.
const unitsTable = "units"

// table inserts the facts of one kind, and makes their table when they are the
// first.
func (f *filler) table(jurisdiction int64, t *finding.Table) {
	if t.Name != unitsTable {
		f.make(t)
	}
	section, file := t.Column("section"), t.Column("file")
	for _, row := range t.Rows {
		key := fmt.Sprint(jurisdiction, "\x00", row[file], "\x00", row[section])
		if t.Name == unitsTable {
			f.units[key] = f.insert(t.Name, append([]any{nil, jurisdiction}, row...)...)
			continue
		}
		f.insert(t.Name, append([]any{nil, jurisdiction, nullable(f.units[key])}, row...)...)
	}
}

// make creates the table of a kind of fact.
func (f *filler) make(t *finding.Table) {
	if f.err != nil {
		return
	}
	columns := []string{
		"id INTEGER PRIMARY KEY",
		"jurisdiction_id INTEGER NOT NULL REFERENCES jurisdictions(id)",
		"unit_id INTEGER REFERENCES units(id)",
	}
	for _, c := range t.Columns {
		kind := "TEXT"
		if c.Kind != finding.Text {
			kind = "INTEGER"
		}
		columns = append(columns, quote(c.Name)+" "+kind+" NOT NULL")
	}
	_, f.err = f.tx.Exec("CREATE TABLE IF NOT EXISTS " + quote(t.Name) + " (" + strings.Join(columns, ", ") + ")")
}

// nullable is NULL for no row.
func nullable(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

func (f *filler) finding(jurisdictions map[string]int64, x *finding.Finding) {
	j := jurisdictions[x.Jurisdiction]
	unit := f.units[fmt.Sprint(j, "\x00", x.File, "\x00", x.Section)]
	verdict := f.verdicts[x.Jurisdiction+"\x00"+x.Rule]
	suppression, why := "", ""
	if s := x.Suppression; s != nil {
		suppression, why = s.Kind, s.Justification()
	}
	id := f.insert("findings", nil, j, x.Rule, nullable(verdict), nullable(unit), string(x.Severity), string(x.Certainty),
		x.Section, x.Address, x.File, x.Start.Offset, x.Start.Line, x.Start.Column, x.End.Offset, x.End.Line, x.End.Column,
		x.Message, x.Suggestion, x.Fingerprint, suppression, why)
	f.evidence(id, nil, x.Evidence)
}

// evidence inserts the words behind a finding or a verdict.
func (f *filler) evidence(finding, verdict any, all []finding.Evidence) {
	for i, e := range all {
		f.insert("evidence", nil, finding, verdict, i+1, e.Role, e.Address, e.File, e.Start.Line, e.Quote, e.Note)
	}
}
