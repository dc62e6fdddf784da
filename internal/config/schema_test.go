package config

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func follows(t *testing.T, text string) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("s.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("s.json")
	if err != nil {
		t.Fatal(err)
	}
	data, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}

// TestSchemaAgreesWithTheReader holds that what one refuses the other refuses.
func TestSchemaAgreesWithTheReader(t *testing.T) {
	for text, good := range map[string]bool{
		"select: [PRO]\nignore: [PRO10]\nfail-level: info\n":                          true,
		"severity: {PRO: warning, PRO01: error}\n":                                    true,
		"jurisdictions:\n  - {name: A, paths: [a.zip], level: state, parent: A}\n":    true,
		"overrides:\n  - paths: ['drafts/**']\n    severity: {AGE: info}\n":           true,
		"options: {AGE01: {adult: 17}}\nbaseline: b.yaml\nwaivers: w.yaml\n":          true,
		"include: ['codes/**']\nexclude: ['!a']\nhistory: h.sqlite\nrules: [./own]\n": true,
		"selct: [PRO]\n":                                        false,
		"fail-level: high\n":                                    false,
		"severity: {PRO: high}\n":                               false,
		"jurisdictions: [{name: A}]\n":                          false,
		"jurisdictions: [{name: A, paths: [a], level: city}]\n": false,
		"overrides: [{ignore: [PRO]}]\n":                        false,
		"select: PRO\n":                                         false,
		"baseline: [a]\n":                                       false,
		"jurisdictions: [{name: A, paths: [a], path: b}]\n":     false,
		"overrides: [{paths: [a], selct: [PRO]}]\n":             false,
	} {
		_, err := Parse(FileName, []byte(text))
		if (err == nil) != good {
			t.Errorf("%q: the reader says %v", text, err)
		}
		if err := follows(t, text); (err == nil) != good {
			t.Errorf("%q: the schema says %v", text, err)
		}
	}
}

// TestSchemaKnowsEveryKey holds that no key of the reader is missing.
func TestSchemaKnowsEveryKey(t *testing.T) {
	var s struct {
		Properties map[string]json.RawMessage `json:"properties"`
	}
	if err := json.Unmarshal(Schema(), &s); err != nil {
		t.Fatal(err)
	}
	for _, v := range new(Config).Values() {
		if _, ok := s.Properties[v.Key]; !ok {
			t.Errorf("the schema does not know %s", v.Key)
		}
	}
	for _, key := range keys() {
		if !strings.Contains(string(Schema()), `"`+key+`":`) {
			t.Errorf("the schema does not know %s", key)
		}
	}
}
