package grammar

import (
	"slices"
	"strings"

	"github.com/antlr4-go/antlr/v4"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
	"statutelint/internal/source"
	"statutelint/internal/syntax"
)

// Parser reads sections. It is not safe for concurrent use: each goroutine
// has its own, with prediction tables of its own, since antlr's shared ones
// are behind locks.
type Parser struct {
	lexicon *lexicon.Lexicon
	kinds   []int // token type by concept, 0 for none
	lexer   *parser.StatuteLexer
	parser  *parser.StatuteParser
	tokens  map[string][]token // of the words seen, with places in the word
	leaves  []leaf             // room for the parser's tokens
	words   lexicon.Words
	wordAt  []int // token index of each of words

	containers map[string]lexicon.Set // headings of containers seen
	slips      slips
}

// slips counts the places where the parser took water for an island and had
// to recover: none, while the grammar keeps its rule on prediction.
type slips struct {
	antlr.DefaultErrorListener
	count int
}

func (s *slips) SyntaxError(antlr.Recognizer, any, int, int, string, antlr.RecognitionException) {
	s.count++
}

// New returns a parser that knows the vocabulary of l.
func New(l *lexicon.Lexicon) *Parser {
	p := &Parser{lexicon: l, lexer: parser.NewStatuteLexer(nil), parser: parser.NewStatuteParser(nil), tokens: map[string][]token{}, containers: map[string]lexicon.Set{}}
	p.lexer.RemoveErrorListeners()
	p.parser.RemoveErrorListeners()
	p.parser.AddErrorListener(&p.slips)
	lexATN, parseATN := p.lexer.Interpreter.ATN(), p.parser.Interpreter.ATN()
	p.lexer.Interpreter = antlr.NewLexerATNSimulator(p.lexer, lexATN, tables(lexATN), antlr.NewPredictionContextCache())
	p.parser.Interpreter = antlr.NewParserATNSimulator(p.parser, parseATN, tables(parseATN), antlr.NewPredictionContextCache())
	// Islands are regular and short: SLL decides them as LL would.
	p.parser.Interpreter.SetPredictionMode(antlr.PredictionModeSLL)
	p.kinds = make([]int, len(l.All()))
	for name, kind := range tokenKinds {
		for id := range p.kinds {
			if l.Concept(lexicon.ID(id)).Token == name {
				p.kinds[id] = kind
			}
		}
	}
	return p
}

// tables makes fresh prediction tables for atn.
func tables(atn *antlr.ATN) []*antlr.DFA {
	dfas := make([]*antlr.DFA, len(atn.DecisionToState))
	for i, s := range atn.DecisionToState {
		dfas[i] = antlr.NewDFA(s, i)
	}
	return dfas
}

// tokenKinds are the token types that concepts may ask for.
var tokenKinds = map[string]int{
	"CHILD":     parser.StatuteParserCHILD,
	"PERSON":    parser.StatuteParserPERSON,
	"COERCION":  parser.StatuteParserCOERCION,
	"EXEMPTING": parser.StatuteParserEXEMPTING,
	"CRIMENAME": parser.StatuteParserCRIMENAME,
}

// Section reads the section whose outline is root. It accepts any text.
func (p *Parser) Section(root *outline.Unit) *syntax.Section {
	s := &syntax.Section{Section: root.Section, Root: root}
	text := root.Section.Text
	tokens := withItems(root, p.lex(nil, text))
	found := p.findWords(text, tokens)
	for _, m := range found {
		s.Words = append(s.Words, p.word(tokens, m))
		s.Said.Union(p.lexicon.Broader(m.Concept))
	}
	s.Nodes = p.parse(text, p.conceptTokens(tokens, found))
	s.Titled = p.heading(root.Section.Heading)
	for _, c := range root.Section.Containers {
		above := p.container(c.Heading)
		s.Above.Union(&above)
	}
	entries := p.entries(s, tokens)
	buildClauses(s, tokens, entries, p.lexicon)
	return s
}

// says reports whether a set has the concept of that name.
func (p *Parser) says(name string, said lexicon.Set) bool {
	id, ok := p.lexicon.ID(name)
	return ok && said.Has(id)
}

// entries adds to a section of definitions the heads of its list of terms.
func (p *Parser) entries(s *syntax.Section, tokens []token) []*syntax.DefinitionHead {
	within := p.definitionLists(s)
	if len(within) == 0 {
		return nil
	}
	list := entries{text: s.Text, tokens: tokens, known: s.Nodes}
	heads := slices.DeleteFunc(list.heads(), func(h *syntax.DefinitionHead) bool {
		return !slices.ContainsFunc(within, func(u source.Span) bool { return u.Contains(h.Span) })
	})
	for _, h := range heads {
		s.Nodes = slices.DeleteFunc(s.Nodes, func(n syntax.Node) bool { return n.At().Start < h.End && h.Start < n.At().End })
		s.Nodes = append(s.Nodes, h)
	}
	slices.SortFunc(s.Nodes, func(a, b syntax.Node) int { return a.At().Start - b.At().Start })
	return heads
}

// definitionLists returns where entries may stand: the whole of a section of
// definitions, else the parts of it that are headed so, "(a) Definitions:".
func (p *Parser) definitionLists(s *syntax.Section) []source.Span {
	if p.says("definitions_heading", s.Titled) || p.says("definitions_lead", s.Said) {
		return []source.Span{s.Root.Span}
	}
	id, ok := p.lexicon.ID("definitions_heading")
	if !ok || !s.Said.Has(id) {
		return nil
	}
	var out []source.Span
	for _, w := range s.Words {
		if !w.Says.Has(id) {
			continue
		}
		if u := unitAt(s.Root, w.Span); headed(s.Text, u, w.Span) {
			out = append(out, u.Span)
		}
	}
	return out
}

// unitAt returns the deepest unit that holds the place.
func unitAt(u *outline.Unit, at source.Span) *outline.Unit {
	for _, p := range u.Parts {
		if p.Kind == outline.Child && p.Child.Span.Contains(at) {
			return unitAt(p.Child, at)
		}
	}
	return u
}

// headed reports whether the word alone is the unit's text before its list.
func headed(text string, u *outline.Unit, word source.Span) bool {
	for _, p := range textAndChildren(u) {
		return p.Kind == outline.Text && p.Span.Contains(word) && strings.Trim(text[p.Span.Start:word.Start]+text[word.End:p.Span.End], " .:-–—") == ""
	}
	return false
}

func (p *Parser) word(tokens []token, m lexicon.Match) syntax.Word {
	first, last := tokens[p.wordAt[m.First]].span, tokens[p.wordAt[m.End-1]].span
	return syntax.Word{Span: first.Cover(last), Concept: m.Concept, Says: p.lexicon.Broader(m.Concept)}
}

// heading returns the concepts that a heading says.
func (p *Parser) heading(text string) lexicon.Set {
	var said lexicon.Set
	for _, m := range p.findWords(text, p.lex(nil, text)) {
		said.Union(p.lexicon.Broader(m.Concept))
	}
	return said
}

// container is heading for headings that many sections share.
func (p *Parser) container(text string) lexicon.Set {
	said, known := p.containers[text]
	if !known {
		said = p.heading(text)
		p.containers[text] = said
	}
	return said
}

// islandOrWater is the number of the grammar's first decision, whether an
// island begins or a token is water; island is its first alternative.
const islandOrWater, island = 0, 1

// maxLeaves is the most tokens whose room is kept for the next section.
const maxLeaves = 1 << 16

// parse runs the generated parser over the tokens and translates the islands
// that it finds.
func (p *Parser) parse(text string, tokens []token) []syntax.Node {
	st := newStream(p.lexer, p.leaves, tokens, len(text))
	if p.leaves = st.tokens; len(p.leaves) > maxLeaves {
		p.leaves = nil
	}
	tr := translator{text: text, stream: st}
	var out []syntax.Node
	p.islands(st, func(c parser.IIslandContext) {
		if n := tr.island(c); n != nil {
			out = append(out, n)
		}
	})
	return out
}

// islands calls found with each island of the stream, in order.
func (p *Parser) islands(st *stream, found func(parser.IIslandContext)) {
	p.parser.SetInputStream(st)
	p.parser.BuildParseTrees = true
	for st.LA(1) != antlr.TokenEOF {
		if p.parser.Interpreter.AdaptivePredict(p.parser.BaseParser, st, islandOrWater, nil) != island {
			st.Consume()
			continue
		}
		at := st.Index()
		found(p.parser.Island())
		if st.Index() == at {
			st.Consume()
		}
	}
}

// withItems drops the labels that stand in the text, and marks where the
// items of lists begin and end.
func withItems(root *outline.Unit, tokens []token) []token {
	out := make([]token, 0, len(tokens)+16)
	mark := func(kind, at int) {
		out = append(out, token{kind, source.Span{Start: at, End: at}})
	}
	i := 0
	var unit func(u *outline.Unit)
	unit = func(u *outline.Unit) {
		for _, part := range u.Parts {
			if part.Kind == outline.Child {
				mark(parser.StatuteParserITEM_OPEN, part.Span.Start)
				unit(part.Child)
				mark(parser.StatuteParserITEM_CLOSE, part.Span.End)
				continue
			}
			for ; i < len(tokens) && tokens[i].span.Start < part.Span.End; i++ {
				if part.Kind == outline.Text {
					out = append(out, tokens[i])
				}
			}
			if part.Kind == outline.Text {
				mark(parser.StatuteParserITEM_CLOSE, part.Span.End)
			}
		}
	}
	unit(root)
	return out
}
