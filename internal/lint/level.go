package lint

import (
	"strings"

	"statutelint/internal/syntax"
)

// nationalCode is how the sections of a national code are numbered: title,
// the code's name, section.
const nationalCode = " U.S.C. "

// numberedNationally reports whether most sections are numbered as those of a
// national code.
func numberedNationally(sections []*syntax.Section) bool {
	n := 0
	for _, s := range sections {
		if strings.Contains(s.Number, nationalCode) {
			n++
		}
	}
	return 2*n > len(sections)
}
