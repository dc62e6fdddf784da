//go:build unix

package page_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/report/page"
	"statutelint/internal/standard"
	"statutelint/internal/testkit"
)

var codes = flag.String("codes", "", "`folder` of whole codes, *.zip, to fill the page of sixty jurisdictions with, in place of drafted ones")

// What a page of sixty jurisdictions may take.
const (
	sixty       = 60
	longestTime = 2 * time.Second         // to write it, and to open it to its end
	longestShow = 1200 * time.Millisecond // of work to show it, when what is folded is yet to be read
	largestShow = 12_000                  // elements then; the whole has about a hundred thousand
	largestPage = 15 << 20                // bytes
)

// TestSixtyJurisdictions holds that a page of sixty jurisdictions is small, and
// is soon written and opened.
func TestSixtyJurisdictions(t *testing.T) {
	std, r := repeated(t, sixty)
	w := &page.Writer{Standard: std}
	var out bytes.Buffer
	start := worked(t)
	if err := w.Write(&out, r); err != nil {
		t.Fatal(err)
	}
	took := worked(t) - start
	t.Logf("%d jurisdictions, %d findings: written in %v, %.1f MB", sixty, len(r.Findings), took, float64(out.Len())/(1<<20))
	if !testing.Short() && took > longestTime { // short runs are those of the race detector
		t.Errorf("it takes %v to write", took)
	}
	if out.Len() > largestPage {
		t.Errorf("it has %d bytes", out.Len())
	}
	opening(t, browser(t), out.Bytes())
}

// worked is the time that this process has worked, whatever else the machine
// does.
func worked(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// opening loads the page in a browser.
func opening(t *testing.T, b context.Context, html []byte) {
	file := filepath.Join(t.TempDir(), "sixty.html")
	if err := os.WriteFile(file, html, 0o644); err != nil {
		t.Fatal(err)
	}
	shown := load(t, b, file, "", countTime, neverIdle)
	ms := value[float64](shown, `performance.getEntriesByType("navigation")[0].loadEventEnd`)
	first := value[float64](shown, `performance.getEntriesByName("first-contentful-paint")[0].startTime`)
	toShow := shown.worked()
	if n := value[int](shown, `document.getElementsByTagName("*").length`); n > largestShow {
		t.Errorf("it has %d elements when it is shown", n)
	}
	p := open(t, b, file, "", countTime)
	toRead := p.worked()
	t.Logf("first paint after %.0f ms, load event after %.0f ms; the page worked %v to be shown, %v to be read to its end", first, ms, toShow, toRead)
	if toShow > longestShow || toShow == 0 {
		t.Errorf("it takes %v of work to be shown", toShow)
	}
	if toRead > longestTime {
		t.Errorf("it takes %v of work to be read", toRead)
	}
	p.holds(`document.querySelectorAll(".matrix tbody tr").length === `+strconv.Itoa(sixty), "a jurisdiction has no row")
	p.holds(`(m => { m.scrollTop = m.scrollHeight; return m.scrollTop > 0 && m.querySelector("th.rule").getBoundingClientRect().top >= m.getBoundingClientRect().top; })(document.querySelector(".scroll.tall"))`, "the rules are out of sight at the last row")
	last := value[string](p, `Array.from(document.querySelectorAll("details.verdict")).pop().id`)
	open(t, b, file, "#"+last).holds(inView, "the last verdict is not in view after a fresh load")
	open(t, b, file, "#method").holds(`(r => r.top >= 0 && r.top < innerHeight)(document.getElementById("method").getBoundingClientRect())`, "what follows the jurisdictions is not in view after a fresh load")
}

// countTime has the browser count the time that the page itself works, which
// does not depend on what else the machine does.
func countTime(ctx context.Context, on *chromedp.Target) (none chromedp.Void, err error) {
	_, err = cdp.Call(ctx, on, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	return none, err
}

// worked is the time counted.
func (p *tab) worked() time.Duration {
	p.Helper()
	r, err := chromedp.Call(p.ctx, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		p.Fatal(err)
	}
	for _, m := range r.Metrics {
		if m.Name == "TaskDuration" {
			return time.Duration(m.Value * float64(time.Second))
		}
	}
	p.Fatal("the browser does not count the time of tasks")
	return 0
}

// repeated audits some codes and returns n jurisdictions that have their law
// in turn, each under a name of its own.
func repeated(t *testing.T, n int) (*standard.Standard, *finding.Result) {
	t.Helper()
	few, std, err := testkit.Audit(someCodes(t)...)
	if err != nil {
		t.Fatal(err)
	}
	r := &finding.Result{Version: few.Version, RuleSet: few.RuleSet, Tables: map[string][]finding.Table{}}
	for i := range n {
		j := few.Jurisdictions[i%len(few.Jurisdictions)]
		of, name := j.Name, j.Name+" "+strconv.Itoa(i+1)
		j.Name = name
		r.Jurisdictions = append(r.Jurisdictions, j)
		for _, f := range few.Findings {
			if f.Jurisdiction == of {
				f.Jurisdiction = name
				r.Findings = append(r.Findings, f)
			}
		}
		for _, v := range few.Verdicts {
			if v.Jurisdiction == of {
				v.Jurisdiction = name
				r.Verdicts = append(r.Verdicts, v)
			}
		}
		r.Tables[name] = few.Tables[of]
	}
	return std, r
}

func someCodes(t *testing.T) []lint.Input {
	t.Helper()
	pattern := "../../../testdata/projects/*/code"
	if *codes != "" {
		pattern = filepath.Join(*codes, "*.zip")
	}
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no codes at %s: %v", pattern, err)
	}
	var all []lint.Input
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(strings.TrimSuffix(path, "/code")), ".zip")
		all = append(all, lint.Input{Name: name, Paths: []string{path}, InferLevel: true})
	}
	return all
}
