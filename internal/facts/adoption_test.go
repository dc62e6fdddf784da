package facts_test

import "testing"

// TestBirthCosts holds what allows or accounts for a birth parent's expenses.
func TestBirthCosts(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"The petitioner for adoption of a child may pay reasonable living expenses of the birth mother.", true},
		{"In a petition for adoption the report must show all expenses for hospital care received by the mother.", true},
		{"No person shall pay for the adoption of a child, except medical expenses of the birth parent.", true},
		{"A person shall not pay the living expenses of the birth mother of a child placed for adoption.", false},
		{"The department shall make adoption assistance payments for the medical costs of a child and the mother.", false},
		{"The court shall notify the birth mother of the petition for adoption of a child.", false},
	} {
		law := drafted(t, "# § 1-1. Adoption.\n\n"+test.text+"\n")
		if got := len(law.BirthCosts) > 0; got != test.want {
			t.Errorf("%s\n got %v, want %v", test.text, got, test.want)
		}
	}
}

// TestInducement holds what forbids value for placing a child.
func TestInducement(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"No person may request, accept, or receive any compensation in connection with the placing out or adoption of a child.", true},
		{"A biological parent shall not receive any thing of value for the placement of the child for adoption.", true},
		{"Neither the department nor an agency may make or receive any charge for placing a child for adoption.", true},
		{"Whoever gives money to influence the consent to an adoption of a child shall be subject to a civil penalty.", true},
		{"The petitioner for adoption of a child shall file an account of all disbursements of anything of value.", false},
		{"The department shall not pay an adoption subsidy for a child placed for adoption with a stepparent.", false},
	} {
		law := drafted(t, "# § 1-1. Law.\n\n"+test.text+"\n")
		if got := len(law.Inducements) > 0; got != test.want {
			t.Errorf("%s\n got %v, want %v", test.text, got, test.want)
		}
	}
}
