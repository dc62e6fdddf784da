package facts_test

import (
	"slices"
	"testing"

	"statutelint/internal/facts"
)

// TestTakesPart holds that making a child take part in a sexual work is on the
// material, and soliciting a child for sex is not.
func TestTakesPart(t *testing.T) {
	for _, test := range []struct {
		text string
		want string
	}{
		{"No person shall entice, coerce or permit a child under eighteen years of age to act, model or participate in, or be photographed for, the production of any material that is sexually oriented.", facts.Material},
		{"A person who persuades a minor to pose for lewd photographs commits a felony.", facts.Material},
		{"A person who entices a child under 18 years of age to be filmed for the sexual stimulation of a viewer commits a felony.", facts.Material},
		{"No person shall entice a child under eighteen years of age to take part in a game or in sexual conduct.", facts.Enticement},
	} {
		law := drafted(t, test.text)
		if len(law.Offences) != 1 || !slices.Equal(law.Offences[0].Topics, []string{test.want}) {
			t.Errorf("%s\n got %+v, want the topic %s", test.text, law.Offences, test.want)
		}
	}
}
