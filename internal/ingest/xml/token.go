package xml

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// kind tells the tokens of a file apart.
type kind int

const (
	openTag kind = iota
	closeTag
	emptyTag // <br/>
	chars    // text without markup
	entity   // one character reference, resolved
	cdata
)

// token is one piece of a file. Comments, processing instructions and
// declarations make none.
type token struct {
	kind kind
	name string // of a tag, without its prefix, lower case
	text string // of chars, entity and cdata
	at   int    // byte offset in the file
	attr []byte // the tag's attributes, unread
}

// tokens reads a file from its first byte to its last. It takes no entity
// beyond the five of XML and numbers, so that nothing can expand, and goes on
// where a file is not well formed as long as tags can be told from text.
type tokens struct {
	data  []byte
	pos   int
	names map[string]string
}

// next returns the next token; ok is false at the end of the file.
func (t *tokens) next() (tok token, ok bool, err error) {
	for t.pos < len(t.data) {
		if t.data[t.pos] == '&' {
			return t.reference(), true, nil
		}
		if t.data[t.pos] != '<' {
			return t.chars(), true, nil
		}
		tok, made, err := t.markup()
		if err != nil || made {
			return tok, made, err
		}
	}
	return token{}, false, nil
}

func (t *tokens) chars() token {
	rest := t.data[t.pos:]
	end := bytes.IndexAny(rest, "<&")
	if end < 0 {
		end = len(rest)
	}
	tok := token{kind: chars, at: t.pos, text: string(rest[:end])}
	t.pos += end
	return tok
}

// maxReference bounds the length of a character reference in bytes.
const maxReference = 12

func (t *tokens) reference() token {
	rest := t.data[t.pos:min(t.pos+maxReference, len(t.data))]
	tok := token{kind: entity, at: t.pos, text: "&"}
	t.pos++
	end := bytes.IndexByte(rest, ';')
	if end < 2 {
		return tok
	}
	if s, ok := resolve(string(rest[1:end])); ok {
		tok.text = s
		t.pos += end
	}
	return tok
}

var predefined = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'", "nbsp": " ", "sect": "§"}

func resolve(name string) (string, bool) {
	if s, ok := predefined[name]; ok {
		return s, true
	}
	digits, isNumber := strings.CutPrefix(name, "#")
	if !isNumber {
		return "", false
	}
	base := 10
	if hex, isHex := strings.CutPrefix(strings.ToLower(digits), "x"); isHex {
		digits, base = hex, 16
	}
	n, err := strconv.ParseInt(digits, base, 32)
	if err != nil || n <= 0 || n > 0x10FFFF {
		return "", false
	}
	return string(rune(n)), true
}

// markup reads what begins with "<". made is false for what makes no token.
func (t *tokens) markup() (tok token, made bool, err error) {
	rest := t.data[t.pos:]
	for _, skip := range []struct{ open, close string }{{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!", ">"}} {
		if !bytes.HasPrefix(rest, []byte(skip.open)) {
			continue
		}
		end := bytes.Index(rest, []byte(skip.close))
		if end < 0 {
			return token{}, false, t.broken(t.pos, fmt.Sprintf("%q is never closed by %q", skip.open, skip.close))
		}
		at := t.pos
		t.pos += end + len(skip.close)
		if skip.open == "<![CDATA[" {
			return token{kind: cdata, at: at + len(skip.open), text: string(rest[len(skip.open):end])}, true, nil
		}
		return token{}, false, nil
	}
	return t.tag(rest)
}

func (t *tokens) tag(rest []byte) (tok token, made bool, err error) {
	end := tagEnd(rest)
	if end < 0 {
		return token{}, false, t.broken(t.pos, "a tag is never closed by \">\"")
	}
	tok = token{kind: openTag, at: t.pos}
	inner := rest[1:end]
	t.pos += end + 1
	switch {
	case len(inner) > 0 && inner[0] == '/':
		tok.kind, inner = closeTag, inner[1:]
	case len(inner) > 0 && inner[len(inner)-1] == '/':
		tok.kind, inner = emptyTag, inner[:len(inner)-1]
	}
	name := inner
	if i := bytes.IndexAny(inner, " \t\r\n"); i >= 0 {
		name, tok.attr = inner[:i], inner[i:]
	}
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	tok.name = t.intern(name)
	return tok, true, nil
}

// intern returns the name in lower case without allocating it anew.
func (t *tokens) intern(name []byte) string {
	if s, ok := t.names[string(name)]; ok {
		return s
	}
	if t.names == nil {
		t.names = map[string]string{}
	}
	s := strings.ToLower(string(name))
	t.names[string(name)] = s
	return s
}

// tagEnd returns the index of the ">" that ends the tag at the head of b,
// minding quoted attributes; -1 when there is none.
func tagEnd(b []byte) int {
	quote := byte(0)
	for i, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		case c == '<' && i > 0:
			return -1
		}
	}
	return -1
}

func (t *tokens) broken(at int, what string) error {
	return fmt.Errorf("line %d: %s; mend the XML, what stands before it was read", 1+bytes.Count(t.data[:at], []byte("\n")), what)
}

// attribute returns the value of a tag's attribute; "" when it has none.
func attribute(attr []byte, name string) string {
	for i := 0; ; {
		k := bytes.Index(attr[i:], []byte(name+"="))
		if k < 0 {
			return ""
		}
		i += k + len(name) + 1
		if k > 0 && strings.IndexByte(" \t\r\n:", attr[i-len(name)-2]) < 0 || i >= len(attr) {
			continue
		}
		quote := attr[i]
		if end := bytes.IndexByte(attr[i+1:], quote); (quote == '"' || quote == '\'') && end >= 0 {
			return string(attr[i+1 : i+1+end])
		}
		return ""
	}
}
