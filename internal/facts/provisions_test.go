package facts_test

import "testing"

// TestOptional holds when a provision only allows what it sets up.
func TestOptional(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"A county may establish a course for offenders.", true},
		{"A county is authorized to create a school for offenders.", true},
		{"A course for offenders may be established in each county.", true},
		{"The department may award money for courses for offenders.", true},
		{"A county shall establish a course for offenders.", false},
		{"The court may order an offender to complete a course that the county has established.", false},
		{"(a) A county may establish a program for offenders.\n\n(b) The program shall teach the harm done.", false},
	} {
		law := drafted(t, "# § 4-6. Prostitution offenders.\n\n"+test.text)
		if len(law.Provisions) == 0 || law.Provisions[0].Optional != test.want {
			t.Errorf("%s\n want optional %v", test.text, test.want)
		}
	}
}
