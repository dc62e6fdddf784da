package decode

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

	"statutelint/rules"
)

var (
	update = flag.Bool("update", false, "write kept.json anew")
	fresh  = flag.Bool("fresh", false, "fail when a file of rules is not kept")
)

// sources are the YAML files of rules that every run reads.
func sources(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := fs.WalkDir(rules.Files(), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(path, ".yaml") {
			all[path], err = fs.ReadFile(rules.Files(), path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestKept holds that every file that is kept is kept as it reads. With
// -update it writes all anew; with -fresh it fails when one is missing.
func TestKept(t *testing.T) {
	if *update {
		write(t)
		return
	}
	for path, data := range sources(t) {
		j, ok := kept()[key(data)]
		if !ok {
			if *fresh {
				t.Errorf("%s is not kept: go test ./internal/decode -update", path)
			}
			continue
		}
		if want := asJSON(t, path, data); !bytes.Equal(want, j) {
			t.Errorf("%s is kept wrongly:\n%s", path, cmp.Diff(string(want), string(j)))
		}
	}
}

func asJSON(t *testing.T, path string, data []byte) []byte {
	t.Helper()
	j, err := yaml.YAMLToJSON(data)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var b bytes.Buffer
	if err := json.Compact(&b, j); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return b.Bytes()
}

// write writes one file a line.
func write(t *testing.T) {
	t.Helper()
	var lines []string
	for path, data := range sources(t) {
		lines = append(lines, `"`+key(data)+`": `+string(asJSON(t, path, data)))
	}
	sort.Strings(lines)
	if err := os.WriteFile("kept.json", []byte("{\n"+strings.Join(lines, ",\n")+"\n}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestUnknown holds that what is not kept is read as YAML, strictly.
func TestUnknown(t *testing.T) {
	var v struct{ Name string }
	if err := YAML([]byte("name: x"), &v); err != nil || v.Name != "x" {
		t.Errorf("%v, %v", v, err)
	}
	if err := YAML([]byte("name: x\nnmae: y"), &v); err == nil || !strings.Contains(err.Error(), "nmae") {
		t.Errorf("an unknown key: %v", err)
	}
}
