package html

import (
	"strings"

	"statutelint/internal/source"
)

// endBold takes bold type that began a paragraph: a section's number, the head
// of notes, or a catch-line, which is law.
func (r *reader) endBold() {
	if !r.boldP || r.para.empty() || r.h > 0 {
		return
	}
	if r.style == boldface {
		if r.begins() {
			return
		}
		if r.mode != law {
			r.para.reset()
			r.boldP = false
			return
		}
	}
	if r.mode == law && !r.lists.pending && beginsNotes(r.para.text, false) {
		r.para.reset()
		r.boldP = false
		r.beginNotes()
	}
}

// begins starts a section when the open paragraph begins with its number, and
// leaves in the paragraph what is law of it.
func (r *reader) begins() bool {
	text := string(r.para.text)
	head, ok := readSectionHead(text)
	if !ok || !head.named && (head.simple || r.style == plain && !upperAt(text, head.rest)) {
		return r.container(text)
	}
	if r.style == plain && !headLike(text[head.rest:]) {
		return false
	}
	at := source.Span{Start: r.para.start, End: r.para.end}
	end := len(text)
	if r.style == plain {
		end = head.rest + captionEnd(text[head.rest:])
	}
	rest := r.para.from(end)
	r.start(head, text[:end], at)
	r.boldP = false
	r.sec.untitled = r.sec.head.Heading == "" && r.mode == law
	if len(rest.text) == 0 {
		r.para.reset()
		return true
	}
	r.para = rest
	r.paragraph(false)
	return true
}

// container takes a paragraph that is the heading of a chapter or another
// part of the code.
func (r *reader) container(text string) bool {
	if len(text) > 160 || r.mode == law && r.style == plain && strings.ToUpper(text) != text {
		return false
	}
	c, ok := readContainer(text)
	if !ok || c.Heading == "" && c.Number == "" {
		return false
	}
	r.finish()
	r.openContainer(c, 1)
	r.para.reset()
	r.boldP = false
	return true
}

// upperAt says whether a capital letter, a quotation mark or a bracket stands
// at s[at], as at the beginning of a heading.
func upperAt(s string, at int) bool {
	return at < len(s) && ('A' <= s[at] && s[at] <= 'Z' || s[at] == '[' || strings.HasPrefix(s[at:], "“"))
}

// headLike says whether what follows "Section 5" in a paragraph reads as the
// beginning of a section, and not as a sentence about section 5.
func headLike(rest string) bool {
	return rest == "" || upperAt(rest, 0) || rest[0] == '(' || rest[0] == '"'
}

// longestCaption is more than the length in bytes of a heading that stands in
// one paragraph with the text.
const longestCaption = 240

// captionEnd returns the length of the heading that s, the paragraph after a
// section's number, begins with; 0 when it has none. A heading is short, ends
// with a full stop or a dash, and has no verb of the law in it.
func captionEnd(s string) int {
	for i := 0; i < len(s) && i < longestCaption; i++ {
		dash := strings.HasPrefix(s[i:], "—")
		if !dash && (s[i] != '.' || i+1 < len(s) && s[i+1] != ' ' || abbreviated(s[:i])) {
			continue
		}
		end := i + 1
		if dash {
			end = i + len("—")
		}
		if commands(s[:i]) {
			return 0
		}
		return skipSpace(s, end)
	}
	if len(s) < longestCaption && s != "" && s[0] != '(' && !commands(s) {
		return len(s)
	}
	return 0
}

// commands says whether a verb of the law stands in s, so that it is a
// sentence and not a heading.
func commands(s string) bool {
	for _, verb := range []string{" shall ", " may ", " must ", " means ", " is guilty "} {
		if strings.Contains(s, verb) {
			return true
		}
	}
	return false
}

// abbreviated says whether s ends with a single letter, as "U.S" does.
func abbreviated(s string) bool {
	n := len(s)
	return n >= 2 && isLetter(s[n-1]) && !isLetter(s[n-2])
}
