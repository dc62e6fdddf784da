package facts_test

import "testing"

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
		{"not in the presence", "The court may order a child witness in a criminal case to testify outside the physical presence of the accused.", true, false, 0},
		{"applies to", "# § 9-4-2. Televised testimony.\n(a) This section applies to the testimony of a child twelve years of age or younger in a prosecution for a sexual offense.\n\n(b) The court may order that the testimony of the child be taken outside the courtroom and be televised.", true, false, 13},
		{"two sections", "# § 9-4-2. Definitions.\nAs used in this chapter, “child witness” means a person less than fourteen years old who is called to testify by live video in a criminal case.\n\n# § 9-4-3. Live video.\nThe court shall let a child witness testify by live video in a criminal case if testifying in the courtroom would traumatize the child.", true, true, 14},
		{"on video for the trial", "In a prosecution for a sexual offense against a child under seventeen years of age the court may order that a videotaped deposition of the child's testimony be made for use at the trial.", true, false, 17},
		{"defined persons", "# § 35-7-6. Statement of a vulnerable witness.\nAs used in this section, “vulnerable witness” means:\n\n(1) a child who is less than fourteen years of age; or\n\n(2) a person whose disability began before the person was eighteen years of age.\n\nA statement of a vulnerable witness about a sexual offense is admissible.\n\n# § 35-7-8. Closed circuit television.\n(a) As used in this section, “vulnerable witness” has the meaning set forth in section 6 of this chapter.\n\n(b) In a criminal action the court may order that the testimony of a vulnerable witness be given by closed circuit television.", true, false, 14},
		{"not custody", "In a custody proceeding an individual in another state may testify by telephone or audiovisual means.", false, false, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := drafted(t, c.statute).RemoteTestimony
			if len(all) > 0 != c.found {
				t.Fatalf("%d found", len(all))
			}
			if len(all) > 1 {
				t.Fatalf("%d, want one law", len(all))
			}
			if c.found && (all[0].Trauma != c.trauma || all[0].Below != c.below) {
				t.Errorf("trauma %v below %d, want %v %d", all[0].Trauma, all[0].Below, c.trauma, c.below)
			}
		})
	}
}
