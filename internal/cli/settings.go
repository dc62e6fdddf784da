package cli

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"statutelint/internal/config"
	"statutelint/internal/rule"
	"statutelint/internal/standard"
)

// settings are the configuration in force: the file's, and what flags change
// in it.
type settings struct {
	path             string // of the file; "" looks for one
	none             bool   // read no file
	selected, ignore []string

	records records
	running running

	config *config.Config
	policy *config.Policy
	own    standard.Own // rules and vocabulary besides the program's
}

func (s *settings) flags(c *cobra.Command) {
	s.fileFlags(c)
	c.Flags().StringSliceVar(&s.selected, "select", nil, "`rules` or families to run, in place of the configuration's")
	c.Flags().StringSliceVar(&s.ignore, "ignore", nil, "`rules` or families not to run, besides the configuration's")
}

// fileFlags say which configuration holds.
func (s *settings) fileFlags(c *cobra.Command) {
	c.Flags().StringVar(&s.path, "config", "", "configuration `file` (default: "+config.FileName+" in the input's folder or one above it)")
	c.Flags().BoolVar(&s.none, "no-config", false, "read no configuration file")
	c.MarkFlagsMutuallyExclusive("config", "no-config")
}

// load reads the configuration for an input; near is where to look for one.
func (s *settings) load(near string) error {
	s.config = &config.Config{}
	path := s.path
	if path == "" && !s.none {
		var err error
		if path, err = config.Find(folderOf(near)); err != nil {
			return err
		}
	}
	if path != "" {
		c, err := config.Load(path)
		if err != nil {
			return err
		}
		s.config = c
	}
	if len(s.selected) > 0 {
		s.config.Select = s.selected
	}
	s.config.Ignore = append(s.config.Ignore, s.ignore...)
	var err error
	s.own, err = ownOf(s.config)
	return err
}

// folderOf is the folder that an input stands in.
func folderOf(path string) string {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path
	}
	if path == stdin {
		return "."
	}
	return filepath.Dir(path)
}

// bind holds the configuration against the rules, gives these their options,
// and returns those that are in force somewhere.
func (s *settings) bind(all []*rule.Rule) ([]*rule.Rule, error) {
	if s.config == nil {
		s.config = &config.Config{}
	}
	known := make([]config.Rule, len(all))
	for i, r := range all {
		known[i] = config.Rule{ID: r.ID, Name: r.Name, Family: r.Family(), Severity: r.Severity, Options: maps.Clone(r.Options)}
	}
	s.records.rules = known
	var err error
	if s.policy, err = s.config.Bind(known); err != nil {
		return nil, err
	}
	kept := make([]*rule.Rule, 0, len(all))
	for _, r := range all {
		if s.policy.EnabledAnywhere(r.ID) {
			r.Options = s.policy.Options(r.ID)
			kept = append(kept, r)
		}
	}
	if len(kept) == 0 {
		return nil, fmt.Errorf("no rule is left to run; see --select and --ignore, and those keys in %s", config.FileName)
	}
	return kept, nil
}

// wants reports whether a file is to be read; nil for all. The configuration
// and the records are no law, wherever they lie.
func (s *settings) wants() func(string) bool {
	own := map[string]bool{}
	for _, p := range s.ownFiles() {
		if abs, err := filepath.Abs(p); err == nil && p != "" {
			own[abs] = true
		}
	}
	if len(own) == 0 && s.config.WantsAll() {
		return nil
	}
	return func(path string) bool {
		abs, err := filepath.Abs(path)
		return (err != nil || !own[abs]) && s.config.Wants(path)
	}
}

// ownFiles are the files of the configuration and of what it keeps; "" where
// there is none.
func (s *settings) ownFiles() []string {
	c := s.config
	return []string{
		c.Path(), c.Resolve(c.Baseline), c.Resolve(c.Waivers), c.Resolve(c.History),
		s.records.baselinePath, s.records.waiversPath,
	}
}
