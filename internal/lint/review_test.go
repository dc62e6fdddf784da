package lint

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lexicon"
	"statutelint/internal/rule"
	"statutelint/rules"
)

// unsure is a rule that only the rest of the code can settle.
const unsure = `
id: TST01
name: sells
scope: provision
severity: warning
sources: [{document: A/HRC/16/57/Add.5, paragraph: "26"}]
fact: offences
when: 'it.sells && !law.exemptions.exists(e, e.form == "exemption")'
review: '!law.whole'
missing: an exemption may stand elsewhere in the code; give it with --context
message: nothing exempts a child
`

const exemption = `# § 12-9-9. Children.

A person under 18 years of age is immune from prosecution for prostitution under section 12-3-4.
`

// run lints the draft with the rule unsure.
func run(t *testing.T, in Input) []finding.Finding {
	t.Helper()
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	all, err := rule.Load(fstest.MapFS{"tst/sells/rule.yaml": {Data: []byte(unsure)}})
	if err != nil {
		t.Fatal(err)
	}
	eng, err := rule.New(lex, all)
	if err != nil {
		t.Fatal(err)
	}
	in.Name, in.Buffers = "draft", []walk.Buffer{{Path: "draft.md", Data: []byte(draft)}}
	out, err := (&Linter{Lexicon: lex, Engine: eng}).Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return out.Findings
}

// TestReview holds that a finding is to be reviewed while the rest of the code
// is missing, sure once it is given, and gone when the code settles it.
func TestReview(t *testing.T) {
	found := run(t, Input{})
	if len(found) != 1 || found[0].Certainty != finding.Review || !strings.Contains(found[0].Message, "give it with --context") {
		t.Errorf("alone: %+v", found)
	}
	if found = run(t, Input{Whole: true}); len(found) != 1 || found[0].Certainty != finding.Sure || strings.Contains(found[0].Message, "context") {
		t.Errorf("whole: %+v", found)
	}
	other := filepath.Join(t.TempDir(), "other.md")
	write(t, other, "# § 1-1. Dogs.\n\nA dog shall be kept on a leash.\n")
	if found = run(t, Input{Context: []string{other}}); len(found) != 1 || found[0].Certainty != finding.Sure {
		t.Errorf("with a context that settles nothing: %+v", found)
	}
	write(t, other, exemption)
	if found = run(t, Input{Context: []string{other}}); len(found) != 0 {
		t.Errorf("with a context that exempts: %+v", found)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
