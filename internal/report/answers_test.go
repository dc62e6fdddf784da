package report_test

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// answer is a verdict as every format holds it.
type answer struct {
	Jurisdiction, Rule, Verdict string
	Findings                    int
}

// pageAnswers reads the verdicts of a page: those that stand under the heading
// of each jurisdiction, for a reader without scripts.
func pageAnswers(t *testing.T, data []byte) map[answer]bool {
	t.Helper()
	doc, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	out := map[answer]bool{}
	var a answer
	for n := range doc.Descendants() {
		switch {
		case n.DataAtom == atom.H3 && attr(n.Parent, "class") == "jurisdiction":
			a.Jurisdiction = n.FirstChild.Data
		case n.DataAtom == atom.Details && attr(n, "data-rule") != "":
			a.Rule, a.Verdict, a.Findings = attr(n, "data-rule"), attr(n, "data-verdict"), 0
			for f := range n.Descendants() {
				if attr(f, "data-fingerprint") != "" {
					a.Findings++
				}
			}
			out[a] = true
		}
	}
	return out
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// databaseAnswers asks the database for its verdicts.
func databaseAnswers(t *testing.T, data []byte) map[answer]bool {
	t.Helper()
	path := filepath.Join(t.TempDir(), "r.sqlite")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(`SELECT j.name, v.rule_id, v.verdict, (SELECT count(*) FROM findings f WHERE f.verdict_id = v.id)
		FROM verdicts v JOIN jurisdictions j ON j.id = v.jurisdiction_id`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	out := map[answer]bool{}
	for rows.Next() {
		var a answer
		if err := rows.Scan(&a.Jurisdiction, &a.Rule, &a.Verdict, &a.Findings); err != nil {
			t.Fatal(err)
		}
		out[a] = true
	}
	return out
}

// rowAnswers reads the verdicts of the rows: one row a finding, or one without.
func rowAnswers(t *testing.T, data []byte) map[answer]bool {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	n := map[answer]int{}
	for _, row := range rows[1:] {
		a := answer{Jurisdiction: row[0], Rule: row[1], Verdict: row[3]}
		n[a] += 0
		if row[14] != "" {
			n[a]++
		}
	}
	out := map[answer]bool{}
	for a, found := range n {
		a.Findings = found
		out[a] = true
	}
	return out
}
