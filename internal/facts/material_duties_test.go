package facts_test

import "testing"

func TestSolicitations(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		want          string // "electronic", "any", "in person" or ""
	}{
		{"by computer", "It is unlawful to use a computer to seduce, solicit, lure or entice a child to engage in sexual conduct.", "electronic"},
		{"any means", "No person shall solicit a person under 18 years of age to engage in a sexual act.", "any"},
		{"face to face", "No person shall entice a child to enter any vehicle with intent to commit a lewd act.", "in person"},
		{"it is an offence", "It is an offense for a person, by electronic communication, to invite a person who is under 18 years of age to engage in sexual intercourse.", "electronic"},
		{"violation of this section", "It is a violation of this section for any person to lure a child by computer for a sexual act.", "electronic"},
		{"immoral purposes", "A person who communicates with a minor for immoral purposes is guilty of a misdemeanor.", "any"},
		{"use of a minor", "It is unlawful for any person to use an electronic device for the purpose of procuring the use of a minor for a sexual act.", "electronic"},
		{"cited", offences + "# § 9-5-2. Luring.\nA person commits a felony if the person solicits a minor in order to commit an offense under section 9-5-1.", "any"},
		{"performance", "A person who induces or entices a child to engage in a sexual performance is guilty of a felony.", ""},
		{"picture", "It is unlawful to persuade or entice a minor to engage in sexually explicit conduct for the purpose of producing a visual depiction, by computer or other means.", ""},
		{"material", "A person commits an offense who solicits material that depicts a minor engaged in sexual activity.", ""},
		{"penalty", "A person convicted of soliciting a minor for a sexual act shall be imprisoned for ten years.", ""},
		{"no sex", "No person shall entice a child to leave school.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, s := range drafted(t, c.statute).Solicitations {
				switch {
				case s.Electronic:
					got = "electronic"
				case s.InPerson:
					got = "in person"
				default:
					got = "any"
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestProviderReports(t *testing.T) {
	for statute, want := range map[string]bool{
		"A computer technician who in the course of employment finds child pornography shall report it to the police.":                                              true,
		"# § 9-2-1. Report of child pornography.\nAny film processor who observes an image of a child engaged in sexual conduct must notify law enforcement.":       true,
		"A person commits a misdemeanor if the person operates an internet service and knowingly fails to notify the police that it is used for child pornography.": true,
		"An internet service provider may report child pornography to the police.":                                                                                  false,
		"An internet service provider shall report the name of a subscriber upon a subpoena in a case of child pornography.":                                        false,
		"A physician shall report sexual abuse of a child.":                                                                                                         false,
		"A service provider shall report each year how many children it served.":                                                                                    false,
	} {
		if got := len(drafted(t, statute).ProviderReports) > 0; got != want {
			t.Errorf("%v, want %v: %s", got, want, statute)
		}
	}
}

func TestMaterialCustody(t *testing.T) {
	for statute, want := range map[string]bool{
		"In any criminal proceeding, property that constitutes child pornography shall remain in the custody of the state or the court.":              true,
		"In a criminal proceeding a depiction of a minor in a sexual performance shall not be copied for the defendant, and the court shall keep it.": true,
		"A court shall deny any request by a defendant to copy child pornography.":                                                                    true,
		"Property seized as evidence shall remain in the custody of the court.":                                                                       false,
		"In a case of child pornography the recorded statement of the child shall be kept under seal by the court.":                                   false,
		"A child exploited in a sexual performance shall remain in the custody of the court.":                                                         false,
	} {
		if got := len(drafted(t, statute).MaterialCustody) > 0; got != want {
			t.Errorf("%v, want %v: %s", got, want, statute)
		}
	}
}
