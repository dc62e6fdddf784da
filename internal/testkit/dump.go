package testkit

import (
	"fmt"
	"reflect"
	"strings"

	"statutelint/internal/facts"
)

// Dump writes the facts of a law for the author of a rule: for each collection
// that rules can query, each fact with its words and the fields that are set.
func Dump(law *facts.Law) string {
	var b strings.Builder
	v := reflect.ValueOf(law).Elem()
	for i := range v.NumField() {
		tag, list := v.Type().Field(i).Tag.Get("cel"), v.Field(i)
		if list.Kind() != reflect.Slice || list.Len() == 0 || tag == "" {
			continue
		}
		fmt.Fprintf(&b, "%s:\n", tag)
		for k := range list.Len() {
			if f, ok := list.Index(k).Interface().(facts.Fact); ok {
				fmt.Fprintf(&b, "  %s\n", dumpFact(law, f))
			} else {
				fmt.Fprintf(&b, "  %v\n", list.Index(k))
			}
		}
	}
	return b.String()
}

func dumpFact(law *facts.Law, f facts.Fact) string {
	p := f.Where()
	s := fmt.Sprintf("%s: %q", p.Address, p.Words())
	v := reflect.ValueOf(f).Elem()
	for _, field := range reflect.VisibleFields(v.Type()) {
		tag := field.Tag.Get("cel")
		if tag == "" || tag == "-" || len(field.Index) > 1 || v.FieldByIndex(field.Index).IsZero() {
			continue
		}
		s += " " + dumpValue(tag, v.FieldByIndex(field.Index))
	}
	if p.Said != nil {
		s += fmt.Sprintf(" own=%v", law.Lexicon.Names(p.Said.Own))
	}
	return s
}

func dumpValue(tag string, v reflect.Value) string {
	switch x := v.Interface().(type) {
	case bool:
		return tag
	case facts.Fact:
		return fmt.Sprintf("%s=%s:%q", tag, x.Where().Address, x.Where().Words())
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Pointer {
		return fmt.Sprintf("%s=%d places", tag, v.Len())
	}
	return fmt.Sprintf("%s=%v", tag, v.Interface())
}
