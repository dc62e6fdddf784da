package cli

import (
	"time"

	"github.com/schollz/progressbar/v3"

	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
)

// longRun is the time after which a run shows how far it is.
const longRun = 400 * time.Millisecond

var thinBar = progressbar.Theme{Saucer: "━", SaucerPadding: "─"}

// progress shows, on a terminal, how much of a long run is done, unless it is to
// be quiet. The returned function takes the bar away again.
func (a *app) progress(in *lint.Input, quiet bool) (done func()) {
	if quiet || !isTerminal(a.err) {
		return func() {}
	}
	var bar *progressbar.ProgressBar
	began := time.Now()
	in.Progress = func(p walk.Progress) {
		if bar == nil {
			if time.Since(began) < longRun {
				return
			}
			bar = progressbar.NewOptions64(p.Bytes,
				progressbar.OptionSetWriter(a.err), progressbar.OptionSetDescription(in.Name), progressbar.OptionSetWidth(30),
				progressbar.OptionShowBytes(true), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond),
				progressbar.OptionSetTheme(thinBar))
		}
		bar.ChangeMax64(p.Bytes)
		_ = bar.Set64(p.BytesDone)
	}
	return func() {
		if bar != nil {
			_ = bar.Clear()
		}
	}
}
