package walk

import "testing"

func TestSniff(t *testing.T) {
	tests := []struct {
		name, head string
		want       Format
	}{
		{"a.html", "<!DOCTYPE html>\n<html>", HTML},
		{"a.txt", "\ufeff\n<HTML><HEAD>", HTML},
		{"a", "<p>Sec. 1. A person", HTML},
		{"a.xml", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>`, HTML},
		{"a.xml", `<?xml version="1.0"?><!-- made by hand --><section>`, XML},
		{"a.txt", "<akomaNtoso xmlns=''>", XML},
		{"a.svg", `<?xml version="1.0"?><svg width="1">`, Unknown},
		{"a.doc", `{\rtf1\ansi`, RTF},
		{"a.docx", "PK\x03\x04", Office},
		{"a.bin", "PK\x03\x04", Zip},
		{"a.md", "Sec. 1. A person", Markdown},
		{"a.txt", "# Title 1\n\n## § 1. Name\n", Markdown},
		{"a", "---\ntitle: x\n---\n", Markdown},
		{"a.txt", "§ 1. Name. A person", Text},
		{"a", "<1> a list", Text},
		{"a.txt", "#5 is no heading", Text},
		{"a.css", "p { margin: 0 }", Unknown},
		{"a.txt", "\xff\xd8\xff\xe0", Image},
		{"a.txt", "a\x00\x00\x00b", Binary},
		{"a.txt", "\x01\x02\x03\x04\x05\x06", Binary},
		{"a.txt", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", HTML},
		{"a.txt", "S\x00e\x00c\x00.\x00 \x001\x00", Text},
		{"a.txt", "MZ stands first", Text},
		{"a.exe", "MZ\x90\x00", Binary},
	}
	for _, tt := range tests {
		if got := Sniff(tt.name, []byte(tt.head)); got != tt.want {
			t.Errorf("Sniff(%q, %q) = %v, want %v", tt.name, tt.head, got, tt.want)
		}
	}
}
