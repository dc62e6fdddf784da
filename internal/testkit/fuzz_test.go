package testkit_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"statutelint/internal/grammar"
	"statutelint/internal/ingest"
	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
	"statutelint/internal/outline"
	"statutelint/internal/testkit"
)

// holds checks every invariant of the pipeline on one file.
func holds(t *testing.T, k *testkit.Kit, l *lint.Linter, b walk.Buffer) {
	t.Helper()
	p := grammar.New(k.Lexicon)
	_, _, err := walk.ReadBuffers(context.Background(), []walk.Buffer{b}, walk.Options{Workers: 1}, func(s *ingest.Section) bool {
		for _, broken := range testkit.CheckSection(p.Section(outline.Build(s))) {
			t.Errorf("%s: %s", b.Path, broken)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	out, err := l.Run(context.Background(), lint.Input{Name: "x", Buffers: []walk.Buffer{b}, Whole: true, Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	for i := range out.Findings {
		for _, broken := range testkit.CheckFinding(&out.Findings[i], map[string][]byte{b.Path: b.Data}) {
			t.Error(broken)
		}
	}
}

// fixtures returns every text of testdata but golden files.
func fixtures(t testing.TB) []walk.Buffer {
	t.Helper()
	var all []walk.Buffer
	err := filepath.WalkDir(testdata, func(file string, d os.DirEntry, err error) error {
		switch filepath.Ext(file) {
		case ".md", ".txt", ".html", ".xml", ".rtf":
			data, err := os.ReadFile(file)
			all = append(all, walk.Buffer{Path: filepath.ToSlash(file), Data: data})
			return err
		}
		return err
	})
	if err != nil || len(all) < 20 {
		t.Fatalf("%d fixtures: %v", len(all), err)
	}
	return all
}

// TestInvariants holds the laws of the pipeline on every fixture.
func TestInvariants(t *testing.T) {
	k := load(t)
	l, err := k.Linter()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range fixtures(t) {
		holds(t, k, l, b)
	}
}

// FuzzPipeline holds the same for any bytes under any name: no panic, spans
// nest, every byte is in one leaf, findings point into the file.
func FuzzPipeline(f *testing.F) {
	k, err := testkit.Load()
	if err != nil {
		f.Fatal(err)
	}
	l, err := k.Linter()
	if err != nil {
		f.Fatal(err)
	}
	for _, b := range fixtures(f) {
		f.Add(filepath.Ext(b.Path), b.Data)
	}
	f.Fuzz(func(t *testing.T, ext string, data []byte) {
		holds(t, k, l, walk.Buffer{Path: "x" + ext, Data: data})
	})
}
