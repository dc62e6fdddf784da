package testkit

import (
	"strings"

	"statutelint/internal/facts"
	"statutelint/internal/trace"
)

// Dump writes the facts of a law for the author of a rule, as parse shows
// them.
func Dump(law *facts.Law) string {
	var b strings.Builder
	_ = trace.WriteText(&b, trace.OfLaw(law))
	return b.String()
}
