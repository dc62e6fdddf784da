package facts_test

import (
	"strings"
	"sync"
	"testing"

	"statutelint/internal/facts"
	"statutelint/internal/testkit"
)

// drafted returns the law of a drafted code, written as the rules' pages write
// theirs: "# § 1-2-3. Heading." and paragraphs.
func drafted(t *testing.T, statute string) *facts.Law {
	t.Helper()
	kit, err := loadKit()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(statute, "#") {
		statute = "# § 9-1-1. Sentences.\n" + statute
	}
	law, err := kit.Law(&testkit.Example{Statute: statute + "\n"})
	if err != nil {
		t.Fatal(err)
	}
	return law
}

var loadKit = sync.OnceValues(testkit.Load)
