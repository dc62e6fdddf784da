package lint

import (
	"sync"

	"statutelint/internal/grammar"
	"statutelint/internal/lexicon"
)

// parsers are the parsers that no goroutine is using. A parser learns its
// prediction tables as it reads, so that one is kept as long as the Linter: a
// sync.Pool would lose what it has learnt at each garbage collection.
type parsers struct {
	mu   sync.Mutex
	free []*grammar.Parser
}

// get returns a parser for one goroutine to use until it puts it back.
func (p *parsers) get(lex *lexicon.Lexicon) *grammar.Parser {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		last := p.free[n-1]
		p.free = p.free[:n-1]
		return last
	}
	return grammar.New(lex)
}

func (p *parsers) put(one *grammar.Parser) {
	p.mu.Lock()
	p.free = append(p.free, one)
	p.mu.Unlock()
}
