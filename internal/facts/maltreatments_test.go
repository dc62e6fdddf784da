package facts_test

import "testing"

func TestMaltreatments(t *testing.T) {
	const chapter = "# § 1-1. Child abuse and neglect.\n"
	for _, c := range []struct {
		name, statute string
		want          int
	}{
		{"definition", chapter + "\"Abused child\" means a child whom a parent allows to engage in prostitution.", 1},
		{"item of a definition", chapter + "\"Harm\" to a child occurs when a person:\n\n(1) inflicts injury; or\n\n(2) sexually exploits the child.", 1},
		{"ground", chapter + "A child is in need of care if the child is a victim of human trafficking.", 1},
		{"status", chapter + "A minor is dependent if the minor is a victim of human trafficking.", 1},
		{"child in need", chapter + "A child is a child in need of care if the child is a victim of human trafficking.", 1},
		{"item of grounds", chapter + "The court may find a child to be a child in need of aid if the child:\n\n(1) has no home; or\n\n(2) was sexually exploited.", 1},
		{"after another sentence", "# Title 4. Child protection\n# § 1-1. Definitions.\n\"Abuse\" means:\n\n(1) harm to a child. Harm is shown by:\n\n(A) bruises; or\n\n(B) the child's prostitution.", 1},
		{"a term of child law alone", "# § 1-1. Terms.\n\"Child in need of protection or services\" means a child who is a sexually exploited youth.", 1},
		{"among sections on abuse", "# § 1-1. Terms.\n\"Abuse\" means the sexual exploitation of a child.\n\n# § 1-2. Reports of child abuse.\nA teacher who suspects that a child is sexually exploited shall report it.\n\n# § 1-3. Child protective services.\nThe office shall help a child who is sexually exploited.", 1},
		{"deemed", "# § 1-1. Trafficked minors.\nA minor victim of human trafficking shall be treated as a dependent child.", 1},
		{"presumed", "# § 1-1. Immunity of minor.\n(a) A minor is not liable for prostitution.\n\n(b) A minor who under subsection (a) of this section is not liable is presumed to be an abused or neglected child.", 1},
		{"may be deemed", "# § 1-1. Trafficked minors.\nA minor victim of human trafficking may be treated as a dependent child.", 0},
		{"deemed for something else", "# § 1-1. Trafficked minors.\nA neglected child shall be considered for services where the child was trafficked.", 0},
		{"occurs when", chapter + "\"Neglect\" occurs when a parent permits the sexual exploitation of a child.", 1},
		{"trafficked", chapter + "\"Neglect\" means permitting a child to be trafficked in violation of the penal code.", 1},
		{"a code's own apostrophe", "# Title 4. Children's Code\n# § 1-1. Terms.\n\"Abuse\", when used in this title, means the sexual exploitation of a child.", 1},
		{"exception", chapter + "\"Neglect\" does not include the sexual exploitation of a child.", 0},
		{"without exploitation", chapter + "\"Neglect\" means the failure to supply a child with food.", 0},
		{"a crime", "# § 1-1. Child abuse.\nA person commits child abuse if the person causes a child to engage in prostitution.", 0},
		{"outside child law", "# § 1-1. Insurance.\n\"Abuse\" means the sexual exploitation of a patient.", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := len(drafted(t, c.statute).Maltreatments); got != c.want {
				t.Errorf("%d, want %d", got, c.want)
			}
		})
	}
}
