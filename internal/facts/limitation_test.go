package facts_test

import (
	"slices"
	"strings"
	"testing"

	"statutelint/internal/facts"
)

func TestLimitations(t *testing.T) {
	const sexOffence = `# § 9-5-8. Definitions.
As used in this title, "sexual offense against a child" means an offense under section 9-5-1 or the production of child pornography.

`
	const graded = `# § 9-5-1. Sex trafficking of a child.
(a) A person commits sex trafficking of a child if the person recruits or transports a child for the purpose of commercial sexual activity.

(b) Sex trafficking of a child is a class A felony.

# § 9-5-2. Use of a child in a sexual performance.
(a) A person is guilty of use of a child in a sexual performance if the person employs a child to engage in a sexual performance.

(b) The offense is a class B felony, and a class C felony if the child is under twelve years of age.

`
	for _, c := range []struct {
		name, statute string
		want          string // "general", topics, "bars" or ""
	}{
		{"any felony", "A prosecution for a felony may be commenced at any time.", "general"},
		{"no period", "The prosecution of a felony is not subject to a period of limitation and may be commenced at any time.", "general"},
		{"cited", offences + "# § 9-1-2. Limitation.\nA prosecution for a violation of section 9-5-1 may be commenced at any time.", "prostitution trafficking"},
		{"in a list", "A prosecution for the following offenses may be commenced at any time:\n\n(a) murder;\n\n(b) production of child pornography; and\n\n(c) human trafficking.", "material trafficking"},
		{"no limitation", "There is no limitation of time within which a prosecution for sex trafficking must be commenced.", "trafficking"},
		{"no statute", "There shall be no statute of limitations for the prosecution of human trafficking.", "trafficking"},
		{"indictment", "An indictment for human trafficking of a child may be found at any time without limitation.", "trafficking"},
		{"not barred", "The prosecution of child sex trafficking is not barred by any statute of limitations and may be instituted at any time.", "trafficking"},
		{"defined", offences + sexOffence + "# § 9-1-2. Limitation.\nA prosecution for a sexual offense against a child may be commenced at any time.", "material prostitution trafficking"},
		{"murder only", "A prosecution for murder or any class A felony may be commenced at any time.", ""},
		{"grade", graded + "# § 9-1-2. Limitation.\nA prosecution for murder or any class A felony may be commenced at any time.", "prostitution trafficking"},
		{"other grade", graded + "# § 9-1-2. Limitation.\nA prosecution for any level 1 felony may be commenced at any time.", ""},
		{"grade for the youngest", graded + "# § 9-1-2. Limitation.\nA prosecution for a class C felony may be commenced at any time.", ""},
		{"sexual offences in general", "Notwithstanding section 9-1-1, a prosecution for any sexual offense involving a person under eighteen years of age may be commenced at any time.", "children"},
		{"of the youngest only", "A prosecution for any sexual offense involving a person under fourteen years of age may be commenced at any time.", ""},
		{"entry of a table", "# § 9-1-2. Limitation of criminal prosecutions.\nMurder and any sex offense against a child: No limit.", "children"},
		{"punishable with death", "A person may be prosecuted for an offense punishable with death at any time after the offense is committed.", ""},
		{"defined elsewhere", "A prosecution for a felony defined in article four hundred may be commenced at any time.", ""},
		{"defined by a definition", "# § 9-1-2. Limitation of prosecutions.\n(a) A prosecution for a grave child offense may be commenced at any time.\n\n(b) “Grave child offense” means any “exploitation offense” as defined in section 9-1-3.\n\n# § 9-1-3. Definitions.\n“Exploitation offense” means sexual exploitation of a child or human trafficking of a child.", "material trafficking"},
		{"not afterwards", "# § 9-1-2. Limitation.\nNo felony may be prosecuted more than three years after its commission.", "bars"},
		{"misdemeanours as crimes", "# § 9-1-2. Limitation for misdemeanors.\nThe crimes of trespass and slander, and all misdemeanors, shall be prosecuted within two years after the commission of the same.", ""},
		{"felony bar", "A prosecution for a felony must be commenced within three years after the commission of the offense.", "bars"},
		{"barred", "A prosecution for any crime is barred if not commenced within six years after it is committed.", "bars"},
		{"periods", "No person shall be prosecuted for an offense unless the prosecution is instituted within the following periods of time.", "bars"},
		{"misdemeanours", "A prosecution for a misdemeanor shall be commenced within one year.", ""},
		{"tax", "A prosecution for a violation of this chapter shall be commenced within six years.", ""},
		{"period by name", "The statute of limitations for any other criminal offense shall be three years.", "bars"},
		{"civil", "A civil action for damages may be commenced at any time whether or not a complaint was made.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, l := range drafted(t, c.statute).Limitations {
				switch {
				case l.Unlimited && l.General:
					got += " general"
				case l.Unlimited && l.Children && len(l.Topics) == 0:
					got += " children"
				case l.Unlimited && !l.Negated && len(l.Topics) > 0:
					got += " " + strings.Join(l.Topics, " ")
				case l.Bars:
					got += " bars"
				}
			}
			if got = strings.TrimSpace(got); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestGrades holds which offences a limitation law means that lifts grades.
func TestGrades(t *testing.T) {
	for _, test := range []struct {
		lifted, grade string
		want          bool
	}{
		{"a Class A, B, or C felony", "is guilty of a Class B felony", true},
		{"a Class A or B felony", "is guilty of a Class C felony", false},
		{"a Class A through Class D felony", "is guilty of a Class C felony", true},
		{"a Level 1 felony or a Level 2 felony", "commits a Level 2 felony", true},
		{"a felony of the first degree", "commits a first-degree felony", true},
		{"a capital felony or a life felony", "commits a life felony", true},
		{"a capital felony or a life felony", "commits a felony of the first degree", false},
		{"a class A felony", "commits a felony.\n\n# § 8-9. Grades.\n\nA violation of section 8-2 on child pornography is a class A felony", true},
		{"a class A felony", "commits a felony.\n\n# § 8-9. Grades.\n\nA violation of section 8-2 on child pornography is a class B felony", false},
	} {
		law := drafted(t, "# § 8-1. Limitation.\n\nA prosecution for "+test.lifted+" may be commenced at any time.\n\n# § 8-2. Child pornography.\n\nA person who produces child pornography "+test.grade+".\n")
		if got := len(law.Limitations) == 1 && slices.Contains(law.Limitations[0].Topics, facts.Material); got != test.want {
			t.Errorf("%s; %s\n got %v, want %v", test.lifted, test.grade, got, test.want)
		}
	}
}
