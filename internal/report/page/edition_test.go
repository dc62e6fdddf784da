package page_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestTrendInBrowser shows the trend of two runs.
func TestTrendInBrowser(t *testing.T) {
	b := browser(t)
	dirs, _ := projects(t)
	at := t.TempDir()
	file := filepath.Join(at, "report.html")
	for range 2 {
		run(t, "audit", "--no-config", "--history", filepath.Join(at, "runs.sqlite"), "--output", "html="+file, dirs[1])
	}
	p := open(t, b, file, "#trend")
	p.holds(`document.querySelectorAll(".trend thead th").length === 4`, "the trend does not have a column a run")
	p.holds(`document.querySelectorAll(".trend tbody tr").length === document.querySelectorAll(".card tbody tr").length`, "the trend does not have every recommendation")
	p.holds(`Array.from(document.querySelectorAll(".trend tbody tr")).every(r => r.children[2].textContent === r.children[3].textContent && r.children[2].textContent !== "")`, "one law, audited twice, changes")
}

// TestChangesInBrowser shows what a comparison found, and leads from a change
// to its verdict.
func TestChangesInBrowser(t *testing.T) {
	b := browser(t)
	dirs, _ := projects(t)
	file := filepath.Join(t.TempDir(), "changes.html")
	if err := os.WriteFile(file, run(t, "compare", "--format", "html", dirs[0], dirs[1]), 0o644); err != nil {
		t.Fatal(err)
	}
	p := open(t, b, file, "#changes")
	p.holds(`(r => r.top >= 0 && r.top < innerHeight / 2)(document.getElementById("changes").getBoundingClientRect())`, "the changes are not in view")
	p.holds(`document.querySelectorAll(".changes li").length > 10`, "two codes that differ in much do not")
	narrow := open(t, b, file, "#changes", chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile))
	narrow.holds(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`, "the changes are wider than a telephone")
}
