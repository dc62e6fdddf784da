package report

import (
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"statutelint/internal/finding"
)

// sarifFixes adds a finding's fixes: by file, the bytes that go and the words
// that come.
func sarifFixes(res *sarif.Result, fixes []finding.Fix) {
	for _, f := range fixes {
		fix := sarif.NewFix().WithDescription(sarif.NewTextMessage(f.Description))
		fix.WithProperties(sarif.NewPropertyBag().Add("safe", f.Safe))
		changes := map[string]*sarif.ArtifactChange{}
		for _, e := range f.Edits {
			c := changes[e.File]
			if c == nil {
				c = sarif.NewArtifactChange().WithArtifactLocation(sarif.NewSimpleArtifactLocation(uri(e.File)))
				changes[e.File] = c
				fix.AddArtifactChange(c)
			}
			gone := sarif.NewRegion().WithStartLine(e.Start.Line).WithEndLine(e.End.Line)
			gone.WithByteOffset(e.Start.Offset).WithByteLength(e.End.Offset - e.Start.Offset)
			gone.WithStartColumn(e.Start.Character).WithEndColumn(e.End.Character)
			c.AddReplacement(sarif.NewReplacement().WithDeletedRegion(gone).WithInsertedContent(sarif.NewArtifactContent().WithText(e.New)))
		}
		res.AddFixe(fix)
	}
}
