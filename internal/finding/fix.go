package finding

import "statutelint/internal/source"

// Fix is wording that cures a finding when all of its edits are made.
type Fix struct {
	Description string `json:"description"`
	Safe        bool   `json:"safe"` // it changes nothing but what the finding is about
	Edits       []Edit `json:"edits"`
}

// Edit puts New in place of the bytes of a file that are Old.
type Edit struct {
	File  string          `json:"file"`
	Start source.Position `json:"start"`
	End   source.Position `json:"end"`
	Old   string          `json:"old"`
	New   string          `json:"new"`
}

// Add takes the edits of another fix of the same finding, each once.
func (f *Fix) Add(more Fix) {
	f.Safe = f.Safe && more.Safe
	for _, e := range more.Edits {
		if !f.has(e) {
			f.Edits = append(f.Edits, e)
		}
	}
}

func (f *Fix) has(e Edit) bool {
	for _, have := range f.Edits {
		if have == e {
			return true
		}
	}
	return false
}
