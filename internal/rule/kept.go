package rule

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"sync"

	"cel.dev/cel-go/cel"
	"google.golang.org/genproto/googleapis/api/expr/v1alpha1"
	"google.golang.org/protobuf/proto"
)

// keptFile has a line for each expression of the built-in rules: its key, a
// space and what CEL parsed it to (google.api.expr.v1alpha1.Expr, in base 64).
// To parse them is a fifth of what a check of one section costs.
//
//go:embed kept.txt
var keptFile []byte

// keptLines are the parsed expressions of the file by their keys.
var keptLines = sync.OnceValue(func() map[string][]byte {
	all := map[string][]byte{}
	for line := range bytes.Lines(keptFile) {
		key, parsed, _ := bytes.Cut(bytes.TrimRight(line, "\n"), []byte(" "))
		all[string(key)] = parsed
	}
	return all
})

// keptKey is the name that an expression is kept under.
func keptKey(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.RawStdEncoding.EncodeToString(sum[:12])
}

// kept returns the expression as it was parsed before; nil when it was not. It
// is not type-checked: that it fits the facts is seen in each run.
func kept(text string) *cel.Ast {
	data, ok := keptLines()[keptKey(text)]
	if !ok {
		return nil
	}
	raw, err := base64.StdEncoding.AppendDecode(nil, data)
	if err != nil {
		return nil
	}
	var parsed expr.Expr
	if proto.Unmarshal(raw, &parsed) != nil {
		return nil
	}
	return cel.ParsedExprToAst(&expr.ParsedExpr{Expr: &parsed})
}

// checked parses and type-checks an expression in an environment.
func checked(env *cel.Env, text string) (*cel.Ast, *cel.Issues) {
	if parsed := kept(text); parsed != nil {
		if ast, issues := env.Check(parsed); issues.Err() == nil {
			return ast, nil
		}
	}
	return env.Compile(text) // whose errors quote the text
}
