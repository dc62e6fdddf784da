package xml

import "strings"

// role is what an element is to the law.
type role int

const (
	passed    role = iota // its content counts as if its tags were not there
	section               // a section of the code
	unit                  // a labelled part of a section
	label                 // the number of a section or unit
	title                 // the catch-line of a section or unit
	paragraph             // a block of text
	flush                 // a block of text after the units of its parent
	inline                // part of the text around it
	note                  // no law
	reason                // why a section is no law: Repealed
	container             // a level above sections
	level                 // a level above the section that follows, beside it
)

var roles = map[string]role{
	"section": section,
	"para":    unit, "subsection": unit, "paragraph": unit, "subparagraph": unit, "clause": unit, "subclause": unit,
	"item": unit, "subitem": unit, "point": unit, "level": unit, "li": unit, "listitem": unit, "indent": unit,
	"num": label, "enum": label, "label": label, "number": label,
	"heading": title, "head": title, "catchline": title, "catch_line": title, "caption": title,
	"text": paragraph, "p": paragraph, "content": paragraph, "chapeau": paragraph, "intro": paragraph, "td": paragraph,
	"th": paragraph, "tr": paragraph, "entry": paragraph, "blockquote": paragraph, "quotedtext": inline,
	"aftertext": flush, "continuation": flush, "wrapup": flush,
	"cite": inline, "ref": inline, "i": inline, "b": inline, "em": inline, "strong": inline, "term": inline, "span": inline,
	"u": inline, "sup": inline, "sub": inline, "quote": inline, "def": inline, "inline": inline, "date": inline, "a": inline,
	"annotations": note, "annotation": note, "notes": note, "note": note, "sourcecredit": note, "toc": note, "meta": note,
	"history": note, "footnote": note, "authorialnote": note, "editorialnote": note, "statutorynote": note, "preface": note,
	"del": note, "strike": note, "deletedtext": note, "histories": note, "effdate": note, "enddate": note,
	"legislation": note, "graphic": note, "img": note, "math": note, "style": note, "script": note,
	"reason": reason,
	"title":  container, "subtitle": container, "part": container, "subpart": container, "chapter": container,
	"subchapter": container, "article": container, "division": container, "container": container,
}

// suffixes tell what an element is from the end of a name made of several
// words: SectionNumber, ChapterName, CatchLine.
var suffixes = []struct {
	end  string
	role role
}{

	{"number", label}, {"num", label}, {"heading", title}, {"name", title}, {"catchline", title}, {"caption", title},
	{"history", note}, {"note", note}, {"notes", note}, {"annotation", note}, {"annotations", note},
}

// roleOf is what an element of that name, in lower case, is to the law.
func roleOf(name string) role {
	if r, ok := roles[name]; ok {
		return r
	}
	for _, s := range suffixes {
		if strings.HasSuffix(name, s.end) {
			return s.role
		}
	}
	return passed
}
