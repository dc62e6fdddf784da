package xml

import (
	"strings"

	"statutelint/internal/ingest"
)

// The State Decoded prints a law as one <law> whose <section_number> says that
// it is a section, whose levels above stand in it as <unit label="title"
// identifier="9">, and whose parts are <section prefix="A"> within its text.

// adapt gives e the role that its attributes and its place tell, where the
// name alone does not.
func (r *reader) adapt(e *element, tok token) {
	switch {
	case tok.name == "section_number" && r.section == nil && len(r.open) > 0 && r.open[len(r.open)-1].role == passed:
		r.open[len(r.open)-1].role = section
		r.openSection(tok.at)
	case e.role == section && r.section != nil:
		if prefix := attribute(tok.attr, "prefix"); prefix != "" {
			e.role, e.label = unit, bracketed(prefix)
		}
	case tok.name == "unit" && r.section == nil:
		if kind := attribute(tok.attr, "label"); kind != "" {
			e.role = level
			r.levels = append(r.levels, ingest.Container{Kind: kind, Number: attribute(tok.attr, "identifier")})
		}
	case e.role == unit && r.section != nil:
		e.label = r.ownLabel(attribute(tok.attr, "number"))
	case tok.name == "order_by":
		e.role = note
	}
}

// ownLabel is the label of a part whose number repeats that of its section and
// of the parts around it: "(a)" of 9-1(1)(a).
func (r *reader) ownLabel(number string) string {
	labels, ok := strings.CutPrefix(number, r.section.Number)
	at := strings.LastIndexByte(labels, '(')
	if !ok || r.section.Number == "" || at < 0 {
		return ""
	}
	return labels[at:]
}

// bracketed is the label of a part whose source gives the bare letter or
// number of it.
func bracketed(prefix string) string {
	for _, c := range prefix {
		if (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return prefix
		}
	}
	return "(" + prefix + ")"
}
