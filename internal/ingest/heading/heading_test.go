package heading_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
	"statutelint/internal/ingest/heading"
)

func TestReadSection(t *testing.T) {
	type result struct{ Number, Title, Rest string }
	tests := []struct {
		in   string
		want *result // nil when it is no heading
	}{
		{"§ 5. Lamps; penalty. A person is", &result{"5", "Lamps; penalty", "A person is"}},
		{"[§77‑12.5]  Lamps.]  (1)  A person", &result{"77-12.5", "Lamps", "(1)  A person"}},
		{"§§ 3 to 5 [Repealed]", &result{"3 to 5", "Repealed", ""}},
		{"§§ 1, 2,\n and 3.  Reserved.", &result{"1, 2, and 3", "Reserved", ""}},
		{"Sec. 7.66.100. Lamps. (a) A person", &result{"7.66.100", "Lamps", "(a) A person"}},
		{"SECTION 2. A person who sells is guilty.", &result{"2", "", "A person who sells is guilty."}},
		{"Article IV. Oil", &result{"IV", "Oil", ""}},
		{"79aa–3. Grants.", &result{"79aa–3", "Grants", ""}},
		{"7.1-29-03. When a court may order oil. The court", &result{"7.1-29-03", "When a court may order oil", "The court"}},
		{"§ 9. Theft in the U.S. Mail. No.", &result{"9", "Theft in the U.S. Mail", "No."}},
		{"Lamp Code § 64. Oil.", &result{"64", "Oil", ""}},
		{"33 X.Y.Z. § 123. Oil.", &result{"33 X.Y.Z. § 123", "Oil", ""}},
		{"§ 9. Custody and visitation of lamps when the parent of the owner is convicted of theft", &result{"9", "Custody and visitation of lamps when the parent of the owner is convicted of theft", ""}},
		{"§ 9. Custody of lamps that hang over any public road is with the owner of each lamp", &result{"9", "", "Custody of lamps that hang over any public road is with the owner of each lamp"}},
		{"§ 12-34 applies to lamps.", nil},
		{"§ 12-34(b) Lamps.", nil},
		{"Section 5 of this chapter", nil},
		{"§ 7; am L 1990]", nil},
		{"§ 7]  Lamps", nil},
		{"section 4. Lamps.", nil},
		{"A person is guilty.", nil},
		{"§", nil},
		{"", nil},
	}
	for _, tt := range tests {
		h, ok := heading.ReadSection(tt.in)
		var got *result
		if ok {
			got = &result{h.Number, h.Title(tt.in), tt.in[h.Rest:]}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q: %s", tt.in, diff)
		}
	}
}

func TestReadContainer(t *testing.T) {
	tests := []struct {
		in   string
		want ingest.Container
	}{
		{"PART I. GENERAL", ingest.Container{Kind: "part", Number: "I", Heading: "GENERAL"}},
		{"[PART IV.]", ingest.Container{Kind: "part", Number: "IV"}},
		{"Chapter 12-34", ingest.Container{Kind: "chapter", Number: "12-34"}},
		{"SUBCHAPTER A—LAMPS", ingest.Container{Kind: "subchapter", Number: "A", Heading: "LAMPS"}},
		{"Part of this chapter", ingest.Container{}},
		{"Chapter 5 applies to lamps", ingest.Container{}},
		{"Title 5, section 3", ingest.Container{}},
		{"chapter 7", ingest.Container{}},
	}
	for _, tt := range tests {
		got, ok := heading.ReadContainer(tt.in)
		if diff := cmp.Diff(tt.want, got); diff != "" || ok != (tt.want.Kind != "") {
			t.Errorf("%q: %v %s", tt.in, ok, diff)
		}
	}
}

func TestStatus(t *testing.T) {
	tests := map[string]ingest.Status{
		"Lamps":                           ingest.InForce,
		"Repealed":                        ingest.Repealed,
		"[Repealed by Laws 1990]":         ingest.Repealed,
		"REPEALED.  L 1990, c 2":          ingest.Repealed,
		"[OLD] REPEALED":                  ingest.Repealed,
		"Renumbered as § 5":               ingest.Repealed,
		"Repealed and reserved":           ingest.Reserved,
		"Repealed statutes, effect of":    ingest.InForce,
		"Transferred employees":           ingest.InForce,
		"Reserved":                        ingest.Reserved,
		"[Reserved for future use].":      ingest.Reserved,
		"Not Funded":                      ingest.NotFunded,
		"Expired oil":                     ingest.InForce,
		"Omitted":                         ingest.Repealed,
		"":                                ingest.InForce,
		"[Effective until 2030] Old lamp": ingest.InForce,
	}
	for title, want := range tests {
		if got := heading.Status(title); got != want {
			t.Errorf("%q: got %d, want %d", title, got, want)
		}
	}
}

func FuzzReadSection(f *testing.F) {
	f.Add("[§§77‑1 to 77-5]  Lamps; (oil).  A")
	f.Add("33 X. § 1. B.—C")
	f.Fuzz(func(t *testing.T, s string) {
		if h, ok := heading.ReadSection(s); ok && (h.TitleAt > h.TitleEnd || h.TitleEnd > h.Rest || h.Rest > len(s)) {
			t.Errorf("%q: title %d to %d, rest at %d", s, h.TitleAt, h.TitleEnd, h.Rest)
		}
		heading.ReadContainer(s)
	})
}
