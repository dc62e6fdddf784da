package text

import "strings"

// annotations are the headings that publishers set over what is not law.
var annotations = []string{
	"case notes", "cross references", "cross-references", "note", "notes", "revision note", "revision notes",
	"law journals and reviews", "rules of court", "attorney general opinions", "commentary", "comment", "comments",
	"official comment", "official comments", "annotations", "notes of decisions", "notes to decisions",
	"historical note", "historical notes", "historical and statutory notes", "history", "legislative history",
	"editor's note", "editor's notes", "editors' notes", "editor’s note", "editor’s notes", "code commissioner's note",
	"reviser's note", "reviser’s note", "publisher's note", "explanatory note", "explanatory notes", "research references", "library references",
	"collateral references", "amendments", "effective date", "effective dates", "prior provisions", "previous provisions",
	"decisions under prior law", "legal periodicals", "law reviews", "references in text", "codification",
	"source", "sources", "credits", "applicability", "severability note",
	"section history", "statement of purpose", "fiscal note", "sponsor statement",
}

// Annotation says whether a paragraph is the heading of an annotation.
func Annotation(words string) bool {
	if words == "" || len(words) > 120 || words[0] < 'A' || words[0] > 'Z' || strings.HasSuffix(words, ".") {
		return false
	}
	head := strings.ToLower(strings.TrimRight(strings.Join(strings.Fields(words), " "), ": "))
	for _, a := range annotations {
		if head == a {
			return true
		}
	}
	head = strings.TrimPrefix(head, "supplemental ")
	return strings.HasPrefix(head, "commentary on ") || strings.HasPrefix(head, "comment on §") || strings.HasPrefix(head, "note to §")
}

// commented says whether the words after a section's number make its heading
// one of a commentary: "§ 5 Commentary:".
func commented(title string) bool {
	return strings.HasPrefix(strings.ToLower(title), "commentary")
}

// lawEnd is the length of a paragraph without the history that ends it.
func lawEnd(words string) int {
	trimmed := strings.TrimRight(words, " \t\r\n")
	if History(trimmed) {
		return 0
	}
	open := bracketed(trimmed)
	if open < 0 {
		return len(words)
	}
	last := trimmed[open:]
	if last[0] == '[' && dated(last) && !remarks(last[1:len(last)-1]) || last[0] == '(' && History(last) && headed(last) {
		return len(strings.TrimRight(trimmed[:open], " \t\r\n"))
	}
	return len(words)
}

// bracketed is where the bracket or parenthesis opens that ends words; -1 when
// none does.
func bracketed(words string) int {
	if !strings.HasSuffix(words, "]") && !strings.HasSuffix(words, ")") {
		return -1
	}
	closing := words[len(words)-1]
	opening := byte('(')
	if closing == ']' {
		opening = '['
	}
	deep := 0
	for i := len(words) - 1; i >= 0; i-- {
		switch words[i] {
		case closing:
			deep++
		case opening:
			if deep--; deep == 0 {
				return i
			}
		}
	}
	return -1
}

// histories are the words that a paragraph of history or credit begins with.
var histories = []string{"History:", "History.", "HISTORY:", "Source:", "SOURCE:", "Sources:", "Credits", "CREDIT", "Added by ", "Amended by ", "Acts ",
	"L. ", "L ", "Laws ", "Stats. ", "Added Stats", "Code 1", "P.L. ", "Prev. Code", "Effective ", "eff. ", "am ", "Leg.H.", "Added and amended"}

// History says whether a whole paragraph is the section's history.
func History(words string) bool {
	if credits(words) {
		return true
	}
	inner := strings.TrimLeft(words, "([")
	wrapped := len(inner) < len(words) && (strings.HasSuffix(words, ")") || strings.HasSuffix(words, "]"))
	return headed(words) && dated(inner) && (wrapped || len(words) < 400 || strings.Contains(words[:min(len(words), 12)], ":")) || wrapped && year(inner) && dated(inner)
}

// credits says whether words begin as only a list of enactments does, so that
// no year need follow: "(Source: P.A. 8-12)", "History.—s. 1, ch. 8-12".
func credits(words string) bool {
	words = strings.TrimLeft(words, "([")
	for _, head := range []string{"Source: ", "Source. ", "History.—", "History: ", "HISTORY: ", "History. "} {
		if strings.HasPrefix(words, head) {
			return !commands(words)
		}
	}
	return false
}

// headed says whether words begin as a history does.
func headed(words string) bool {
	inner := strings.TrimLeft(words, "([")
	for _, h := range histories {
		if strings.HasPrefix(inner, h) {
			return true
		}
	}
	return false
}

// dated says whether words name a year, as every history does, and cite an act
// rather than rule on something.
func dated(words string) bool {
	for _, verb := range []string{" shall ", " may ", " means ", " must "} {
		if strings.Contains(words, verb) {
			return false
		}
	}
	for i := 0; i+4 <= len(words); i++ {
		if year(words[i:]) && (i == 0 || !isAlnum(rune(words[i-1])) && words[i-1] != '-') {
			return true
		}
	}
	return false
}

// year says whether s begins with a year, 1700 to 2099.
func year(s string) bool {
	if len(s) < 4 || s[0] != '1' && s[0] != '2' || s[0] == '1' && s[1] < '7' || s[0] == '2' && s[1] != '0' {
		return false
	}
	for _, c := range s[1:4] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(s) == 4 || !isAlnum(rune(s[4]))
}
