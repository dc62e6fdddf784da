package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Words returns the deciding words of a finding at a section, with case, white
// space, quotes and dashes folded; "" for a finding about the jurisdiction.
func (f *Finding) Words() string {
	if f.Section == "" && f.File == "" || len(f.Evidence) == 0 {
		return ""
	}
	return Normalise(f.Evidence[0].Quote)
}

// Print identifies a finding by what the law says, not where it stands in a
// file: jurisdiction, section, rule and the deciding words.
func (f *Finding) Print() string {
	sum := sha256.Sum256([]byte(strings.Join([]string{f.Jurisdiction, f.Section, f.Rule, f.Words()}, "\x00")))
	return hex.EncodeToString(sum[:16])
}

var plainMarks = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "‑", "-")

// Normalise folds case, white space, quotes and dashes.
func Normalise(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(plainMarks.Replace(s))), " ")
}
