package facts_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestEntries reads terms from lists whose entries have no verb or no quotes.
func TestEntries(t *testing.T) {
	for _, c := range []struct{ name, heading, text, want string }{
		{"quoted, a comma", "Definitions", "(1) \"Minor\", any person under seventeen years of age;\n\n(2) \"Fee\", money.", "minor 17, fee 0"},
		{"comma inside", "Definitions", "\"Minor,\" without distinction of status, any person under 17 years of age.", "minor 17"},
		{"catchline", "Definitions", "(1) MINOR. A person under 17 years of age.\n\n(2) FEE. Money.", "minor 17, fee 0"},
		{"catchline and dash", "Definitions", "(1) Young persons. - Any person under 17 years of age.", "young persons 17"},
		{"quoted catchline", "Definitions", "\"Minor.\" A person under 17 years of age.", "minor 17"},
		{"without quotes", "Terms, defined", "(1) Ward of the state means a person under 17 years of age;", "ward of the state 17"},
		{"a second sentence", "Definitions", "\"Fee\" means money. Things of value shall also include drugs.", "fee 0, things of value 0"},
		{"qualified", "Custody", "\"Minor\", for purposes of placing a ward, means a person under 17 years of age.", "minor 17"},
		{"also", "Custody", "\"Minor\" also means a person under 17 years of age.", "minor 17"},
		{"catchline of a definition", "Definitions", "(1) Young persons. The term \"minor\" means a person under 17 years of age.", "minor 17"},
		{"a lead-in and no heading", "Fees", "The following words shall have the following meanings:\n\n\"Minor\", a person under the age of 17.", "minor 17"},
		{"part of a section", "Custody", "(a) Definitions:\n\n(1) Young person. - Any person under 17 years of age.", "young person 17"},
		{"means as a noun", "Definitions and penalties", "(1) Possesses or receives through any means including, but not limited to, the mail, an image of prostitution;", ""},
		{"no definitions", "Custody", "(1) MINOR. A person under 17 years of age.", ""},
		{"a sentence", "Definitions", "(1) The department shall adopt rules. It includes the county means of support.", ""},
		{"a list of terms", "Definitions", "\"Minor\", \"fee\" and others have their usual meaning.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range drafted(t, "# § 1-1. "+c.heading+" on prostitution.\n"+c.text).Definitions {
				got = append(got, fmt.Sprint(d.Term, " ", d.Below))
			}
			if got := strings.Join(got, ", "); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
