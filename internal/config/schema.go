package config

import _ "embed"

//go:embed schema/statutelint.schema.json
var schema []byte

// Schema returns the JSON schema of a configuration, for editors.
func Schema() []byte { return schema }
