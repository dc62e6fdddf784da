package grammar

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/antlr4-go/antlr/v4"

	"statutelint/internal/lexicon"
	"statutelint/rules"
)

const grammarFile = "../../grammar/StatuteParser.g4"

// example is a sentence that stands above a grammar rule.
type example struct {
	rule, text string
	matches    bool
	line       int
}

// examples extracts the "//+" and "//-" lines of the grammar.
func examples(t *testing.T) (found []example, rules map[string]int) {
	data, err := os.ReadFile(grammarFile)
	if err != nil {
		t.Fatal(err)
	}
	rules = map[string]int{}
	var open []example
	for i, line := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, "//+ "), strings.HasPrefix(line, "//- "):
			open = append(open, example{text: line[4:], matches: line[2] == '+', line: i + 1})
		case line == "" || line[0] == ' ' || strings.HasPrefix(line, "//"):
		default:
			name := strings.Fields(line)[0]
			for _, e := range open {
				e.rule = name
				found = append(found, e)
			}
			rules[name] += len(open)
			open = nil
		}
	}
	return found, rules
}

func newParser(t testing.TB) *Parser {
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	return New(lex)
}

// TestGrammarExamples runs each example through the rule it stands above.
func TestGrammarExamples(t *testing.T) {
	found, _ := examples(t)
	if len(found) < 50 {
		t.Fatalf("only %d examples extracted", len(found))
	}
	p := newParser(t)
	for _, e := range found {
		tokens := p.lex(nil, e.text)
		tokens = p.conceptTokens(tokens, p.findWords(e.text, tokens))
		st := newStream(p.lexer, nil, tokens, len(e.text))
		p.parser.SetInputStream(st)
		p.slips.count = 0
		method := reflect.ValueOf(p.parser).MethodByName(strings.ToUpper(e.rule[:1]) + e.rule[1:])
		method.Call(nil)
		if got := p.slips.count == 0 && st.LA(1) == antlr.TokenEOF; got != e.matches {
			t.Errorf("%s:%d: %s matches %q: %v, want %v", grammarFile, e.line, e.rule, e.text, got, e.matches)
		}
	}
}

// TestGrammarRulesHaveExamples holds that every rule of the grammar but those
// that only name parts of another shows what it matches.
func TestGrammarRulesHaveExamples(t *testing.T) {
	_, rules := examples(t)
	parts := map[string]bool{"passage": true, "island": true, "ageMark": true, "gap": true, "moreTerms": true, "defines": true,
		"forWhom": true, "nameWord": true, "subRef": true, "mainRef": true, "refNumber": true, "gradeWord": true}
	for name, n := range rules {
		if n == 0 && !parts[name] && name != "parser" && name != "options" {
			t.Errorf("rule %s has no example", name)
		}
	}
}
