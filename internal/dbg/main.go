package main

import (
	"fmt"
	"os"
	"strings"

	"statutelint/internal/facts"
	"statutelint/internal/grammar"
	"statutelint/internal/ingest"
	"statutelint/internal/lexicon"
	"statutelint/internal/outline"
	"statutelint/internal/rule"
	"statutelint/internal/syntax"
	"statutelint/rules"
)

func main() {
	lex, err := lexicon.Load(rules.Lexicon())
	if err != nil {
		panic(err)
	}
	p := grammar.New(lex)
	data, _ := os.ReadFile(os.Args[1])
	var secs []*syntax.Section
	for _, part := range strings.Split(string(data), "\n§ ")[0:] {
		part = strings.TrimPrefix(strings.TrimSpace(part), "§ ")
		head, body, _ := strings.Cut(part, "\n")
		num, heading, _ := strings.Cut(head, ". ")
		s := &ingest.Section{Number: num, Heading: heading, File: &ingest.File{Path: os.Args[1]}}
		for _, para := range strings.Split(body, "\n") {
			para = strings.TrimSpace(para)
			if para == "" {
				continue
			}
			start := len(s.Text)
			s.Text += para + "\n"
			s.Blocks = append(s.Blocks, ingest.Block{Span: syntax.Span{Start: start, End: len(s.Text) - 1}})
		}
		secs = append(secs, p.Section(outline.Build(s)))
	}
	for _, s := range secs {
		fmt.Println("=====", s.Number, s.Heading)
		for _, n := range s.Nodes {
			fmt.Printf("  %T %q\n", n, n.At().Of(s.Text))
		}
		for _, c := range s.Clauses {
			fmt.Println("  CLAUSE", c.Address())
			for _, g := range c.Segments {
				fmt.Printf("     %d %q\n", g.Role, g.Of(s.Text))
			}
		}
	}
	law := facts.Build(lex, "x", secs)
	extra(law)
	rs, err := rule.Load(rules.Files())
	if err != nil {
		panic(err)
	}
	eng, err := rule.New(lex, rs)
	if err != nil {
		panic(err)
	}
	if err := eng.Check(); err != nil {
		fmt.Println("CHECK", err)
	}
	fs, err := eng.Provisions(law)
	if err != nil {
		fmt.Println("ERR", err)
	}
	gs, cl, err := eng.Jurisdiction(law)
	if err != nil {
		fmt.Println("ERR", err)
	}
	for _, f := range append(fs, gs...) {
		fmt.Println("FINDING", f.Rule, f.Address, f.Message)
		for _, e := range f.Evidence {
			fmt.Println("      ", e.Role, e.Address, e.Quote, "|", e.Note)
		}
	}
	for _, c := range cl {
		fmt.Println("CLEAR", c.Rule, c.Place.Address, c.Place.Words())
	}
	for _, d := range law.Definitions {
		fmt.Printf("DEF %s %q child=%v below=%d scope=%s assumed=%v topics=%v\n", d.Address, d.Term, d.Child, d.Below, d.Scope, d.Assumed, d.Topics)
	}
	for _, o := range law.Offences {
		fmt.Printf("OFF %s topics=%v side=%s child=%v below=%d means=%v nexus=%v tier=%v actor=%s acts=%v\n", o.Address, o.Topics, o.Side, o.Child, o.Below, o.Means, o.Nexus, o.Tier, o.Actor, o.Acts)
	}
	for _, e := range law.Exemptions {
		fmt.Printf("EX %s %s ground=%s below=%d %q\n", e.Address, e.Form, e.Ground, e.Below, e.Words())
	}
}

func init() {
	extra = func(law *facts.Law) {
		for _, t := range law.Media {
			fmt.Printf("MEDIUM %s %s other=%v %q\n", t.Address, t.Form, t.Other, t.Words())
		}
		fmt.Println("ACTS", law.MaterialActs)
		for _, t := range law.RemoteTestimony {
			fmt.Printf("REMOTE %s below=%d trauma=%v %q", t.Address, t.Below, t.Trauma, t.Words())
			if t.Showing != nil {
				fmt.Printf(" showing %s %q", t.Showing.Address, t.Showing.Words())
			}
			fmt.Println()
		}
		for _, t := range law.Limitations {
			fmt.Printf("LIMIT %s unlimited=%v general=%v topics=%v %q\n", t.Address, t.Unlimited, t.General, t.Topics, t.Words())
		}
	}
}

var extra func(*facts.Law)
