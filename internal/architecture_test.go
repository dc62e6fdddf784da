package internal_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A room is a package below internal, or a family of packages, and what it may
// import of the project. Everything else is forbidden, for the reason given.
type room struct {
	name string // "ingest/*" is every package directly below ingest
	may  []string
	why  string
}

// rooms stand in the order of the house: imports go up this list only.
var rooms = []room{
	{"source", nil, "places are plain values; they know nobody"},
	{"suggest", nil, "spelling help knows no law"},
	{"parallel", nil, "doing things at the same time knows nothing of them"},
	{"decode", nil, "reading YAML knows nothing of what it holds"},
	{"folder", nil, "a name beside files; it does not open them"},
	{"lexicon", []string{"decode", "folder"}, "vocabulary is data; it knows no text and no rule"},
	{"ingest", []string{"source"}, "what the formats share knows no format"},
	{"ingest/*", []string{"source", "ingest", "ingest/compose", "ingest/heading", "ingest/text"}, "a format finds the law and does not read it; formats know nothing of each other, but that what markup does not set off is plain text"},
	{"ingest/walk", []string{"source", "ingest", "ingest/*"}, "opening files ends where sections begin"},
	{"outline", []string{"source", "ingest"}, "structure is read before words are"},
	{"syntax", []string{"source", "ingest", "lexicon", "outline"}, "the tree does not know how it was parsed"},
	{"grammar", []string{"source", "ingest", "lexicon", "outline", "syntax", "grammar/parser"}, "the one translation out of the generated parser"},
	{"grammar/parser", nil, "generated code"},
	{"facts", []string{"parallel", "source", "lexicon", "outline", "syntax"}, "facts rest on syntax, never on the parser or a format; they know no rule"},
	{"finding", []string{"source"}, "the currency between rules and reports knows neither"},
	{"amend", []string{"source", "finding"}, "changing words needs to know no law"},
	{"rule", []string{"parallel", "decode", "folder", "amend", "source", "suggest", "lexicon", "facts", "finding"}, "a rule sees facts, never text, syntax or files"},
	{"rule/reads", []string{"lexicon", "facts", "rule"}, "what a rule looks at is read off its expressions"},
	{"seed", nil, "the report's paragraphs name rules as words only"},
	{"config", []string{"suggest", "finding"}, "settings select among findings; they do not run anything"},
	{"standard", []string{"lexicon", "rule", "rule/reads", "seed"}, "what laws are held against is data; it holds nothing against a law"},
	{"baseline", []string{"finding"}, "what was known is a list of fingerprints; it judges nothing"},
	{"waiver", []string{"source", "suggest", "finding"}, "a record beside the law is held against findings; it makes none about the law"},
	{"history", []string{"finding"}, "runs are kept as verdicts"},
	{"report/page", []string{"source", "finding", "seed", "rule", "standard", "history"}, "a page shows findings; it does not make them"},
	{"compare", []string{"finding"}, "editions are compared by what was found in them"},
	{"report/database", []string{"finding", "seed", "rule", "standard"}, "a database holds findings; it does not make them"},
	{"report", []string{"source", "suggest", "finding", "seed", "rule", "standard", "compare", "report/page", "report/database"}, "an output shows findings; it does not make them"},
	{"lint", []string{"source", "ingest", "ingest/walk", "outline", "syntax", "grammar", "lexicon", "facts", "finding", "rule"}, "the pipeline does not know who asks"},
	{"trace", []string{"source", "ingest", "ingest/walk", "outline", "syntax", "grammar", "lexicon", "facts"}, "showing what was seen does not judge it"},
	{"testkit", []string{"source", "ingest", "ingest/walk", "outline", "syntax", "grammar", "lexicon", "facts", "finding", "rule", "standard", "lint", "trace"}, "fixtures run through the pipeline, not through the commands"},
	{"reference", []string{"rule"}, "the page on facts is written from their types' text"},
	{"cache", nil, "it keeps values by their keys, whatever they are"},
	{"cli", []string{"*"}, "the commands put everything together"},
}

// outside says which rooms alone may import a package from outside, and why.
var outside = []struct {
	prefix string
	only   []string
	why    string
}{
	{"github.com/antlr4-go/", []string{"grammar", "grammar/parser"}, "antlr counts runes and panics in its own way; it is translated once, at the border"},
	{"cel.dev/", []string{"rule", "rule/reads"}, "conditions are queries over facts; nothing else evaluates them"},
	{"github.com/spf13/", []string{"cli"}, "flags are read in one place"},
	{"golang.org/x/net/html", []string{"ingest/html"}, "tags are known where web pages are read"},
	{"encoding/xml", []string{"report"}, "legislative XML is broken too often for a strict decoder"},
	{"archive/zip", []string{"ingest/walk", "testkit"}, "archives are opened in one place"},
	{"regexp", []string{"cli", "config", "report"}, "prose is read by the grammar and the lexicon, never by an expression"},
	{"os", []string{"cache", "ingest/walk", "config", "baseline", "waiver", "cli", "report", "report/database", "testkit"}, "only the edges of the program touch files"},
	{"net/http", []string{}, "the program never uses a network"},
}

const module = "statutelint/"

func TestImports(t *testing.T) {
	each(t, ".", func(pkg, file, imported string) {
		if own, ok := strings.CutPrefix(imported, module+"internal/"); ok {
			r := find(pkg)
			if r == nil {
				t.Errorf("%s: the package %s has no room in the table; add it with what it may import and why", file, pkg)
			} else if own != pkg && !r.allows(own) {
				t.Errorf("%s imports internal/%s: %s", file, own, r.why)
			}
		}
		for _, o := range outside {
			if matches(o.prefix, imported) && !slices.Contains(o.only, family(pkg, o.only)) {
				t.Errorf("%s imports %s: %s", file, imported, o.why)
			}
		}
	})
}

// TestTableIsTrue holds that the table has no room that is gone, and that its
// order is the order of the imports.
func TestTableIsTrue(t *testing.T) {
	at := map[string]int{}
	for i, r := range rooms {
		at[r.name] = i
		if dir := strings.TrimSuffix(r.name, "/*"); !isDir(dir) {
			t.Errorf("there is no room %s", r.name)
		}
	}
	for i, r := range rooms {
		for _, m := range r.may {
			if k, ok := at[m]; ok && k > i && m != "grammar/parser" {
				t.Errorf("%s may import %s, which stands below it", r.name, m)
			}
		}
	}
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// each calls f for every import of every file below root but tests.
func each(t *testing.T, root string, f func(pkg, file, imported string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		file = filepath.ToSlash(file)
		for _, s := range parsed.Imports {
			imported, err := strconv.Unquote(s.Path.Value)
			if err != nil {
				return err
			}
			f(path.Dir(file), file, imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// find returns the room of a package: its own, or that of its family.
func find(pkg string) *room {
	for _, name := range []string{pkg, path.Dir(pkg) + "/*", path.Dir(pkg)} {
		for i := range rooms {
			if rooms[i].name == name {
				return &rooms[i]
			}
		}
	}
	return nil
}

func (r *room) allows(pkg string) bool {
	return slices.ContainsFunc(r.may, func(m string) bool {
		return m == pkg || m == "*" || m == path.Dir(pkg)+"/*"
	})
}

// matches reports whether an import is the package, or below it.
func matches(prefix, imported string) bool {
	return imported == strings.TrimSuffix(prefix, "/") || strings.HasPrefix(imported, strings.TrimSuffix(prefix, "/")+"/")
}

// family returns the one of names that pkg is or stands below.
func family(pkg string, names []string) string {
	for _, n := range names {
		if pkg == n || strings.HasPrefix(pkg, n+"/") {
			return n
		}
	}
	return pkg
}
