package trace

import (
	"reflect"

	"statutelint/internal/facts"
	"statutelint/internal/ingest"
)

// OfLaw shows the facts of a law, by the names that rules ask for: of each its
// place, its deciding words, the fields that are set and the concepts that its
// clause says. Facts stand under the section that they were read from.
func OfLaw(law *facts.Law) []Section {
	b := byNumber{sections: []Section{}, at: map[string]int{}}
	v := reflect.ValueOf(law).Elem()
	for i := range v.NumField() {
		tag, list := v.Type().Field(i).Tag.Get("cel"), v.Field(i)
		if list.Kind() != reflect.Slice || tag == "" {
			continue
		}
		for k := range list.Len() {
			if f, ok := list.Index(k).Interface().(facts.Fact); ok {
				b.add(factItem(law, tag, f), f.Where())
			}
		}
	}
	return b.sections
}

// byNumber gathers items by their section, in the order of the first.
type byNumber struct {
	sections []Section
	at       map[string]int
}

func (b *byNumber) add(it *Item, p *facts.Place) {
	file, _ := p.InFile()
	key := file + "\x00" + p.Section
	i, known := b.at[key]
	if !known {
		i = len(b.sections)
		b.at[key] = i
		b.sections = append(b.sections, Section{Number: p.Section, Heading: p.Heading, File: file, Status: statuses[ingest.InForce]})
	}
	b.sections[i].Items = append(b.sections[i].Items, it)
}

func factItem(law *facts.Law, kind string, f facts.Fact) *Item {
	p := f.Where()
	it := &Item{Kind: kind, Address: p.Address, Start: p.At.Start, End: p.At.End, Words: fold(p.Words()), Fields: map[string]any{}}
	v := reflect.ValueOf(f).Elem()
	for _, field := range reflect.VisibleFields(v.Type()) {
		tag := field.Tag.Get("cel")
		if tag == "" || tag == "-" || len(field.Index) > 1 || v.FieldByIndex(field.Index).IsZero() {
			continue
		}
		it.Fields[tag] = value(v.FieldByIndex(field.Index))
	}
	if p.Said != nil {
		it.Fields["own"] = law.Lexicon.Names(p.Said.Own)
	}
	return it
}

// value gives a field as plain data: another fact as its address and words.
func value(v reflect.Value) any {
	if f, ok := v.Interface().(facts.Fact); ok {
		return f.Where().Address + " “" + fold(f.Where().Words()) + "”"
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Pointer {
		var all []any
		for i := range v.Len() {
			all = append(all, value(v.Index(i)))
		}
		return all
	}
	return v.Interface()
}
