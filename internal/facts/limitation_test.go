package facts_test

import (
	"strings"
	"testing"
)

func TestLimitations(t *testing.T) {
	const sexOffence = `# § 9-5-8. Definitions.
As used in this title, "sexual offense against a child" means an offense under section 9-5-1 or the production of child pornography.

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
