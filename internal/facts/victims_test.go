package facts_test

import (
	"slices"
	"testing"

	"statutelint/internal/facts"
)

// TestVictims holds up to which age an offence protects, and whether another one
// covers the same conduct against a child of 17.
func TestVictims(t *testing.T) {
	const paid = "\n\n# § 1-2. Prostitution.\n\nAny person who procures or entices another person to engage in prostitution is guilty of a crime."
	for _, test := range []struct {
		name, text string
		below      int
		covered    bool
	}{
		{"a definition of material sets the age", "(a) A person who possesses pornography involving juveniles is guilty of a crime.\n\n(b) As used in this section, “pornography involving juveniles” means any photograph of a sexual performance by a child under the age of seventeen.", 17, false},
		{"this Code section defines", "(a) As used in this Code section, “child” means a person under the age of 16 years.\n\n(b) It is unlawful for any person to entice a child to engage in sexual conduct.\n\n# § 1-2. Other.\n\nIt is unlawful for any person to hire a child for a sexually explicit performance.", 16, false},
		{"definitions applicable to an article", "(a) The following definitions are applicable to this article: “minor” means a person less than seventeen years old.\n\n(b) It is unlawful for any person to entice a minor to engage in sexual conduct.", 17, false},
		{"what the actor believes is the victim's age", "An actor commits luring of a child if the actor invites a person whom the actor believes to be under fifteen years of age to meet for sexual contact.", 15, false},
		{"having is more than having to pass on", "A person may not possess a photograph showing a child under the age of 16 years engaged in sexual conduct.\n\n# § 1-2. Other.\n\nA person may not possess with intent to distribute a photograph showing a minor engaged in sexual conduct.", 16, false},
		{"a computer is only one way", "Any person who entices a child under the age of 15 years to engage in sexual conduct is guilty of a crime.\n\n# § 1-2. Other.\n\nAny person who by computer entices a child to engage in sexual conduct is guilty of a crime.", 15, false},
		{"enticing for more than prostitution", "Whoever entices a child under the age of 16 to enter a house with the intent to commit sexual assault or prostitution is guilty of a crime." + paid, 16, false},
		{"enticing for prostitution only", "Whoever entices a child under the age of 16 to engage in prostitution is guilty of a crime." + paid, 16, true},
		{"years of a sentence are no age", "Whoever sells a person to another shall be imprisoned for two, three, or four years.", 0, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			law := drafted(t, "# § 1-1. Law.\n\n"+test.text+"\n")
			i := slices.IndexFunc(law.Offences, func(o *facts.Offence) bool { return o.Section == "1-1" })
			if i < 0 {
				t.Fatal("no offence")
			}
			if o := law.Offences[i]; o.Below != test.below || o.Covered != test.covered {
				t.Errorf("below %d, covered %v; want %d, %v", o.Below, o.Covered, test.below, test.covered)
			}
		})
	}
}

// TestGender holds that a word for the other side of a sexual act is no victim,
// and that an offence told by its name is seen.
func TestGender(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Every person who entices any unmarried female under the age of 18 years into a house of prostitution, or to have carnal intercourse with any man, is guilty of a crime.", "female"},
		{"Pandering is any of the following acts: inducing a girl to enter a house of prostitution.", "female"},
		{"Every person who procures a male or female for prostitution is guilty of a crime.", ""},
	} {
		law := drafted(t, "# § 1-1. Pandering.\n\n"+test.text+"\n")
		if len(law.Offences) != 1 || law.Offences[0].Gender != test.want {
			t.Errorf("%s\n got %d offences, want one that protects %q", test.text, len(law.Offences), test.want)
		}
	}
}

// TestLeaves holds whom a definition of a child leaves out.
func TestLeaves(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"“Minor” means a person under 18 years of age who is not married.", []string{"married"}},
		{"“Minor” means a person under 18 years of age, whether or not married or emancipated.", nil},
		{"“Minor” means a person under 18 years of age who has not had the disabilities of minority removed.", []string{"emancipated"}},
		{"“Minor” means a person under 18 years of age, unless the person is above the age of consent.", []string{"of_consent"}},
	} {
		law := drafted(t, "# § 1-1. Terms.\n\nAs used in this section: "+test.text+"\n")
		if len(law.Definitions) != 1 || !slices.Equal(law.Definitions[0].Leaves, test.want) {
			t.Errorf("%s\n got %v", test.text, law.Definitions[0].Leaves)
		}
	}
}

// TestTiers holds that what breaks another part of a section only sets a penalty,
// and that conduct which follows upon a violation is an offence.
func TestTiers(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"Sex trafficking is a class C felony if an offender violates (a)(2) of this section against a child.", true},
		{"Whoever benefits from a venture in sex trafficking of a child in violation of paragraph (1), shall be punished.", false},
	} {
		law := drafted(t, "# § 1-1. Sex trafficking.\n\n"+test.text+"\n")
		if len(law.Offences) != 1 || law.Offences[0].Tier != test.want {
			t.Errorf("%s\n got %d offences, want one with tier %v", test.text, len(law.Offences), test.want)
		}
	}
}
