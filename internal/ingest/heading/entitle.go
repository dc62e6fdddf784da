package heading

import (
	"strings"

	"statutelint/internal/ingest"
)

// Entitle gives a section its catch-line, clean, with what that says about the
// section taken in: when the version is law, "Fees (Effective until July 1,
// 2024)", and that it is none, "Repealed.", "Fees (Repealed)".
func Entitle(s *ingest.Section, title string) {
	var mark string
	if s.Heading, mark = Version(title); mark != "" {
		s.Effective = mark
	}
	s.Status = Status(s.Heading)
	if at := strings.LastIndexAny(s.Heading, "(["); at > 0 && s.Status == ingest.InForce && strings.HasSuffix(s.Heading, closing[s.Heading[at]]) {
		s.Status = Status(s.Heading[at:])
	}
}

var closing = map[byte]string{'(': ")", '[': "]"}

// longestNotice is how many bytes a text has that only says that the section is
// no law.
const longestNotice = 160

// Notice reads the status of a section from its text, when that is one short
// block and says nothing else: "[Repealed by L. 2001, c. 5.]".
func Notice(s *ingest.Section) ingest.Status {
	if len(s.Text) > longestNotice || len(s.Blocks) > 1 {
		return ingest.InForce
	}
	return Status(strings.Trim(strings.TrimSpace(s.Text), "[]"))
}
