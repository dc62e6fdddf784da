package rule

// Function is a question that an expression can ask of a fact.
type Function struct {
	Name    string
	Of      string // the fact types that it can be asked of; "" for every fact
	Asks    string // what it asks, as a sentence
	Example string
}

// Functions are the questions about concepts of the vocabulary; each takes the
// name of one and answers true or false. TestFunctions holds that there are no
// others.
func Functions() []Function {
	return []Function{
		{"own", "", "Do the clause's own words say the concept?", `it.own("prostitution")`},
		{"says", "", "Does the clause say it, counting the meaning of the defined terms that it uses and of the sections that it cites?", `it.says("child")`},
		{"near", "", "Is it said anywhere in the section, its heading included?", `it.near("human_trafficking")`},
		{"titled", "", "Does the section's heading say it?", `it.titled("prostitution")`},
		{"under", "", "Do the headings of the chapter, or of any section there, say it?", `it.under("prostitution")`},
		{"chapter", "", "Is it said anywhere in the chapter, if that has at most twelve sections?", `it.chapter("sexual_exploitation")`},
		{"binds", "", "Does a “shall” or “must” govern the words that say it?", `it.binds("report")`},
		{"allows", "", "Does a “may” govern the words that say it?", `it.allows("report")`},
		{"who", "Duty", "Is whoever the duty binds called so?", `it.who("welfare_agency")`},
		{"what", "Duty", "Is the deed that the duty orders called so?", `it.what("report_to")`},
		{"does", "Duty", "Is it called so, and not only in what a report shall tell?", `it.does("train")`},
	}
}
