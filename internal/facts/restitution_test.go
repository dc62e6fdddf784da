package facts_test

import "testing"

// The offences that the drafted sections below cite.
const offences = `# § 9-5-1. Sex trafficking of a child.
A person commits sex trafficking of a child if the person recruits, harbors or transports a child for the purpose of commercial sexual activity.

`

func TestRestitution(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		want          string // "general", "topic" or ""
	}{
		{"plain", "The court shall order a person convicted of a crime to pay restitution to the victim.", "general"},
		{"in addition", "In addition to any other sentence it may impose, the court shall order that the defendant make full restitution to the victim of the crime.", "general"},
		{"parenthesis", "The court shall, in addition to any penalty that may be imposed, order the offender to make restitution to the victim.", "general"},
		{"far object", "Unless it finds the order inappropriate, the court shall order a defendant found guilty of any crime which results in an economic loss to the victim to make restitution to the victim.", "general"},
		{"passive", "# § 9-8-1. Restitution.\nRestitution shall be ordered whenever the offender is convicted of an offense that results in injury to a person.", "general"},
		{"sentenced to make", "Upon conviction for any crime in which property was stolen, the offender shall be sentenced to make restitution.", "general"},
		{"judgment", "The court shall enter a judgment requiring that the defendant pay the victim restitution.", "general"},
		{"require", "In every case in which a victim has suffered loss as a result of the defendant's conduct, the court shall require that the defendant make restitution.", "general"},
		{"reparation", "Unless the interests of justice dictate otherwise, the court must require that the defendant make restitution or reparation to the victim.", "general"},
		{"finding and order", "The judge shall make a finding as to the amount of restitution due any victim of the crime and order the offender to make full restitution to such victim.", "general"},
		{"cited offence", offences + "# § 9-5-9. Remedies.\nA person convicted of an offense under section 9-5-1 shall be ordered to pay restitution to the victim.", "topic"},
		{"own article", offences + "# § 9-5-9. Remedies.\nIn addition to any other disposition, a person who violates this article shall make restitution to the victim.", "topic"},
		{"named offence", "# § 9-8-1. Child victims.\nThe court shall order a defendant convicted of trafficking of persons for commercial sex to pay restitution for the rehabilitation of the child.", "topic"},
		{"aside", "# § 9-8-1. Restitution.\nRestitution to a known victim, if there is one, shall be ordered in addition to any other penalty for an offense.", "general"},
		{"whole title", "A person convicted of a crime in violation of any provision of title 18 shall make at least partial restitution for any loss of the victim.", "general"},
		{"reasons", "If the court decides not to order restitution, it shall state on the record the reasons for not ordering restitution to the victim of the offense.", ""},
		{"power", "The court may require a person convicted of any offense to make reasonable restitution.", ""},
		{"power beside duty", "The court shall hold a hearing and may order restitution to the victim of the crime.", ""},
		{"duty to consider", "Restitution shall be considered in every case in which a victim of a crime has suffered a loss.", ""},
		{"weighing", "In deciding whether to order restitution, the court shall consider the resources of the defendant.", ""},
		{"whether", "The court shall determine whether to order restitution to the victim of the crime.", ""},
		{"right", "A victim of a crime has the right to restitution.", ""},
		{"collection", "Money collected for restitution shall be paid to the victim of the crime each month.", ""},
		{"other offence", "# § 9-7-3. Dog fighting.\nA person convicted of a violation of section 9-7-2 shall be ordered to make restitution to the owner.", ""},
		{"children as offenders", "# § 9-9-3. Disposition of delinquent children.\nThe court shall order the child to make restitution to the victim of the offense.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, r := range drafted(t, c.statute).Restitutions {
				if got = "topic"; r.General {
					got = "general"
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
