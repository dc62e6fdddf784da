package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"statutelint/internal/finding"
	"statutelint/internal/report"
)

// validate holds output against the published schema.
func validate(t *testing.T, out []byte) error {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("result.schema.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("result.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(doc)
}

func TestJSONFollowsItsSchema(t *testing.T) {
	empty := &finding.Result{Version: "0.0.0", Jurisdictions: []finding.Jurisdiction{}, Findings: []finding.Finding{}}
	for name, r := range map[string]*finding.Result{"sample": sample(), "empty": empty} {
		if err := validate(t, write(t, "json", report.Options{}, r)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchemaRefuses shows that the schema can fail.
func TestSchemaRefuses(t *testing.T) {
	for name, change := range map[string]func(*finding.Result){
		"severity":    func(r *finding.Result) { r.Findings[0].Severity = "fatal" },
		"fingerprint": func(r *finding.Result) { r.Findings[0].Fingerprint = "" },
		"sources":     func(r *finding.Result) { r.Findings[0].Sources = nil },
		"skipped":     func(r *finding.Result) { r.Jurisdictions[0].Skipped = nil },
		"findings":    func(r *finding.Result) { r.Findings = nil },
		"version":     func(r *finding.Result) { r.Version = "" },
	} {
		r := sample()
		change(r)
		if validate(t, write(t, "json", report.Options{}, r)) == nil {
			t.Errorf("%s: a wrong value passes", name)
		}
	}
}

// TestSchemaKnowsEveryField holds that the schema describes each field that
// can be printed.
func TestSchemaKnowsEveryField(t *testing.T) {
	var doc any
	if err := json.Unmarshal(write(t, "json", report.Options{}, sample()), &doc); err != nil {
		t.Fatal(err)
	}
	var keys func(v any)
	keys = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, e := range v {
				if !strings.Contains(string(report.Schema()), `"`+k+`"`) {
					t.Errorf("the schema does not describe %q", k)
				}
				keys(e)
			}
		case []any:
			for _, e := range v {
				keys(e)
			}
		}
	}
	keys(doc)
}

func TestJSONIsDeterministic(t *testing.T) {
	first := write(t, "json", report.Options{}, sample())
	for range 5 {
		if !bytes.Equal(first, write(t, "json", report.Options{}, sample())) {
			t.Fatal("equal results give different bytes")
		}
	}
}
