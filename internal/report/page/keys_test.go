package page_test

import (
	"context"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func typing(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	p.tabToCell()
	p.holds(`getComputedStyle(document.activeElement).outlineStyle !== "none"`, "the focus is not shown")
	p.do(chromedp.KeyEvent(kb.Enter))
	p.settle()
	p.holds(inView, "Enter on a cell does not open its verdict")
}

// tabToCell moves the focus to the first cell of the matrix.
func (p *tab) tabToCell() {
	p.Helper()
	for i := 0; !value[bool](p, `document.activeElement.matches(".matrix td a")`); i++ {
		if i == 60 {
			p.Fatal("no cell is reached by the key Tab")
		}
		p.do(chromedp.KeyEvent(kb.Tab))
	}
}

// typingSlowly presses Enter on a machine so busy that the page has followed
// the link before the stroke ends: its rest, and its repeats while the key is
// held, must not close the verdict, nor keep the next stroke from closing it.
func typingSlowly(t *testing.T, b context.Context, file string) {
	p := open(t, b, file, "")
	p.tabToCell()
	stroke := kb.Encode('\r')
	for _, k := range slices.Concat(stroke[:2], held(stroke[:2]), stroke[2:]) {
		p.do(dispatch(k))
		p.settle()
		p.holds(inView, "a slow Enter on a cell does not leave its verdict open")
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.holds(`!document.getElementById(location.hash.slice(1)).open`, "Enter on a verdict does not close it")
}

// held makes events of a key those of a key that is held.
func held(all []*input.DispatchKeyEventParams) []*input.DispatchKeyEventParams {
	var out []*input.DispatchKeyEventParams
	for _, k := range all {
		again := *k
		again.AutoRepeat = new(bool)
		*again.AutoRepeat = true
		out = append(out, &again)
	}
	return out
}

func dispatch(k *input.DispatchKeyEventParams) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, on *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, on, input.DispatchKeyEvent, *k)
		return none, err
	}
}
