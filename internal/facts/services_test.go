package facts_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestServices(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		want          []string // deciding words, bound, sex
	}{
		{"ordered", "The department shall provide shelter to sexually exploited children.", []string{"shelter true"}},
		{"funded", "Money in the fund shall be used for the treatment of victims of human trafficking.", []string{"treatment true"}},
		{"eligible", "A trafficking victim is eligible for housing.", []string{"housing true"}},
		{"placed", "A victim of commercial sexual exploitation shall be placed in a safe house.", []string{"safe house true"}},
		{"for the victims of its heading", "# § 1-1. Human trafficking.\nThe department shall provide shelter to victims.", []string{"shelter true"}},
		{"a power", "The department may operate a shelter for sexually exploited youth.", []string{"shelter false"}},
		{"money that may be used", "The fund may be expended to support treatment of victims of human trafficking.", []string{"treatment true"}},
		{"girls", "The department shall fund shelter for girls who were sexually exploited.", []string{"shelter true female"}},
		{"both", "The department shall fund shelter for girls and boys who were sexually exploited.", []string{"shelter true"}},
		{"sex of somebody else", "The department shall provide shelter to victims of human trafficking and prevent violence against women.", []string{"shelter true"}},
		{"told of", "An officer shall provide a victim of human trafficking with information about shelter.", nil},
		{"notified of", "The officer shall notify the victim services division that a victim of human trafficking may be eligible for services.", nil},
		{"assessed", "The officer shall make an assessment of whether a victim of human trafficking appears to be eligible for housing.", nil},
		{"referred", "The officer shall refer a victim of human trafficking to housing.", nil},
		{"work", "A person may not obtain labor or services from a victim of human trafficking.", nil},
		{"restitution", "The court shall order restitution for the housing of a victim of human trafficking.", nil},
		{"housed", "A victim of human trafficking shall be housed in an appropriate shelter.", []string{"shelter true"}},
		{"wanting", "A child is in need of care if the child was trafficked and needs treatment that the child is not receiving.", nil},
		{"taught", "The academy shall give training on providing shelter to victims of human trafficking.", nil},
		{"received training", "A caseworker shall receive training in appropriate services for victims of human trafficking.", nil},
		{"counted", "The report shall hold the number of victims of human trafficking to whom shelter was provided.", nil},
		{"an office by its name", "The commissioner of emergency services shall support a campaign on victims of human trafficking.", nil},
		{"other victims", "The department shall provide shelter to victims of domestic violence.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range drafted(t, c.statute).Services {
				line := fmt.Sprint(s.Words(), " ", s.Bound)
				if s.OneSex != "" {
					line += " " + s.OneSex
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
