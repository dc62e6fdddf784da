package rule

import (
	"bytes"
	"encoding/base64"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"cel.dev/cel-go/cel"
	"google.golang.org/protobuf/proto"

	"statutelint/internal/lexicon"
	"statutelint/rules"
)

var (
	update = flag.Bool("update", false, "write kept.txt anew")
	fresh  = flag.Bool("fresh", false, "fail when an expression of the rules is not kept")
)

// expressions parses all expressions of the built-in rules: the lines of
// kept.txt by their keys.
func expressions(t *testing.T) map[string]string {
	t.Helper()
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	all, err := Load(rules.Files())
	if err != nil {
		t.Fatal(err)
	}
	engine, err := New(lex, all)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]string{}
	engine.env.check = func(env *cel.Env, text string) (*cel.Ast, *cel.Issues) {
		parsed, issues := env.Parse(text)
		if issues.Err() != nil {
			return nil, issues
		}
		lines[keptKey(text)] = keptLine(t, parsed)
		return env.Check(parsed)
	}
	if err := engine.Check(nil); err != nil {
		t.Fatal(err)
	}
	return lines
}

// keptLine is a parsed expression as kept.txt holds it.
func keptLine(t *testing.T, parsed *cel.Ast) string {
	t.Helper()
	whole, err := cel.AstToParsedExpr(parsed)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := proto.MarshalOptions{Deterministic: true}.Marshal(whole.GetExpr())
	if err != nil {
		t.Fatal(err)
	}
	return base64.StdEncoding.EncodeToString(raw)
}

// TestKept holds that every expression that is kept is kept as it parses. With
// -update it writes all anew; with -fresh it fails when one is missing, or one
// is kept that no rule has.
func TestKept(t *testing.T) {
	want := expressions(t)
	if *update {
		writeKept(t, want)
		return
	}
	for key, line := range want {
		got, ok := keptLines()[key]
		switch {
		case ok && string(got) != line:
			t.Errorf("%s is kept wrongly", key)
		case !ok && *fresh:
			t.Errorf("%s is not kept: go test ./internal/rule -update", key)
		}
	}
	if *fresh && len(keptLines()) != len(want) {
		t.Errorf("%d expressions are kept of %d: go test ./internal/rule -update", len(keptLines()), len(want))
	}
}

func writeKept(t *testing.T, lines map[string]string) {
	t.Helper()
	var b bytes.Buffer
	for _, key := range slices.Sorted(maps.Keys(lines)) {
		b.WriteString(key + " " + lines[key] + "\n")
	}
	if err := os.WriteFile("kept.txt", b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestKeptIsChecked holds that an expression which is kept but does not fit the
// facts is refused, with its words.
func TestKeptIsChecked(t *testing.T) {
	e := &environment{check: checked}
	env, err := cel.NewEnv(cel.Variable("it", cel.IntType))
	if err != nil {
		t.Fatal(err)
	}
	const text = "it.words + 1"
	parsed, _ := env.Parse(text)
	keptLines()[keptKey(text)] = []byte(keptLine(t, parsed))
	defer delete(keptLines(), keptKey(text))
	if _, _, err := e.compile(env, text, nil); err == nil || !strings.Contains(err.Error(), text) {
		t.Errorf("%v", err)
	}
}
