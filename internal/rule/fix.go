package rule

import (
	"fmt"
	"slices"
	"strings"

	"cel.dev/cel-go/common/types"

	"statutelint/internal/amend"
	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/source"
)

// Fix says how a finding of the rule can be cured by typing.
type Fix struct {
	Kind string `yaml:"kind"` // raise-age or replace
	Of   string `yaml:"of"`   // the fact whose words change; default the finding's place
	Safe string `yaml:"safe"` // a condition: nothing but what the finding is about changes

	// Of raise-age: the age that the words end at, and the one to write.
	From string `yaml:"from"`
	To   string `yaml:"to"`

	// Of replace: what the deciding words may be, and what to write for them.
	Terms []amend.Term `yaml:"terms"`
}

// The kinds of fixes.
const (
	raiseAge = "raise-age"
	replace  = "replace"
)

func (f *Fix) check() error {
	switch {
	case f.Kind == raiseAge && (f.From == "" || f.To == ""):
		return fmt.Errorf("%s needs from and to", f.Kind)
	case f.Kind == replace && len(f.Terms) == 0:
		return fmt.Errorf("%s needs terms", f.Kind)
	case f.Kind != raiseAge && f.Kind != replace:
		return fmt.Errorf("kind %q is none of %s, %s", f.Kind, raiseAge, replace)
	}
	return nil
}

type fixProgram struct{ of, safe, from, to *program }

// prepareFix prepares the expressions of the rule's fix.
func (c *compiled) prepareFix() {
	if c.Fix != nil {
		c.fix.of = c.program(c.env, "fix: of", c.Fix.Of, nil)
		c.fix.safe = c.program(c.env, "fix: safe", c.Fix.Safe, types.BoolType)
		c.fix.from = c.program(c.env, "fix: from", c.Fix.From, types.IntType)
		c.fix.to = c.program(c.env, "fix: to", c.Fix.To, types.IntType)
	}
}

// repair returns the fix of what the rule found at a place; none when there is
// no wording that can be typed there as it is.
func (c *compiled) repair(v vars, place *facts.Place) ([]finding.Fix, error) {
	if c.Fix == nil {
		return nil, nil
	}
	if c.fix.of != nil {
		at, err := c.fix.of.places(v)
		if err != nil || len(at) != 1 {
			return nil, err
		}
		place = at[0]
	}
	edits, err := c.edits(v, place)
	if err != nil || len(edits) == 0 {
		return nil, err
	}
	safe, err := c.isSafe(v)
	return []finding.Fix{{Description: describe(edits), Safe: safe, Edits: edits}}, err
}

// isSafe is false where the rule does not say.
func (c *compiled) isSafe(v vars) (bool, error) {
	if c.fix.safe == nil {
		return false, nil
	}
	return c.fix.safe.holds(v)
}

func (c *compiled) edits(v vars, place *facts.Place) ([]finding.Edit, error) {
	if c.Fix.Kind == replace {
		return rewrite(place, []source.Span{place.At}, func(old string) (string, bool) {
			return amend.Replace(old, c.Fix.Terms)
		}), nil
	}
	from, err := number(c.fix.from, v)
	if err != nil {
		return nil, err
	}
	to, err := number(c.fix.to, v)
	if err != nil {
		return nil, err
	}
	limit, ok := place.LimitOf(from)
	if !ok {
		return nil, nil
	}
	if limit.Inclusive {
		to-- // "17 or younger" ends where "under 18" does
	}
	return rewrite(place, limit.NumeralsAt, func(old string) (string, bool) { return amend.Numeral(old, to) }), nil
}

func number(prg *program, v vars) (int, error) {
	val, err := prg.eval(v)
	if err != nil {
		return 0, err
	}
	n, _ := val.Value().(int64)
	return int(n), nil
}

// rewrite makes an edit of each span; none at all when one cannot be changed.
func rewrite(p *facts.Place, spans []source.Span, change func(string) (string, bool)) []finding.Edit {
	file, _ := p.InFile()
	var out []finding.Edit
	for _, s := range spans {
		old, start, end, copied := p.Copied(s)
		written, ok := change(old)
		if !copied || !ok {
			return nil
		}
		out = append(out, finding.Edit{File: file, Start: start, End: end, Old: old, New: written})
	}
	return out
}

// describe says in a line what is to be typed.
func describe(edits []finding.Edit) string {
	var parts []string
	for _, e := range edits {
		if s := fmt.Sprintf("write %q for %q", e.New, e.Old); !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// joinFixes makes one fix of those of two places that are one finding; none
// when either has none, since the finding would stay.
func joinFixes(a, b []finding.Fix) []finding.Fix {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	a[0].Add(b[0])
	a[0].Description = describe(a[0].Edits)
	return a
}
