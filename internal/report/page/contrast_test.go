package page_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The least contrast of text, and of what else must be seen, of WCAG 2.2 at
// level AA (1.4.3, 1.4.11).
const (
	textContrast  = 4.5
	shapeContrast = 3.0
)

// grounds are the backgrounds on which a rule's colour stands where the rule
// itself sets none.
var grounds = []string{"paper", "panel"}

var (
	cssRule     = regexp.MustCompile(`([^{}]+)\{([^{}]*)\}`)
	cssVariable = regexp.MustCompile(`--([a-z-]+):\s*(#[0-9a-f]{6})`)
	cssColour   = regexp.MustCompile(`(?:^|[;\s])color:\s*var\(--([a-z-]+)\)`)
	cssGround   = regexp.MustCompile(`background:\s*var\(--([a-z-]+)\)`)
	cssShape    = regexp.MustCompile(`(?:outline|border-left-color|box-shadow):[^;]*var\(--([a-z-]+)\)`)
	cssLiteral  = regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|rgb|hsl`)
)

// TestContrast holds that all text of the page can be read, and all marks be
// seen, in light and in dark: each colour that the style sheet sets, on each
// background on which it may stand.
func TestContrast(t *testing.T) {
	light, dark, rules := styleSheet(t)
	if len(light) != len(dark) {
		t.Fatalf("%d colours in light, %d in dark", len(light), len(dark))
	}
	pairs := 0
	for name, scheme := range map[string]map[string]string{"light": light, "dark": dark} {
		hold := func(selector, fore, back string, least float64) {
			pairs++
			if c := contrast(t, scheme[fore], scheme[back]); c < least {
				t.Errorf("%s: %s: %s on %s has a contrast of %.2f, under %.1f", name, selector, fore, back, c, least)
			}
		}
		for _, r := range rules {
			selector, body := strings.TrimSpace(r[1]), r[2]
			on, text := grounds, ""
			if m := cssColour.FindStringSubmatch(body); m != nil {
				text = m[1]
			}
			if m := cssGround.FindStringSubmatch(body); m != nil {
				on = m[1:2]
				if text == "" {
					text = "ink" // as inherited
				}
			}
			for _, back := range on {
				if text != "" {
					hold(selector, text, back, textContrast)
				}
				if m := cssShape.FindStringSubmatch(body); m != nil {
					hold(selector, m[1], back, shapeContrast)
				}
			}
		}
	}
	if pairs < 80 {
		t.Errorf("only %d pairs were found in the style sheet", pairs)
	}
}

// styleSheet reads the colours of both schemes, and the rules. A colour that is
// written out where it is used would escape the test.
func styleSheet(t *testing.T) (light, dark map[string]string, rules [][]string) {
	t.Helper()
	data, err := os.ReadFile("style.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range cssRule.FindAllStringSubmatch(string(data), -1) {
		if !strings.HasSuffix(strings.TrimSpace(r[1]), ":root") {
			if cssLiteral.MatchString(r[2]) {
				t.Errorf("%s: a colour that is no variable", r[1])
			}
			rules = append(rules, r)
			continue
		}
		scheme := map[string]string{}
		for _, v := range cssVariable.FindAllStringSubmatch(r[2], -1) {
			scheme[v[1]] = v[2]
		}
		if light == nil {
			light = scheme
		} else {
			dark = scheme
		}
	}
	return light, dark, rules
}

// contrast is the contrast ratio of two colours, "#rrggbb", as WCAG defines it.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil {
		t.Fatalf("%q is no colour: %v", colour, err)
	}
	part := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}
