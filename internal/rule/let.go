package rule

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/goccy/go-yaml"
)

// Lets are named expressions in the order in which they are written, since one
// may use those before it.
type Lets []Let

// Let gives an expression a name.
type Let struct{ Name, Expr string }

// UnmarshalYAML reads a mapping and keeps its order.
func (l *Lets) UnmarshalYAML(data []byte) error {
	var items yaml.MapSlice
	if err := yaml.Unmarshal(data, &items); err != nil {
		return err
	}
	for _, i := range items {
		*l = append(*l, Let{fmt.Sprint(i.Key), fmt.Sprint(i.Value)})
	}
	return nil
}

// UnmarshalJSON reads an object of strings and keeps its order.
func (l *Lets) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		var expr string
		if err := d.Decode(&expr); err != nil {
			return err
		}
		*l = append(*l, Let{fmt.Sprint(name), expr})
	}
	return nil
}
