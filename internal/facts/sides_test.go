package facts_test

import (
	"fmt"
	"strings"
	"testing"

	"statutelint/internal/facts"
)

// TestSides holds who commits an offence of prostitution: the one who would be
// paid, the one who would pay, or one who arranges it for others.
func TestSides(t *testing.T) {
	for _, test := range []struct {
		text string
		side string
		buys bool
	}{
		{"A person who agrees to engage in sexual conduct with another person for a fee is guilty of a misdemeanor.", "selling", false},
		{"No person shall solicit another to engage in sexual activity for hire in exchange for the person receiving money.", "selling", false},
		{"No person shall solicit another to engage in sexual activity for hire in exchange for the person giving the other money.", "buying", true},
		{"A person commits an offense if the person solicits a commercial sex act from another.", "buying", true},
		{"A person commits commercial sexual abuse of a minor if the person requests to engage in sexual conduct with a minor in return for a fee.", "buying", true},
		{"A person who performs any of the following with a child commits an offense: engages in an act that is prostitution.", "buying", true},
		{"No person shall control the activities of a prostitute in engaging in sexual activity for hire.", "third-party", false},
		{"It is unlawful for anyone who knows that another person is engaged in prostitution to live on the proceeds of that prostitution.", "third-party", false},
		{"It is unlawful for any person to persuade a person to leave the State or to enter a house of prostitution.", "third-party", false},
		{"A person shall not receive money for placing another person in a house of prostitution.", "third-party", false},
		{"It is unlawful for any person to reside in a house for the purpose of prostitution.", "selling", false},
		{"A person who loiters in a public place for the purpose of prostitution or of patronizing a person for prostitution is guilty of a violation.", "selling", true},
		{"A person who loiters in a public place for the purpose of patronizing a person for prostitution is guilty of a violation.", "buying", true},
	} {
		law := drafted(t, "# § 4-6. Offenses.\n\n"+test.text+"\n")
		if len(law.Offences) != 1 || law.Offences[0].Side != test.side || law.Offences[0].Buys != test.buys {
			t.Errorf("%s\n got %s, want one offence, side %q, buying %v", test.text, spoken(law.Offences), test.side, test.buys)
		}
	}
}

// TestNamed holds that an offence may open with its name, as its section's
// heading gives it, and say what it is.
func TestNamed(t *testing.T) {
	for _, test := range []struct {
		heading, text string
		want          int
	}{
		{"Selling of sex; definition; penalties", "Selling of sex is the practice by a person of sexual intercourse for compensation.", 1},
		{"Keeping of a bad house", "Keeping of a bad house consists of maintaining a place for prostitution.", 1},
		{"Reports", "Keeping of a bad house is the maintaining of a place for prostitution.", 0},
	} {
		if got := drafted(t, "# § 4-7. "+test.heading+".\n\n"+test.text+"\n").Offences; len(got) != test.want {
			t.Errorf("%s. %s\n got %d offences, want %d", test.heading, test.text, len(got), test.want)
		}
	}
}

// spoken prints the side of each offence.
func spoken(offences []*facts.Offence) string {
	var out []string
	for _, o := range offences {
		out = append(out, fmt.Sprintf("%s: side %q, buying %v", o.Address, o.Side, o.Buys))
	}
	return strings.Join(out, "; ")
}
