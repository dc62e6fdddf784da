package compare

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"statutelint/internal/finding"
)

// Age is a topic on which children are protected up to another age. An age of
// 0 says that the text sets none.
type Age struct {
	Topic      string `json:"topic"`
	Old        int    `json:"old"`
	OldAddress string `json:"old_address"`
	New        int    `json:"new"`
	NewAddress string `json:"new_address"`
}

// Exemption is a protection from an offence of selling sex that one side has
// and the other has not, or has in another form.
type Exemption struct {
	Address string `json:"address"`
	Old     string `json:"old"` // what it was: "exemption on age, under 18"; "" for none
	New     string `json:"new"`
}

// protectedTable and exemptionsTable are the facts that are compared.
const protectedTable, exemptionsTable = "protected", "exemptions"

// record is one row of a table by column names.
type record struct {
	table *finding.Table
	row   []any
}

func (r record) text(column string) string {
	if i := r.table.Column(column); i >= 0 {
		return fmt.Sprint(r.row[i])
	}
	return ""
}

func (r record) number(column string) int {
	if i := r.table.Column(column); i >= 0 {
		n, _ := r.row[i].(int)
		return n
	}
	return 0
}

// records returns the rows of the table of that name.
func records(tables []finding.Table, name string) []record {
	var out []record
	for i := range tables {
		if tables[i].Name == name {
			for _, row := range tables[i].Rows {
				out = append(out, record{&tables[i], row})
			}
		}
	}
	return out
}

// ages lists the topics whose protected age changed.
func ages(old, new []finding.Table) []Age {
	out := []Age{}
	if len(old) == 0 || len(new) == 0 {
		return out
	}
	by := map[string]*Age{}
	at := func(topic string) *Age {
		if by[topic] == nil {
			by[topic] = &Age{Topic: topic}
		}
		return by[topic]
	}
	for _, r := range records(old, protectedTable) {
		a := at(r.text("topic"))
		a.Old, a.OldAddress = r.number("below"), r.text("address")
	}
	for _, r := range records(new, protectedTable) {
		a := at(r.text("topic"))
		a.New, a.NewAddress = r.number("below"), r.text("address")
	}
	for _, topic := range slices.Sorted(maps.Keys(by)) {
		if a := by[topic]; a.Old != a.New {
			out = append(out, *a)
		}
	}
	return out
}

// exemptions lists the addresses whose protection changed.
func exemptions(old, new []finding.Table) []Exemption {
	out := []Exemption{}
	if len(old) == 0 || len(new) == 0 {
		return out
	}
	was, is := protections(old), protections(new)
	addresses := slices.Sorted(maps.Keys(was))
	for _, a := range slices.Sorted(maps.Keys(is)) {
		if _, known := was[a]; !known {
			addresses = append(addresses, a)
		}
	}
	for _, a := range addresses {
		if was[a] != is[a] {
			out = append(out, Exemption{a, was[a], is[a]})
		}
	}
	return out
}

// protections describes what stands at each address.
func protections(tables []finding.Table) map[string]string {
	out := map[string]string{}
	for _, r := range records(tables, exemptionsTable) {
		s := r.text("form")
		if g := r.text("ground"); g != "" {
			s += " by " + g
		}
		if n := r.number("below"); n > 0 {
			s += fmt.Sprintf(", under %d", n)
		}
		if c := r.text("conditions"); c != "" {
			s += ", on conditions: " + c
		}
		if a := r.text("address"); out[a] == "" {
			out[a] = s
		} else if !strings.Contains(out[a], s) {
			out[a] += "; " + s
		}
	}
	return out
}
