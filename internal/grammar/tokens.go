// Package grammar runs the generated lexer and parser over a section and
// translates what they found into the types of package syntax. It is the only
// package that knows antlr: rune offsets become byte offsets here, once.
package grammar

import (
	"strings"
	"unicode/utf8"

	"github.com/antlr4-go/antlr/v4"

	"statutelint/internal/grammar/parser"
	"statutelint/internal/lexicon"
	"statutelint/internal/source"
)

// token is one word or mark of the section's text.
type token struct {
	kind int // of the generated parser
	span source.Span
}

// lex turns text into tokens with byte spans. It accepts any text.
//
// No token holds a space and the lexer keeps no state, so that it finds the
// same tokens in what stands between two spaces wherever that stands. The
// words of a law repeat: the parser remembers their tokens.
func (p *Parser) lex(dst []token, text string) []token {
	for i := 0; i < len(text); {
		if isSpace(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && !isSpace(text[i]) {
			i++
		}
		for _, t := range p.tokensOf(text[start:i]) {
			t.span.Start += start
			t.span.End += start
			dst = append(dst, t)
		}
	}
	return dst
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// Limits on what a parser remembers: about five megabytes.
const (
	maxRemembered = 1 << 15 // words
	maxWord       = 32      // bytes of one
)

// tokensOf returns the tokens of a word, with their places in it.
func (p *Parser) tokensOf(word string) []token {
	if known, ok := p.tokens[word]; ok {
		return known
	}
	found := p.split(word)
	if len(word) <= maxWord && len(p.tokens) < maxRemembered {
		p.tokens[strings.Clone(word)] = found
	}
	return found
}

// split returns the tokens of a word. Where the space between two sentences was
// lost, "Penalty.Whoever", it is two words.
func (p *Parser) split(word string) []token {
	var found []token
	for at := 0; at < len(word); {
		end := at + 1
		for end < len(word) && !sentenceAt(word, end) {
			end++
		}
		first := len(found)
		found = p.run(found, word[at:end])
		for i := range found[first:] {
			span := &found[first+i].span
			span.Start, span.End = span.Start+at, span.End+at
		}
		at = end
	}
	return found
}

// sentenceAt says whether a sentence begins at offset i of a word, after a full
// stop that ends no initial.
func sentenceAt(word string, i int) bool {
	if i < 2 || i+1 >= len(word) || word[i-1] != '.' {
		return false
	}
	before := word[i-2]
	return ('a' <= before && before <= 'z' || '0' <= before && before <= '9') &&
		'A' <= word[i] && word[i] <= 'Z' && 'a' <= word[i+1] && word[i+1] <= 'z'
}

// run runs the generated lexer over text.
func (p *Parser) run(dst []token, text string) []token {
	p.lexer.SetInputStream(antlr.NewInputStream(text))
	ascii := isASCII(text)
	offset, runes := 0, 0 // a byte offset and the runes before it
	toByte := func(rune int) int {
		if ascii {
			return rune
		}
		for runes < rune {
			_, n := utf8.DecodeRuneInString(text[offset:])
			offset += n
			runes++
		}
		return offset
	}
	for {
		t := p.lexer.NextToken()
		if t.GetTokenType() == antlr.TokenEOF {
			return dst
		}
		if t.GetChannel() != antlr.TokenDefaultChannel {
			continue
		}
		start := toByte(t.GetStart())
		dst = append(dst, token{t.GetTokenType(), source.Span{Start: start, End: toByte(t.GetStop() + 1)}})
	}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// findWords looks the tokens up in the lexicon. Possessive endings do not
// count as words; a phrase never crosses the end of a sentence or an item.
func (p *Parser) findWords(text string, tokens []token) []lexicon.Match {
	p.words.Reset()
	p.wordAt = p.wordAt[:0]
	for i, t := range tokens {
		switch t.kind {
		case parser.StatuteLexerAPOS, parser.StatuteLexerCOMMA, parser.StatuteLexerQUOTE:
			continue
		case parser.StatuteLexerSTOP, parser.StatuteLexerCOLON, parser.StatuteLexerSEMI, parser.StatuteLexerDASH,
			parser.StatuteLexerITEM_OPEN, parser.StatuteLexerITEM_CLOSE:
			p.words.Break()
		default:
			w := t.span.Of(text)
			if w == "s" && i > 0 && tokens[i-1].kind == parser.StatuteLexerAPOS {
				continue
			}
			p.words.Add(p.lexicon, w)
		}
		p.wordAt = append(p.wordAt, i)
	}
	return p.lexicon.Find(nil, &p.words)
}

// conceptTokens gives words the token types that their concepts ask for. Of
// overlapping phrases the first and longest counts. The words of a phrase
// become one token.
func (p *Parser) conceptTokens(tokens []token, found []lexicon.Match) []token {
	out := make([]token, 0, len(tokens))
	next := 0 // first token not yet copied
	for i := 0; i < len(found); i++ {
		m := found[i]
		kind := p.kinds[m.Concept]
		if kind == 0 || p.wordAt[m.First] < next {
			continue
		}
		for j := i + 1; j < len(found) && found[j].First == m.First; j++ {
			if k := p.kinds[found[j].Concept]; k != 0 && found[j].End > m.End {
				m, kind = found[j], k
			}
		}
		first, last := p.wordAt[m.First], p.wordAt[m.End-1]
		out = append(out, tokens[next:first]...)
		out = append(out, token{kind, tokens[first].span.Cover(tokens[last].span)})
		next = last + 1
	}
	return append(out, tokens[next:]...)
}
