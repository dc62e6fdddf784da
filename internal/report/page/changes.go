package page

// Changes is a comparison of two editions of a code, or of two jurisdictions,
// as the page shows it.
type Changes struct {
	Old, New string // their names
	Note     string // what was done to tell changes of the law from changes of the standard
	Groups   []ChangeGroup
}

// ChangeGroup is changes of one kind: "Cured", "Introduced".
type ChangeGroup struct {
	Title string
	Items []Change
}

// Change is one thing that differs.
type Change struct{ Rule, Address, Text string }

// Trend is how many recommendations each jurisdiction met, run by run.
type Trend struct {
	Dates []string // of the runs, oldest first
	Rows  []TrendRow
}

// TrendRow is one recommendation of one jurisdiction: a state for every date,
// "met", "unmet", "undecided", or "" when it was not audited then.
type TrendRow struct {
	Jurisdiction, Number, Says string
	States                     []string
}
