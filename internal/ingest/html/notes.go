package html

import (
	"bytes"
	"strings"
)

// sureNotes are heads that begin notes wherever they stand, in lower case
// without final punctuation. What follows them, up to the next section, is no
// law.
var sureNotes = set(
	"history", "histories", "history of section", "section history", "source", "sources", "source note", "derivation", "derivations",
	"credits", "credit(s)", "statutory history", "legislative history", "legislative history reports", "historical note", "historical notes",
	"historical and statutory notes", "cross reference", "cross references", "cross-reference", "cross-references",
	"administrative code", "effect of amendment", "effect of amendments", "effect of amendment notes", "amendment notes", "amendment note",
	"collateral reference", "collateral references", "opinions of attorney general", "opinions of the attorney general",
	"attorney general opinions", "notes to decisions", "notes of decisions", "judicial decisions", "case notes", "case annotations",
	"decisions under prior law", "decisions under former law", "decisions under former provisions", "annotations", "annotation",
	"law review", "law reviews", "law reviews and journals", "law review and journal commentaries", "research references", "research references & practice aids",
	"research references and practice aids", "textbooks", "comparative legislation", "comparative laws",
	"derivation notes", "prior provisions", "former provisions", "former law", "official comment", "official comments",
	"advisory committee notes", "committee comments", "practice references", "library references", "am. jur", "am. jur. 2d", "c.j.s", "alr", "a.l.r",
	"statutory notes", "code commission notes", "code commission note", "acts affecting", "section set out twice", "effective date note", "effective date notes",
	"decisions construing former statutes", "tables", "u.s. code", "origin", "additional references",
)

// looseNotes are heads that begin notes only where they stand alone, since
// they may also be the catch-line of a provision.
var looseNotes = set(
	"note", "notes", "reference", "references", "comment", "comments", "commentary", "amendment", "amendments", "effective date", "effective dates",
	"analysis", "cited", "quoted", "applied", "stated", "cited in", "quoted in", "applied in", "stated in", "applicability of amendment",
	"delayed amendment", "delayed amendment of section", "delayed repeal", "delayed repeal of section", "delayed enactment", "temporary law", "opinions", "credit",
)

// noteKinds are what notes with an owner are called: "editor's notes",
// "compiler's comments".
var noteKinds = set("note", "notes", "comment", "comments", "annotation", "annotations")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// longestNote is more than the length in bytes of any note's head.
const longestNote = 64

// beginsNotes says whether head is the head of notes. Alone says that nothing
// stands after it in its paragraph.
func beginsNotes(head []byte, alone bool) bool {
	if len(head) == 0 || len(head) > longestNote {
		return false
	}
	s := noteKey(string(head))
	return sureNotes[s] || ownedNote(s) || (alone || dashed(head)) && looseNotes[s]
}

// noteKey brings a head into the form of the tables.
func noteKey(s string) string {
	s = strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	return strings.Trim(strings.TrimRight(s, " .:—–-"), " [(])")
}

// dashed says whether head ends with a full stop and a dash, as the heads of
// annotations do.
func dashed(head []byte) bool {
	s := string(head)
	return strings.HasSuffix(s, ". —") || strings.HasSuffix(s, ".—") || strings.HasSuffix(s, ". –")
}

// noteOwners are words before "notes" or "comment" that make them notes on the
// law.
var noteOwners = set("editorial", "revision", "revisor", "reviser", "commission", "committee", "council", "bureau",
	"statutory", "historical", "official", "amendment", "amendments", "case", "code", "explanatory", "practice", "transition", "validation")

// ownedNote says whether s, in the form of the tables, is a note with an
// owner: "revisor's notes", "law commission comment", "A.B.C. notes".
func ownedNote(s string) bool {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 || !noteKinds[s[at+1:]] {
		return false
	}
	owner := s[strings.LastIndexByte(s[:at], ' ')+1 : at]
	return noteOwners[owner] || strings.HasSuffix(owner, "'s") || strings.HasSuffix(owner, "s'") || strings.Count(owner, ".") > 1
}

// noteParagraph says whether a paragraph without markup begins with the head
// of notes and a colon or full stop: "History: Acts 1990".
func noteParagraph(text []byte) bool {
	for i := 0; i < len(text) && i < longestNote; i++ {
		if (text[i] == ':' || text[i] == '.') && (i+1 == len(text) || text[i+1] == ' ') {
			return beginsNotes(text[:i], i+1 == len(text))
		}
	}
	return len(text) < longestNote && beginsNotes(text, true)
}

// annotates says whether a paragraph that stands in an item, after the item's
// own, is a note which markup gone wrong put there: "Amendments. The 2019
// amendment substituted", "Cited: A v. B, 9 F.2d 1". Only it is left out: items
// of the law may follow.
func annotates(text []byte) bool {
	head, rest, ok := bytes.Cut(text[:min(len(text), longestNote)], []byte(" "))
	switch {
	case !ok || !looseNotes[noteKey(string(head))]:
		return false
	case bytes.HasSuffix(head, []byte(":")):
		return true
	}
	year, ok := bytes.CutPrefix(rest, []byte("The "))
	return ok && len(year) > 4 && isYear(string(year), 0) && bytes.HasPrefix(year[4:], []byte(" amendment"))
}

// enactments are words that a list of enactments without brackets begins with.
var enactments = []string{"Acts ", "Act ", "Laws ", "Code ", "Codes, ", "L. ", "P.L. ", "PL ", "P.A. ", "S.L. ", "G.L. ", "C.S. ", "R.S. ", "Stats. ", "Added ", "Amended ", "Enacted ", "En. ", "Enact. "}

// sourceNote says whether a paragraph is the list of enactments that many
// codes put at the end of a section, mostly in brackets: "(Code 1950, § 18;
// 1975, c. 14.)".
func sourceNote(text []byte) bool {
	if len(text) < 8 {
		return false
	}
	if text[0] != '(' && text[0] != '[' {
		return startsWithAny(text, enactments) && mostlyNumbers(string(text))
	}
	t := strings.TrimRight(string(text), ". ")
	if len(t) < 8 || (t[0] != '(' || t[len(t)-1] != ')') && (t[0] != '[' || t[len(t)-1] != ']') {
		return false
	}
	return mostlyNumbers(t) || amended(t[1:len(t)-1])
}

// amended says whether s, a paragraph in brackets, tells in words when the
// section was made: "Amended November 6, 2031, by initiative Measure 5."
func amended(s string) bool {
	if len(s) > longestCaption || commands(s) || !startsWithAny([]byte(s), []string{"Added ", "Amended ", "Enacted ", "Repealed "}) {
		return false
	}
	for i := range s {
		if isDigit(s[i]) && isYear(s, i) {
			return true
		}
	}
	return false
}

func startsWithAny(text []byte, words []string) bool {
	for _, w := range words {
		if len(text) >= len(w) && string(text[:len(w)]) == w {
			return true
		}
	}
	return false
}

// mostlyNumbers says whether t has a year in it, and a digit for every five
// letters.
func mostlyNumbers(t string) bool {
	digits, letters, year := 0, 0, false
	for i := 0; i < len(t); i++ {
		switch {
		case isDigit(t[i]):
			digits++
			year = year || isYear(t, i)
		case isLetter(t[i]):
			letters++
		}
	}
	return year && digits*5 >= letters
}

// isYear says whether a year from 1700 to 2099 stands at s[i].
func isYear(s string, i int) bool {
	if i > 0 && isDigit(s[i-1]) || i+4 > len(s) || i+4 < len(s) && isDigit(s[i+4]) {
		return false
	}
	head := s[i : i+2]
	return (head == "17" || head == "18" || head == "19" || head == "20") && isDigit(s[i+2]) && isDigit(s[i+3])
}
