// Package amend changes words of a law as a drafter would: in the style that
// they stand in, and nothing beside them.
package amend

import (
	"strconv"
	"strings"
	"unicode"
)

// cardinals and ordinals are the numbers that laws write as words.
var cardinals = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one",
}

var ordinals = map[string]string{
	"seventeen": "seventeenth", "eighteen": "eighteenth", "nineteen": "nineteenth", "twenty": "twentieth", "twenty-one": "twenty-first",
}

// Numeral writes an age in the style of the numeral old: "sixteen" becomes
// "eighteen", "(16)" becomes "(18)", "Sixteenth" becomes "Eighteenth". It is
// not ok when old is in no style that it knows.
func Numeral(old string, age int) (string, bool) {
	digits := strings.IndexFunc(old, unicode.IsDigit)
	if digits < 0 {
		return word(old, age)
	}
	head, tail := old[:digits], strings.TrimLeft(old[digits:], "0123456789")
	switch strings.ToLower(tail) {
	case "st", "nd", "rd", "th":
		return head + strconv.Itoa(age) + like(tail, suffix(age)), true
	case "", ")":
		return head + strconv.Itoa(age) + tail, true
	}
	return "", false
}

// word writes an age as a word, in the case of old.
func word(old string, age int) (string, bool) {
	if age < 0 || age >= len(cardinals) {
		return "", false
	}
	written := cardinals[age]
	low := strings.ToLower(old)
	if strings.HasSuffix(low, "th") || strings.HasSuffix(low, "first") {
		var known bool
		if written, known = ordinals[written]; !known {
			return "", false
		}
	}
	return like(old, written), true
}

// suffix is the ending of an ordinal in digits.
func suffix(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return "th"
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

// like writes text in the case of model: all capitals, a first capital, or as
// it is.
func like(model, text string) string {
	switch {
	case len(model) > 1 && model == strings.ToUpper(model) && model != strings.ToLower(model):
		return strings.ToUpper(text)
	case model != "" && unicode.IsUpper(rune(model[0])):
		return strings.ToUpper(text[:1]) + text[1:]
	}
	return text
}
