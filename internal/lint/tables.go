package lint

import (
	"reflect"
	"strings"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/syntax"
)

// tables returns the facts of a law as data, a table for every kind but
// provisions, which are the whole text over again: the same fields by the same
// names that rules see, with the place and the deciding words of each.
func tables(l *facts.Law, sections []*syntax.Section) []finding.Table {
	out := []finding.Table{units(sections)}
	law := reflect.ValueOf(l).Elem()
	for _, f := range reflect.VisibleFields(law.Type()) {
		name := f.Tag.Get("cel")
		if name == "" || name == "-" || name == "provisions" || !isFacts(f.Type) {
			continue
		}
		t := tableOf(name, f.Type.Elem().Elem())
		list := law.FieldByIndex(f.Index)
		for i := range list.Len() {
			t.Rows = append(t.Rows, rowOf(&t, list.Index(i)))
		}
		out = append(out, t)
	}
	return out
}

// units lists the sections that the grammar read.
func units(sections []*syntax.Section) finding.Table {
	t := finding.Table{Name: "units", Columns: []finding.Column{
		{Name: "section", Kind: finding.Text}, {Name: "heading", Kind: finding.Text}, {Name: "containers", Kind: finding.Text},
		{Name: "file", Kind: finding.Text}, {Name: "line", Kind: finding.Number}, {Name: "text", Kind: finding.Text},
	}}
	for _, s := range sections {
		var above []string
		for _, c := range s.Containers {
			above = append(above, strings.TrimSpace(c.Kind+" "+c.Number+" "+c.Heading))
		}
		line := 0
		if s.File.Lines != nil {
			line = s.File.Lines.Position(s.HeadingAt.Start).Line
		}
		t.Rows = append(t.Rows, []any{s.Number, s.Heading, strings.Join(above, " › "), s.File.Path, line, s.Text})
	}
	return t
}

var factType = reflect.TypeFor[facts.Fact]()

// isFacts reports whether a field of the law is a list of facts.
func isFacts(t reflect.Type) bool { return t.Kind() == reflect.Slice && t.Elem().Implements(factType) }

// placeColumns stand first in every table of facts.
var placeColumns = []finding.Column{
	{Name: "section", Kind: finding.Text}, {Name: "address", Kind: finding.Text},
	{Name: "file", Kind: finding.Text}, {Name: "line", Kind: finding.Number}, {Name: "words", Kind: finding.Text},
}

// tableOf describes the table of a kind of fact.
func tableOf(name string, t reflect.Type) finding.Table {
	table := finding.Table{Name: name, Columns: append([]finding.Column(nil), placeColumns...)}
	for _, f := range ownFields(t) {
		kind := finding.Text
		switch f.Type.Kind() {
		case reflect.Bool:
			kind = finding.Boolean
		case reflect.Int:
			kind = finding.Number
		}
		table.Columns = append(table.Columns, finding.Column{Name: f.Tag.Get("cel"), Kind: kind})
	}
	return table
}

// ownFields returns the fields of a fact that rules see, without those of its
// place.
func ownFields(t reflect.Type) []reflect.StructField {
	var out []reflect.StructField
	for _, f := range reflect.VisibleFields(t) {
		if tag := f.Tag.Get("cel"); tag != "" && tag != "-" && len(f.Index) == 1 {
			out = append(out, f)
		}
	}
	return out
}

func rowOf(t *finding.Table, fact reflect.Value) []any {
	p := fact.Interface().(facts.Fact).Where()
	file, at := p.InFile()
	row := append(make([]any, 0, len(t.Columns)), p.Section, p.Address, file, at.Line, strings.Join(strings.Fields(p.Words()), " "))
	for _, f := range ownFields(fact.Type().Elem()) {
		row = append(row, cellOf(fact.Elem().FieldByIndex(f.Index)))
	}
	return row
}

// cellOf gives a field as a plain value: a fact by its address, a list by its
// members.
func cellOf(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Slice:
		var parts []string
		for i := range v.Len() {
			parts = append(parts, cellOf(v.Index(i)).(string))
		}
		return strings.Join(parts, "; ")
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return v.Interface().(facts.Fact).Where().Address
	}
	return v.Interface()
}
