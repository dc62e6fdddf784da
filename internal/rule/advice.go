package rule

import (
	"fmt"
	"strings"
)

// Advice is the suggestion as it reads where there is no finding to fill it
// from: options have their values, and what depends on the finding is "…".
func (r *Rule) Advice() string {
	var b strings.Builder
	for rest := strings.TrimSpace(r.Suggestion); rest != ""; {
		text, after, found := strings.Cut(rest, "{")
		b.WriteString(text)
		if !found {
			break
		}
		var name string
		name, rest, _ = strings.Cut(after, "}")
		if v, ok := r.Options[name]; ok {
			fmt.Fprint(&b, v)
		} else {
			b.WriteString("…")
		}
	}
	return b.String()
}
