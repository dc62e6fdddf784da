package page_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browsers are the programs that can show the page, in the order of trying.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "chrome"}

// browser starts a browser for one test, which is skipped where none is
// installed.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a browser")
	}
	path := ""
	for _, name := range browsers {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skipf("no browser is installed: none of %s is in PATH (Debian: apt-get install chromium)", strings.Join(browsers, ", "))
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.DisableGPU, chromedp.WindowSize(1280, 900))
	for _, flag := range []string{"disable-quic", "disable-component-update", "disable-sync"} {
		opts = append(opts, chromedp.Flag(flag, true))
	}
	if os.Geteuid() == 0 {
		opts = append(opts, chromedp.NoSandbox) // its sandbox refuses root
	}
	ctx, stop := context.WithTimeout(context.Background(), 5*time.Minute)
	ctx, closeAll := chromedp.NewExecAllocator(ctx, opts...)
	ctx, closeFirst := chromedp.NewContext(ctx)
	t.Cleanup(func() { closeFirst(); closeAll(); stop() })
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%s does not start: %v", path, err)
	}
	return ctx
}

// tab is a page in a browser. A message of the console, an error, a breach of
// the page's policy or a request for anything but the page fails the test.
type tab struct {
	*testing.T
	ctx   context.Context
	file  string // the page, as file://…
	mu    sync.Mutex
	wrong []string
}

// open loads a file in a new tab and waits until all of it is read; at is what
// follows its name: "#place" or "?query".
func open(t *testing.T, browser context.Context, file, at string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	p := load(t, browser, file, at, before...)
	p.whole()
	return p
}

// load loads a file in a new tab, as open does, and waits only until it is
// drawn.
func load(t *testing.T, browser context.Context, file, at string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	p := newTab(t, browser, file)
	p.do(before...)
	p.do(chromedp.Navigate(p.file + at))
	p.settle()
	return p
}

// newTab makes an empty tab for a file.
func newTab(t *testing.T, browser context.Context, file string) *tab {
	t.Helper()
	ctx, done := chromedp.NewContext(browser)
	p := &tab{T: t, ctx: ctx, file: "file://" + file}
	t.Cleanup(done)
	t.Cleanup(p.judge)
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	return p
}

// hear notes what must not happen.
func (p *tab) hear(ev any) {
	said := ""
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, p.file) && !strings.HasPrefix(url, "data:") {
			said = "requests " + url
		}
	case *runtime.EventExceptionThrown:
		said = "throws " + e.ExceptionDetails.Text
	case *runtime.EventConsoleAPICalled:
		said = fmt.Sprintf("writes to the console: %s", e.Type)
	case *log.EventEntryAdded:
		said = fmt.Sprintf("logs %s: %s", e.Entry.Level, e.Entry.Text)
	}
	if said != "" {
		p.mu.Lock()
		p.wrong = append(p.wrong, said)
		p.mu.Unlock()
	}
}

func (p *tab) judge() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.wrong {
		p.Errorf("the page %s", w)
	}
}

// do runs steps in the tab.
func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

// settle waits until the page has drawn what was asked of it.
func (p *tab) settle() {
	p.Helper()
	value[bool](p, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 50))))`)
}

// whole waits until the page has read all that it holds.
func (p *tab) whole() {
	p.Helper()
	p.holds(`document.querySelector("noscript") === null`, "the page is not read to its end")
}

// neverIdle has a page believe that the browser is always busy, and that
// nothing comes near: what is not asked for is never read.
var neverIdle = beforehand(`window.requestIdleCallback = () => 0; window.IntersectionObserver = class { observe() {} };`)

// beforehand runs a script in a page before those of its own.
func beforehand(js string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, on *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, on, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: js})
		return none, err
	}
}

// value evaluates an expression of JavaScript, or a promise of one, in the
// page.
func value[T any](p *tab, js string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatalf("%s: %v", js, err)
	}
	return v
}

// holds fails the test unless the expression is true in the page.
func (p *tab) holds(js, otherwise string) {
	p.Helper()
	for range 50 { // a browser on a busy machine lays a page out late
		if value[bool](p, js) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	p.Errorf("%s (%s)", otherwise, js)
}
