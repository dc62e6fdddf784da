package html

import "bytes"

// tag is an element that the reader treats in some way of its own; other is
// every other one, which is taken for inline markup.
type tag uint8

const (
	other tag = iota
	block     // ends a paragraph and has no other meaning here
	cell      // td, th: cells of a row, kept apart by a space
	headline
	list
	item
	bold
	br
	pre
	body
	struck  // what a bill strikes out
	skipped // never holds law
)

// tags maps element names to their treatment.
var tags = map[string]tag{
	"p": block, "div": block, "table": block, "tr": block, "blockquote": block, "center": block,
	"section": block, "article": block, "main": block, "dl": block, "dt": block, "dd": block,
	"hr": block, "address": block, "fieldset": block, "caption": block, "header": block, "tbody": block,
	"td": cell, "th": cell,
	"h1": headline, "h2": headline, "h3": headline, "h4": headline, "h5": headline, "h6": headline,
	"ol": list, "ul": list, "li": item, "b": bold, "strong": bold, "br": br, "pre": pre, "body": body,
	"del": struck, "s": struck, "strike": struck,
	"nav": skipped, "head": skipped, "script": skipped, "style": skipped, "footer": skipped,
	"aside": skipped, "button": skipped, "select": skipped, "noscript": skipped, "template": skipped,
	"svg": skipped, "iframe": skipped, "object": skipped, "textarea": skipped,
}

// longestName is the length of the longest name in tags.
const longestName = 10

// tagName returns the lower-case name of the element that raw, a start or end
// tag, is of; names longer than any that matters come back cut off. The result
// lives in buf.
func tagName(raw []byte, buf *[longestName + 1]byte) []byte {
	at := 1
	if at < len(raw) && raw[at] == '/' {
		at++
	}
	n := 0
	for ; at < len(raw) && n < len(buf); at++ {
		c := raw[at]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c <= ' ' || c == '>' || c == '/':
			return buf[:n]
		}
		buf[n] = c
		n++
	}
	return buf[:n]
}

// attr returns the value of the attribute name, in lower case, of the start
// tag raw; nil when it has none.
func attr(raw []byte, name string) []byte {
	for at := 1 + bytes.IndexAny(raw, " \t\r\n\f/"); at > 0 && at < len(raw); {
		for at < len(raw) && (raw[at] <= ' ' || raw[at] == '/') {
			at++
		}
		start := at
		for at < len(raw) && raw[at] > ' ' && raw[at] != '=' && raw[at] != '>' && raw[at] != '/' {
			at++
		}
		key := raw[start:at]
		var value []byte
		value, at = attrValue(raw, at)
		if bytes.EqualFold(key, []byte(name)) {
			return value
		}
		if at < len(raw) && raw[at] == '>' || at == start {
			return nil
		}
	}
	return nil
}

// attrValue reads "= value" at offset at of raw, if it stands there, and
// returns the value and the offset after it.
func attrValue(raw []byte, at int) ([]byte, int) {
	eq := at
	for eq < len(raw) && raw[eq] <= ' ' {
		eq++
	}
	if eq >= len(raw) || raw[eq] != '=' {
		return nil, at
	}
	at = eq + 1
	for at < len(raw) && raw[at] <= ' ' {
		at++
	}
	if at < len(raw) && (raw[at] == '"' || raw[at] == '\'') {
		end := bytes.IndexByte(raw[at+1:], raw[at])
		if end < 0 {
			return nil, len(raw)
		}
		return raw[at+1 : at+1+end], at + end + 2
	}
	start := at
	for at < len(raw) && raw[at] > ' ' && raw[at] != '>' {
		at++
	}
	return raw[start:at], at
}

// asideClasses are words in class names of elements that hold no law.
var asideClasses = map[string]bool{
	"history": true, "hist": true, "histnote": true, "historynote": true, "note": true, "notes": true,
	"annotation": true, "annotations": true, "annot": true, "casenote": true, "casenotes": true,
	"sourcenote": true, "editorsnote": true, "footnote": true, "footnotes": true, "toc": true,
	"navigation": true, "nav": true, "navbar": true, "breadcrumb": true, "breadcrumbs": true,
	"menu": true, "footer": true, "banner": true, "sidebar": true, "noprint": true, "copyright": true,
}

// asideClass says whether the element of start tag raw is marked as something
// other than law by its class.
func asideClass(raw []byte) bool {
	class := attr(raw, "class")
	for len(class) > 0 {
		n := bytes.IndexAny(class, " -_")
		if n < 0 {
			n = len(class)
		}
		if n <= len("editorsnotes") && asideClasses[string(bytes.ToLower(class[:n]))] {
			return true
		}
		class = class[min(n+1, len(class)):]
	}
	return false
}
