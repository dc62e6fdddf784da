package facts_test

import (
	"slices"
	"testing"

	"statutelint/internal/facts"
)

// defined is the law of a chapter that defines terms and then prohibits.
func defined(t *testing.T, definition, offence string) *facts.Law {
	t.Helper()
	return drafted(t, "# § 7-1. Definitions.\n\nAs used in this chapter:\n\n(1) "+definition+"\n\n# § 7-2. Offense.\n\n"+offence+"\n")
}

// TestDefinedConduct holds that an offence which names a defined term has the
// acts, the means and the victim of each limb of its definition.
func TestDefinedConduct(t *testing.T) {
	const engages = "A person who knowingly engages in sex trafficking commits a felony."
	for _, test := range []struct {
		definition, offence string
		acts                []string
		means               bool
		below               int
	}{
		{"“Sex trafficking” means the recruitment, provision or obtaining of a person for a commercial sex act by force, fraud or coercion.", engages, []string{"recruit", "provide", "obtain"}, true, 0},
		{"“Sex trafficking” means the recruitment of a person for a commercial sex act by force or fraud, or where the person is under eighteen years of age.", engages, []string{"recruit"}, false, 18},
		{"“Sex trafficking” means harboring a person under sixteen years of age for prostitution.", engages, []string{"harbor"}, false, 16},
		{"“Commercial sexual activity” means a sexual act that is paid for. “Traffic” means to recruit, transport or harbor another individual.", "A person who traffics a child for commercial sexual activity is guilty of a felony.", []string{"recruit", "transport", "harbor"}, false, 18},
		{"“Commercial sexual exploitation of a child” means enticing or providing a person under 18 years of age for sexual conduct in exchange for anything of value.", "It is unlawful for any person to commit commercial sexual exploitation of a child.", []string{"entice", "provide"}, false, 18},
		{"“Trafficking of children” means recruiting or isolating a child under 18 for sexual conduct for which anything of value is given.", "Trafficking of children is a Class A felony.", []string{"recruit"}, false, 18},
		{"“Act of trafficking a child” means the transportation of a person under the age of eighteen years for prostitution.", "Whoever does any act of trafficking a child is guilty of a felony.", []string{"transport"}, false, 18},
		{"“Sexual servitude of a minor” means providing or maintaining a minor for commercial sexual activity.", "A person who subjects another to sexual servitude of a minor commits a felony.", []string{"provide", "maintain"}, false, 18},
	} {
		law := defined(t, test.definition, test.offence)
		if len(law.Offences) != 1 {
			t.Errorf("%s\n %d offences, want one", test.definition, len(law.Offences))
			continue
		}
		o := law.Offences[0]
		for _, act := range test.acts {
			if !slices.Contains(o.Acts, act) {
				t.Errorf("%s\n acts %v, want %s", test.definition, o.Acts, act)
			}
		}
		if o.Means != test.means || o.Below != test.below || !slices.Contains(o.Topics, facts.Trafficking) || o.Sells || o.Section != "7-2" {
			t.Errorf("%s\n got means %v, below %d, topics %v, sells %v at %s", test.definition, o.Means, o.Below, o.Topics, o.Sells, o.Section)
		}
	}
}

// TestListedConduct holds that each item of a definition is an offence of its own.
func TestListedConduct(t *testing.T) {
	law := defined(t, "“Sex trafficking” means:\n\n(A) harboring a person by force for prostitution; or\n\n(B) harboring a person under eighteen years of age for prostitution.", "A person who commits sex trafficking is guilty of a felony.")
	if len(law.Offences) != 2 || !law.Offences[0].Means || law.Offences[0].Child || law.Offences[1].Means || !law.Offences[1].Child {
		t.Errorf("got %+v, want a limb with means and one for children", law.Offences)
	}
}

// TestNamedOnly holds that a term which is no conduct, or which the offender only
// has to do with, gives an offence nothing.
func TestNamedOnly(t *testing.T) {
	for _, test := range []struct{ definition, offence string }{
		{"“Commercial sexual activity” means sexual conduct with anybody under eighteen years of age or older for which anything of value is received.", "A person who advertises commercial sexual activity commits an offense."},
		{"“Sex trafficking” means recruiting a child for prostitution.", "A person who engages in labor for a venture that profits from sex trafficking commits an offense."},
	} {
		for _, o := range defined(t, test.definition, test.offence).Offences {
			if slices.Contains(o.Acts, "recruit") {
				t.Errorf("%s\n recruits, and should not", test.offence)
			}
		}
	}
}

// TestServesMeans holds when the aim of an offence is defined by coercion.
func TestServesMeans(t *testing.T) {
	for _, test := range []struct {
		definition string
		want       bool
	}{
		{"“Sexual servitude” means sexual conduct that is obtained by coercion or deception.", true},
		{"“Sexual servitude” means sexual conduct that is obtained by coercion, or from an individual under the age of 18 years.", false},
	} {
		law := defined(t, test.definition, "A person who recruits or harbors an individual for sexual servitude commits an offense.")
		if len(law.Offences) != 1 || law.Offences[0].Means != test.want {
			t.Errorf("%s\n got %+v, want means %v", test.definition, law.Offences, test.want)
		}
	}
}

// TestMeaningsGiven holds that "given in this section" says where meanings stand
// and not where they hold.
func TestMeaningsGiven(t *testing.T) {
	for text, want := range map[string]string{
		"The following words have the meanings given in this section: “Minor” means a person under 16 years of age.": "chapter",
		"In this section, “minor” means a person under 16 years of age.":                                             "section",
	} {
		law := drafted(t, "# § 7-1. Definitions.\n\n"+text)
		if len(law.Definitions) != 1 || law.Definitions[0].Scope != want {
			t.Errorf("%s\n got %+v, want scope %s", text, law.Definitions, want)
		}
	}
}
