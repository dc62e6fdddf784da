package heading

import "strings"

// effectiveWords begin the mark of a version: "[Effective July 1, 2024]".
var effectiveWords = []string{"effective", "contingent", "conditionally effective", "expires", "until", "applicable", "operative", "see note", "this version", "this section is effective", "for effective date", "editor's note: this version", "editor’s note: this version"}

// IsEffective says whether s, the inside of a bracket, tells when a version of
// a section is law.
func IsEffective(s string) bool {
	for _, w := range effectiveWords {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) && (len(s) == len(w) || !isLetter(rune(s[len(w)]))) {
			return true
		}
	}
	return false
}

// leadingMark is the mark of a version that s begins with, in its brackets, and
// the length of both with the space after them: "[Effective July 1, 2024] ".
func leadingMark(s string) (mark string, length int) {
	if s == "" || s[0] != '(' && s[0] != '[' {
		return "", 0
	}
	end := strings.IndexAny(s, ")]")
	if end < 0 || !IsEffective(s[1:end]) {
		return "", 0
	}
	return strings.TrimRight(s[1:end], ". "), skip(s, end+1, ". \t\u00a0\n")
}

// Version takes the mark of a version from the beginning or the end of a
// catch-line: "Fees (Effective until July 1, 2024)".
func Version(title string) (rest, mark string) {
	if mark, n := leadingMark(title); n > 0 {
		return strings.TrimSpace(title[n:]), mark
	}
	trimmed := strings.TrimRight(title, ". ")
	for _, pair := range [...]string{"[]", "()"} {
		inner, closed := strings.CutSuffix(trimmed, pair[1:])
		if at := strings.LastIndexByte(inner, pair[0]); closed && at >= 0 && IsEffective(inner[at+1:]) {
			return strings.TrimRight(inner[:at], ". "), strings.TrimRight(inner[at+1:], ". ")
		}
	}
	return title, ""
}
