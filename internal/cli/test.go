package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"statutelint/internal/rule"
	"statutelint/internal/testkit"
)

// pageTest is one call of test.
type pageTest struct {
	*app
	set    settings
	update bool

	failed, examples int
}

func (a *app) test() *cobra.Command {
	p := &pageTest{app: a}
	c := &cobra.Command{
		Use:   "test [FOLDER…]",
		Short: "Run the examples on the pages of your own rules",
		Long: `Test runs the page, rule.md, of every rule in the folders given, or in those that
"rules" of the configuration names: each ` + "```statute" + ` fence must give exactly the
` + "```findings" + ` fence after it. Options have the values that rule.yaml gives them.`,
		Example: `  statutelint test
  statutelint test our-rules --update`,
		Args: cobra.ArbitraryArgs,
		RunE: p.run,
	}
	c.Flags().BoolVar(&p.update, "update", false, "rewrite the findings fences with what the program finds")
	p.set.fileFlags(c)
	return c
}

func (p *pageTest) run(c *cobra.Command, folders []string) error {
	own, err := p.ownRules(folders)
	if err != nil {
		return err
	}
	if len(own) == 0 {
		return usageError{fmt.Errorf(`no rule to test: give a folder, or "rules" in the configuration`), c.CommandPath() + " --help"}
	}
	kit, err := testkit.LoadWith(p.set.own)
	if err != nil {
		return err
	}
	engine, err := rule.New(kit.Lexicon, kit.Rules)
	if err != nil {
		return err
	}
	if err := engine.Check(func(r *rule.Rule) bool { return r.Own }); err != nil {
		return err
	}
	for _, r := range own {
		if err := p.page(kit, r); err != nil {
			return err
		}
	}
	fmt.Fprintf(p.out, "%d rules, %d examples, %d not as their page says\n", len(own), p.examples, p.failed)
	if p.failed > 0 {
		return exitCode(Found)
	}
	return nil
}

// ownRules are the rules of the folders, or of the configuration.
func (p *pageTest) ownRules(folders []string) ([]*rule.Rule, error) {
	near := "."
	if len(folders) > 0 {
		near = folders[0]
	}
	if err := p.set.load(near); err != nil {
		return nil, err
	}
	if len(folders) > 0 {
		p.set.own.Rules = nil
	}
	for _, path := range folders {
		f, err := openFolder(path)
		if err != nil {
			return nil, err
		}
		p.set.own.Rules = append(p.set.own.Rules, f)
	}
	return rule.Load(p.set.own.Rules...)
}

// page runs one page and says what is wrong with it.
func (p *pageTest) page(kit *testkit.Kit, r *rule.Rule) error {
	file := filepath.Join(filepath.FromSlash(r.Dir), "rule.md")
	if r.Page == "" {
		p.failed++
		fmt.Fprintf(p.out, "%s: %s has no page\n", file, r.ID)
		return nil
	}
	checked, err := kit.CheckPage(r)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	p.examples += checked.Examples
	for _, problem := range checked.Problems {
		if p.update && problem.Example != nil {
			continue
		}
		p.failed++
		writeProblem(p.out, file, &problem)
	}
	if !p.update || checked.Updated == r.Page {
		return nil
	}
	fmt.Fprintf(p.out, "%s: updated; review it\n", file)
	return replace(file, func(f *os.File) error {
		_, err := f.WriteString(checked.Updated)
		return err
	})
}

func writeProblem(w io.Writer, file string, p *testkit.Problem) {
	fmt.Fprintf(w, "%s:%d: %s\n", file, max(p.Line, 1), p.Text)
	if p.Example == nil {
		return
	}
	for _, l := range p.Want {
		fmt.Fprintf(w, "  page:    %s\n", l)
	}
	for _, l := range p.Got {
		fmt.Fprintf(w, "  program: %s\n", l)
	}
}
