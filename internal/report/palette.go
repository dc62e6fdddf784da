package report

import (
	"github.com/fatih/color"

	"statutelint/internal/finding"
)

// palette holds the colours of output for people; without colour it changes
// nothing.
type palette struct {
	bold, dim, place, review, good, second func(...any) string
	severity                               map[finding.Severity]func(...any) string
}

func newPalette(colored bool) palette {
	style := func(attributes ...color.Attribute) func(...any) string {
		c := color.New(attributes...)
		if colored {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
	return palette{
		bold:   style(color.Bold),
		dim:    style(color.Faint),
		place:  style(color.FgBlue),
		second: style(color.FgBlue, color.Bold),
		review: style(color.FgMagenta),
		good:   style(color.FgGreen, color.Bold),
		severity: map[finding.Severity]func(...any) string{
			finding.Error:   style(color.FgRed, color.Bold),
			finding.Warning: style(color.FgYellow, color.Bold),
			finding.Info:    style(color.FgCyan, color.Bold),
		},
	}
}
