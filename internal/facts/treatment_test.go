package facts_test

import "testing"

// selling is a section with an offence of selling sex, for provisions that cite it.
const selling = "# § 4-1. Prostitution.\n\nA person who engages in sexual conduct with another person for a fee commits prostitution.\n\n"

// TestRoutes holds what makes a child's prostitution a juvenile matter, and what
// keeps the child out of the juvenile court.
func TestRoutes(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"Conduct indicating a need for supervision is:\n\n(1) the absence of a child from school; or\n\n(2) conduct described by section 4-1.", 1},
		{"A person under 18 years of age is immune from prosecution in the district court for a violation of section 4-1, but may be treated as a juvenile under chapter 52.", 1},
		{"A person under 18 years of age is immune from prosecution for a violation of section 4-1 as a juvenile or an adult.", 0},
		{"This subsection governs a proceeding based upon an arrest for prostitution. A petition alleging that the respondent is in need of supervision shall be substituted for the delinquency petition.", 1},
		{"A complaint alleging that a child is a delinquent child because of a violation of section 4-1 may be held in abeyance.", 0},
	} {
		if got := drafted(t, selling+"# § 9-1. Proceedings.\n\n"+test.text+"\n").Routes; len(got) != test.want {
			t.Errorf("%s\n got %d routes, want %d", test.text, len(got), test.want)
		}
	}
}

// TestDiscretions holds which protection of a child is left to somebody's choice.
func TestDiscretions(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"When a juvenile is alleged to have committed the offense of prostitution, a prosecutor may divert the offense if the county has a program that:\n\n(a) provides housing.", 1},
		{"When a juvenile is alleged to have committed the offense of prostitution, a prosecutor shall divert the offense to a program that:\n\n(a) provides housing.", 0},
		{"The secretary may provide assistance to a county that enters into a child protection compact to reduce:\n\n(a) the sex trafficking of minors.", 0},
		{"Funds under this section may be used for services to youth who are victims of sex trafficking.", 0},
	} {
		if got := drafted(t, "# § 9-1. Diversion.\n\n"+test.text+"\n").Discretions; len(got) != test.want {
			t.Errorf("%s\n got %d discretions, want %d", test.text, len(got), test.want)
		}
	}
}

// TestStigmas holds when the text calls a child a prostitute.
func TestStigmas(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"Whoever profits from prostitution, where the prostitute is a minor, is guilty of a felony.", 1},
		{"Whoever profits from prostitution, where the person sold is a minor, is guilty of a felony.", 0},
	} {
		if got := drafted(t, "# § 9-1. Profit.\n\n"+test.text+"\n").Stigmas; len(got) != test.want {
			t.Errorf("%s\n got %d, want %d", test.text, len(got), test.want)
		}
	}
}

// TestExemptionServices holds when a provision that exempts a child sends the child
// to services.
func TestExemptionServices(t *testing.T) {
	exempt := selling + "# § 4-2. Immunity.\n\n(a) A person under 18 years of age is not criminally liable for prostitution.\n\n(b) "
	for _, test := range []struct {
		text string
		want bool
	}{
		{"A minor who is not criminally liable under subsection (a) is presumed to be a neglected child under section 9-1.", true},
		{"A minor who is not criminally liable under subsection (a) shall be referred to the department of children's services.", true},
		{"A minor who is not criminally liable under subsection (a) may be referred to the department of children's services.", false},
		{"The officer shall inform a minor who is not criminally liable under subsection (a) of services.", false},
		{"Nothing in this section shall keep a minor from receiving services.", false},
	} {
		law := drafted(t, exempt+test.text+"\n")
		if len(law.Exemptions) != 1 || law.Exemptions[0].Services != test.want {
			t.Errorf("%s\n got %+v, want one exemption, services %v", test.text, law.Exemptions, test.want)
		}
	}
}

// TestListedScope holds that a scope phrase goes on through a list of sections.
func TestListedScope(t *testing.T) {
	law := drafted(t, `# § 9-1. Definitions.

The following definitions apply to G.S. 9-2, showing matter to minors; G.S. 9-4, images of minors.

(1) Minor. - A person who is less than 17 years of age.

# § 9-4. Images.

A person who films a minor in sexual conduct is guilty of a felony.
`)
	if len(law.Definitions) != 1 || law.Definitions[0].Assumed || len(law.Definitions[0].Topics) != 1 {
		t.Errorf("got %+v, want one definition that holds in section 9-4", law.Definitions)
	}
}
