package cli

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"statutelint/internal/baseline"
	"statutelint/internal/config"
	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/waiver"
)

// records are what a team keeps beside the law: the findings that it knows of,
// and those that somebody with authority decided to accept.
type records struct {
	baselinePath, waiversPath string // flags; they go before the configuration

	known  *baseline.Baseline // nil for none
	waived *waiver.File       // nil for none

	rules []config.Rule
	given []waiver.Jurisdiction
}

func (r *records) flags(c *cobra.Command) {
	c.Flags().StringVar(&r.baselinePath, "baseline", "", "`file` of known findings, which do not fail")
	r.waiverFlag(c)
}

func (r *records) waiverFlag(c *cobra.Command) {
	c.Flags().StringVar(&r.waiversPath, "waivers", "", "`file` of findings that somebody decided to accept")
}

// open reads the records before a long run, so that a mistake in them is told
// at once.
func (r *records) open(cfg *config.Config) (err error) {
	if path := either(r.baselinePath, cfg.Resolve(cfg.Baseline)); path != "" {
		if r.known, err = baseline.Load(path); err != nil {
			return err
		}
	}
	return r.openWaivers(cfg)
}

func (r *records) openWaivers(cfg *config.Config) (err error) {
	if path := either(r.waiversPath, cfg.Resolve(cfg.Waivers)); path != "" {
		r.waived, err = waiver.Load(path)
	}
	return err
}

// either is the first that is not empty.
func either(flag, configured string) string {
	if flag != "" {
		return flag
	}
	return configured
}

// read notes what a run has read.
func (r *records) read(in *lint.Input, o *lint.Outcome) {
	r.given = append(r.given, waiver.Jurisdiction{Name: in.Name, Whole: in.Whole, Given: o.Given})
}

// mark says of each finding why it does not fail, where that is so, and adds
// what is wrong with the waivers. The waivers go first: what was decided is
// more than what was merely there.
func (r *records) mark(result *finding.Result, inForce func(id string) bool) {
	var wrong []finding.Finding
	if r.waived != nil {
		wrong = r.waived.Apply(result.Findings, r.asked(inForce))
	}
	if r.known != nil {
		r.known.Apply(result.Findings)
	}
	result.Findings = append(result.Findings, wrong...)
}

// asked is what the run asked, as waivers are held against it.
func (r *records) asked(inForce func(id string) bool) waiver.Run {
	run := waiver.Run{Today: time.Now(), Jurisdictions: r.given, Asked: func(name string) bool {
		for _, known := range r.rules {
			if strings.EqualFold(name, known.ID) || strings.EqualFold(name, known.Name) {
				return inForce(known.ID)
			}
		}
		return false
	}}
	for _, known := range r.rules {
		run.Rules = append(run.Rules, known.ID, known.Name)
	}
	return run
}
