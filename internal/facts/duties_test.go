package facts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDuties holds who is found bound: the words are of the lexicon, and a bare
// department counts as child welfare where child-protection law makes it so.
func TestDuties(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		who           string // a concept that must be bound to report
		not           string // one that must not be
	}{
		{"subject", "A law enforcement agency shall report a missing child to the department.", "law_enforcement", "welfare_agency"},
		{"nearest", "When a police officer finds a missing child, the caseworker shall report to the court.", "welfare_agency", "law_enforcement"},
		{"after a preposition", "The caseworker, upon a request from a sheriff, shall report the child as missing.", "welfare_agency", "law_enforcement"},
		{"in a description", "If a child in the custody of the department is missing, the foster parent shall notify the police.", "institution_actor", "welfare_agency"},
		{"joined", "If a child is missing, the caseworker or the sheriff shall file a report.", "welfare_agency", "parent"},
		{"passive", "A missing foster child shall be reported by the department of social services to the police.", "welfare_agency", "parent"},
		{"through a rule", "The policy shall require social workers to report a missing child to the police.", "welfare_agency", "law_enforcement"},
		{"bare department", "# § 1-1. Child protective services.\nThe department shall report a missing child to the police.", "welfare_agency", "law_enforcement"},
		{"other department", "# § 1-1. Child protective services.\nThe department of public safety shall report a missing child to the police.", "other_agency", "welfare_agency"},
		{"responsible", "The caseworker is responsible for the following:\n\n(1) to report a missing child to the police.", "welfare_agency", "law_enforcement"},
		{"list of duties", "The duties of the caseworker are to:\n\n(1) report a missing child to the police.", "welfare_agency", "law_enforcement"},
	} {
		t.Run(c.name, func(t *testing.T) {
			law := drafted(t, c.statute)
			id := law.Lexicon.MustID
			bound := map[string]bool{}
			for _, d := range law.Duties {
				if d.What(id("report_to")) {
					bound[c.who] = bound[c.who] || d.Who(id(c.who))
					bound[c.not] = bound[c.not] || d.Who(id(c.not))
				}
			}
			if diff := cmp.Diff(map[string]bool{c.who: true, c.not: false}, bound); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestDutiesOrder holds what is found ordered, and that powers and bans order
// nothing.
func TestDutiesOrder(t *testing.T) {
	for _, c := range []struct {
		statute string
		report  bool
	}{
		{"The caseworker shall report a missing child to the police.", true},
		{"The caseworker must promptly report a missing child to the police.", true},
		{"The caseworker may report a missing child to the police.", false},
		{"The caseworker shall not report a missing child to the police.", false},
		{"Nothing in this chapter or another law shall keep the caseworker from reporting a missing child.", false},
		{"The caseworker shall search for a missing child and may report the child to the police.", false},
		{"The caseworker shall do the following for a child who may be missing: report the child to the police.", true},
		{"The caseworker shall:\n\n(1) search for a missing child; and\n\n(2) report the child to the police.", true},
	} {
		law := drafted(t, c.statute)
		got := false
		for _, d := range law.Duties {
			got = got || d.What(law.Lexicon.MustID("report_to"))
		}
		if got != c.report {
			t.Errorf("%q: ordered %v, want %v", c.statute, got, c.report)
		}
	}
}

// TestDutiesDo holds that what a report shall tell is not what is ordered.
func TestDutiesDo(t *testing.T) {
	for _, c := range []struct {
		statute string
		trains  bool
	}{
		{"The shelter shall train its staff on sexual exploitation.", true},
		{"The shelter shall submit a report on sexual exploitation, its beds and the training of its staff.", false},
		{"The duties of the council on sexual exploitation are:\n\n(1) to develop training; and\n\n(2) to meet.", true},
		{"The commission has the following duties:\n\n(1) to require that courses include special training in:\n\n(A) laws on sexual exploitation; and\n\n(B) evidence.", true},
		{"The council shall consider the need to train teachers on sexual exploitation.", false},
		{"The duties of the council on sexual exploitation are:\n\n(1) to publish a list of those with training; and\n\n(2) to meet.", false},
	} {
		law := drafted(t, c.statute)
		got := false
		for _, d := range law.Duties {
			got = got || d.Does(law.Lexicon.MustID("train"))
		}
		if got != c.trains {
			t.Errorf("%q: trains %v, want %v", c.statute, got, c.trains)
		}
	}
}
