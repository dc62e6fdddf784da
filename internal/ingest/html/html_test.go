package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
)

// dump reads page and prints its sections: number, heading, status and
// version, containers, then a line for each block.
func dump(t testing.TB, page string) string {
	t.Helper()
	var b strings.Builder
	file := &ingest.File{Path: "page.html"}
	err := Read(file, []byte(page), func(s *ingest.Section) {
		fmt.Fprintf(&b, "# %s | %s", s.Number, s.Heading)
		if s.Status != ingest.InForce {
			fmt.Fprintf(&b, " | status %d", s.Status)
		}
		if s.Effective != "" {
			fmt.Fprintf(&b, " | %s", s.Effective)
		}
		for _, c := range s.Containers {
			fmt.Fprintf(&b, " < %s %s %s", c.Kind, c.Number, c.Heading)
		}
		b.WriteByte('\n')
		for _, bl := range s.Blocks {
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", bl.Depth), strings.TrimSpace(bl.Label+" "+bl.Span.Of(s.Text)))
		}
		checkSection(t, s, page)
	})
	if err != nil {
		t.Error(err)
	}
	return b.String()
}

// checkSection checks what holds for every section: blocks partition the text,
// and every byte copied from the page is found there.
func checkSection(t testing.TB, s *ingest.Section, page string) {
	t.Helper()
	at := 0
	for _, b := range s.Blocks {
		if b.Span.Start != at || b.Span.End < at || b.Span.End >= len(s.Text) || s.Text[b.Span.End] != '\n' {
			t.Fatalf("%s: block %v does not follow %d in %q", s.Number, b.Span, at, s.Text)
		}
		at = b.Span.End + 1
	}
	if at != len(s.Text) {
		t.Fatalf("%s: text after the last block: %q", s.Number, s.Text[at:])
	}
	if strings.ToValidUTF8(s.Text, "") != s.Text && strings.ToValidUTF8(page, "") == page {
		t.Fatalf("%s: text is not valid UTF-8: %q", s.Number, s.Text)
	}
	for i := 0; i < len(s.Text); i++ {
		if s.Text[i] == ' ' || s.Text[i] == '\n' {
			continue
		}
		k := s.Origin.At(i)
		if k < 0 || k >= len(page) || page[k] != s.Text[i] && !inEntity(page, k) {
			t.Fatalf("%s: byte %d, %q, is said to stand at %d", s.Number, i, s.Text[i:min(i+9, len(s.Text))], k)
		}
	}
	if s.HeadingAt.Start < 0 || s.HeadingAt.End > len(page) || s.HeadingAt.Start > s.HeadingAt.End {
		t.Fatalf("%s: heading at %v of %d", s.Number, s.HeadingAt, len(page))
	}
}

// inEntity says whether page[at] lies in an entity.
func inEntity(page string, at int) bool {
	amp := strings.LastIndexByte(page[:at+1], '&')
	return amp >= 0 && at-amp <= longestEntity
}

// TestStruckOut holds that what a bill strikes out is no law, and that a tag
// which is never closed strikes nothing out.
func TestStruckOut(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{`<h3>§ 5. <del>Wicks</del><ins>Lamps</ins>.</h3><p>Under <s>16</s> <u>18</u> years <span style="text-decoration: line-through">of <span>the</span> age</span>old.</p><p style="text-decoration:line-through">(a) Gone.</p><p>(b) Kept.</p>`,
			"# 5 | Lamps\nUnder 18 years old.\n(b) Kept.\n"},
		{`<h3>§ 5. Lamps.</h3><p>Under <strike>16 years.</p><p>Kept.</p>`, "# 5 | Lamps\nUnder 16 years.\nKept.\n"},
	} {
		if got := dump(t, c.page); got != c.want {
			t.Errorf("%s\ngot\n%s", c.page, got)
		}
	}
}

// TestStray holds that what markup gone wrong puts into the last item of a list
// goes where it belongs.
func TestStray(t *testing.T) {
	const page = `<h3>§ 5. Lamps.</h3><ol><li>Any person who:<ol type="A"><li>sells; or</li><li>buys lamps;<p>may be charged.</p></li></ol></li>
<li>Another rule.<p>(2.5) A rule between.</p><p>(3) The next rule.

   (3.5) One more.

   (4) A rule of:</p><ol type="a"><li>oil.<p>(5) The last rule.</p><p>Amendments. The 2031 amendment substituted oil.</p><p>Cited: A v. B, 9 F.2d 1.</p><p>Its sentence.</p></li></ol></li></ol>`
	want := "# 5 | Lamps\n  (1) Any person who:\n    (A) sells; or\n    (B) buys lamps;\n  may be charged.\n" +
		"  (2) Another rule.\n  (2.5) A rule between.\n  (3) The next rule.\n  (3.5) One more.\n  (4) A rule of:\n    (a) oil.\n  (5) The last rule.\n    Its sentence.\n"
	if got := dump(t, page); got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestPublishersLines holds that what publishers set around a section is none
// of its text.
func TestPublishersLines(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{`<h1>Section 5.12 | Sale of lamps.</h1><div>Effective:</div><div>April 4, 2031</div><div>Latest Legislation:</div><div>Bill 7 - 9th Assembly</div><p>(A) No person shall sell lamps.</p>`,
			"# 5.12 | Sale of lamps\n(A) No person shall sell lamps.\n"},
		{`<p><b>§ 5-12. Sale of lamps</b></p><p>Effective: April 4, 2031</p><p>(a) No person shall sell lamps.</p><p><b>Credits</b></p><p>Acts of 2031, Act 5.</p>`,
			"# 5-12 | Sale of lamps\n(a) No person shall sell lamps.\n"},
		{`<h6>512.</h6><p>(a) A person who sells a lamp is liable.</p><i>(Amended March 3, 2031, by initiative Measure 5, Sec. 2.)</i>`,
			"# 512 | \n(a) A person who sells a lamp is liable.\n"},
		{`<h3>§5-A. Sale of lamps</h3><div>1. A person may not sell lamps. <span>[PL 2031, c. 6, §3 (NEW).]</span></div><div>SECTION HISTORY</div><div>PL 2031, c. 6, §3 (NEW).</div>`,
			"# 5-A | Sale of lamps\n1. A person may not sell lamps.\n"},
		{`<h3>Section 5:12</h3><b>5:12 Sale of Lamps. &#150;</b><br>I. A person is guilty if he sells:<br>(a) A lamp; or<br>(b) A wick.`,
			"# 5:12 | Sale of Lamps\nI. A person is guilty if he sells:\n(a) A lamp; or\n(b) A wick.\n"},
	} {
		if got := dump(t, c.page); got != c.want {
			t.Errorf("%s\ngot\n%s", c.page, got)
		}
	}
}

// TestCatchlineSetApart holds that a sentence which only a style sheet sets apart
// from the label or catch-line before it begins a word of its own.
func TestCatchlineSetApart(t *testing.T) {
	got := dump(t, `<h3>§ 5. Lamps.</h3><p>(1)<span>Sale.</span><span>Whoever sells U.S.<b>Code</b> lamps<i>.</i></span></p>`)
	want := "# 5 | Lamps\n(1)Sale. Whoever sells U.S.Code lamps.\n"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestRead(t *testing.T) {
	for _, tt := range readTests {
		if diff := cmp.Diff(strings.TrimLeft(tt.want, "\n"), dump(t, tt.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

var readTests = []struct{ name, page, want string }{
	{"transformed code", `<!DOCTYPE html><html><head><title>Sec. 9.9.</title><style>h3 {x:y}</style></head><body>
<nav><p>Release 3</p><h1 class="title" id="t7"><b>Title 7. Crimes.</b></h1>
<ul><li id="t7c2-cnav01"><a href="#t7c2">Chapter 2. Vice.</a></li></ul></nav><main>
<p><b>Revisor’s notes. —</b></p><p>Title notes.</p>
<div><h2 id="t7c2"><b>Chapter 2. Vice.</b></h2><nav><ul><li><a href="#x">Sec. 7.2.10. Brothels.</a></li></ul></nav>
<h2 id="t7c2a1"><b>Article 1. Houses of Ill Fame.</b></h2>
<div><h3 id="t7c2a1s7.2.10"><b>
  Sec. 7.2.10.
  Brothels.
 </b></h3>
 <p>This section applies to</p>
 <ol type="a">
  <li id="t7c2a1s7.2.10ol1a">
   whoever keeps a brothel under AS
   <cite class="x">
    <a href="#y">7.2.20</a>
   </cite>
   ; and
   <ol><li id="t7c2a1s7.2.10ol1a1">lets rooms; or</li><li id="t7c2a1s7.2.10ol1a2">takes a fee (
    <i>any</i>
    ) in any
    <ol type="A"><li>coin;</li><li>kind<ol type="i"><li>now</li><li>then</li></ol></li></ol>
   of the forms of payment</li></ol>
   in this state,
  </li>
  <li id="t7c2a1s7.2.10ol1b"><ol><li>first;</li></ol></li>
 </ol>
 <p>commits a felony.</p>
 <p><b>History.</b> (§ 1 ch 2 Acts 1980)</p>
 <p><b>Cross references. —</b></p><p>See <a>7.9</a>.</p>
 <div><h4>Notes to Decisions</h4><h5>I. General.</h5><p>Sec. 7.2.99. is cited.</p></div></div>
<div><h3 id="t7c2a1s7.2.20"><b>Sec. 7.2.20. Fees. [Repealed, § 3 ch 4 Acts 1991.]</b></h3><p>For fees see 7.3.</p></div>
<div><h3><b>Secs. 7.2.30 — 7.2.50. Old law. [Renumbered as AS 7.3.10 — 7.3.30.]</b></h3></div>
</div><div><h2><b>Chapter 3. Minors.</b></h2><p>Chapter notes.</p>
<h3><b>Sec. 7.3.10. Names. [Effective through June 30, 2031]</b></h3><p>Old.</p><p><b>Source:</b> Acts 1.</p>
<h3 id="s7.3.10.01"><b>Sec. 7.3.10. Names. [Effective July 1, 2031]</b></h3><p>New.</p></div></main></body></html>`, `
# 7.2.10 | Brothels < title 7 Crimes < chapter 2 Vice < article 1 Houses of Ill Fame
This section applies to
  (a) whoever keeps a brothel under AS 7.2.20; and
    (1) lets rooms; or
    (2) takes a fee (any) in any
      (A) coin;
      (B) kind
        (i) now
        (ii) then
    of the forms of payment
  in this state,
  (b)
    (1) first;
commits a felony.
# 7.2.20 | Fees | status 1 < title 7 Crimes < chapter 2 Vice < article 1 Houses of Ill Fame
# 7.2.30 — 7.2.50 | Old law | status 1 < title 7 Crimes < chapter 2 Vice < article 1 Houses of Ill Fame
# 7.3.10 | Names | Effective through June 30, 2031 < title 7 Crimes < chapter 3 Minors
Old.
# 7.3.10 | Names | Effective July 1, 2031 < title 7 Crimes < chapter 3 Minors
New.
`},
	{"catch-lines are law", `<h3>9-2-1. Brothels.</h3><p><b>Definitions.</b> As used here, “fee” means coin.</p>
<p><b>Amendments.</b> The board may amend the rules.</p><p><b>Editor’s notes. —</b></p><p>Not law.</p>`, `
# 9-2-1 | Brothels
Definitions. As used here, “fee” means coin.
Amendments. The board may amend the rules.
`},
	{"items lost from their lists", `<h3>9-2-1. Terms.</h3><p>In this chapter:</p><ol><li>One.<ol type=a><li>A.</li></ol></li><li>Two.</li></ol>
<p><b>3.</b> Three:</p><p><b>a.</b> First;</p><p><b>b.</b> Second.</p><p><b>4.</b> Four.</p><p>As a whole.</p>`, `
# 9-2-1 | Terms
In this chapter:
  (1) One.
    (a) A.
  (2) Two.
  (3) Three:
    (a) First;
    (b) Second.
  (4) Four.
As a whole.
`},
	{"labels from ids, start and value", `<h3>9-2-1. Terms.</h3><ol><li id="xol11">One.</li><li id="xol14">Four.</li><li id="xol15">Five<ol type="a" start="3"><li>c</li><li value="27">aa</li></ol></ol>
<ol type=A><li>A<li>B</ol>`, `
# 9-2-1 | Terms
  (1) One.
  (4) Four.
  (5) Five
    (c) c
    (aa) aa
  (A) A
  (B) B
`},
	{"items that print their own labels", `<h3>9-2-1. Terms.</h3><ol class="alpha"><li>(a) One.</li><li>(b)(1) Two.</li></ol>`, `
# 9-2-1 | Terms
  (a) One.
  (b) (1) Two.
`},
	{"text labels stay text", `<h3>§ 18.2-7. Brothels; penalty.</h3><p>A. Whoever keeps one:</p><p>1. is guilty.</p><p>(Code 1950, § 18.1-7; 1975, cc. 14, 15.)</p>`, `
# 18.2-7 | Brothels; penalty
A. Whoever keeps one:
1. is guilty.
`},
	{"number and heading in two headings", `<h1>Chapter 9.68A RCW</h1><h3>9.68A.100</h3><h3>Abuse of a <i>minor</i>.</h3><div>(1) A person</div><div>commits it.</div><div class="HistoryNote">[2013 c 9.]</div><h3>NOTES:</h3><p>Not law.</p>`, `
# 9.68A.100 | Abuse of a minor < chapter 9.68A RCW
(1) A person
commits it.
`},
	{"bold paragraphs", `<p><b>CHAPTER 30. VICE.</b></p><p><b>§ 30-1. Brothels.</b> Whoever keeps one shall pay.</p>
<p>It is a felony.</p><p>HISTORY: 1990 Acts.</p><p>See <b>§ 30-9. Fees.</b></p>
<p><strong>30-2.</strong> Lodgers. No lodger shall pay.</p><p><b>30-3. Repealed by Acts 1999, ch. 5.</b></p>`, `
# 30-1 | Brothels < chapter 30 VICE
Whoever keeps one shall pay.
It is a felony.
# 30-2 | Lodgers < chapter 30 VICE
No lodger shall pay.
# 30-3 | Repealed by Acts 1999, ch. 5 | status 1 < chapter 30 VICE
`},
	{"plain paragraphs and line breaks", `<body><div class="breadcrumb">Home</div><p>Sec. 43.02. PROSTITUTION. (a) A person commits it if the person:<br>(1) offers;<br>
&nbsp;&nbsp;(2) agrees<br>to pay; or<br><br>(3) pays.</p><p>Section 5 of this title applies.</p><p>Sec. 43.03. Fees. None.</p>`, `
# 43.02 | PROSTITUTION < chapter 43 
(a) A person commits it if the person:
(1) offers;
(2) agrees to pay; or
(3) pays.
Section 5 of this title applies.
# 43.03 | Fees < chapter 43 
None.
`},
	{"preformatted text", "<pre>\nSec. 5. Fees. A fee\n   is due.\n\n   (a) Always.\n</pre>", `
# 5 | Fees
A fee is due.
(a) Always.
`},
	{"a page without sections", `<body><h1>A bill</h1><p>No one may buy&nbsp;sex &amp; so on&#8212;ever.</p><ol type=a><li>here;</li></ol></body>`, `
#  | A bill
No one may buy sex & so on—ever.
  (a) here;
`},
	{"an index is no law", `<h1>Title 9. Vice.</h1><p>(Transferred)</p><p>Chapter 1</p>`, ``},
	{"a compact behind its history", `<h3>4-1. Compact.</h3><p><b>History.</b> Acts 2017.</p><p><b>ARTICLE I — PURPOSE</b></p><ol><li>One.</li></ol><h4>Article II. Terms</h4><p>Two.</p>
<h3>4-2. Gone.</h3><p><b>History.</b> <i>[Acts 1; Repealed, § 4 Acts 2.]</i></p>`, `
# 4-1 | Compact
ARTICLE I — PURPOSE
  (1) One.
Article II. Terms
Two.
# 4-2 | Gone | status 1
`},
	{"repeals", `<h3>4-1. Fees. [Repealed effective July 1, 2040]</h3><p>A fee is due.</p><h3>4-2. Fees.</h3><p>[Repealed by Acts 1990]</p>
<h3>4-3. Repealed.</h3><h3>4-4. Reserved powers.</h3><p>All.</p><h3>4-5. [Reserved.]</h3><h3>4-6. Old fees.</h3><p>Expired under Acts 9.</p>
<h3>4-7. Fees.</h3><p>(Effective until May 1, 2040)</p><p>Due.</p><h3>4-8. Items.</h3><ol><li>[Repealed by Acts 1990.]</li><li>Two.</li></ol>`, `
# 4-1 | Fees | Repealed effective July 1, 2040
A fee is due.
# 4-2 | Fees | status 1
# 4-3 | Repealed | status 1
# 4-4 | Reserved powers
All.
# 4-5 |  | status 2
# 4-6 | Old fees | status 1
# 4-7 | Fees | Effective until May 1, 2040
Due.
# 4-8 | Items
  (1) [Repealed by Acts 1990.]
  (2) Two.
`},
	{"other states' notes", `<h3>§ 4-1. (Effective until May 1, 2040) Fees.</h3><p>Due.</p><p>(Laws 1833, p. 790; Code 1863, § 4258.)</p><p><b>The 2012 amendment</b>, effective July 1, 2012, added “due”.</p>
<h3>4-2. Fees.</h3><p>Due in 1990.</p><p>Acts 1989, ch. 591, § 1; 1990, ch. 1030, § 10.</p><p>More.</p>
<h3>4-3. Fees.</h3><p>Promissory notes.</p><p><b>A.B.C. Notes.</b> Not law.</p>
<h3>4-4. Fees.</h3><p>Due.</p><p><b>Law Research Commission Note.</b></p><p>Not law.</p>
<h3>4-5. Fees.</h3><p>Due.</p><h4>JUDICIAL DECISIONS</h4><p>Not law.</p>`, `
# 4-1 | Fees | Effective until May 1, 2040
Due.
# 4-2 | Fees
Due in 1990.
# 4-3 | Fees
Promissory notes.
# 4-4 | Fees
Due.
# 4-5 | Fees
Due.
`},
	{"markup left open", `<nav><h3>§ 5-1. Fees.</h3><p>A <b>fee<ol><li>is<p>due`, `
# 5-1 | Fees
A fee
  (1) is
  due
`},
	{"scripts, tables and classes", `<h2>§ 5-1. Fees.</h2><script>if (a<b) {}</script><table><tr><td>coin</td><td>5</td></tr><tr><td>kind</td></tr></table><p class="hist-note">1990</p><div class="notes"><div>x</div>y</div><p>Due.</p>`, `
# 5-1 | Fees
coin 5
kind
Due.
`},
}

// longParts are what pages repeat that a careless reader takes more than linear
// time for, or goes too deep for.
var longParts = map[string]string{
	"lists":      "<ol><li>x",
	"items":      "<li>x<p>(b) y",
	"headings":   "<h3>x",
	"entities":   "&",
	"open tags":  "<",
	"brackets":   "[(",
	"paragraphs": "<p>(1) x",
	"skipped":    "<nav>",
	"breaks":     "<br>x",
	"history":    "<p><b>History.</b> [. (; ",
	"capitals":   "<p>ARTICLE I, 1, 2, 3-",
}

// TestLongPagesEnd holds that such pages are read to their end.
// BenchmarkReadDoubling measures their time.
func TestLongPagesEnd(t *testing.T) {
	for name, part := range longParts {
		t.Run(name, func(t *testing.T) { readLong(t, part, 40_000) })
	}
}

func FuzzRead(f *testing.F) {
	for _, tt := range readTests {
		f.Add(tt.page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		dump(t, strings.ToValidUTF8(page, "?")) // as pages are once they are decoded
	})
}
