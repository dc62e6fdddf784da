package html

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

// sectionHead is what a section begins with: "Sec. 11.66.100. Prostitution."
type sectionHead struct {
	number string // "11.66.100"; a range as printed: "11.05.010 — 11.05.030"
	named  bool   // "Sec.", "Section" or "§" stands before the number
	simple bool   // the number is a mere integer, perhaps with a letter
	rest   int    // offset of what follows number and punctuation
}

// sectionWords stand before a section's number.
var sectionWords = []string{"sections", "section", "secs.", "sec.", "§§", "§"}

// readSectionHead reads the number of a section at the beginning of s. Without
// "Sec." before it, a number must have a full stop, a space or nothing after
// it.
func readSectionHead(s string) (h sectionHead, ok bool) {
	at := 0
	if n := heading.Acronym(s); n > 0 {
		h.named, at = true, skipSpace(s, n)
	} else if s != "" && (s[0] == '[' || s[0] == '(') && !isDigit(s[min(1, len(s)-1)]) {
		at = 1
	}
	for _, w := range sectionWords {
		if len(s)-at >= len(w) && strings.EqualFold(s[at:at+len(w)], w) {
			h.named = true
			at = skipSpace(s, at+len(w))
			break
		}
	}
	if !h.named {
		at = 0
	}
	end := numberEnd(s, at)
	if end == at {
		return h, false
	}
	h.simple = isSimple(s[at:end])
	first := end
	end = rangeEnd(s, end)
	h.number = s[at:end]
	h.rest = skipSpace(s, end)
	dot := false
	if h.rest < len(s) && strings.IndexByte(".:|]", s[h.rest]) >= 0 {
		dot = true
		h.rest = skipSpace(s, h.rest+1)
	}
	if strings.HasPrefix(s[h.rest:], "—") {
		h.rest = skipSpace(s, h.rest+len("—"))
		dot = true
	}
	if !dot && end == first && end < len(s) && s[end] != ' ' {
		return h, false
	}
	if !h.named && h.simple && !dot {
		return h, false
	}
	return h, true
}

// numberEnd returns the end of the section number that begins at s[at]; at
// when none does. A number begins with a digit, and has letters only after
// digits or a hyphen and never more than two together.
func numberEnd(s string, at int) int {
	if at >= len(s) || !isDigit(s[at]) {
		return at
	}
	end, letters := at, 0
	for i := at; i < len(s); i++ {
		c := s[i]
		switch {
		case isDigit(c):
			letters = 0
			end = i + 1
		case isLetter(c):
			if letters++; letters > 2 {
				return at
			}
			end = i + 1
		case c == '.' || c == '-' || c == ':' || c == '/' || c == '_':
			if i+1 >= len(s) || !isAlnum(s[i+1]) || isLetter(s[i+1]) && !shortSuffix(s[i+1:]) {
				return end
			}
			letters = 0
		default:
			return end
		}
	}
	return end
}

// shortSuffix says whether s begins with one or two letters that are no part
// of a longer word.
func shortSuffix(s string) bool {
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	return n <= 2
}

func isSimple(number string) bool { return !strings.ContainsAny(number, ".-:/_") }

// rangeWords join the numbers of a heading that stands for several sections.
var rangeWords = []string{" — ", "—", " – ", "–", " - ", " to ", " through ", " and ", ", and ", ", "}

// rangeEnd returns the end of the list or range of numbers whose first ends at
// s[end].
func rangeEnd(s string, end int) int {
	for more := true; more; {
		more = false
		for _, w := range rangeWords {
			next := end + len(w)
			if !strings.HasPrefix(s[end:], w) {
				continue
			}
			if n := numberEnd(s, next); n > next && !isSimple(s[next:n]) {
				end, more = n, true
			}
			break
		}
	}
	return end
}

func skipSpace(s string, at int) int {
	for at < len(s) && s[at] == ' ' {
		at++
	}
	return at
}

// readContainer reads a heading such as "Chapter 66. Offenses Against Public
// Health." or "TITLE 12.1 Criminal Code".
func readContainer(s string) (ingest.Container, bool) {
	word, _, _ := strings.Cut(s, " ")
	for _, kind := range heading.Kinds {
		if !strings.EqualFold(strings.TrimRight(word, ".:"), kind) {
			continue
		}
		number, rest := containerNumber(s[min(len(word)+1, len(s)):])
		if number == "" && kind != strings.ToLower(strings.TrimSpace(s)) {
			return ingest.Container{}, false
		}
		return ingest.Container{Kind: kind, Number: number, Heading: trimHeading(rest)}, true
	}
	return ingest.Container{}, false
}

// containerNumber splits "66. Offenses" into number and heading. Numbers are
// Arabic with letters and separators, Roman, or a single letter.
func containerNumber(s string) (number, rest string) {
	n := strings.IndexAny(s, " :")
	if n < 0 {
		n = len(s)
	}
	for _, dash := range []string{"—", "–"} {
		if k := strings.Index(s[:n], dash); k >= 0 {
			n = k
		}
	}
	number = strings.TrimRight(s[:n], ".,;")
	if !containerNumeral(number) {
		return "", s
	}
	return number, strings.TrimLeft(s[n:], " .:—–-|")
}

func containerNumeral(s string) bool {
	if s == "" {
		return false
	}
	if isDigit(s[0]) {
		return numberEnd(s, 0) == len(s)
	}
	for i := 0; i < len(s); i++ {
		upper := s[i] &^ 0x20
		if len(s) == 1 && isLetter(upper) || strings.IndexByte("IVXLC", upper) >= 0 && isLetter(s[i]) {
			continue
		}
		if i > 0 && (isDigit(s[i]) || s[i] == '-' || s[i] == '.' || isLetter(s[i]) && !isLetter(s[i-1])) {
			continue
		}
		return false
	}
	return true
}

// trimHeading takes the space and the final full stop from a heading.
func trimHeading(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), "—– ")
	if strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") {
		s = s[:len(s)-1]
	}
	return s
}
