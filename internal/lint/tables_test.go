package lint

import (
	"context"
	"slices"
	"testing"

	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/rules"
)

const draft = `# § 12-3-4. Prostitution.

A person who engages in prostitution commits a misdemeanor.

# § 12-3-5. Patronising a minor.

A person who pays a fee for a commercial sexual act with a person under 18 years of age commits a felony.
`

func TestTables(t *testing.T) {
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	eng, err := rule.New(lex, nil)
	if err != nil {
		t.Fatal(err)
	}
	l := &Linter{Lexicon: lex, Engine: eng}
	in := Input{Name: "draft", Buffers: []walk.Buffer{{Path: "draft.md", Data: []byte(draft)}}, Whole: true, Tables: true}
	out, err := l.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]finding.Table{}
	for _, table := range out.Tables {
		byName[table.Name] = table
		for _, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Errorf("%s: a row has %d cells for %d columns", table.Name, len(row), len(table.Columns))
			}
		}
	}
	units := byName["units"]
	if len(units.Rows) != 2 || units.Rows[1][units.Column("section")] != "12-3-5" || units.Rows[1][units.Column("line")] != 5 {
		t.Errorf("units: %v", units.Rows)
	}
	offences := byName["offences"]
	at := slices.IndexFunc(offences.Rows, func(row []any) bool { return row[offences.Column("section")] == "12-3-5" })
	if at < 0 {
		t.Fatalf("offences: %v", offences.Rows)
	}
	row := offences.Rows[at]
	if row[offences.Column("below")] != 18 || row[offences.Column("buys")] != true || row[offences.Column("line")] != 7 {
		t.Errorf("the buying offence: %v of %v", row, offences.Columns)
	}
	if _, ok := byName["provisions"]; ok {
		t.Error("provisions are in the tables")
	}
}
