package report

import (
	_ "embed"
	"encoding/json"
	"io"

	"statutelint/internal/finding"
)

//go:embed schema/result.schema.json
var schema []byte

// Schema returns the JSON schema of the format json.
func Schema() []byte { return schema }

// jsonWriter writes the result as one JSON object, as Schema describes it.
type jsonWriter struct{}

// Write implements Writer.
func (jsonWriter) Write(w io.Writer, r *finding.Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
