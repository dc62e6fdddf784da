package text

import "strings"

// credit says whether a paragraph only lists the acts that made the section:
// it names a year, has many figures, and none of the verbs of a rule.
func credit(words string) bool {
	if History(words) {
		return true
	}
	if len(words) > 4000 || labelled(words) || commands(words) || !dated(words) {
		return false
	}
	digits, letters := 0, 0
	for i := 0; i < len(words); i++ {
		switch c := words[i]; {
		case isDigit(c):
			digits++
		case isAlnum(rune(c)):
			letters++
		}
	}
	return digits*3 >= letters
}

// commands says whether a verb of the law stands in words.
func commands(words string) bool {
	for _, verb := range []string{" shall ", " may ", " must ", " means ", " includes ", " is ", " are ", " has ", " who "} {
		if strings.Contains(words, verb) {
			return true
		}
	}
	return false
}

// marks begin lines that publishers set between the sections: when a text is
// in force and where it comes from.
var marks = []string{"Effective:", "Effective ", "Latest Legislation", "Available Versions", "Last updated", "Last Updated", "Text of section", "Text of subsection",
	"Text of article", "As added by ", "As amended by ", "Renumbered ", "Redesignated ", "Amended by", "Added by", "Universal Citation", "Copyright ", "©", "Disclaimer", "Download", "Print", "Share", "Cite as", "Technically amended"}

// mark says whether a line is one that publishers set between the sections.
func mark(words string) bool {
	if len(words) > 240 || commands(words) {
		return false
	}
	for _, m := range marks {
		if strings.HasPrefix(words, m) {
			return true
		}
	}
	return false
}

// effectiveLine reads the day from a line "Effective: May 4, 2031"; "" when it
// is no such line.
func effectiveLine(words string) string {
	rest, ok := strings.CutPrefix(words, "Effective")
	if !ok || len(words) > 60 {
		return ""
	}
	rest = strings.Trim(rest, " :.")
	if !strings.ContainsAny(rest, "0123456789") {
		return ""
	}
	return rest
}
