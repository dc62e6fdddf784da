package amend

import (
	"testing"

	"statutelint/internal/finding"
	"statutelint/internal/source"
)

// TestNumeral holds that an age keeps the style that it is written in.
func TestNumeral(t *testing.T) {
	for _, c := range []struct {
		old  string
		age  int
		want string
	}{
		{"sixteen", 18, "eighteen"}, {"Sixteen", 18, "Eighteen"}, {"SIXTEEN", 18, "EIGHTEEN"}, {"(16)", 18, "(18)"}, {"16", 18, "18"},
		{"16th", 18, "18th"}, {"16th", 21, "21st"}, {"16TH", 22, "22ND"}, {"sixteenth", 18, "eighteenth"}, {"Fourteenth", 21, "Twenty-first"},
		{"fifteen", 17, "seventeen"},
	} {
		if got, ok := Numeral(c.old, c.age); !ok || got != c.want {
			t.Errorf("%s as %d: %q, %v", c.old, c.age, got, ok)
		}
	}
	for _, c := range []string{"sixteen", "tenth"} {
		if got, ok := Numeral(c, 99); ok {
			t.Errorf("%s as 99: %q", c, got)
		}
	}
	if got, ok := Numeral("16½", 18); ok {
		t.Errorf("a fraction: %q", got)
	}
}

func TestReplace(t *testing.T) {
	terms := []Term{{"old name", "new name"}}
	for old, want := range map[string]string{"old name": "new name", "Old name": "New name", "OLD NAME": "NEW NAME"} {
		if got, ok := Replace(old, terms); !ok || got != want {
			t.Errorf("%s: %q, %v", old, got, ok)
		}
	}
	if _, ok := Replace("old  name", terms); ok {
		t.Error("other words are replaced")
	}
}

func edit(start, end int, old, new string) finding.Edit {
	return finding.Edit{File: "f", Start: source.Position{Offset: start}, End: source.Position{Offset: end}, Old: old, New: new}
}

func TestApply(t *testing.T) {
	got, err := Apply([]byte("sixteen (16) years"), []finding.Edit{edit(8, 12, "(16)", "(18)"), edit(0, 7, "sixteen", "eighteen")})
	if err != nil || string(got) != "eighteen (18) years" {
		t.Errorf("%q, %v", got, err)
	}
	for _, bad := range [][]finding.Edit{
		{edit(0, 7, "fifteen", "x")}, {edit(0, 99, "", "")}, {edit(0, 7, "sixteen", "x"), edit(0, 7, "sixteen", "y")},
	} {
		if _, err := Apply([]byte("sixteen (16) years"), bad); err == nil {
			t.Errorf("%v is applied", bad)
		}
	}
	if !Clash(edit(0, 7, "sixteen", "x"), edit(0, 7, "sixteen", "y")) || Clash(edit(0, 7, "sixteen", "x"), edit(0, 7, "sixteen", "x")) || Clash(edit(0, 7, "sixteen", "x"), edit(7, 8, " ", "")) {
		t.Error("clashes")
	}
}
