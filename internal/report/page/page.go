// Package page writes the HTML report: one file that needs nothing else, with
// every verdict of an audit and its proof.
package page

import (
	_ "embed"
	"html/template"
	"io"
	"sync"
	"time"

	"statutelint/internal/finding"
	"statutelint/internal/rule"
	"statutelint/internal/standard"
)

//go:embed page.gohtml
var pageText string

//go:embed style.css
var style string

//go:embed script.js
var script string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{"ref": ref, "count": finding.Count, "grouped": finding.Grouped}).Parse(pageText))
})

// Writer writes results as a page.
type Writer struct {
	Standard *standard.Standard
	Title    string    // of the page; "" for a plain one
	Date     time.Time // printed as the day of the audit; zero for none
	Changes  *Changes  // a comparison to show; nil for none
	Trend    *Trend    // earlier runs to show; nil for none
}

// Write writes the page. Equal results, on one date, give equal bytes.
func (p *Writer) Write(w io.Writer, r *finding.Result) error {
	return pageTemplate().Execute(w, p.view(r))
}

// view is what the template shows.
type view struct {
	Title         string
	Date          string
	Version       string
	RuleSet       string
	Style         template.CSS
	Script        template.JS
	Groups        []group
	Families      []string
	Rows          []row // of the matrix
	Map           []tile
	Jurisdictions []jurisdiction
	Ages          ages
	Unanswered    []unanswered
	Counts        counts
	Changes       *Changes
	Trend         *Trend
	Records       []finding.Finding // what is wrong with the records beside the law
}

// group is a column group of the matrix: the rules of a recommendation.
type group struct {
	Number string // "105(b)"; "" for rules that rest on findings of the report
	Says   string
	Rules  []*rule.Rule
}

// unanswered is a recommendation that statute text cannot show.
type unanswered struct{ Number, Says, Why string }

// counts are the verdicts of the whole page, by kind.
type counts struct{ Finding, Clear, Review, NotDecidable int }

func (p *Writer) view(r *finding.Result) *view {
	v := &view{
		Title: p.Title, Version: r.Version, RuleSet: r.RuleSet,
		Style: template.CSS(style), Script: template.JS(script), // our own files
		Changes: p.Changes, Trend: p.Trend,
	}
	if v.Title == "" {
		v.Title = "What the law says of children who are sold"
	}
	if !p.Date.IsZero() {
		v.Date = p.Date.Format("2 January 2006")
	}
	v.groups(p.Standard)
	b := newBuilder(p.Standard, r)
	for i := range r.Jurisdictions {
		v.Jurisdictions = append(v.Jurisdictions, b.jurisdiction(&r.Jurisdictions[i]))
	}
	for _, f := range r.Findings {
		if f.AboutRecord() {
			v.Records = append(v.Records, f)
		}
	}
	v.matrix()
	v.Map = tiles(v.Jurisdictions)
	v.Ages = agesOf(r)
	return v
}

// groups lays out the columns.
func (v *view) groups(s *standard.Standard) {
	families := map[string]bool{}
	for _, g := range s.Groups() {
		out := group{Rules: g.Rules, Says: "Rules that rest on the findings of the report alone"}
		if g.Paragraph != nil {
			out.Number, out.Says = g.Paragraph.Number, g.Paragraph.Says
		}
		v.Groups = append(v.Groups, out)
	}
	for _, r := range s.Rules {
		if !families[r.Family()] {
			families[r.Family()] = true
			v.Families = append(v.Families, r.Family())
		}
	}
	for _, p := range s.Recommendations() {
		if p.Unanswered != "" {
			v.Unanswered = append(v.Unanswered, unanswered{p.Number, p.Says, p.Unanswered})
		}
	}
}

// ref names a paragraph or article as people cite it.
func ref(s finding.Source) string {
	if s.Document == reportDocument {
		return "¶ " + s.Paragraph
	}
	return s.Document + " art. " + s.Paragraph
}
