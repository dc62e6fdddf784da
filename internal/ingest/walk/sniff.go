package walk

import (
	"bytes"
	"path"
	"strings"
)

// Format is what a file turns out to be.
type Format int

// The formats of files. Those from Unknown on are not read.
const (
	Text Format = iota
	Markdown
	HTML
	XML // legislative XML of any schema
	RTF
	Zip
	Unknown // text, but not prose: style sheets, settings, data
	Image
	PDF
	Office // word processor files other than RTF
	Binary
)

// String returns the format's name as messages print it.
func (f Format) String() string {
	return [...]string{"plain text", "Markdown", "HTML", "XML", "RTF", "zip archive", "unknown", "image", "PDF", "word processor file", "binary"}[f]
}

// SniffLen is the number of leading bytes that Sniff makes good use of.
const SniffLen = 4096

// Sniff tells what a file is from its first bytes. Its name decides only where
// they fit several formats, as Markdown and plain text, and where there are no
// bytes to go by.
func Sniff(name string, head []byte) Format {
	if f, ok := magic(head); ok {
		if f == Zip && officeNames[ext(name)] {
			return Office
		}
		return f
	}
	if len(head) == 0 {
		return byName[ext(name)]
	}
	if enc := encodingOf(head); enc == utf16LE || enc == utf16BE {
		head, _ = fromUTF16(head, enc)
	} else if bytes.Count(head, []byte{0}) > len(head)/maxNULs {
		return Binary
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, bomUTF8), " \t\r\n\x00")
	if f, ok := markup(head); ok {
		return f
	}
	return prose(name, head)
}

// maxNULs is how many bytes there must be to each NUL in a text file.
const maxNULs = 512

// byName is what an extension suggests. It settles ties only.
var byName = map[string]Format{
	"md": Markdown, "markdown": Markdown,
	"html": HTML, "htm": HTML, "xhtml": HTML, "xml": XML, "rtf": RTF, "zip": Zip,
	"css": Unknown, "js": Unknown, "json": Unknown, "ini": Unknown, "csv": Unknown, "tsv": Unknown, "log": Unknown,
	"yaml": Unknown, "yml": Unknown, "toml": Unknown, "py": Unknown, "sh": Unknown, "go": Unknown, "xsl": Unknown, "svg": Unknown,
}

var officeNames = map[string]bool{"docx": true, "odt": true, "pptx": true, "xlsx": true, "epub": true}

// ext returns the extension of name in lower case, without its dot.
func ext(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

// magics are the fixed first bytes of formats.
var magics = []struct {
	head   string
	format Format
}{
	{"PK\x03\x04", Zip}, {"PK\x05\x06", Zip}, {"PK\x07\x08", Zip},
	{"{\\rtf", RTF}, {"\xef\xbb\xbf{\\rtf", RTF},
	{"%PDF-", PDF}, {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Office}, {"\xffWPC", Office},
	{"\x89PNG", Image}, {"\xff\xd8\xff", Image}, {"GIF8", Image}, {"II*\x00", Image}, {"MM\x00*", Image},
	{"\x1f\x8b", Binary}, {"7z\xbc\xaf", Binary}, {"Rar!", Binary}, {"BZh", Binary}, {"\x7fELF", Binary}, {"MZ", Binary},
}

func magic(head []byte) (Format, bool) {
	for _, m := range magics {
		if len(head) >= len(m.head) && string(head[:len(m.head)]) == m.head {
			return m.format, m.head != "MZ" || bytes.IndexByte(head, 0) >= 0
		}
	}
	return 0, false
}

// htmlTags are elements that occur in web pages and not in legislative XML
// near its beginning.
var htmlTags = []string{"<!doctype html", "<html", "<head", "<body", "<title>", "<meta ", "<h1", "<h2", "<h3", "<div", "<table", "<center", "<p>", "<p ", "<b>", "<br", "<ol", "<ul", "<pre>", "<font"}

// maxTag is the longest that a tag is which tells a format.
const maxTag = 16

// markup tells HTML from XML in text that begins with a tag, or has tags of
// HTML in it.
func markup(head []byte) (Format, bool) {
	if !bytes.HasPrefix(head, []byte("<")) {
		return 0, false
	}
	root := head
	for bytes.HasPrefix(root, []byte("<?")) || bytes.HasPrefix(root, []byte("<!--")) {
		end := []byte("?>")
		if root[1] == '!' {
			end = []byte("-->")
		}
		_, rest, ok := bytes.Cut(root, end)
		if !ok {
			break
		}
		root = bytes.TrimLeft(rest, " \t\r\n")
	}
	low := bytes.ToLower(root[:min(len(root), maxTag)])
	for _, tag := range htmlTags {
		if bytes.HasPrefix(low, []byte(tag)) {
			return HTML, true
		}
	}
	if bytes.HasPrefix(low, []byte("<svg")) || bytes.HasPrefix(low, []byte("<!doctype svg")) || bytes.HasPrefix(low, []byte("<xsl:")) {
		return Unknown, true
	}
	if bytes.EqualFold(head[:min(len(head), 5)], []byte("<?xml")) || len(root) > 1 && (isLetter(root[1]) || root[1] == '!') {
		return XML, true
	}
	return 0, false
}

func isLetter(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' }

// prose tells Markdown from plain text, and both from what is no prose.
func prose(name string, head []byte) Format {
	if f, ok := byName[ext(name)]; ok && (f == Markdown || f == Unknown) {
		return f
	}
	if bytes.HasPrefix(head, []byte("---\n")) || bytes.HasPrefix(head, []byte("---\r\n")) || atxHeadings(head) > 0 {
		return Markdown
	}
	if controls(head) > len(head)/64 {
		return Binary
	}
	return Text
}

// atxHeadings counts the lines that begin with # marks and a space.
func atxHeadings(head []byte) int {
	n := 0
	for line := range bytes.Lines(head) {
		rest := bytes.TrimLeft(line, "#")
		if k := len(line) - len(rest); k > 0 && k <= 6 && len(rest) > 2 && rest[0] == ' ' {
			n++
		}
	}
	return n
}

// controls counts bytes that do not occur in text.
func controls(head []byte) int {
	n := 0
	for _, b := range head {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b && b != 0 || b == 0x7f {
			n++
		}
	}
	return n
}

// refusal is the message for a file of a format that is not read.
func refusal(f Format) string {
	switch f {
	case Zip:
		return "an archive inside an archive, which is not opened; unpack it and give its folder"
	case PDF, Office:
		return "not a text format that statutelint reads (" + f.String() + "); export it as HTML, RTF or plain text"
	case Unknown:
		return "not a text format that statutelint reads; remove it from the folder or ignore this message"
	}
	return "not a text format that statutelint reads (" + f.String() + ")"
}
