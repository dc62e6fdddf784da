package cli

import (
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"statutelint/internal/config"
)

// TestTemplateNamesEveryKey holds that what init writes loads, commented and
// not, and that it shows every key but the doors of authors of rules.
func TestTemplateNamesEveryKey(t *testing.T) {
	data, err := templates.ReadFile("template/statutelint.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := config.Parse(config.FileName, data); err != nil {
		t.Errorf("as written: %v", err)
	}
	lines := strings.Split(string(data), "\n")
	for i, l := range lines {
		if rest, ok := strings.CutPrefix(l, "#"); ok && !strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "  ") {
			lines[i] = rest
		}
	}
	c, err := config.Parse(config.FileName, []byte(strings.Join(lines, "\n")))
	if err != nil {
		t.Fatalf("without comments: %v", err)
	}
	for _, v := range c.Values() {
		if !v.Set && v.Key != "rules" && v.Key != "lexicon" && v.Key != "options" {
			t.Errorf("it does not show %s", v.Key)
		}
	}
}

func TestWorkflowsAreYAML(t *testing.T) {
	for _, w := range workflows {
		data, err := templates.ReadFile(w.template)
		if err != nil {
			t.Fatal(err)
		}
		var doc map[string]any
		if err := yaml.Unmarshal(data, &doc); err != nil || len(doc) == 0 {
			t.Errorf("%s: %v, %v", w.template, doc, err)
		}
	}
}
