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
