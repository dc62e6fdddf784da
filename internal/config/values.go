package config

import (
	"reflect"
	"strings"
)

// Value is what the configuration says of one key.
type Value struct {
	Key   string
	Value any  // of the kind of the key's field
	Set   bool // the file says it
	Line  int  // where; 0 when it does not
}

// Values returns every key there is, in the order of Config's fields.
func (c *Config) Values() []Value {
	var all []Value
	v := reflect.ValueOf(c).Elem()
	for _, f := range reflect.VisibleFields(v.Type()) {
		key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if key == "" {
			continue
		}
		line, _ := c.At("$." + key)
		all = append(all, Value{Key: key, Value: v.FieldByIndex(f.Index).Interface(), Set: line > 0, Line: line})
	}
	return all
}
