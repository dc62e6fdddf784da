package page_test

import (
	"context"
	"fmt"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestUnread uses a page whose jurisdictions are not read yet, as one does who
// is quicker than the browser: nothing may be missing, or hidden, for that.
func TestUnread(t *testing.T) {
	b := browser(t)
	file := written(t)
	all := verdictsOf(t, b, file)
	for name, test := range map[string]func(*tab, []string){
		"a deep link": unreadLink,
		"a link past": unreadPast,
		"filters":     unreadFilter,
		"the map":     unreadMap,
		"print":       unreadPrint,
	} {
		t.Run(name, func(t *testing.T) {
			p := load(t, b, file, "", neverIdle)
			p.holds(`document.querySelector(".verdict") === null`, "the page is read already")
			test(p, all)
		})
	}
}

// eachVerdict has a line a verdict of what the document shows: its anchor, its
// answer and the marks of its findings.
const eachVerdict = `Array.from(document.querySelectorAll("details.verdict"), d => [d.id, d.dataset.verdict, ...Array.from(d.querySelectorAll("[data-fingerprint]"), f => f.dataset.fingerprint)].join(" "))`

// verdictsOf returns the verdicts of a page that a browser without scripts
// shows, which are those of one that runs them.
func verdictsOf(t *testing.T, b context.Context, file string) []string {
	t.Helper()
	plain := newTab(t, b, file)
	plain.do(withoutScripts, chromedp.Navigate(plain.file))
	all := value[[]string](plain, eachVerdict)
	if len(all) < 100 {
		t.Fatalf("only %d verdicts without scripts", len(all))
	}
	plain.holds(`document.querySelector("details.verdict.finding[open] mark").checkVisibility()`, "a finding is hidden without scripts")
	open(t, b, file, "").holdsAll(all)
	return all
}

// holdsAll fails the test unless the document has these verdicts, in order.
func (p *tab) holdsAll(want []string) {
	p.Helper()
	got := value[[]string](p, eachVerdict)
	if fmt.Sprint(got) != fmt.Sprint(want) {
		p.Errorf("the page has %d verdicts, which are not the %d that it holds", len(got), len(want))
	}
}

func withoutScripts(ctx context.Context, on *chromedp.Target) (none chromedp.Void, err error) {
	_, err = cdp.Call(ctx, on, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return none, err
}

// unreadLink follows a link to the first jurisdiction, which reads no other, and
// then to the last.
func unreadLink(p *tab, _ []string) {
	const left = `document.querySelectorAll("noscript").length`
	all := value[int](p, left)
	for i := range all {
		p.holds(left+` === `+strconv.Itoa(all-i), "a jurisdiction is read that nobody asked for")
		value[string](p, `location.hash = document.querySelector(".matrix tbody tr:nth-child(`+strconv.Itoa(i+1)+`) a.clear").hash`)
		p.settle()
		p.holds(inView, "the verdict is not in view")
	}
	p.whole()
}

// unreadPast follows a link to what stands below the jurisdictions, which would
// move when they are read after it.
func unreadPast(p *tab, all []string) {
	value[string](p, `location.hash = "#method"`)
	p.whole()
	p.holdsAll(all)
	p.holds(`(r => r.top >= 0 && r.top < innerHeight)(document.getElementById("method").getBoundingClientRect())`, "the place is not in view")
}

func unreadFilter(p *tab, all []string) {
	p.do(chromedp.SetValue(chromedp.CSS(`#filters [name="verdict"]`), "finding"))
	value[bool](p, `document.getElementById("filters").dispatchEvent(new Event("input", {bubbles: true}))`)
	count := value[string](p, `document.querySelector("output").value`)
	value[bool](p, `dispatchEvent(new Event("beforeprint"))`) // which reads everything
	p.whole()
	p.holds(`document.querySelectorAll("details.verdict.finding").length > 0`, "there is nothing to filter")
	if want := fmt.Sprintf("%d of %d verdicts", value[int](p, shown), len(all)); count != want {
		p.Errorf("the filter says %q before the page is read, and %q after", count, want)
	}
	p.holds(shown+` === document.querySelectorAll("details.verdict.finding").length`, "what is read late is not filtered")
}

func unreadMap(p *tab, _ []string) {
	before := value[[]string](p, eachTile)
	value[bool](p, `dispatchEvent(new Event("beforeprint"))`)
	after := value[[]string](p, `Array.from(document.querySelectorAll("a.tile"), t => (d => d.id + " v-" + d.dataset.verdict)(document.getElementById(t.dataset.slug + "--" + document.getElementById("map-rule").value)))`)
	if fmt.Sprint(before) != fmt.Sprint(after) || len(before) < 2 {
		p.Errorf("the map shows %v, not %v", before, after)
	}
}

// eachTile has a line a tile: where it leads, and the class of its colour.
const eachTile = `Array.from(document.querySelectorAll("a.tile"), t => t.hash.slice(1) + " " + Array.from(t.classList).pop())`

func unreadPrint(p *tab, all []string) {
	value[bool](p, `addEventListener("beforeprint", () => { document.body.dataset.closed = document.querySelectorAll("details.verdict:not([open])").length; }) || true`)
	pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF())
	if err != nil {
		p.Fatal(err)
	}
	if n := len(pdfPage.FindAll(pdf, -1)); n < 5 {
		p.Errorf("%d pages are no print of the whole", n)
	}
	p.holds(`document.body.dataset.closed === "0"`, "a verdict is closed in print")
	p.holdsAll(all)
}
