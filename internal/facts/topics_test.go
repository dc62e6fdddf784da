package facts_test

import (
	"slices"
	"testing"

	"statutelint/internal/facts"
)

// TestTopics holds what puts an offence on a topic, and what does not.
func TestTopics(t *testing.T) {
	for _, test := range []struct {
		text, topic string
		want        bool
	}{
		{"A person commits a crime if the person solicits a child under 16 years of age to engage in sexual conduct.", facts.Enticement, true},
		{"A person commits a crime if the person engages in sexual conduct with a child under 16 years of age or aids or induces a child to do so.", facts.Enticement, false},
		{"A person commits a crime if the person refuses a sample, when requested by an officer, and is a sex offender with a child under 16 years of age.", facts.Enticement, false},
		{"A person commits a crime if the person exhibits to a minor a sexually explicit performance.", facts.Material, false},
		{"A person commits a crime if the person exhibits a visual depiction of a minor in sexually explicit conduct.", facts.Material, true},
		{"It is unlawful for an officer to search for or seize any papers, but for child pornography.", facts.Material, false},
	} {
		law := drafted(t, "# § 1-1. Law.\n\n"+test.text+"\n")
		got := slices.ContainsFunc(law.Offences, func(o *facts.Offence) bool { return slices.Contains(o.Topics, test.topic) })
		if got != test.want {
			t.Errorf("%s\n %s: got %v, want %v", test.text, test.topic, got, test.want)
		}
	}
}
