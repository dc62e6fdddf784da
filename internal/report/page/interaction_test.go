package page_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"statutelint/internal/cli"
)

// run calls the program and returns what it writes.
func run(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := cli.Main(args, strings.NewReader(""), &out, &errs); code > 1 {
		t.Fatalf("%v ends with %d: %s", args, code, errs.String())
	}
	return out.Bytes()
}

// projects are two drafted codes; onMap are names for them that the map knows.
func projects(t *testing.T) (dirs, onMap []string) {
	t.Helper()
	tiles, err := os.ReadFile("tiles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"revised-statutes", "safe-harbor"} {
		dirs = append(dirs, filepath.Join("../../../testdata/projects", name, "code"))
		onMap = append(onMap, strings.SplitN(strings.Split(string(tiles), "\n")[i], " ", 4)[3])
	}
	return dirs, onMap
}

// written is the page of an audit of drafted codes, as a user makes it.
func written(t *testing.T) string {
	t.Helper()
	dirs, names := projects(t)
	file := filepath.Join(t.TempDir(), "report.html")
	run(t, append([]string{"audit", "--no-config", "--output", "html=" + file, "--name", names[0], "--name", names[1]}, dirs...)...)
	return file
}

// TestInBrowser uses the page as its readers do.
func TestInBrowser(t *testing.T) {
	b := browser(t)
	file := written(t)
	for name, test := range map[string]func(*testing.T, context.Context, string){
		"a cell opens its verdict": clicking,
		"a deep link":              linking,
		"filters":                  filtering,
		"the map":                  mapping,
		"keys":                     typing,
		"slow keys":                typingSlowly,
		"print":                    printing,
		"spoken names":             naming,
	} {
		t.Run(name, func(t *testing.T) { test(t, b, file) })
	}
}

// inView is true when the verdict is open and its first line can be read.
const inView = `(d => { const r = d.querySelector("summary").getBoundingClientRect();
	const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
	return d.open && r.height > 0 && r.top >= 0 && r.bottom <= innerHeight && d.contains(top); })(document.getElementById(location.hash.slice(1)))`

// lastCell is the last cell of the matrix whose verdict is closed.
const lastCell = `Array.from(document.querySelectorAll(".matrix a.clear")).pop()`

func clicking(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	p.do(chromedp.Click(chromedp.CSS(".matrix a.clear")))
	p.settle()
	p.holds(inView, "the verdict of the first clear cell is not in view")
	p.holds(`document.activeElement.closest("details").id === location.hash.slice(1)`, "the focus does not go to the verdict")
	value[bool](p, lastCell+`.click() || true`)
	p.settle()
	p.holds(inView, "the verdict of the last clear cell is not in view")
}

func linking(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	for _, anchor := range value[[]string](p, `(all => [all[0], all[Math.floor(all.length / 2)], all[all.length - 1]].map(d => d.id))(Array.from(document.querySelectorAll("details.verdict.clear")))`) {
		fresh := open(t, b, file, "#"+anchor)
		fresh.holds(inView, anchor+" is not in view after a fresh load")
		narrow := open(t, b, file, "#"+anchor, chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile))
		narrow.holds(inView, anchor+" is not in view on a telephone")
		narrow.holds(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`, "the page is wider than a telephone")
	}
	dated := open(t, b, file, "#ages")
	dated.holds(`(r => r.top >= 0 && r.top < innerHeight / 2)(document.getElementById("ages").getBoundingClientRect())`, "a link to a section does not lead there")
}

// shown counts the verdicts that a reader can reach.
const shown = `document.querySelectorAll("details.verdict:not([hidden])").length`

func filtering(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	all := value[int](p, shown)
	for _, f := range []struct{ name, value, selects string }{
		{"rule", "PRO01", `[data-rule="PRO01"]`},
		{"family", "sal", `[data-family="sal"]`},
		{"verdict", "finding", `.finding`},
		{"severity", "warning", `[data-severity="warning"]`},
	} {
		p.do(chromedp.SetValue(chromedp.CSS(`#filters [name="`+f.name+`"]`), f.value))
		value[bool](p, `document.getElementById("filters").dispatchEvent(new Event("input", {bubbles: true}))`)
		p.settle()
		p.holds(shown+` === document.querySelectorAll('details.verdict`+f.selects+`').length && `+shown+` > 0`, "filter by "+f.name)
		p.holds(`document.querySelector("output").value.startsWith(`+shown+` + " of ")`, "the count under the filter by "+f.name)
		p.holds(`new URLSearchParams(location.search).get("`+f.name+`") === "`+f.value+`"`, "the address does not keep the filter by "+f.name)
		again := open(t, b, file, value[string](p, "location.search"))
		again.holds(shown+` === `+value[string](p, `String(`+shown+`)`), "a shared address does not filter")
		p.do(chromedp.Click(chromedp.CSS(`#filters button[type=reset]`)))
		p.settle()
		if got := value[int](p, shown); got != all {
			t.Errorf("after the reset %d verdicts are shown, not %d", got, all)
		}
		p.holds(`location.search === ""`, "the address keeps a filter that is gone")
	}
}

func mapping(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	colours := map[string]bool{}
	for _, id := range value[[]string](p, `Array.from(document.querySelectorAll("#map-rule option"), o => o.value)`) {
		p.do(chromedp.SetValue(chromedp.CSS("#map-rule"), id))
		value[bool](p, `document.getElementById("map-rule").dispatchEvent(new Event("input"))`)
		p.holds(`Array.from(document.querySelectorAll("a.tile")).every(t => { const d = document.getElementById(t.dataset.slug + "--`+id+`");
			return t.classList.contains("v-" + d.dataset.verdict) && t.hash === "#" + d.id; })`, "a tile does not show the verdict on "+id)
		colours[value[string](p, `getComputedStyle(document.querySelector("a.tile")).backgroundColor`)] = true
	}
	if len(colours) < 2 {
		t.Errorf("the map takes %d colours", len(colours))
	}
}

var pdfPage = regexp.MustCompile(`/Type\s*/Page[^s]`)

func printing(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	value[bool](p, `addEventListener("beforeprint", () => { document.body.dataset.closed = document.querySelectorAll("details.verdict:not([open])").length; }) || true`)
	closed := value[int](p, `document.querySelectorAll("details.verdict:not([open])").length`)
	pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	if n := len(pdfPage.FindAll(pdf, -1)); !bytes.HasPrefix(pdf, []byte("%PDF-")) || n < 5 {
		t.Errorf("%d bytes with %d pages are no print of the whole", len(pdf), n)
	}
	p.holds(`document.body.dataset.closed === "0"`, "a verdict is closed in print")
	if got := value[int](p, `document.querySelectorAll("details.verdict:not([open])").length`); got != closed {
		t.Errorf("printing leaves %d verdicts closed, not %d", got, closed)
	}
	paper := open(t, b, file, "", chromedp.EmulateViewport(paperWidth, 900), forPrint)
	paper.holds(`document.querySelector(".matrix").getBoundingClientRect().right <= innerWidth`, "the matrix is wider than the paper")
}

// naming holds that a screen reader says in words what a sign shows: the rule
// and its answer, which are those of the verdict that the link leads to.
func naming(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	p.holds(`document.querySelectorAll(".chip").length > 50`, "the scorecards have no links")
	p.holds(`Array.from(document.querySelectorAll(".matrix td a, .chip")).every(a => { const d = document.querySelector(a.hash).dataset;
		return a.ariaLabel.includes(d.rule) && a.ariaLabel.endsWith(": " + d.verdict); })`, "a sign has no name, or a wrong one")
}

// paperWidth is how wide A4 is between the margins of a browser, in pixels.
const paperWidth = 717

// forPrint has the page look as it does in print.
func forPrint(ctx context.Context, on *chromedp.Target) (none chromedp.Void, err error) {
	_, err = cdp.Call(ctx, on, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	return none, err
}
