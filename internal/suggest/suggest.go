// Package suggest finds the name that somebody probably meant.
package suggest

import "strings"

// Nearest returns the one of names that is closest to what somebody wrote, in
// any case; "" when none is close.
func Nearest(wrote string, names []string) string {
	best, least := "", len(wrote)/2+2
	for _, n := range names {
		if d := distance(wrote, n); d < least {
			best, least = n, d
		}
	}
	return best
}

// DidYouMean returns a clause for an error message that names the nearest of
// names, and nothing when none is near.
func DidYouMean(wrote string, names []string) string {
	if n := Nearest(wrote, names); n != "" {
		return `; did you mean "` + n + `"?`
	}
	return ""
}

// distance is the number of edits between two names (Levenshtein 1965).
func distance(a, b string) int {
	a, b = strings.ToLower(a), strings.ToLower(b)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j]+1, last+1)
		}
	}
	return row[len(b)]
}
