package cache

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

func TestStore(t *testing.T) {
	s := &Store{Dir: filepath.Join(t.TempDir(), "below")}
	var got []string
	if s.Get("a", &got) {
		t.Fatal("an empty store has an entry")
	}
	if err := s.Put("a", []string{"x", "y"}); err != nil {
		t.Fatal(err)
	}
	if !s.Get("a", &got) || fmt.Sprint(got) != "[x y]" || s.Get("b", &got) {
		t.Fatalf("%v", got)
	}
	if n, size, err := s.Clean(); n != 1 || size == 0 || err != nil || s.Get("a", &got) {
		t.Errorf("cleaned %d, %d bytes, %v", n, size, err)
	}
}

// TestDamaged holds that an entry that is cut, changed or empty gives nothing
// and is written anew.
func TestDamaged(t *testing.T) {
	s := &Store{Dir: t.TempDir()}
	for _, damage := range []func([]byte) []byte{
		func(b []byte) []byte { return b[:len(b)-3] },
		func(b []byte) []byte { b[len(b)/2] ^= 1; return b },
		func([]byte) []byte { return nil },
	} {
		if err := s.Put("a", "value"); err != nil {
			t.Fatal(err)
		}
		data, _ := os.ReadFile(s.file("a"))
		if err := os.WriteFile(s.file("a"), damage(data), 0o644); err != nil {
			t.Fatal(err)
		}
		var got string
		if s.Get("a", &got) {
			t.Errorf("a damaged entry gives %q", got)
		}
		if _, err := os.Stat(s.file("a")); err == nil {
			t.Error("a damaged entry stays")
		}
	}
}

// TestBound holds that the longest unused entries go, and nothing that is no
// entry.
func TestBound(t *testing.T) {
	s := &Store{Dir: t.TempDir(), Max: 1}
	other := filepath.Join(s.Dir, "other.txt")
	if err := os.WriteFile(other, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	s.Max = MaxSize
	for i, key := range []string{"a", "b", "c"} {
		if err := s.Put(key, key); err != nil {
			t.Fatal(err)
		}
		at := time.Now().Add(time.Duration(i-10) * time.Minute)
		os.Chtimes(s.file(key), at, at)
	}
	var v string
	s.Get("a", &v) // used last
	info, _ := os.Stat(s.file("a"))
	s.Max = 2 * info.Size()
	if err := s.shrink(); err != nil {
		t.Fatal(err)
	}
	if !s.Get("a", &v) || s.Get("b", &v) || !s.Get("c", &v) {
		t.Error("another than the longest unused entry has gone")
	}
	if _, err := os.Stat(other); err != nil {
		t.Error("a file that is no entry has gone")
	}
}

func TestConcurrent(t *testing.T) {
	s := &Store{Dir: t.TempDir()}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if err := s.Put("a", "value"); err != nil {
					t.Error(err)
				}
				var got string
				if s.Get("a", &got) && got != "value" {
					t.Errorf("got %q", got)
				}
			}
		})
	}
	wg.Wait()
	if left, _ := filepath.Glob(filepath.Join(s.Dir, ".new-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func key(t *testing.T, path string, values ...string) string {
	t.Helper()
	d := NewDigest()
	d.Add(values...)
	if err := d.Path(path); err != nil {
		t.Fatal(err)
	}
	return d.Key()
}

// TestDigest holds that a key changes with any value, any byte and any name of
// a folder, and with nothing else.
func TestDigest(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.md", "one")
	write("sub/b.md", "two")
	first := key(t, dir, "x", "y")
	if key(t, dir, "x", "y") != first {
		t.Error("the same has another key")
	}
	write(".git/index", "z")
	if key(t, dir, "x", "y") != first {
		t.Error("hidden files, which are not read, change the key")
	}
	seen := map[string]bool{first: true}
	for what, k := range map[string]func() string{
		"values":      func() string { return key(t, dir, "xy", "") },
		"a byte":      func() string { write("sub/b.md", "twp"); return key(t, dir, "x", "y") },
		"a new file":  func() string { write("sub/c.md", ""); return key(t, dir, "x", "y") },
		"other place": func() string { return key(t, filepath.Join(dir, "a.md"), "x", "y") },
	} {
		got := k()
		if seen[got] {
			t.Errorf("%s does not change the key", what)
		}
		seen[got] = true
	}
	if err := NewDigest().Path(filepath.Join(dir, "none")); err == nil {
		t.Error("no error for a path that is not there")
	}
}
