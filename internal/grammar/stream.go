package grammar

import "github.com/antlr4-go/antlr/v4"

// stream gives the parser a slice of tokens. Unlike antlr's own stream it
// keeps no hidden tokens and no text.
type stream struct {
	tokens []leaf // the last one is EOF
	at     int
	limit  int               // while antlr predicts, the token from which on it sees the end of the text; else 0
	source antlr.TokenSource // whose factory makes the tokens that error recovery conjures up
}

// newStream makes the parser's tokens, in the room of an earlier stream's,
// which must not be used any more.
func newStream(source antlr.TokenSource, room []leaf, tokens []token, end int) *stream {
	room = room[:0]
	for i, t := range tokens {
		room = append(room, leaf{t.kind, t.span.Start, t.span.End - 1, i})
	}
	room = append(room, leaf{antlr.TokenEOF, end, end - 1, len(tokens)})
	return &stream{source: source, tokens: room}
}

func (s *stream) Consume() {
	if s.at < len(s.tokens)-1 {
		s.at++
	}
}

// maxAhead is how many tokens a prediction sees. Lists in an island, as of
// sections, have no end of their own: without a bound a list of a million
// would be looked through from each of its members.
const maxAhead = 256

func (s *stream) LA(i int) int {
	if i > 0 {
		if s.limit > 0 && s.at+i > s.limit {
			return antlr.TokenEOF
		}
		return s.tokens[min(s.at+i-1, len(s.tokens)-1)].kind
	}
	return s.LT(i).GetTokenType()
}

func (s *stream) LT(i int) antlr.Token {
	switch {
	case i == 0 || i < 0 && s.at+i < 0:
		return nil
	case i < 0:
		return &s.tokens[s.at+i]
	}
	return &s.tokens[min(s.at+i-1, len(s.tokens)-1)]
}

// Mark begins a prediction, and Release ends it.
func (s *stream) Mark() int {
	s.limit = s.at + maxAhead
	return 0
}

func (s *stream) Release(int) { s.limit = 0 }

func (s *stream) Index() int                        { return s.at }
func (s *stream) Seek(i int)                        { s.at = min(i, len(s.tokens)-1) }
func (s *stream) Size() int                         { return len(s.tokens) }
func (s *stream) GetSourceName() string             { return "" }
func (s *stream) Reset()                            { s.at = 0 }
func (s *stream) Get(i int) antlr.Token             { return &s.tokens[i] }
func (s *stream) GetTokenSource() antlr.TokenSource { return s.source }
func (s *stream) SetTokenSource(antlr.TokenSource)  {}
func (s *stream) GetAllText() string                { return "" }

func (s *stream) GetTextFromInterval(antlr.Interval) string       { return "" }
func (s *stream) GetTextFromRuleContext(antlr.RuleContext) string { return "" }
func (s *stream) GetTextFromTokens(start, end antlr.Token) string { return "" }
