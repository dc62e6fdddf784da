package amend

import "strings"

// Term is a term and what to write for it.
type Term struct {
	From string `yaml:"from"`
	To   string `yaml:"to"`
}

// Replace returns what stands for old, in its case, by the first term that old
// is, whatever its case. It is not ok when old is none of them.
func Replace(old string, terms []Term) (string, bool) {
	for _, t := range terms {
		if strings.EqualFold(old, t.From) {
			return like(old, t.To), true
		}
	}
	return "", false
}
