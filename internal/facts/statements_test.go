package facts_test

import "testing"

func TestStatements(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		want          string // "trial", "before" or ""
	}{
		{"tender years", "An out-of-court statement made by a child victim or witness who was twelve years of age or younger, describing any sexual offense, not otherwise admissible by statute or rule of evidence, is admissible in evidence in any criminal proceeding if the court finds that it is reliable.", "trial"},
		{"not excluded", "An out-of-court statement made by a child under thirteen who is the alleged victim of an offense, describing any act directed against the child, shall not be excluded as hearsay if the child testifies.", "trial"},
		{"not inadmissible", "# § 9-3-1. Hearsay statement of certain abuse victims.\nA statement of the child victim is not inadmissible because of the hearsay rule if the trial court finds that it is reliable.", "trial"},
		{"exception", "In a prosecution for a sexual act perpetrated upon a child, the following evidence shall be admitted as an exception to the hearsay rule: testimony of an out of court statement made by the victim.", "trial"},
		{"forensic interview", "A video recording of an interview of a child by a forensic interviewer describing any act of sexual contact performed with the child is admissible at the trial.", "trial"},
		{"deposition", "# § 9-3-1. Videotape deposition of a child victim.\nIn a prosecution for a sexual offense the court may order that a deposition of the child be taken and recorded.\n\nThe recorded deposition may be shown to the jury in lieu of the child's testimony.", "trial"},
		{"power to admit", "The court may admit into evidence in a criminal proceeding an out of court statement made by a child victim of sexual abuse.", "trial"},
		{"testimony of the hearer", "Testimony as to a statement made by a child younger than sixteen describing an act of sexual contact shall be admissible in evidence by the person to whom made.", "trial"},
		{"recorded testimony", "In a prosecution for a sexual offense the court may order that the testimony of the child be taken outside the courtroom and be recorded for showing in the courtroom before the jury.", "trial"},
		{"defined persons", "# § 9-3-1. Statement or videotape of a vulnerable witness.\n(a) “Vulnerable witness” means a child under fourteen or a person with a disability.\n\n(b) A statement or videotape that is made by a vulnerable witness who is the victim of a sex crime is admissible in evidence.", "trial"},
		{"grand jury", "Hearsay evidence of a statement made by a child victim of a sexual offense may be admitted before the grand jury.", "before"},
		{"shut out", "A statement made by a child victim of sexual abuse to a counsellor is not admissible.", ""},
		{"general hearsay", "A statement is not excluded by the hearsay rule if the declarant testifies at the trial and is subject to cross-examination.", ""},
		{"accused child", "Statements made by the child after being taken into custody are admissible in a prosecution of the child for a sexual offense.", ""},
		{"recorded only", "The forensic interview of a child who is a victim of sexual abuse shall be recorded.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, s := range drafted(t, c.statute).Statements {
				if got = "trial"; s.BeforeTrial {
					got = "before"
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
