package html

import (
	"strconv"
	"strings"
)

// series is what the items of a list count in.
type series byte

const (
	digits  series = '1'
	lower   series = 'a'
	upper   series = 'A'
	lroman  series = 'i'
	uroman  series = 'I'
	bullets series = '*'
)

// label returns the nth label of the series, without parentheses.
func (s series) label(n int) string {
	switch s {
	case lower, upper:
		if n < 1 {
			return strconv.Itoa(n)
		}
		return strings.Repeat(string(rune(int(s)+(n-1)%26)), min((n-1)/26+1, 8))
	case lroman:
		return strings.ToLower(roman(n))
	case uroman:
		return roman(n)
	}
	return strconv.Itoa(n)
}

var romans = []struct {
	n int
	s string
}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

func roman(n int) string {
	s := ""
	for _, r := range romans {
		for n >= r.n {
			s += r.s
			n -= r.n
		}
	}
	return s
}

// ordinal returns the number of the label in the series; 0 when it is none.
func (s series) ordinal(label string) int {
	if label == "" || len(label) > 8 {
		return 0
	}
	switch s {
	case lower, upper:
		c := label[0]
		if c < byte(s) || c > byte(s)+25 || strings.Trim(label, label[:1]) != "" {
			return 0
		}
		return int(c-byte(s)) + 1 + 26*(len(label)-1)
	case lroman, uroman:
		for n := 1; n <= 60; n++ {
			if s.label(n) == label {
				return n
			}
		}
		return 0
	}
	n, err := strconv.Atoi(label)
	if err != nil || n > maxOrdinal {
		return 0
	}
	return n
}
