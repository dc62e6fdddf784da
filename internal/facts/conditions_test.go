package facts_test

import "testing"

// TestUnlimited holds that a limit lifted for one kind of proof, or for offences
// that follow, is no lifting for offences in general.
func TestUnlimited(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"A prosecution for a felony may be commenced at any time.", true},
		{"A prosecution for a felony may be commenced at any time when the identity of the accused is established by DNA evidence.", false},
		{"A prosecution for the following felonies may be commenced at any time:\n\n(1) murder;\n\n(2) arson.", false},
	} {
		got := false
		for _, l := range drafted(t, "# § 4-3. Time limits.\n\n"+test.text+"\n").Limitations {
			got = got || l.Unlimited && l.General
		}
		if got != test.want {
			t.Errorf("%s\n got general and unlimited %v, want %v", test.text, got, test.want)
		}
	}
}

// TestCreatedAfter holds that a council which must establish something is not
// itself brought into being by it.
func TestCreatedAfter(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"The council on human trafficking is hereby established.", 1},
		{"The council shall establish guidelines on human trafficking.", 0},
	} {
		if got := drafted(t, "# § 4-4. Human trafficking.\n\n"+test.text+"\n").Bodies; len(got) != test.want {
			t.Errorf("%s\n got %d bodies, want %d", test.text, len(got), test.want)
		}
	}
}
