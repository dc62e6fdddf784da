package facts_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBodies(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		want          []string // kinds, created, exploitation
	}{
		{"there is", "There is created a council on human trafficking.", []string{"[coordination_body] true true"}},
		{"is established", "The office of the child advocate is hereby established.", []string{"[institution] true false"}},
		{"far before", "There is established within the department of justice, for the purposes of this article, a human trafficking task force.", []string{"[coordination_body] true true"}},
		{"shall", "The governor shall appoint a children's ombudsman for a term of five years.", []string{"[institution] true false"}},
		{"may", "The attorney general may establish a task force on trafficking in persons.", []string{"[coordination_body] false true"}},
		{"may, but bound", "(1) The attorney general may establish a task force on trafficking in persons.\n\n(2) The task force shall meet in public.", []string{"[coordination_body] true true"}},
		{"by its heading", "# § 1-1. Human trafficking council.\nThe council is established in the department.", []string{"[coordination_body] true true"}},
		{"another subject", "There is created a council on domestic violence, which shall meet in the capital twice a year and may hear victims; this section repeals no provision on human trafficking.", []string{"[coordination_body] true false"}},
		{"told of", "The council established under section 5-1-1 shall receive a copy of a conviction for human trafficking.", nil},
		{"compact", "The member states hereby create the Interstate Commission on Children and Youth.", []string{"[coordination_body] true false"}},
		{"two names", "There is created a permanent commission to be known as the commission on children and youth.", []string{"[coordination_body] true false", "[institution] true false"}},
		{"there shall be", "There shall be an office of the child advocate, which no agency supervises.", []string{"[institution] true false"}},
		{"a purpose far off", "A task force is hereby established within the commission on law enforcement and criminal justice for the purposes of studying, in all counties, human trafficking.", []string{"[coordination_body] true true"}},
		{"defined", "\"Special advocate\" means a person appointed by the child advocacy board.", nil},
		{"appointed by", "A special advocate shall be appointed by the child advocacy board.", nil},
		{"created elsewhere", "A court appointed special advocate and the child advocacy board created in section 5-1-1 may see the record.", nil},
		{"there is", "There is a state council on human trafficking.", []string{"[coordination_body] true true"}},
		{"if there is", "If there is a task force on human trafficking in the county, the sheriff may join it.", nil},
		{"abolished", "The commission on children and youth, as heretofore constituted, is abolished.", nil},
		{"case team", "The prosecutor shall establish a multidisciplinary team on the sexual exploitation of children.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, b := range drafted(t, c.statute).Bodies {
				got = append(got, fmt.Sprint(b.Kinds, b.Created, b.Exploitation))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
