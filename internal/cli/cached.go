package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"statutelint/internal/cache"
	"statutelint/internal/finding"
	"statutelint/internal/lint"
)

// cached lints an input, or gives what an earlier run of the same program, with
// the same rules and settings, said of the same bytes.
func cached(ctx context.Context, l *lint.Linter, in lint.Input, set *settings) (lint.Outcome, error) {
	store, err := cache.Default()
	if err != nil || set.running.noCache {
		return l.Run(ctx, in)
	}
	key, err := resultKey(identity(), l.RuleSet, &in, set)
	if err != nil { // a run says what is wrong with the input
		return l.Run(ctx, in)
	}
	var o lint.Outcome
	if store.Get(key, &o) {
		restore(&o)
		return o, nil
	}
	o, err = l.Run(ctx, in)
	if err != nil {
		return o, err
	}
	// A file that changed meanwhile may have been read in either state.
	if again, err := resultKey(identity(), l.RuleSet, &in, set); err == nil && again == key {
		_ = store.Put(key, o) // a cache that cannot be written costs time only
	}
	return o, nil
}

// resultKey stands for all that an outcome depends on: the program, the rules
// and the vocabulary, the settings, the question, and every byte of the input.
func resultKey(program, ruleSet string, in *lint.Input, set *settings) (string, error) {
	settings, err := json.Marshal(set.config)
	if err != nil {
		return "", err
	}
	d := cache.NewDigest()
	d.Add("1", program, ruleSet, set.config.Dir(), string(settings))
	d.Add(in.Name, in.Level, in.Parent, fmt.Sprint(in.Whole, in.National, in.InferLevel, in.Tables))
	d.Add(set.config.Ignored()...)
	d.Add(set.ownFiles()...) // files that are not read
	for _, b := range in.Buffers {
		d.Add(b.Path, string(b.Data))
	}
	for _, list := range [][]string{in.Paths, in.Context} {
		d.Add(list...)
		for _, path := range list {
			if err := d.Path(path); err != nil {
				return "", err
			}
		}
	}
	return d.Key(), nil
}

// identity is the build of this program: its version and revision, what it was
// built with, and the size and date of its file, which change with every build.
func identity() string {
	var b strings.Builder
	b.WriteString(Version)
	if info, ok := debug.ReadBuildInfo(); ok {
		b.WriteString(info.String())
	}
	if path, err := os.Executable(); err == nil {
		if info, err := os.Stat(path); err == nil {
			fmt.Fprintf(&b, "%s %d %d", path, info.Size(), info.ModTime().UnixNano())
		}
	}
	return b.String()
}

// restore gives lists that have no members the form that a run gives them: the
// form in which they are kept does not tell an empty list from none.
func restore(o *lint.Outcome) {
	if o.Skipped == nil {
		o.Skipped = []finding.Skipped{}
	}
	for i := range o.Verdicts {
		v := &o.Verdicts[i]
		if v.By == nil {
			v.By = []finding.Evidence{}
		}
		if v.Findings == nil {
			v.Findings = []string{}
		}
	}
}

var errNoStore = errors.New("this system has no folder for caches; set XDG_CACHE_HOME")
