package facts_test

import "testing"

func TestCorroborations(t *testing.T) {
	for statute, want := range map[string]bool{
		"No person shall be convicted of sex trafficking upon the uncorroborated testimony of the victim.":                                  true,
		"A conviction for promoting prostitution shall not be had on the testimony of the person alone unless supported by other evidence.": true,
		"The testimony of the victim in a prosecution for sex trafficking must be corroborated.":                                            true,
		"In a prosecution for sex trafficking the testimony of the victim need not be corroborated.":                                        false,
		"Corroboration of the testimony of a victim of human trafficking is unnecessary.":                                                   false,
		"No person shall be convicted of perjury upon the uncorroborated testimony of one witness.":                                         false,
	} {
		if got := len(drafted(t, statute).Corroborations) > 0; got != want {
			t.Errorf("%v, want %v: %s", got, want, statute)
		}
	}
}

func TestRemoteTestimony(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		found, trauma bool
		below         int
	}{
		{"right", "A child victim of a sexual offense has the right to testify at trial by two-way closed circuit video.", true, false, 0},
		{"other room", "In a criminal case the court may order that the testimony of a child under 13 years of age be taken in a room other than the courtroom.", true, false, 13},
		{"distress", "The judge may allow a child witness in a criminal case to testify by videoconference if testifying would cause the child serious emotional distress.", true, true, 0},
		{"alternative method", "# § 9-4-2. Child witness.\nAs used in this chapter, “child witness” means an individual under the age of thirteen.\n\nThe court in a criminal proceeding may allow a child witness to testify by an alternative method if the child would suffer serious emotional trauma.", true, true, 13},
		{"not custody", "In a custody proceeding an individual in another state may testify by telephone or audiovisual means.", false, false, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := drafted(t, c.statute).RemoteTestimony
			if len(all) > 0 != c.found {
				t.Fatalf("%d found", len(all))
			}
			if c.found && (all[0].Trauma != c.trauma || all[0].Below != c.below) {
				t.Errorf("trauma %v below %d, want %v %d", all[0].Trauma, all[0].Below, c.trauma, c.below)
			}
		})
	}
}
