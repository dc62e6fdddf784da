package cli_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statutelint/internal/cli"
	"statutelint/internal/finding"
)

// realCode is an archive of a whole code, beside the clone where there is one.
const realCode = "../../../shared/corpus/ak.zip"

// TestOneChangedSectionOfARealCode keeps the findings of a whole code as the
// baseline, changes an age in one section of a copy of it, and holds that only
// the finding there fails.
func TestOneChangedSectionOfARealCode(t *testing.T) {
	if _, err := os.Stat(realCode); err != nil || testing.Short() {
		t.Skip("needs a whole code beside the clone, and some seconds")
	}
	dir := t.TempDir()
	known := filepath.Join(dir, "known.yaml")
	run(t, 0, "baseline", "create", realCode, "--no-config", "--name", "Real", "--file", known)

	copied := filepath.Join(dir, "exported again")
	unpack(t, realCode, copied)
	all := audit(t, 0, copied, known)
	for _, f := range all.Findings {
		if f.Suppression == nil {
			t.Errorf("the same code, unpacked, opens %s %s", f.Rule, f.Address)
		}
	}

	f := change(t, all.Findings, "16", "15")
	var open []string
	for _, g := range audit(t, 1, copied, known).Findings {
		if g.Suppression == nil {
			open = append(open, g.Rule+" "+g.Section)
		}
	}
	if len(open) != 1 || open[0] != f.Rule+" "+f.Section {
		t.Errorf("changed %s %s; open: %v", f.Rule, f.Section, open)
	}
	out := run(t, 0, "baseline", "prune", copied, "--no-config", "--name", "Real", "--file", known)
	if !strings.Contains(string(out), "cured: Real "+f.Rule+" "+f.Section+"\n") || !strings.Contains(string(out), ", 1 taken out") {
		t.Errorf("prune says\n%s", out)
	}
}

// run runs a command that must end with an exit code and returns its output.
func run(t *testing.T, code int, args ...string) []byte {
	t.Helper()
	var out, err bytes.Buffer
	if got := cli.Main(args, strings.NewReader(""), &out, &err); got != code {
		t.Fatalf("%v: exit code %d, want %d\n%s", args, got, code, err.String())
	}
	return out.Bytes()
}

func audit(t *testing.T, code int, path, known string) *finding.Result {
	t.Helper()
	var r finding.Result
	out := run(t, code, "audit", path, "--no-config", "--name", "Real", "--baseline", known, "--format", "json")
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// change replaces words of the law, once, in a finding that shares its words
// with no other, and returns that finding.
func change(t *testing.T, found []finding.Finding, from, to string) *finding.Finding {
	t.Helper()
	for i := range found {
		f := &found[i]
		if f.File == "" || f.Severity != finding.Error || !strings.Contains(f.Evidence[0].Quote, from) || shared(found, f) {
			continue
		}
		data, err := os.ReadFile(f.File)
		if err != nil {
			t.Fatal(err)
		}
		words := bytes.Replace(data[f.Start.Offset:f.End.Offset], []byte(from), []byte(to), 1)
		data = append(append(data[:f.Start.Offset:f.Start.Offset], words...), data[f.End.Offset:]...)
		if err := os.WriteFile(f.File, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return f
	}
	t.Fatal("no finding to change")
	return nil
}

// shared reports whether words of f are those of another finding too.
func shared(found []finding.Finding, f *finding.Finding) bool {
	for i := range found {
		g := &found[i]
		if g != f && g.File == f.File && g.Start.Offset < f.End.Offset && f.Start.Offset < g.End.Offset {
			return true
		}
	}
	return false
}

// unpack writes the entries of an archive into a folder.
func unpack(t *testing.T, archive, dir string) {
	t.Helper()
	z, err := zip.OpenReader(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, e := range z.File {
		in, err := e.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, filepath.FromSlash(e.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
