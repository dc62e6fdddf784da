package heading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"statutelint/internal/ingest"
)

// statuses are the words that a section which is no law is headed with.
var statuses = map[string]ingest.Status{
	"repealed": ingest.Repealed, "expired": ingest.Repealed, "omitted": ingest.Repealed,
	"renumbered": ingest.Repealed, "transferred": ingest.Repealed, "redesignated": ingest.Repealed,
	"recodified": ingest.Repealed, "deleted": ingest.Repealed, "obsolete": ingest.Repealed,
	"rescinded": ingest.Repealed, "superseded": ingest.Repealed, "vacant": ingest.Repealed,
	"terminated": ingest.Repealed, "executed": ingest.Repealed, "relocated": ingest.Repealed,
	"disapproved": ingest.Repealed, "abolished": ingest.Repealed, "annulled": ingest.Repealed, "reallocated": ingest.Repealed,
	"reserved": ingest.Reserved, "blank": ingest.Reserved, "unassigned": ingest.Reserved,
}

// Status reads the status of a section from its catch-line: "Repealed.",
// "[Reserved]", "REPEALED by L. 2001". "Repealed statutes, effect of" is the
// heading of a law in force.
func Status(title string) ingest.Status {
	if status := statusOf(title); status != ingest.InForce {
		return status
	}
	if _, after, ok := strings.Cut(title, "]"); ok && strings.HasPrefix(title, "[") {
		return statusOf(after) // "[Old] Repealed"
	}
	return ingest.InForce
}

func statusOf(title string) ingest.Status {
	s := strings.TrimLeft(title, " \t\u00a0[(<—–-*\\")
	if rest, ok := cutFold(s, "not funded"); ok && ends(rest) {
		return ingest.NotFunded
	}
	for {
		n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(s)
		}
		status, ok := statuses[strings.ToLower(s[:n])]
		if !ok {
			return ingest.InForce
		}
		s = s[n:]
		if ends(s) {
			return status
		}
		if rest, ok := cutFold(s, " and "); ok { // "Repealed and reserved"
			s = rest
			continue
		}
		if rest, ok := cutFold(s, " or "); ok {
			s = rest
			continue
		}
		return ingest.InForce
	}
}

// ends says whether the status word before s ends there.
func ends(s string) bool {
	if s == "" || strings.TrimSpace(s) == "by" {
		return true
	}
	for _, next := range []string{" by ", " eff", " as ", " to §", " §", " and §", " to Sec", " to sec", " under ", " for ", " on ", " L ", " L.", " S.L.", " [", " (", " 1", " 2"} {
		if _, ok := cutFold(s, next); ok {
			return true
		}
	}
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(".,;:])>—–*", r)
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
