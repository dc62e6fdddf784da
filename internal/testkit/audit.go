package testkit

import (
	"context"

	"statutelint/internal/finding"
	"statutelint/internal/lint"
	"statutelint/internal/standard"
)

// Audit lints whole jurisdictions, with the facts of their law as tables, and
// returns what every output is written from.
func Audit(codes ...lint.Input) (*finding.Result, *standard.Standard, error) {
	std, err := standard.Load(standard.Own{})
	if err != nil {
		return nil, nil, err
	}
	k, err := Load()
	if err != nil {
		return nil, nil, err
	}
	l, err := k.Linter()
	if err != nil {
		return nil, nil, err
	}
	r := &finding.Result{Version: "test", RuleSet: std.Version, Tables: map[string][]finding.Table{}}
	for _, in := range codes {
		in.Whole, in.Tables = true, true
		o, err := l.Run(context.Background(), in)
		if err != nil {
			return nil, nil, err
		}
		r.Jurisdictions = append(r.Jurisdictions, o.Jurisdiction)
		r.Findings = append(r.Findings, o.Findings...)
		r.Verdicts = append(r.Verdicts, o.Verdicts...)
		r.Tables[in.Name] = o.Tables
	}
	return r, std, nil
}
