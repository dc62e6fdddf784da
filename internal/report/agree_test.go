package report_test

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/finding"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
	"statutelint/internal/report"
	"statutelint/internal/standard"
	"statutelint/internal/testkit"
)

const eastern = `# § 9-1-1. Definitions.

As used in this chapter, “minor” means a person under 16 years of age.

# § 9-1-2. Prostitution.

A person who engages in prostitution commits a misdemeanor.

# § 9-1-3. Sexual performance.

A person who knowingly produces or possesses a visual depiction of a minor engaged in sexual conduct commits a felony.
`

const western = `# § 4-101. Prostitution.

(a) A person 18 years of age or older who engages in prostitution commits a misdemeanor.

(b) A person under 18 years of age shall not be prosecuted for prostitution and shall be referred to child protective services for shelter and treatment.
`

// audited lints two drafted codes and returns the result with the standard.
func audited(t *testing.T) (*finding.Result, *standard.Standard) {
	t.Helper()
	var codes []lint.Input
	for _, c := range []struct{ name, text string }{{"Eastern", eastern}, {"Western & Southern", western}} {
		codes = append(codes, lint.Input{Name: c.name, Buffers: []walk.Buffer{{Path: c.name + ".md", Data: []byte(c.text)}}})
	}
	return audit(t, codes)
}

func audit(t *testing.T, codes []lint.Input) (*finding.Result, *standard.Standard) {
	t.Helper()
	r, std, err := testkit.Audit(codes...)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) == 0 || len(r.Verdicts) != len(codes)*len(std.Rules) {
		t.Fatalf("%d findings, %d verdicts of %d rules", len(r.Findings), len(r.Verdicts), len(std.Rules))
	}
	return r, std
}

func written(t *testing.T, format string, r *finding.Result, std *standard.Standard) []byte {
	t.Helper()
	return write(t, format, report.Options{Standard: std, Date: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}, r)
}

// TestPageHasEveryVerdict holds that the page shows each verdict once, by its
// anchor and answer, each finding by its fingerprint, and no law as markup.
func TestPageHasEveryVerdict(t *testing.T) {
	r, std := audited(t)
	page := string(written(t, "html", r, std))
	slug := map[string]string{"Eastern": "eastern", "Western & Southern": "western-southern"}
	for _, v := range r.Verdicts {
		at := `<details class="verdict ` + string(v.Verdict) + `" id="` + slug[v.Jurisdiction] + "--" + v.Rule + `"`
		if strings.Count(page, at) != 1 {
			t.Errorf("%s %s %s stands %d times", v.Jurisdiction, v.Rule, v.Verdict, strings.Count(page, at))
		}
	}
	for _, f := range r.Findings {
		if !strings.Contains(page, `data-fingerprint="`+f.Fingerprint+`"`) {
			t.Errorf("no finding %s %s", f.Rule, f.Address)
		}
	}
	for _, outside := range []string{"http://", "https://", "src=\"/", "@import", "url("} {
		if strings.Contains(page, outside) {
			t.Errorf("the page reaches outside: %s", outside)
		}
	}
	if !strings.Contains(page, "Western &amp; Southern") || strings.Contains(page, "Western & Southern") {
		t.Error("a name is not escaped")
	}
	if again := string(written(t, "html", r, std)); again != page {
		t.Error("two pages of one result differ")
	}
}

// TestAllFormatsAgree holds that page, database and rows have what the JSON,
// read back, has: verdict by verdict, and in the counts.
func TestAllFormatsAgree(t *testing.T) {
	r, std := audited(t)
	agree(t, r, std)
}

// TestAllFormatsAgreeOnCodes holds the same of whole codes in one result, where
// there are any.
func TestAllFormatsAgreeOnCodes(t *testing.T) {
	paths, _ := filepath.Glob("../../../shared/corpus/*.zip")
	if testing.Short() || os.Getenv("STATUTELINT_SLOW") == "" || len(paths) == 0 {
		t.Skip("audits the whole codes in ../../../shared/corpus; set STATUTELINT_SLOW=1 to run it")
	}
	var codes []lint.Input
	for _, p := range paths {
		codes = append(codes, lint.Input{Name: strings.TrimSuffix(filepath.Base(p), ".zip"), Paths: []string{p}, InferLevel: true})
	}
	r, std := audit(t, codes)
	t.Logf("%d jurisdictions, %d findings, %d verdicts", len(r.Jurisdictions), len(r.Findings), len(r.Verdicts))
	agree(t, r, std)
}

func agree(t *testing.T, r *finding.Result, std *standard.Standard) {
	t.Helper()
	var back finding.Result
	if err := json.Unmarshal(written(t, "json", r, std), &back); err != nil {
		t.Fatal(err)
	}
	want := map[answer]bool{}
	counts := map[finding.Answer]int{}
	for _, v := range back.Verdicts {
		want[answer{v.Jurisdiction, v.Rule, string(v.Verdict), len(v.Findings)}] = true
		counts[v.Verdict]++
	}
	if len(want) != len(r.Verdicts) {
		t.Fatalf("the JSON has %d verdicts of %d", len(want), len(r.Verdicts))
	}
	for format, read := range map[string]func(*testing.T, []byte) map[answer]bool{"html": pageAnswers, "sqlite": databaseAnswers, "csv": rowAnswers} {
		t.Run(format, func(t *testing.T) {
			if diff := cmp.Diff(want, read(t, written(t, format, r, std))); diff != "" {
				t.Error(diff)
			}
		})
	}
	page := string(written(t, "html", r, std))
	for kind, sign := range map[finding.Answer]string{finding.Found: "finding", finding.Unsure: "review", finding.Clear: "clear", finding.NotDecidable: "not decidable"} {
		if legend := fmt.Sprintf("</span> %s <b>%d</b></li>", sign, counts[kind]); !strings.Contains(page, legend) {
			t.Errorf("the legend does not say %d times %s", counts[kind], kind)
		}
	}
}

// TestDatabaseAgrees holds that the database has what the result has, and that
// its views answer.
func TestDatabaseAgrees(t *testing.T) {
	r, std := audited(t)
	path := filepath.Join(t.TempDir(), "r.sqlite")
	if err := os.WriteFile(path, written(t, "sqlite", r, std), 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	count := func(query string) (n int) {
		t.Helper()
		if err := db.QueryRow(query).Scan(&n); err != nil {
			t.Errorf("%s: %v", query, err)
		}
		return n
	}
	for query, want := range map[string]int{
		"SELECT count(*) FROM verdict_list":                                        len(r.Verdicts),
		"SELECT count(*) FROM finding_list":                                        len(r.Findings),
		"SELECT count(*) FROM jurisdictions":                                       2,
		"SELECT count(*) FROM units":                                               4,
		"SELECT count(*) FROM rule_totals":                                         len(std.Rules),
		"SELECT count(*) FROM scores":                                              2,
		"SELECT count(*) FROM findings WHERE section <> '' AND unit_id IS NULL":    0,
		"SELECT count(*) FROM definitions WHERE term = 'minor' AND \"below\" = 16": 1,
		"SELECT count(*) FROM pragma_foreign_key_check":                            0,
		"SELECT count(*) FROM verdicts WHERE verdict = 'finding' AND id NOT IN (SELECT verdict_id FROM findings)": 0,
	} {
		if got := count(query); got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
	if n := count("SELECT count(*) FROM scorecard WHERE state NOT IN ('met', 'unmet', 'undecided')"); n != 0 {
		t.Errorf("%d states are none", n)
	}
}

// TestCSVHasEveryVerdict reads the rows back.
func TestCSVHasEveryVerdict(t *testing.T) {
	r, std := audited(t)
	rows, err := csv.NewReader(bytes.NewReader(written(t, "csv", r, std))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	answers := map[string]string{}
	prints := map[string]bool{}
	for _, row := range rows[1:] {
		answers[row[0]+row[1]] = row[3]
		prints[row[14]] = true
	}
	for _, v := range r.Verdicts {
		if got := answers[v.Jurisdiction+v.Rule]; got != string(v.Verdict) {
			t.Errorf("%s %s: %q, want %s", v.Jurisdiction, v.Rule, got, v.Verdict)
		}
	}
	for _, f := range r.Findings {
		if !prints[f.Fingerprint] {
			t.Errorf("no row for %s %s", f.Rule, f.Address)
		}
	}
}
