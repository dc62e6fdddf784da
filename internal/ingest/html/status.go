package html

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

// readStatus reads a status at the beginning of s. What brackets set off needs
// no more than the word itself: "[Renumbered AS 5.10]".
func readStatus(s string, bracketed bool) ingest.Status {
	if !bracketed {
		return heading.Status(s)
	}
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	if status := heading.Status(s[:n]); status != ingest.InForce || !strings.EqualFold(s[:n], "not") {
		return status
	}
	return heading.Status(s)
}

// statusInside finds, in the history of a section, that it has come to an end:
// a status word with a capital after a bracket, a full stop or a semicolon.
func statusInside(s string) ingest.Status {
	for i := 0; i+1 < len(s); i++ {
		switch {
		case i == 0:
		case s[i] == '[', s[i] == '(', s[i] == ' ' && strings.IndexByte(".;)", s[i-1]) >= 0:
		default:
			continue
		}
		at := i
		if i > 0 || s[0] == '[' || s[0] == '(' {
			at++
		}
		if c := s[at]; c < 'A' || c > 'Z' {
			continue
		}
		if st := readStatus(s[at:], true); st != ingest.InForce {
			return st
		}
	}
	return ingest.InForce
}

// caption is a section's heading with what it says about the section taken
// out of it.
type caption struct {
	heading   string
	status    ingest.Status
	effective string
	later     bool // the status is only announced: "[Repealed effective July 1, 2030]"
}

// readCaption reads a heading. Marks stand in brackets or parentheses at its
// end, or are all of it.
func readCaption(s string) caption {
	c := caption{heading: strings.TrimSpace(s)}
	for {
		inner, rest, ok := lastBracket(c.heading)
		if !ok {
			break
		}
		switch st := readStatus(inner, true); {
		case st != ingest.InForce:
			c.status, c.later = st, c.later || announced(inner)
			if c.later && c.effective == "" {
				c.effective = strings.TrimSuffix(inner, ".")
			}
		case heading.IsEffective(inner):
			c.effective = strings.TrimSuffix(inner, ".")
		case strings.TrimSpace(rest) == "" && mostlyNumbers(inner): // "[1973 c. 5; repealed by 1980 c. 7]"
			if strings.Contains(inner, "repealed") || strings.Contains(inner, "renumbered") {
				c.status = ingest.Repealed
			}
		default:
			c.heading = trimHeading(c.heading)
			return c
		}
		c.heading = strings.TrimSpace(rest)
	}
	c.leading()
	if c.status == ingest.InForce {
		c.status = readStatus(c.heading, false)
	}
	c.heading = trimHeading(c.heading)
	return c
}

// leading takes the mark of a version from before the heading: "(Effective
// until July 1, 2024) Fees".
func (c *caption) leading() {
	s := c.heading
	if s == "" || s[0] != '(' && s[0] != '[' {
		return
	}
	end := strings.IndexAny(s, ")]")
	if end < 0 || end+1 == len(s) || !heading.IsEffective(s[1:end]) {
		return
	}
	c.effective = s[1:end]
	c.heading = strings.TrimLeft(s[end+1:], " .")
}

// announced says whether a status comes with a day from which on it holds.
func announced(s string) bool {
	_, rest, _ := strings.Cut(s, " ")
	return len(rest) >= len("effective") && strings.EqualFold(rest[:len("effective")], "effective")
}

// lastBracket splits the bracket that s ends with, with or without a full
// stop, from the rest. A bracket that is opened and not closed ends with s.
func lastBracket(s string) (inner, rest string, ok bool) {
	t := strings.TrimRight(s, ". ")
	if t == "" {
		return "", "", false
	}
	closing := t[len(t)-1]
	if closing != ']' && closing != ')' {
		if i := strings.LastIndexByte(t, '['); i >= 0 && strings.IndexByte(t[i:], ']') < 0 {
			return strings.TrimSpace(t[i+1:]), t[:i], true
		}
		return "", "", false
	}
	opening := byte('[')
	if closing == ')' {
		opening = '('
	}
	depth := 0
	for i := len(t) - 1; i >= 0; i-- {
		switch t[i] {
		case closing:
			depth++
		case opening:
			if depth--; depth == 0 {
				return strings.TrimSpace(t[i+1 : len(t)-1]), t[:i], true
			}
		}
	}
	return "", "", false
}
