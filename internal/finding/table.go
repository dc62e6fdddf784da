package finding

// Table is what one run understood of the law, as data: the facts of one
// kind, one a row.
type Table struct {
	Name    string // "definitions"
	Columns []Column
	Rows    [][]any // string, int or bool by the column's Kind
}

// Column is one field of a kind of fact.
type Column struct {
	Name string
	Kind Kind
}

// Kind is the type of a column's values.
type Kind string

// The kinds of values. A list is text, its members joined by "; ".
const (
	Text    Kind = "text"
	Number  Kind = "number"
	Boolean Kind = "boolean"
)

// Column returns the index of the column of that name; -1 for none.
func (t *Table) Column(name string) int {
	for i, c := range t.Columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}
