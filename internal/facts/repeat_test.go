package facts_test

import "testing"

func TestRepeats(t *testing.T) {
	for _, c := range []struct {
		name, statute string
		want          string // "sexual", "general" or ""
	}{
		{"graded", "# § 9-5-1. Sexual abuse of a child.\nFor a second or subsequent conviction under this section the offense is a class A felony.", "sexual"},
		{"previously convicted", "A person who commits a sex offense against a child and who has previously been convicted of a sex offense shall be sentenced to imprisonment for life.", "sexual"},
		{"persistent", "# § 9-8-2. Persistent sexual offenders.\nA persistent sexual offender shall be sentenced to an extended term of imprisonment.", "sexual"},
		{"prior conviction", "If the defendant has a prior conviction for sexual assault, the court shall impose a minimum term of imprisonment of twenty years.", "sexual"},
		{"cited", offences + "# § 9-8-2. Repeat offenders.\nA person convicted under section 9-5-1 who has one or more prior convictions under that section shall be imprisoned for life.", "sexual"},
		{"own offence", "# § 9-5-3. Possession of child pornography.\nIt is unlawful for a person to possess child pornography.\n\nA second or subsequent violation is a class B felony.", "sexual"},
		{"sellers", "# § 9-5-4. Prostitution.\nA person shall not engage in prostitution, or solicit or transport another for prostitution. For a second offense the person shall be imprisoned for three years.", ""},
		{"earlier convicted", "# § 9-5-3. Penalties.\nUpon conviction of possession of child pornography of a person who has earlier been convicted of it, the person shall be imprisoned for not more than fifteen years.", "sexual"},
		{"habitual", "# § 9-8-2. Habitual offenders.\nA person convicted of a felony who has previously been convicted of two felonies is an habitual offender and shall be sentenced to an extended term of imprisonment.", "general"},
		{"found guilty before", "# § 9-8-2. Sentences for repeat sexual offenders.\nA person who previously has been found guilty of a sex offense shall be sentenced to a mandatory term of confinement.", "sexual"},
		{"listed", "# § 9-8-2. Repeat violent offenders.\n(a) These are violent offenses: (1) rape of a child; (2) murder.\n\n(b) A repeat violent offender shall be sentenced to imprisonment for life without possibility of parole.", "sexual"},
		{"child victim", "# § 9-8-2. Life sentence for a second conviction.\nA person who is convicted of a level 1 felony, whose victim was thirteen years of age or younger and who has a prior conviction of such a felony, shall be sentenced to life imprisonment.", "sexual"},
		{"under this article", "# § 9-8-2. Persons who are habitual felons.\nA person who has been convicted of three felony offenses is an habitual felon and may be charged as such pursuant to this article.", "general"},
		{"other offence", "# § 9-7-2. Theft.\nA person who has a prior conviction for theft is guilty of a class C felony.", ""},
		{"registration", "A person who has been convicted of two or more sex offenses and fails to register is guilty of a felony.", ""},
		{"bail", "The court shall not grant bail to a person charged with a sexual offense who has a prior conviction for a felony sexual offense.", ""},
		{"licence", "The board shall revoke the license of a person who has been convicted of a felony sexual offense.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, r := range drafted(t, c.statute).Repeats {
				switch {
				case r.Sexual:
					got = "sexual"
				case r.General && got == "":
					got = "general"
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
