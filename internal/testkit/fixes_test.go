package testkit_test

import (
	"context"
	"strings"
	"testing"

	"statutelint/internal/amend"
	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
	"statutelint/internal/rule"
)

// formats wrap a section's heading and paragraph as the files that fix writes.
var formats = map[string]func(heading, text string) string{
	"a.md":  func(h, s string) string { return "# § 9-1. " + h + ".\n\n" + s + "\n" },
	"a.txt": func(h, s string) string { return "Sec. 9.1. " + h + ".\r\n\r\n" + s + "\r\n" },
	"a.html": func(h, s string) string {
		return "<!DOCTYPE html>\n<html><body>\n<h3>§ 9-1. " + h + ".</h3>\n<p>" + s + "</p>\n</body></html>\n"
	},
	"a.xml": func(h, s string) string {
		return "<?xml version=\"1.0\"?>\n<Code><Chapter><ChapterNumber>9</ChapterNumber><Section><SectionNumber>9.01</SectionNumber><CatchLine>" + h +
			".</CatchLine><SectionText>" + s + "</SectionText></Section></Chapter></Code>\n"
	},
}

type fixing struct{ rule, heading, text, old, new string }

// fixable are sentences that each rule with a fix finds, and the words that
// change: those before the arrow become those after it.
var fixable = []fixing{
	{"AGE01", "Prostitution of a minor", "As used in this section, “minor” means a person under sixteen (16) years of age. A person who causes a minor to engage in prostitution commits a felony.", "sixteen (16)", "eighteen (18)"},
	{"AGE01", "Prostitution of a minor", "As used in this section, “minor” means a person who has not attained the age of 16 years. A person who causes a minor to engage in prostitution commits a felony.", "16", "18"},
	{"AGE02", "Enticement of a child", "A person who knowingly entices a child under the age of sixteen to engage in commercial sexual activity commits a felony.", "sixteen", "eighteen"},
	{"AGE02", "Enticement of a child", "A person who knowingly entices a child 15 years of age or younger to engage in commercial sexual activity commits a felony.", "15", "17"},
	{"AGE02", "Enticement of a child", "A person who knowingly entices a child who has not attained his or her 16th birthday to engage in commercial sexual activity commits a felony.", "16th", "18th"},
	{"JUS02", "Testimony of a child", "In a prosecution of a sexual offense the court may order that the testimony of a child under fourteen years of age be taken by two-way closed circuit television.", "fourteen", "eighteen"},
	{"PRO02", "Prostitution", "A person who engages in sexual conduct for a fee commits prostitution. A person under sixteen years of age shall not be prosecuted for prostitution.", "sixteen", "eighteen"},
	{"PRO10", "Services", "The department shall offer shelter to a child prostitute who is found in the state.", "child prostitute", "child exploited in prostitution"},
	{"PRO10", "Services", "The department shall offer shelter to Juvenile prostitutes who are found in the state.", "Juvenile prostitutes", "Juveniles exploited in prostitution"},
}

// terms are the sentences that each term of the rules' replacements is tried in.
func terms(rules []*rule.Rule) (out []fixing) {
	for _, r := range rules {
		if r.Fix == nil {
			continue
		}
		for _, term := range r.Fix.Terms {
			out = append(out, fixing{r.ID, "Services", "The department shall offer shelter to any " + term.From + " found in the state.", term.From, term.To})
		}
	}
	return out
}

// TestFixes holds of every rule with a fix, in every format that is written:
// the words change and nothing else in the file, the finding is gone, and
// nothing new appears.
func TestFixes(t *testing.T) {
	k := load(t)
	l, err := k.Linter()
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{}
	for _, c := range append(terms(k.Rules), fixable...) {
		tried[c.rule] = true
		for name, wrap := range formats {
			t.Run(c.rule+" "+c.old+" "+name, func(t *testing.T) {
				before := wrap(c.heading, c.text)
				found := lintFile(t, l, name, before)
				f := ofRule(found, c.rule)
				if f == nil || len(f.Fixes) != 1 {
					t.Fatalf("%s has no fix: %+v", c.rule, f)
				}
				after, err := amend.Apply([]byte(before), f.Fixes[0].Edits)
				if err != nil {
					t.Fatal(err)
				}
				if want := wrap(c.heading, strings.Replace(c.text, c.old, c.new, 1)); string(after) != want {
					t.Fatalf("got:\n%s\nwant:\n%s", after, want)
				}
				for _, g := range lintFile(t, l, name, string(after)) {
					if g.Rule == c.rule || ofRule(found, g.Rule) == nil {
						t.Errorf("afterwards %s is found: %s", g.Rule, g.Message)
					}
				}
			})
		}
	}
	for _, r := range k.Rules {
		if (r.Fix != nil) != tried[r.ID] {
			t.Errorf("%s: it has a fix: %v; one is tried: %v", r.ID, r.Fix != nil, tried[r.ID])
		}
	}
}

// TestNoFix holds that words with markup or an entity between or inside them,
// and ages that one change would make disagree, are left alone.
func TestNoFix(t *testing.T) {
	l, err := load(t).Linter()
	if err != nil {
		t.Fatal(err)
	}
	wrap := formats["a.html"]
	twice := wrap("Testimony of a child", "In a prosecution of a sexual offense against a child under the age of 16, or witnessed by a child under the age of 16, the court may order that the testimony of the child be taken by two-way closed circuit television.")
	if f := ofRule(lintFile(t, l, "a.html", twice), "JUS02"); f == nil || len(f.Fixes) != 0 {
		t.Errorf("an age that stands twice in a sentence: %+v", f)
	}
	for _, age := range []string{"six<b>teen</b>", "1&#54;", "sixteen (<i>16</i>)", "&#49;6"} {
		text := wrap("Enticement of a child", "A person who knowingly entices a child under "+age+" years of age to engage in commercial sexual activity commits a felony.")
		f := ofRule(lintFile(t, l, "a.html", text), "AGE02")
		if f == nil || len(f.Fixes) != 0 {
			t.Errorf("%s: %+v", age, f)
		}
	}
}

func lintFile(t *testing.T, l *lint.Linter, name, text string) []finding.Finding {
	t.Helper()
	out, err := l.Run(context.Background(), lint.Input{Name: "x", Buffers: []walk.Buffer{{Path: name, Data: []byte(text)}}, Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	return out.Findings
}

func ofRule(found []finding.Finding, id string) *finding.Finding {
	for i := range found {
		if found[i].Rule == id {
			return &found[i]
		}
	}
	return nil
}
