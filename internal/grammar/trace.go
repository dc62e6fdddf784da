package grammar

import (
	"github.com/antlr4-go/antlr/v4"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/outline"
	"statutelint/internal/source"
)

// Token is one token as the parser was given it: a word, a mark, a phrase of
// the lexicon that became one token, or the beginning or end of a list item.
type Token struct {
	Kind string // as the grammar names it: "UNDER", "ITEM_OPEN"
	Span source.Span
}

// Tree is a node of the parse tree: a rule of the grammar with its parts, or
// a token.
type Tree struct {
	Name  string // of the rule, or of the token's kind, which is in capitals
	Span  source.Span
	Parts []Tree
}

// Trace returns the tokens that the parser is given for the section, and the
// tree of each island that it finds in them, for the author of a rule.
func (p *Parser) Trace(root *outline.Unit) (tokens []Token, islands []Tree) {
	text := root.Section.Text
	given := withItems(root, p.lex(nil, text))
	given = p.conceptTokens(given, p.findWords(text, given))
	for _, t := range given {
		tokens = append(tokens, Token{kindName(t.kind), t.span})
	}
	p.islands(newStream(p.lexer, nil, given, len(text)), func(c parser.IIslandContext) {
		if c.GetChildCount() > 0 {
			islands = append(islands, p.tree(c.GetChild(0)))
		}
	})
	return tokens, islands
}

func (p *Parser) tree(n antlr.Tree) Tree {
	if leaf, ok := n.(antlr.TerminalNode); ok {
		s := leaf.GetSymbol()
		return Tree{Name: kindName(s.GetTokenType()), Span: source.Span{Start: s.GetStart(), End: s.GetStop() + 1}}
	}
	ctx := n.(antlr.ParserRuleContext)
	t := Tree{Name: p.parser.RuleNames[ctx.GetRuleIndex()]}
	if ctx.GetStop() != nil {
		t.Span = spanOf(ctx)
	}
	for _, c := range ctx.GetChildren() {
		t.Parts = append(t.Parts, p.tree(c))
	}
	return t
}

// kindName is the grammar's name of a token type.
func kindName(kind int) string {
	names := parser.StatuteParserParserStaticData.SymbolicNames
	if kind > 0 && kind < len(names) {
		return names[kind]
	}
	return "EOF"
}
