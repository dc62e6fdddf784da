// Package reference writes the reference of what conditions can ask, from the
// facts' own types and comments. It is run by its test; what it writes,
// docs/facts.md, is embedded in the program.
package reference

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
)

// kind is a struct of the facts as conditions see it.
type kind struct {
	name   string // "Offence"
	doc    string
	fields []field
}

// field is a field that has a cel tag.
type field struct {
	name string // its cel tag
	goes string // its Go type: "[]*Offence"
	doc  string
}

// read returns the types of the Go files of a folder, by name.
func read(dir string) (map[string]*kind, error) {
	files := token.NewFileSet()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	kinds := map[string]*kind{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		collect(file, kinds)
	}
	return kinds, nil
}

// collect takes the struct types of a file.
func collect(file *ast.File, kinds map[string]*kind) {
	for _, d := range file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.TYPE {
			continue
		}
		for _, s := range decl.Specs {
			spec := s.(*ast.TypeSpec)
			if st, ok := spec.Type.(*ast.StructType); ok {
				kinds[spec.Name.Name] = &kind{spec.Name.Name, oneLine(decl.Doc.Text()), fieldsOf(st)}
			}
		}
	}
}

func fieldsOf(st *ast.StructType) []field {
	var out []field
	for _, f := range st.Fields.List {
		if f.Tag == nil {
			continue
		}
		tag, err := strconv.Unquote(f.Tag.Value)
		if err != nil {
			continue
		}
		if name := reflect.StructTag(tag).Get("cel"); name != "" && name != "-" {
			out = append(out, field{name, typeName(f.Type), oneLine(f.Doc.Text() + " " + f.Comment.Text())})
		}
	}
	return out
}

// typeName writes a type as Go does.
func typeName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.ArrayType:
		return "[]" + typeName(x.Elt)
	case *ast.StarExpr:
		return "*" + typeName(x.X)
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return typeName(x.X) + "." + x.Sel.Name
	}
	return "?"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
