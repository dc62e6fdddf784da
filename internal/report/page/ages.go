package page

import (
	"strings"

	"statutelint/internal/finding"
)

// ages is the table of harmonisation that the report asks for (¶ 29, 34, 102):
// the age up to which a child is protected, by topic and jurisdiction.
type ages struct {
	Topics []string
	Rows   []ageRow
}

type ageRow struct {
	Jurisdiction string
	Cells        []ageCell
}

// ageCell is the first age that one topic no longer protects, with the words
// that decide it; Below is 0 when the text sets none.
type ageCell struct {
	Topic          string
	Below          int
	Low            bool // under 18
	Address, Words string
}

// agesOf reads the table from the facts on protected ages.
func agesOf(r *finding.Result) ages {
	var out ages
	place := map[string]int{}
	for _, j := range r.Jurisdictions {
		t := tableNamed(r.Tables[j.Name], "protected")
		row := ageRow{Jurisdiction: j.Name}
		cells := map[string]ageCell{}
		for _, c := range rowsOf(t) {
			if _, known := place[c.Topic]; !known {
				place[c.Topic] = len(out.Topics)
				out.Topics = append(out.Topics, c.Topic)
			}
			cells[c.Topic] = c
		}
		for _, topic := range out.Topics {
			row.Cells = append(row.Cells, cells[topic])
		}
		out.Rows = append(out.Rows, row)
	}
	for i := range out.Rows { // topics that a later jurisdiction brought in
		for len(out.Rows[i].Cells) < len(out.Topics) {
			out.Rows[i].Cells = append(out.Rows[i].Cells, ageCell{})
		}
	}
	return out
}

func tableNamed(tables []finding.Table, name string) *finding.Table {
	for i := range tables {
		if tables[i].Name == name {
			return &tables[i]
		}
	}
	return &finding.Table{}
}

func rowsOf(t *finding.Table) []ageCell {
	topic, below, address, words := t.Column("topic"), t.Column("below"), t.Column("address"), t.Column("words")
	if topic < 0 || below < 0 || address < 0 || words < 0 {
		return nil
	}
	var out []ageCell
	for _, row := range t.Rows {
		n, _ := row[below].(int)
		out = append(out, ageCell{
			Topic: text(row[topic]), Below: n, Low: n < adult,
			Address: text(row[address]), Words: firstWords(text(row[words]), 160),
		})
	}
	return out
}

// adult is the age from which a person is no child (Convention on the Rights
// of the Child, art. 1).
const adult = 18

func text(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(s)
}
