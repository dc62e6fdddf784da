package reference

import (
	"fmt"
	"strings"

	"statutelint/internal/rule"
)

const intro = `# What a condition can ask

A condition in ` + "`rule.yaml`" + ` is an expression of the Common Expression Language
(https://cel.dev) over the facts of a law. It sees ` + "`law`" + `, the rule's own options
and ` + "`let`" + ` names, and, in a provision rule or a need, ` + "`it`" + `: one fact of the
collection that ` + "`fact`" + ` names. ` + "`statutelint parse FILE`" + ` shows the facts of a text.

This page is generated from the types of the facts; do not edit it.
`

// Markdown writes the reference of the facts whose Go files are in dir.
func Markdown(dir string) (string, error) {
	kinds, err := read(dir)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(intro)
	b.WriteString("\n## law\n\n" + sentence("Law", kinds["Law"].doc) + "\n\n")
	table(&b, "law", described(kinds))
	b.WriteString("\n## Every fact\n\nEvery fact has these fields.\n\n")
	table(&b, "it", kinds["Place"].fields)
	functions(&b)
	for _, f := range collections(kinds) {
		k := kinds[f.member()]
		fmt.Fprintf(&b, "\n## %s\n\n`fact: %s`. %s\n", f.name, f.name, sentence(k.name, k.doc))
		if len(k.fields) > 0 {
			b.WriteString("\n")
			table(&b, "it", k.fields)
		}
	}
	return b.String(), nil
}

// described are the fields of the law; lists of facts have parts of their own.
func described(kinds map[string]*kind) []field {
	var out []field
	for _, f := range kinds["Law"].fields {
		if f.doc == "" {
			f.doc = "see [" + f.name + "](#" + f.name + ")"
		}
		out = append(out, f)
	}
	return out
}

// collections are the fields of the law that are lists of facts.
func collections(kinds map[string]*kind) []field {
	var out []field
	for _, f := range kinds["Law"].fields {
		if strings.HasPrefix(f.goes, "[]*") {
			out = append(out, f)
		}
	}
	return out
}

// member is the type of a list's members, or of what is pointed to.
func (f field) member() string { return strings.TrimLeft(f.goes, "[]*") }

// celType is the type as conditions have it.
func (f field) celType() string {
	switch {
	case strings.HasPrefix(f.goes, "[]"):
		return "list of " + strings.TrimLeft(f.goes, "[]*")
	case strings.HasPrefix(f.goes, "*"):
		return f.member() + " or null"
	}
	return f.goes
}

// sentence is a comment without the Go name that it begins with.
func sentence(name, doc string) string {
	rest, ok := strings.CutPrefix(doc, name+" is ")
	if !ok {
		return doc
	}
	return strings.ToUpper(rest[:1]) + rest[1:]
}

func table(b *strings.Builder, of string, fields []field) {
	b.WriteString("| field | type | what it is | example |\n| --- | --- | --- | --- |\n")
	for _, f := range fields {
		fmt.Fprintf(b, "| `%s` | %s | %s | `%s` |\n", f.name, f.celType(), cell(f.doc), cell(f.example(of)))
	}
}

// cell keeps a bar from ending a cell of a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// example is a condition on the field, with a value that its comment names.
func (f field) example(of string) string {
	at := of + "." + f.name
	value, named := quoted(f.doc)
	switch {
	case strings.HasPrefix(f.goes, "[]*"):
		return at + `.exists(x, x.section == it.section)`
	case f.goes == "[]string" && named:
		return fmt.Sprintf("%q in %s", value, at)
	case f.goes == "[]string":
		return "size(" + at + ") > 0"
	case strings.HasPrefix(f.goes, "*"):
		return at + " != null"
	case f.goes == "int":
		return at + " > 0 && " + at + " < 18"
	case f.goes == "bool":
		return at
	case named:
		return fmt.Sprintf("%s == %q", at, value)
	}
	return at + ` != ""`
}

// quoted is the first word in quotes of a comment.
func quoted(doc string) (string, bool) {
	_, rest, ok := strings.Cut(doc, `"`)
	value, _, closed := strings.Cut(rest, `"`)
	return value, ok && closed && value != ""
}

func functions(b *strings.Builder) {
	b.WriteString("\n## Functions\n\nEach asks a fact about a concept of the vocabulary (`rules/lexicon`, and your own), and answers\ntrue or false.\n\n")
	b.WriteString("| function | of | what it asks | example |\n| --- | --- | --- | --- |\n")
	for _, f := range rule.Functions() {
		of := f.Of
		if of == "" {
			of = "every fact"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | `%s` |\n", f.Name, of, f.Asks, f.Example)
	}
	b.WriteString("\nBesides there are the [standard functions](https://github.com/google/cel-spec/blob/master/doc/langdef.md) of CEL, such as `size`,\n`exists`, `filter` and `map`, and its functions on text, such as `join`.\n")
}
