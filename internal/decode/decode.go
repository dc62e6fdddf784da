// Package decode reads YAML. The rules and the vocabulary that are built into
// the program are decoded once, by this package's test, and kept as JSON under
// the hash of their bytes: JSON is read ten times faster, and a check of one
// section is mostly start-up. What is not kept, a changed file or a user's own
// rule, is read as YAML, so that nothing depends on the kept form but time.
package decode

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed kept.json
var file []byte

// kept are the lines of the file, by their keys: it has a line for each kept
// file, so that what no run asks for is not read as JSON.
var kept = sync.OnceValue(func() map[string]json.RawMessage {
	all := map[string]json.RawMessage{}
	for line := range bytes.Lines(file) {
		if name, value, ok := bytes.Cut(line, []byte(`": `)); ok {
			all[string(bytes.TrimPrefix(name, []byte(`"`)))] = bytes.TrimRight(value, ",\n")
		}
	}
	return all
})

// YAML decodes data into v. A key that v has no field for is an error, which
// names its line. The fields of v must be named as the keys, but for case.
func YAML(data []byte, v any) error {
	if j, ok := kept()[key(data)]; ok && json.Unmarshal(j, v) == nil {
		return nil
	}
	return yaml.UnmarshalWithOptions(data, v, yaml.DisallowUnknownField())
}

// key is the name that data is kept under.
func key(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:12])
}
