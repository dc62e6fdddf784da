package facts_test

import "testing"

// TestMeans holds when trafficking needs force, fraud or coercion.
func TestMeans(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"A person commits an offense if the person recruits or harbors another person for commercial sexual activity by force, fraud, or coercion.", true},
		{"A person commits an offense if the person compels or induces another person to engage in prostitution by threats.", true},
		{"A person commits an offense if the person recruits a child for commercial sexual activity.", false},
		{"Whoever obtains a person, knowing that force will be used, or that the person is under 18 years of age, for a commercial sex act shall be imprisoned.", false},
		{"A person commits an offense if the person by any means, force or not, obtains a child for prostitution.", false},
		{"A person commits an offense if the person entices, induces, or compels another person to engage in prostitution.", false},
	} {
		law := drafted(t, "# § 1-1. Sex trafficking.\n\n"+test.text+"\n")
		if len(law.Offences) != 1 || law.Offences[0].Means != test.want {
			t.Errorf("%s\n got %d offences, want one with means %v", test.text, len(law.Offences), test.want)
		}
	}
}

// TestNexus holds that an element of commerce counts where it is referred to.
func TestNexus(t *testing.T) {
	law := drafted(t, `# § 1-1. Depictions.

(a) Any person who, in a circumstance described in subsection (b), produces child pornography shall be imprisoned.

(b) The circumstance is that the child pornography was transported in interstate commerce.

# § 1-2. Luring.

A person commits luring if the person uses the mail or a computer to entice a child to engage in sexual conduct.
`)
	for _, o := range law.Offences {
		if want := o.Section == "1-1"; o.Nexus != want {
			t.Errorf("%s: nexus %v, want %v", o.Address, o.Nexus, want)
		}
	}
	if len(law.Offences) < 2 {
		t.Errorf("%d offences, want both", len(law.Offences))
	}
}

// TestCooperation holds when help depends on cooperating, and who is spared.
func TestCooperation(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The board shall not award compensation to a victim unless the claimant has cooperated with law enforcement.", "asked"},
		{"An award may be reduced if the victim did not cooperate fully with law enforcement agencies.", "asked"},
		{"The board shall not award compensation to a victim of 18 or older unless the claimant has cooperated with law enforcement; this does not apply to a claimant under 18 years of age.", "children spared"},
		{"A victim shall receive services and compensation regardless of whether the victim cooperates with law enforcement.", ""},
		{"The division, in cooperation with law enforcement, shall help victims to claim compensation.", ""},
	} {
		law := drafted(t, "# § 1-1. Crime victims compensation.\n\n"+test.text+"\n")
		got := ""
		for _, c := range law.Cooperations {
			got = "asked"
			if c.ChildExcepted {
				got = "children spared"
			}
		}
		if got != test.want {
			t.Errorf("%s\n got %q, want %q", test.text, got, test.want)
		}
	}
}

// TestBenefit holds what is profiting from another's exploitation.
func TestBenefit(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"It is unlawful for any person to benefit from conduct prohibited by this section.", 1},
		{"A person who is supported or maintained by money earned by another person through prostitution commits pimping, which is a class 3 felony.", 1},
		{"No person shall solicit another to engage in prostitution, the person receiving anything of value from the other person.", 0},
	} {
		law := drafted(t, "# § 1-1. Sex trafficking.\n\n"+test.text+"\n")
		if len(law.Benefits) != test.want {
			t.Errorf("%s\n got %d, want %d", test.text, len(law.Benefits), test.want)
		}
	}
}
