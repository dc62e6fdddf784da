package facts_test

import "testing"

// TestAgeTier holds that a penalty of an offence of buying can be for a child,
// and not for the buyer's own age.
func TestAgeTier(t *testing.T) {
	for _, test := range []struct {
		penalty string
		want    bool
	}{
		{"An offense under subsection (a) is a class C felony if the person to whom the actor offers the fee is younger than 18 years of age.", true},
		{"A person who violates subsection (a) shall be punished by imprisonment if the person patronized is a minor.", true},
		{"A defendant under 21 years of age who violates subsection (a) shall be punished by a fine.", false},
		{"A violation of this section is a class A misdemeanor.", false},
	} {
		law := drafted(t, "# § 4-1. Patronizing.\n\n(a) A person commits patronizing if the person pays a fee to another person in return for sexual conduct.\n\n(b) "+test.penalty+"\n")
		if len(law.Offences) == 0 || !law.Offences[0].Buys || law.Offences[0].AgeTier != test.want {
			t.Errorf("%s\n got %+v, want buying with a child tier %v", test.penalty, law.Offences, test.want)
		}
	}
}

// TestByParent holds when an offence names a parent as who commits it.
func TestByParent(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"A parent, guardian, or person who has custody of a child may not consent to the taking of the child for prostitution.", true},
		{"No parent or guardian shall knowingly permit a child to engage in prostitution.", true},
		{"A person commits an offense if the person causes a child in the person's legal custody to engage in prostitution.", true},
		{"A person commits an offense if the person takes a child away from the child's parent or guardian for the purpose of prostitution.", false},
		{"A person commits an offense if the person entices a child into prostitution without the consent of the child's parent.", false},
	} {
		law := drafted(t, "# § 4-2. Prostitution of a child.\n\n"+test.text+"\n")
		if len(law.Offences) != 1 || law.Offences[0].ByParent != test.want {
			t.Errorf("%s\n got %+v, want one offence, by a parent: %v", test.text, law.Offences, test.want)
		}
	}
}

// TestEarnings holds that whoever takes what prostitution brings in, or finds the
// customers, does not buy.
func TestEarnings(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"A person who takes, without consideration, any money or earnings from a prostitute commits a felony.", false},
		{"A person who receives the proceeds of the prostitution of a minor from the minor commits a felony.", false},
		{"A person who solicits customers for a minor engaged in prostitution commits a felony.", false},
		{"A person who obtains sexual intercourse from a prostitute commits a misdemeanor.", true},
		{"A person who gives a fee to a minor for sexual conduct commits a felony.", true},
		{"A person who pays the minor for a sexual act commits a felony.", true},
		{"A person who solicits a minor to engage in prostitution commits a felony.", true},
	} {
		law := drafted(t, "# § 4-3. Prostitution.\n\n"+test.text+"\n")
		if len(law.Offences) != 1 || law.Offences[0].Buys != test.want {
			t.Errorf("%s\n got %+v, want one offence, of buying: %v", test.text, law.Offences, test.want)
		}
	}
}

// TestTraffickedVictims holds whom an offence against buyers protects that calls
// the other person a victim of trafficking.
func TestTraffickedVictims(t *testing.T) {
	for _, test := range []struct {
		trafficking string
		want        bool
	}{
		{"A person who recruits or harbors a minor for commercial sexual activity commits sex trafficking.", true},
		{"A person who by force recruits or harbors another person for commercial sexual activity commits sex trafficking.", false},
	} {
		law := drafted(t, "# § 4-4. Sex trafficking.\n\n"+test.trafficking+"\n\n# § 4-5. Buyers.\n\nA person who pays for commercial sexual activity with another person, a victim of sex trafficking, commits a felony.\n")
		for _, o := range law.Offences {
			if o.Section == "4-5" && (!o.Buys || o.Child != test.want) {
				t.Errorf("%s\n got %+v, want buying from a child: %v", test.trafficking, o, test.want)
			}
		}
		if len(law.Offences) != 2 {
			t.Errorf("%d offences, want two", len(law.Offences))
		}
	}
}
