package outline

import "strings"

// read returns the ways to read the inside of a label; none when it is not
// one.
func read(inner string, f form) []reading {
	base := leading(inner)
	rest := inner[len(base):]
	if f == dot && strings.Contains(rest, ".") {
		return readDecimal(inner)
	}
	sub := 0
	if rest != "" {
		if sub = readSub(strings.TrimLeft(rest, "-.")); sub == 0 {
			return nil
		}
	}
	readings := readBase(base)
	for i := range readings {
		readings[i].sub = sub
	}
	return readings
}

// leading is the run of digits, or of letters of one case, that s starts
// with.
func leading(s string) string {
	class := func(c byte) int {
		switch {
		case isDigit(c):
			return 1
		case isLower(c):
			return 2
		case isUpper(c):
			return 3
		}
		return 0
	}
	i := 1
	for i < len(s) && class(s[i]) == class(s[0]) {
		i++
	}
	return s[:i]
}

func readBase(s string) []reading {
	if isDigit(s[0]) {
		if n := number(s); n > 0 {
			return []reading{{arabic, n, 0}}
		}
		return nil
	}
	letters, roman, double := lower, lroman, ldouble
	if isUpper(s[0]) {
		letters, roman, double = upper, uroman, udouble
		s = strings.ToLower(s)
	}
	var rs []reading
	same := strings.Count(s, s[:1]) == len(s)
	switch {
	case len(s) == 1:
		rs = append(rs, reading{letters, letter(s[0]), 0})
	case same && len(s) <= 3:
		rs = append(rs, reading{letters, 26*(len(s)-1) + letter(s[0]), 0})
		rs = append(rs, reading{double, letter(s[0]), 0})
	case len(s) == 2:
		rs = append(rs, reading{letters, 26*letter(s[0]) + letter(s[1]), 0})
	}
	if n := romanValue(s); n > 0 {
		rs = append(rs, reading{roman, n, 0})
	}
	return rs
}

func letter(c byte) int { return int(c-'a') + 1 }

// number reads up to three digits; 0 when s is anything else.
func number(s string) int {
	if len(s) > 3 || s == "" {
		return 0
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// readSub orders the inserted part of "(5A)", "(a-1)", "(1.5)".
func readSub(s string) int {
	switch {
	case s == "":
		return 0
	case isDigit(s[0]):
		return number(s)
	case len(s) == 1:
		return letter(strings.ToLower(s)[0])
	}
	return 0
}

func readDecimal(s string) []reading {
	parts := strings.Split(s, ".")
	if len(parts) > 3 {
		return nil
	}
	n := 0
	for _, p := range parts {
		if n = number(p); n == 0 || n > 99 {
			return nil
		}
	}
	return []reading{{decimal2 + series(len(parts)-2), n, 0}}
}

// romanValue reads a Roman numeral below 90, in lower case; 0 when s is none.
func romanValue(s string) int {
	rest, n := s, 0
	switch {
	case strings.HasPrefix(rest, "l"):
		n, rest = 50, rest[1:]
	case strings.HasPrefix(rest, "xl"):
		n, rest = 40, rest[2:]
	}
	for tens := 0; tens < 3 && strings.HasPrefix(rest, "x"); tens++ {
		n, rest = n+10, rest[1:]
	}
	for i, u := range [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"} {
		if rest == u {
			return n + i
		}
	}
	return 0
}
