package rule

import (
	"fmt"
	"strings"

	"statutelint/internal/suggest"
)

// Find returns the rule with an id or name, in any case. The error names the
// nearest.
func Find(rules []*Rule, idOrName string) (*Rule, error) {
	var names []string
	for _, r := range rules {
		if strings.EqualFold(r.ID, idOrName) || strings.EqualFold(r.Name, idOrName) {
			return r, nil
		}
		names = append(names, r.ID, r.Name)
	}
	return nil, fmt.Errorf("no rule %q%s", idOrName, suggest.DidYouMean(idOrName, names))
}
