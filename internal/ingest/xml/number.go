package xml

import (
	"strings"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

// sectionNumber reads a section's number as its element prints it: "§ 12-34."
// is 12-34.
func sectionNumber(text string) string {
	text = strings.TrimLeft(text, "§[ \u00a0\u202f")
	for _, word := range []string{"Section ", "Sec. ", "SECTION ", "Art. ", "Article "} {
		text = strings.TrimPrefix(text, word)
	}
	return heading.Normalise(strings.TrimRight(strings.TrimSpace(text), ".]"))
}

// containersOf derives title and chapter from a number of the form
// title-section, whose last two digits count within the chapter: 12-3401 is in
// chapter 34 of title 12.
func containersOf(number string) []ingest.Container {
	t, rest, ok := strings.Cut(number, "-")
	if !ok || t == "" {
		return nil
	}
	out := []ingest.Container{{Kind: "title", Number: t}}
	digits := 0
	for digits < len(rest) && '0' <= rest[digits] && rest[digits] <= '9' {
		digits++
	}
	if digits > 2 {
		out = append(out, ingest.Container{Kind: "chapter", Number: rest[:digits-2]})
	}
	return out
}

// containerNumber reads the number of a level as its element prints it:
// "CHAPTER 77—" is 77.
func containerNumber(kind, text string) string {
	if word, rest, ok := strings.Cut(text, " "); ok && strings.EqualFold(word, kind) {
		text = rest
	}
	return strings.TrimRight(strings.TrimSpace(text), "—–-.: ")
}

// reasonStatus reads why a section is printed without law. A reason that is not
// known is one only where the section has no text.
func reasonStatus(reason, text string) ingest.Status {
	switch t := strings.ToLower(reason); {
	case reason == "":
		return ingest.InForce
	case strings.Contains(t, "not funded"), strings.Contains(t, "not applicable"):
		return ingest.NotFunded
	case strings.Contains(t, "reserved"):
		return ingest.Reserved
	}
	if status := heading.Status(reason); status != ingest.InForce || len(text) > maxNotice {
		return status
	}
	return ingest.Repealed
}

// maxNotice is how many bytes a text has that only says that the section is no
// law.
const maxNotice = 60
