package compare

import (
	"errors"
	"strings"
	"testing"

	"statutelint/internal/finding"
)

var (
	today     = Standard{"1.0", "bbb"}
	yesterday = Standard{"1.0", "aaa"}
)

func edition(s Standard, found ...finding.Finding) Edition {
	return Edition{Version: s.Version, RuleSet: s.RuleSet, Findings: found}
}

func never(t *testing.T) Again {
	return func(Edition) (Edition, error) {
		t.Error("a text was linted again for nothing")
		return Edition{}, nil
	}
}

func TestOneStandard(t *testing.T) {
	c, apart := Causes(edition(today, at("AGE01", "1", "x")), edition(today), today, never(t))
	if !apart || len(c.Law.Cured) != 1 || !c.Rule.Empty() {
		t.Errorf("%+v", c)
	}
}

// TestStandardChanged holds that a finding that only the new rules make is not
// told as a change of the law.
func TestStandardChanged(t *testing.T) {
	again := func(Edition) (Edition, error) {
		return edition(today, at("AGE01", "1", "x"), at("SAL02", "2", "y")), nil
	}
	c, apart := Causes(edition(yesterday, at("AGE01", "1", "x")), edition(today, at("SAL02", "2", "y")), today, again)
	if !apart {
		t.Fatal(c.Note)
	}
	if len(c.Rule.Introduced) != 1 || c.Rule.Introduced[0].Rule != "SAL02" || len(c.Rule.Cured) != 0 {
		t.Errorf("standard: %+v", c.Rule)
	}
	if len(c.Law.Cured) != 1 || c.Law.Cured[0].Rule != "AGE01" || len(c.Law.Introduced) != 0 {
		t.Errorf("law: %+v", c.Law)
	}
}

func TestTextIsGone(t *testing.T) {
	gone := func(Edition) (Edition, error) { return Edition{}, errors.New("old.zip: no such file") }
	c, apart := Causes(edition(yesterday), edition(today, at("AGE01", "1", "x")), today, gone)
	if apart || len(c.Law.Introduced) != 1 || !strings.Contains(c.Note, "old.zip: no such file") {
		t.Errorf("%v %+v", apart, c)
	}
}
