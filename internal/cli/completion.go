package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"statutelint/internal/report"
	"statutelint/internal/rule"
	"statutelint/rules"
)

// completer offers words for an argument or the value of a flag.
type completer = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective)

// completed gives c and the commands below it what a shell can offer.
func completed(c *cobra.Command) {
	for flag, offer := range map[string]completer{
		"select": names(true), "ignore": names(true), "color": oneOf("auto", "always", "never"),
		"fail-level": oneOf("error", "warning", "info", "none"), "level": oneOf("auto", "national", "state"),
		"ci": oneOf(services()...), "config": files("yaml"), "baseline": files("yaml"), "waivers": files("yaml"),
	} {
		if c.Flags().Lookup(flag) != nil {
			_ = c.RegisterFlagCompletionFunc(flag, offer) // the flag exists, and is registered once
		}
	}
	if f := c.Flags().Lookup("output"); f != nil {
		_ = c.RegisterFlagCompletionFunc("output", outputs)
		_ = c.RegisterFlagCompletionFunc("format", oneOf(report.Formats()...))
	}
	for _, sub := range c.Commands() {
		completed(sub)
	}
}

func oneOf(words ...string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words, cobra.ShellCompDirectiveNoFileComp
	}
}

func files(extension string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{extension}, cobra.ShellCompDirectiveFilterFileExt
	}
}

// outputs offers "FORMAT=", after which the path is typed.
func outputs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, f := range report.Formats() {
		out = append(out, f+"=")
	}
	return out, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// names offers the rules by id and by name, each with what the other is, and
// the families where these can be given.
func names(families bool) completer {
	return func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
		all, err := rule.Load(rules.Files())
		if err != nil || !families && len(given) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var out []string
		have := map[string]bool{}
		for _, r := range all {
			out = append(out, r.ID+"\t"+r.Name, r.Name+"\t"+r.ID)
			if family := strings.ToUpper(r.Family()); families && !have[family] {
				have[family] = true
				out = append(out, family+"\ta family of rules")
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}
