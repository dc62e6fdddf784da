package text

import "strings"

// before says whether section number a comes before b in the order of a code:
// runs of digits compare by value, "77-120" before "77-120.1" before
// "77-121".
func before(a, b string) bool {
	for a != "" && b != "" {
		x, y := run(a), run(b)
		if x != y {
			if isDigit(x[0]) && isDigit(y[0]) {
				for len(x) > 1 && x[0] == '0' {
					x = x[1:]
				}
				for len(y) > 1 && y[0] == '0' {
					y = y[1:]
				}
				if len(x) != len(y) {
					return len(x) < len(y)
				}
			}
			if x != y {
				return x < y
			}
		}
		a, b = a[len(run(a)):], b[len(run(b)):]
	}
	return a == "" && b != ""
}

// run is the run of digits, or the one other byte, that s begins with.
func run(s string) string {
	n := 1
	for isDigit(s[0]) && n < len(s) && isDigit(s[n]) {
		n++
	}
	return s[:n]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// joints counts the hyphens, full stops and colons of a number, or of the first
// of a range.
func joints(number string) int {
	number, _, _ = strings.Cut(number, " ")
	n := 0
	for _, r := range number {
		if r == '-' || r == '.' || r == ':' || r == '–' {
			n++
		}
	}
	return n
}

// decimal says whether a number is whole, or one that was inserted after a whole
// one: "512", "512a", "512.6".
func decimal(number string) bool {
	whole, after, _ := strings.Cut(number, ".")
	return isDigit(number[0]) && joints(whole) == 0 && joints(after) == 0
}
