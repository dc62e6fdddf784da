// Package html reads codes that are published as web pages: the pages of
// Public.Resource.Org's transformed state codes, and those that legislatures
// publish themselves.
//
// A section begins with a heading, or in pages without headings a paragraph,
// that begins with a section number. Its text runs to the head of the first
// note (history, cross references, notes to decisions) or to the next heading
// of the code; everything else is dropped. Items of ordered lists become
// labelled blocks. The reader works on the tokens of the page, keeps nothing
// of it but the section it is in, and takes time linear in its size.
package html

import (
	"bytes"
	"io"

	"golang.org/x/net/html"

	"statutelint/internal/ingest"
)

// Read reads one page. It is an ingest.Reader. A page with neither sections
// nor headings of a code is one section without a number.
func Read(file *ingest.File, data []byte, emit func(*ingest.Section)) error {
	r := newReader(file, data, emit)
	for at := 0; at < len(data); {
		if r.quiet() {
			at = nextHeading(data, at)
		}
		var err error
		at, err = r.tokens(html.NewTokenizer(bytes.NewReader(data[at:])), at)
		if err != nil {
			r.close()
			return err
		}
	}
	return r.close()
}

// tokens takes the tokens from z, which begins at offset at of the page, until
// only a heading matters any more. It returns where it stopped.
func (r *reader) tokens(z *html.Tokenizer, at int) (int, error) {
	for first := true; first || !r.quiet(); first = false {
		kind := z.Next()
		end := at + len(z.Raw())
		switch kind {
		case html.ErrorToken:
			if err := z.Err(); err != io.EOF {
				return len(r.data), err
			}
			return len(r.data), nil
		case html.TextToken:
			r.words(at, end)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.startTag(at, end)
		case html.EndTagToken:
			r.endTag(at, end)
		}
		at = end
	}
	return at, nil
}

// mode is what the reader is in the middle of.
type mode uint8

const (
	outside mode = iota // before the first section of a title or chapter
	notes               // in what follows a section
	law                 // in the text of a section
	waiting             // in notes that stand before the section's text, if it has any
)

// reader reads one page.
type reader struct {
	file  *ingest.File
	data  []byte
	emit  func(*ingest.Section)
	style style
	level int // of the headings that sections have; 0 when they have none

	integers bool // section numbers are mere integers

	mode  mode
	title para // the heading that is open
	h     int  // its level; 0 when none is
	para  para // the paragraph that is open
	fresh bool // no word has gone by since it began
	boldP bool // it began in bold type
	brs   int  // line breaks since its last word
	pre   int  // depth of preformatted text

	skip      []byte // name of the element that is left out
	skipDepth int
	struck    struckOut

	levels []level            // containers that are open
	chain  []ingest.Container // the same, for the sections in them
	sec    section
	sink   *sink // takes the paragraphs in place of sec
	lists  lists
	page   *ingest.Section // the whole page as one section, while it may be one
}

// newReader finds out how the page sets off its sections. Where nothing does,
// its text may be one section without a number.
func newReader(file *ingest.File, data []byte, emit func(*ingest.Section)) *reader {
	r := &reader{file: file, data: data, emit: emit, fresh: true}
	r.style, r.level, r.integers = styleOf(data)
	if r.style == plain {
		r.sink = newSink(data)
		r.sec.head = &ingest.Section{File: file}
		r.mode = law
	}
	return r
}

// startTag takes a start tag.
func (r *reader) startTag(at, end int) {
	raw := r.data[at:end]
	var buf [longestName + 1]byte
	name := tagName(raw, &buf)
	kind := tags[string(name)]
	if r.skip != nil && kind != headline {
		if kind == body {
			r.skip = nil
		} else if bytes.Equal(name, r.skip) {
			r.skipDepth++
		}
		return
	}
	r.para.tagged, r.title.tagged = true, true
	r.strike(kind, name, raw, end)
	if r.h > 0 && kind != other && kind != bold && kind != br && kind != struck {
		r.endHeading()
	}
	switch kind {
	case skipped:
		r.leaveOut(name)
	case headline:
		r.flush()
		if r.sink == nil {
			r.startHeading(int(name[1] - '0'))
		}
	case block:
		r.flush()
		r.pageBlock(name, raw)
	case pre:
		r.flush()
		r.pre++
	case list:
		r.flush()
		r.openList(name, raw)
	case item:
		r.flush()
		r.openItem(raw)
	case cell:
		r.para.space = true
	case bold:
		r.boldP = r.boldP || r.fresh
	case br:
		r.lineBreak()
	}
}

// quiet says whether nothing but a heading matters where the reader is. Most
// of an annotated code is passed over this way, without making tokens of it.
func (r *reader) quiet() bool {
	return r.mode <= notes && r.style == headings && r.h == 0 && r.skip == nil
}

// pageBlock leaves out a block whose class says that it is no law.
func (r *reader) pageBlock(name, raw []byte) {
	if r.mode == law && asideClass(raw) {
		r.leaveOut(name)
	}
}

// leaveOut passes over everything up to the end of the element name, but for
// the headings of the code in it.
func (r *reader) leaveOut(name []byte) {
	r.flush()
	r.skip = append([]byte(nil), name...)
	r.skipDepth = 1
}

func (r *reader) lineBreak() {
	switch {
	case r.h > 0:
		r.title.space = true
	case r.sink != nil:
		r.sink.add(&r.para)
	case r.para.empty():
		r.fresh = true
	default:
		r.brs++
	}
}

// endTag takes an end tag.
func (r *reader) endTag(at, end int) {
	raw := r.data[at:end]
	var buf [longestName + 1]byte
	name := tagName(raw, &buf)
	kind := tags[string(name)]
	r.para.tagged, r.title.tagged = true, true
	r.struck.end(name)
	if r.h > 0 && (kind == headline || kind == block || kind == item || kind == list || kind == skipped) {
		r.endHeading()
	}
	if r.skip != nil {
		if bytes.Equal(name, r.skip) {
			if r.skipDepth--; r.skipDepth == 0 {
				r.skip = nil
			}
		}
		return
	}
	switch kind {
	case bold:
		r.endBold()
	case block, headline:
		r.flush()
	case pre:
		r.flush()
		r.pre = max(r.pre-1, 0)
	case list:
		r.flush()
		r.closeList()
	case item:
		r.flush()
		r.closeItem()
	case cell:
		r.para.space = true
	}
}

// close ends the page.
func (r *reader) close() error {
	if r.h > 0 {
		r.endHeading()
	}
	r.flush()
	if r.sink != nil {
		return r.sink.sections(r.file, r.emit)
	}
	r.finish()
	if r.page != nil {
		r.emit(r.page)
	}
	return nil
}
