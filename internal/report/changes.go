package report

import (
	"encoding/json"
	"fmt"
	"io"

	"statutelint/internal/compare"
	"statutelint/internal/finding"
	"statutelint/internal/report/page"
)

// ChangesJSON writes a comparison for programs.
func ChangesJSON(w io.Writer, c *compare.Comparison) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(c)
}

// ChangesText writes a comparison for people.
func ChangesText(w io.Writer, c *compare.Comparison) error {
	p := Changes(c)
	if _, err := fmt.Fprintf(w, "%s → %s\n%s\n", p.Old, p.New, p.Note); err != nil {
		return err
	}
	for _, g := range p.Groups {
		if _, err := fmt.Fprintf(w, "\n%s: %d\n", g.Title, len(g.Items)); err != nil {
			return err
		}
		for _, i := range g.Items {
			if _, err := fmt.Fprintf(w, "  %-6s %-20s %s\n", i.Rule, i.Address, i.Text); err != nil {
				return err
			}
		}
	}
	return nil
}

// Changes lays a comparison out for a page or a table.
func Changes(c *compare.Comparison) *page.Changes {
	out := &page.Changes{Old: c.Old.Name, New: c.New.Name, Note: c.Note, Groups: groups(&c.Law, "")}
	if !c.Rule.Empty() {
		out.Groups = append(out.Groups, groups(&c.Rule, "By the standard alone: ")...)
	}
	return out
}

func groups(d *compare.Difference, by string) []page.ChangeGroup {
	moved := page.ChangeGroup{Title: by + "findings moved"}
	for _, m := range d.Moved {
		moved.Items = append(moved.Items, page.Change{Rule: m.To.Rule, Address: m.To.Address, Text: "was at " + m.From.Address})
	}
	turned := page.ChangeGroup{Title: by + "rules answered differently"}
	for _, t := range d.Verdicts {
		turned.Items = append(turned.Items, page.Change{Rule: t.Rule, Text: fmt.Sprintf("%s → %s: %s", t.Old, t.New, t.Why)})
	}
	aged := page.ChangeGroup{Title: by + "ages changed"}
	for _, a := range d.Ages {
		aged.Items = append(aged.Items, page.Change{Address: a.NewAddress, Text: fmt.Sprintf("%s: %s → %s", a.Topic, under(a.Old), under(a.New))})
	}
	exempted := page.ChangeGroup{Title: by + "exemptions changed"}
	for _, e := range d.Exemptions {
		exempted.Items = append(exempted.Items, page.Change{Address: e.Address, Text: orNone(e.Old) + " → " + orNone(e.New)})
	}
	return []page.ChangeGroup{
		listed(by+"findings cured", d.Cured), listed(by+"findings introduced", d.Introduced), moved, turned, aged, exempted,
	}
}

func listed(title string, all []finding.Finding) page.ChangeGroup {
	g := page.ChangeGroup{Title: title}
	for _, f := range all {
		g.Items = append(g.Items, page.Change{Rule: f.Rule, Address: f.Address, Text: f.Message})
	}
	return g
}

func under(age int) string {
	if age == 0 {
		return "no age"
	}
	return fmt.Sprintf("under %d", age)
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
