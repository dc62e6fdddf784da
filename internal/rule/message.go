package rule

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"

	"statutelint/internal/facts"
)

// piece is a run of plain text of a message, or an expression of it.
type piece struct {
	text  string
	prg   cel.Program
	words bool // {words}: the deciding words
}

// template cuts a message into text and the expressions in its braces, and
// compiles these.
func (c *compiled) template(e *environment, message string) ([]piece, error) {
	var out []piece
	for rest := strings.TrimSpace(message); rest != ""; {
		text, after, found := strings.Cut(rest, "{")
		out = append(out, piece{text: text})
		if !found {
			break
		}
		expr, tail, closed := strings.Cut(after, "}")
		if !closed {
			return nil, fmt.Errorf("%q: a brace is not closed", message)
		}
		rest = tail
		if expr == "words" {
			out = append(out, piece{words: true})
			continue
		}
		prg, _, err := e.compile(c.env, expr, nil)
		if err != nil {
			return nil, err
		}
		out = append(out, piece{prg: prg})
	}
	return out, nil
}

// pieces is template, once for each message: a rule may fire a thousand times.
func (c *compiled) pieces(e *environment, message string) ([]piece, error) {
	if p, ok := c.templates.Load(message); ok {
		return p.([]piece), nil
	}
	p, err := c.template(e, message)
	if err == nil {
		c.templates.Store(message, p)
	}
	return p, err
}

// maxWords bounds how many bytes of the law a message repeats.
const maxWords = 120

// fill writes the message for these values.
func (c *compiled) fill(e *environment, message string, v vars, place *facts.Place) (string, error) {
	pieces, err := c.pieces(e, message)
	if err != nil {
		return "", fmt.Errorf("%s/rule.yaml: message: %w", c.Dir, err)
	}
	var b strings.Builder
	for _, p := range pieces {
		switch {
		case p.words && place != nil:
			b.WriteString(shorten(fold(place.Words())))
		case p.prg != nil:
			val, _, err := p.prg.Eval(map[string]any(v))
			if err != nil {
				return "", fmt.Errorf("%s/rule.yaml: message: %w", c.Dir, err)
			}
			if s := val.ConvertToType(types.StringType); !types.IsError(s) {
				b.WriteString(fold(string(s.(types.String))))
			}
		default:
			b.WriteString(p.text)
		}
	}
	return b.String(), nil
}

// shorten cuts s at a word.
func shorten(s string) string {
	if len(s) <= maxWords {
		return s
	}
	cut := strings.LastIndexByte(s[:maxWords], ' ')
	return s[:max(cut, 0)] + " …"
}
