package facts_test

import "testing"

// TestExempted holds which selling-side offences an exemption in another section
// reaches: those that it cites, and those that except what it says, not those that
// cite its section as the crime that they lead to.
func TestExempted(t *testing.T) {
	code := selling + "# § 4-3. Immunity.\n\nA person under 18 years of age is immune from prosecution under section 4-1.\n\n# § 4-4. Loitering for prostitution.\n\n"
	for _, test := range []struct {
		text string
		want bool
	}{
		{"Except as provided in section 4-3, a person who loiters in public for the purpose of prostitution is guilty of a misdemeanor.", true},
		{"A person who loiters in public for the purpose of prostitution is guilty of a misdemeanor.", false},
		{"A person who loiters in public for the purpose of violating section 4-1 is guilty of a misdemeanor.", false},
	} {
		law := drafted(t, code+test.text+"\n")
		if n := len(law.Offences); n != 2 || !law.Offences[1].Sells || law.Offences[1].Exempt != test.want {
			t.Errorf("%s\n got %+v, want a second selling-side offence, exempt %v", test.text, law.Offences, test.want)
		}
	}
}

// TestSalePurposes holds for what purposes a sale is an offence: what an exception
// names is none, and one in the subject ends where the verb comes.
func TestSalePurposes(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"No person, except a licensed agency, shall receive compensation for the surrender of a child for adoption.", []string{"adoption"}},
		{"A person having custody of a child who shall sell, give away, let out, or otherwise dispose of that child for the vocation of acrobat, unless in a school, is guilty of a misdemeanor.", []string{"employment"}},
		{"A person who sells a child, except in an adoption that a court approves, is guilty of a felony.", nil},
	} {
		law := drafted(t, "# § 4-5. Children.\n\n"+test.text+"\n")
		if len(law.Offences) != 1 || len(law.Offences[0].For) != len(test.want) || len(test.want) > 0 && law.Offences[0].For[0] != test.want[0] {
			t.Errorf("%s\n got %+v, want one sale for %v", test.text, law.Offences, test.want)
		}
	}
}

// TestExceptionsAct holds that what an exception of an offence speaks of is no act
// of it, and does not show what the offence is.
func TestExceptionsAct(t *testing.T) {
	for _, test := range []struct {
		text, words string
		possesses   bool
	}{
		{"It is unlawful to exhibit child pornography, except that:\n\n(1) an officer may possess child pornography; and\n\n(2) a librarian may.", "It is unlawful to exhibit child pornography, except that:", false},
		{"It is unlawful for any person, except:\n\n(1) an officer who holds the matter; or\n\n(2) a physician,\n\nto possess child pornography.", "to possess child pornography.", true},
		{"It is unlawful for any person to:\n\n(1) possess child pornography; or\n\n(2) view child pornography.", "possess child pornography; or", true},
	} {
		law := drafted(t, "# § 4-7. Child pornography.\n\n"+test.text+"\n")
		if len(law.Offences) == 0 || law.Offences[0].Possession != test.possesses || law.Offences[0].Words() != test.words {
			t.Errorf("%s\n got %+v, want %q, possession %v", test.text, law.Offences, test.words, test.possesses)
		}
	}
}
