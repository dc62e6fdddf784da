package facts_test

import (
	"slices"
	"strings"
	"testing"
)

func TestMedia(t *testing.T) {
	const possession = "# § 9-6-2. Possession.\nIt is unlawful for a person to knowingly possess TERM of a child engaged in sexual conduct."
	for _, c := range []struct {
		name, definition, term string
		want                   string // "visual", "other" or ""
	}{
		{"visual depiction", `"Child pornography" means any visual depiction, including any photograph, film, video, picture or computer-generated image, of a child engaged in sexual conduct.`, "child pornography", "visual"},
		{"performance", `"Sexual performance" means any play, motion picture, photograph, dance, or other visual representation exhibited before an audience.`, "a sexual performance", "visual"},
		{"not limited to", `"Visual material" includes, but is not limited to, any film, videotape, negative or slide.`, "visual material", "visual"},
		{"listed", "\"Material\" means:\n\n(1) any picture, drawing or photograph;\n\n(2) any image stored on a computer.", "material", "visual"},
		{"item", `"Item depicting the sexual exploitation of a child" means a photograph, film, video, or an image stored in a computer file.`, "an item depicting the sexual exploitation of a child", "visual"},
		{"magazine", `"Visual medium" means any film, photograph, negative, slide, magazine, or other visual medium.`, "a visual medium", "visual"},
		{"words left out", `"Material" means pictures, drawings, films or other visual representations, but not material consisting entirely of written words.`, "material", "visual"},
		{"carrier", `"Sexual material" means any film, book, magazine or other matter which contains a photograph of a child.`, "child pornography or sexual material", "visual"},
		{"book", `"Matter" means any book, magazine, newspaper, or other printed or written material, or any picture, photograph, or motion picture.`, "matter", "other"},
		{"sound", `"Child abuse material" means any photograph, picture, film, electronic visual image, or sound recording of a child.`, "child abuse material", "other"},
		{"representation", `"Abuse material" means any representation of a child, by whatever means.`, "abuse material", "other"},
		{"defined elsewhere", "\"Matter\" has the same meaning as in section 9-6-3.\n\n# § 9-6-3. Matter, defined.\n\"Matter\" means any book, magazine, or other printed material, or any obscene picture.\n\n# § 9-6-4. Sale", "matter", "other"},
		{"seen only", `"Material" means any book, magazine or other printed matter.`, "material that visually depicts the sexual conduct", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			statute := "# § 9-6-1. Definitions.\nAs used in this chapter:\n\n" + c.definition + "\n\n" +
				strings.Replace(possession, "TERM", c.term, 1)
			got := ""
			for _, m := range drafted(t, statute).Media {
				switch {
				case m.Form != "definition":
				case m.Other:
					got = "other"
				default:
					got = "visual"
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestMediaOfOffences(t *testing.T) {
	for statute, want := range map[string]bool{
		"It is unlawful for a person to possess any film, photograph or videotape of a child engaged in sexual conduct that is child pornography.":                          false,
		"It is unlawful for a person to possess child pornography in any book, magazine, pamphlet, photograph or film depicting a child in a sexual act.":                   true,
		"It is unlawful for a person to knowingly receive any book, magazine or film which contains any visual depiction of a minor engaging in sexually explicit conduct.": false,
		"A person commits a crime if the person records, films or photographs a child pornography performance that visually or aurally depicts the child.":                  true,
		"It is unlawful to possess a photograph, motion picture or other visual representation that includes sexual conduct by a minor.":                                    false,
	} {
		media := drafted(t, statute).Media
		if len(media) == 0 {
			t.Errorf("nothing for: %s", statute)
			continue
		}
		for _, m := range media {
			if m.Other != want {
				t.Errorf("other is %v, want %v: %s", m.Other, want, statute)
			}
		}
	}
}

func TestMaterialActsAndPossession(t *testing.T) {
	for _, c := range []struct {
		statute    string
		acts       string
		possession bool
	}{
		{"No person shall knowingly possess or view a visual depiction of a child in a sexual performance.", "possess", true},
		{"It is unlawful to possess child pornography with intent to distribute it.", "possess", false},
		{"A person who knowingly accesses child pornography with intent to view it is guilty of a felony.", "possess", true},
		{"A person is guilty of a felony if the person distributes or advertises child pornography.", "advertise distribute", false},
	} {
		law := drafted(t, c.statute)
		has := false
		for _, o := range law.Offences {
			has = has || o.Possession
		}
		if has != c.possession {
			t.Errorf("possession is %v: %s", has, c.statute)
		}
		for _, act := range strings.Fields(c.acts) {
			if !slices.Contains(law.MaterialActs, act) {
				t.Errorf("%v lacks %s: %s", law.MaterialActs, act, c.statute)
			}
		}
	}
}

func TestLures(t *testing.T) {
	for statute, want := range map[string]bool{
		"A person who solicits a child under sixteen to engage in a sexual act is guilty of a felony.":                                                                                    true,
		"No person shall knowingly solicit, lure or entice a child under 16 years of age, or another person believed to be under that age, to engage in a sexual act.":                    true,
		"It is unlawful to use a computer to seduce, solicit, lure or entice a child for the purpose of sexual conduct.":                                                                  true,
		"No person shall solicit another by means of a telecommunications device to engage in sexual activity with the offender when the other person is less than sixteen years of age.": true,
		"A person who is 18 years of age or older and who communicates in a sexually explicit manner with a minor commits an offense.":                                                    true,
		"A person commits sexual abuse if the person aids, induces or encourages another to engage in sexual contact and the person is at least 18 years of age.":                         false,
		"A person commits theft if the person induces a minor to sell goods.":                                                                                                             false,
	} {
		got := false
		for _, o := range drafted(t, statute).Offences {
			got = got || o.Lures && o.Child
		}
		if got != want {
			t.Errorf("%v, want %v: %s", got, want, statute)
		}
	}
}
