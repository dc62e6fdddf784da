package cli

import (
	"fmt"
	"io"
	"strings"

	"statutelint/internal/rule"
	"statutelint/internal/seed"
)

// listMarkdown writes the reference of the rules, a table a family. docs/rules.md
// is its output.
func listMarkdown(out io.Writer, all []*rule.Rule) error {
	var b strings.Builder
	b.WriteString("# The rules\n\nWritten by `statutelint rules --format markdown`. `statutelint explain RULE` shows a rule's page: what it flags\nand why, flagged and clean examples, its known gaps, and wording that it finds clean.\n")
	family := ""
	for _, r := range all {
		if r.Family() != family {
			family = r.Family()
			fmt.Fprintf(&b, "\n## %s\n\n| rule | | severity | looks at | rests on |\n| --- | --- | --- | --- | --- |\n", strings.ToUpper(family))
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", r.ID, r.Name, r.Severity, looksAt(r), restsOn(r))
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// looksAt is the kind of fact that a rule asks about.
func looksAt(r *rule.Rule) string {
	if r.Scope == rule.Provision && r.Fact != "" {
		return strings.ReplaceAll(r.Fact, "_", " ")
	}
	return "the whole " + string(r.Scope)
}

// restsOn names the paragraphs and articles of a rule.
func restsOn(r *rule.Rule) string {
	var out []string
	for _, s := range r.Sources {
		if s.Document == seed.Report {
			out = append(out, "¶ "+s.Paragraph)
		} else {
			out = append(out, s.Document+" art. "+s.Paragraph)
		}
	}
	return strings.Join(out, ", ")
}
