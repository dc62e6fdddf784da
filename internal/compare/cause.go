package compare

import "fmt"

// Standard names what texts are held against: the program and its rules.
type Standard struct{ Version, RuleSet string }

func (e *Edition) standard() Standard { return Standard{e.Version, e.RuleSet} }

// Again lints the text of an edition with today's rules. It returns an error
// when the text is not there any more.
type Again func(Edition) (Edition, error)

// Causes compares two editions and tells what the law changed from what the
// standard changed. When both were held against today's standard, whatever
// differs is the law's. When not, the text is held against it again: what then
// differs on the old text alone is the standard's.
//
// If the old text is not there any more the two cannot be told apart: all that
// differs is listed under Law, Note says so, and apart is false.
func Causes(old, new Edition, today Standard, again Again) (c Comparison, apart bool) {
	c = Comparison{Old: old, New: new, Rule: Of(Edition{}, Edition{})}
	if new.standard() != today {
		fresh, err := again(new)
		if err != nil {
			return c.mixed(old, new, err), false
		}
		new = fresh
	}
	if old.standard() == today {
		c.Law = Of(old, new)
		c.Note = fmt.Sprintf("Both texts are held against rule set %s: what differs is the law.", today.RuleSet)
		return c, true
	}
	fresh, err := again(old)
	if err != nil {
		return c.mixed(old, new, err), false
	}
	c.Rule, c.Law = Of(old, fresh), Of(fresh, new)
	c.Note = fmt.Sprintf("The old result was made with rule set %s. Its text was linted again with today's, %s: "+
		"what that alone changed is listed apart from what the law changed.", old.RuleSet, today.RuleSet)
	return c, true
}

// mixed compares what there is.
func (c Comparison) mixed(old, new Edition, err error) Comparison {
	c.Law = Of(old, new)
	c.Note = fmt.Sprintf("The results were made with different standards, and a text could not be linted again (%s): "+
		"changes of the law and of the standard are not told apart.", err)
	return c
}
