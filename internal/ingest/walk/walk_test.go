package walk

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statutelint/internal/ingest"
)

// lineReader is a format in which each line is a section and its first word
// the number. The word "panic" stands for a bug in a reader.
func lineReader(_ *ingest.File, data []byte, emit func(*ingest.Section)) error {
	for at := 0; at < len(data); {
		end := at + bytes.IndexByte(append(data[at:len(data):len(data)], '\n'), '\n')
		number, text, _ := strings.Cut(string(data[at:end]), " ")
		if number == "panic" {
			panic("a bug")
		}
		s := &ingest.Section{Number: number, Text: text + "\n"}
		s.Origin.Add(0, at+len(number)+1)
		s.HeadingAt.Start, s.HeadingAt.End = at, at+len(number)
		emit(s)
		at = end + 1
	}
	return nil
}

// readAll reads path with lineReader for plain text, and lists the sections as
// "path number text", in order.
func readAll(t *testing.T, path string, opt Options) ([]string, Stats, []ingest.Problem) {
	t.Helper()
	defer func(old ingest.Reader) { readers[Text] = old }(readers[Text])
	readers[Text] = lineReader
	var mu sync.Mutex
	var all []*ingest.Section
	stats, problems, err := Read(context.Background(), path, opt, func(s *ingest.Section) bool {
		mu.Lock()
		defer mu.Unlock()
		all = append(all, s)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	sort.Slice(all, func(i, k int) bool {
		if all[i].File.Index != all[k].File.Index {
			return all[i].File.Index < all[k].File.Index
		}
		return all[i].Index < all[k].Index
	})
	var got []string
	for _, s := range all {
		if s.File.Lines == nil {
			t.Errorf("%s: no line index although its sections were kept", s.File.Path)
		}
		rel, _ := filepath.Rel(filepath.Dir(path), s.File.Path)
		got = append(got, fmt.Sprintf("%s %s %s", filepath.ToSlash(rel), s.Number, strings.TrimSpace(s.Text)))
	}
	return got, stats, problems
}

func writeTree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := filepath.Join(t.TempDir(), "code")
	for name, text := range files {
		at := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func messages(t *testing.T, root string, problems []ingest.Problem) []string {
	t.Helper()
	var got []string
	for _, p := range problems {
		rel, err := filepath.Rel(filepath.Dir(root), filepath.FromSlash(p.Path))
		if err != nil {
			t.Fatal(err)
		}
		message, _, _ := strings.Cut(p.Message, ";")
		got = append(got, filepath.ToSlash(rel)+": "+message)
	}
	return got
}

func TestReadFolder(t *testing.T) {
	root := writeTree(t, map[string]string{
		"b.txt":        "2 two\n3 three\n",
		"a/z.txt":      "1 one\n",
		"a/photo.jpg":  "\xff\xd8\xff\xe0 picture",
		"c.txt":        "4 four\npanic now\n5 never\n",
		"d.txt":        " \n\n",
		"e.txt":        "6 six\n",
		".git/config":  "7 seven\n",
		"style.css":    "p { color: black }\n",
		"f/report.pdf": "%PDF-1.4 ...",
	})
	got, stats, problems := readAll(t, root, Options{Workers: 3})
	want := []string{"code/a/z.txt 1 one", "code/b.txt 2 two", "code/b.txt 3 three", "code/c.txt 4 four", "code/e.txt 6 six"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	wantProblems := []string{
		"code/a/photo.jpg: not a text format that statutelint reads (image)",
		"code/c.txt: internal error: a bug",
		"code/d.txt: empty",
		"code/f/report.pdf: not a text format that statutelint reads (PDF)",
		"code/style.css: not a text format that statutelint reads",
	}
	if diff := cmp.Diff(wantProblems, messages(t, root, problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if want := (Stats{Files: 4, Skipped: 1, Sections: 5, Bytes: 51}); stats != want {
		t.Errorf("stats %+v, want %+v", stats, want)
	}
}

func TestReadSurvivesLinks(t *testing.T) {
	root := writeTree(t, map[string]string{"a.txt": "1 one\n"})
	for name, target := range map[string]string{"loop": root, "self": "self", "gone": "nothing", "b.txt": "a.txt"} {
		if err := os.Symlink(target, filepath.Join(root, name)); err != nil {
			t.Skip(err)
		}
	}
	got, _, problems := readAll(t, root, Options{})
	if diff := cmp.Diff([]string{"code/a.txt 1 one", "code/b.txt 1 one"}, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	if len(problems) != 3 {
		t.Errorf("want a problem for each of loop, self and gone, got %v", problems)
	}
}

func TestReadNothing(t *testing.T) {
	_, _, err := Read(context.Background(), filepath.Join(t.TempDir(), "absent"), Options{}, nil)
	if err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("got %v, want an error that says there is no such file", err)
	}
}

func TestPanickingConsumerCostsOneSection(t *testing.T) {
	defer func(old ingest.Reader) { readers[Text] = old }(readers[Text])
	readers[Text] = lineReader
	root := writeTree(t, map[string]string{"a.txt": "1 one\n2 two\n3 three\n"})
	var got []string
	_, problems, err := Read(context.Background(), root, Options{}, func(s *ingest.Section) bool {
		if s.Number == "2" {
			panic("a bug")
		}
		got = append(got, s.Number)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"1", "3"}, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	if len(problems) != 1 || problems[0].Line != 2 || !strings.Contains(problems[0].Message, "section 2: a bug") {
		t.Errorf("got %v, want a problem with section 2 in line 2", problems)
	}
}

func TestVersionsAreSuperseded(t *testing.T) {
	defer func(old ingest.Reader) { readers[Text] = old }(readers[Text])
	readers[Text] = lineReader
	root := writeTree(t, map[string]string{"a.txt": "1-1 old\n1-1 new\n", "b.txt": "1-1 other\n"})
	var got []string
	_, _, err := Read(context.Background(), root, Options{Workers: 1}, func(s *ingest.Section) bool {
		got = append(got, fmt.Sprint(strings.TrimSpace(s.Text), " ", s.Status == ingest.Superseded))
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"old true", "new false", "other false"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadStopsWhenContextIsDone(t *testing.T) {
	root := writeTree(t, map[string]string{"a.txt": "1 one\n"})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	stats, _, err := Read(ctx, root, Options{}, func(*ingest.Section) bool { t.Error("emitted"); return false })
	if err != context.Canceled || stats.Files != 0 {
		t.Errorf("got %v after %d files, want %v after none", err, stats.Files, context.Canceled)
	}
}

func TestProgressCountsEveryFile(t *testing.T) {
	root := writeTree(t, map[string]string{"a.txt": "1 one\n", "b.bin": "\x00\x00\x00\x00", "c.txt": ""})
	var last Progress
	calls := 0
	readAll(t, root, Options{Workers: 2, Progress: func(p Progress) { last, calls = p, calls+1 }})
	want := Progress{Files: 3, FilesDone: 3, Bytes: 10, BytesDone: 10}
	if last != want || calls != 3 {
		t.Errorf("got %+v after %d calls, want %+v after 3", last, calls, want)
	}
}

func TestLinesOnlyWhenKept(t *testing.T) {
	defer func(old ingest.Reader) { readers[Text] = old }(readers[Text])
	readers[Text] = lineReader
	root := writeTree(t, map[string]string{"a.txt": "1 one\n"})
	_, _, err := Read(context.Background(), root, Options{}, func(s *ingest.Section) bool {
		t.Cleanup(func() {
			if s.File.Lines != nil {
				t.Error("line index built for a file of which nothing was kept")
			}
		})
		return false
	})
	if err != nil {
		t.Fatal(err)
	}
}

type entry struct {
	name, text string
	change     func(*zip.FileHeader)
}

// writeZip packs entries; raw ones have their header changed and are stored as
// they are.
func writeZip(t testing.TB, entries ...entry) string {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		create := w.CreateHeader
		if e.change != nil {
			h.UncompressedSize64, h.CompressedSize64 = uint64(len(e.text)), uint64(len(e.text))
			h.Method = zip.Store
			e.change(h)
			create = w.CreateRaw
		}
		f, err := create(h)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(e.text))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(t.TempDir(), "code.zip")
	if err := os.WriteFile(at, buf.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return at
}

func TestReadArchive(t *testing.T) {
	at := writeZip(t,
		entry{name: "b/two.txt", text: "2 two\n"},
		entry{name: "one.txt", text: "1 one\n"},
		entry{name: "one.txt", text: "1 again\n"},
		entry{name: "b/"},
		entry{name: "../up.txt", text: "3 three\n"},
		entry{name: "/root.txt", text: "4 four\n"},
		entry{name: `c\d.txt`, text: "5 five\n"},
		entry{name: "bell\a.txt", text: "6 six\n"},
		entry{name: "in.zip", text: "PK\x03\x04 and so on"},
		entry{name: "bomb.txt", text: strings.Repeat("7", 2<<20)},
		entry{name: "secret.txt", text: "8 eight\n", change: func(h *zip.FileHeader) { h.Flags |= 1 }},
		entry{name: "sum.txt", text: "9 nine\n", change: func(h *zip.FileHeader) { h.CRC32 = 1 }},
		entry{name: "odd.txt", text: "10 ten\n", change: func(h *zip.FileHeader) { h.Method = 99 }},
		entry{name: "huge.txt", text: "11\n", change: func(h *zip.FileHeader) { h.UncompressedSize64 = MaxFile + 1 }},
		entry{name: "long.txt", text: "12 twelve\n", change: func(h *zip.FileHeader) { h.UncompressedSize64 = 4 }},
		entry{name: "__MACOSX/one.txt", text: "13\n"},
	)
	got, stats, problems := readAll(t, at, Options{})
	want := []string{"code.zip/b/two.txt 2 two", "code.zip/bell\uFFFD.txt 6 six", "code.zip/one.txt 1 one"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	var names []string
	for _, p := range problems {
		names = append(names, strings.TrimPrefix(p.Path, filepath.ToSlash(at)+"/"))
	}
	sort.Strings(names)
	wantNames := []string{"../up.txt", "/root.txt", "bomb.txt", `c\d.txt`, "huge.txt", "in.zip", "long.txt", "odd.txt", "one.txt", "secret.txt", "sum.txt"}
	if diff := cmp.Diff(wantNames, names); diff != "" {
		t.Errorf("entries with problems (-want +got):\n%s\n%v", diff, problems)
	}
	if stats.Files != 3 || stats.Skipped != 1 {
		t.Errorf("stats %+v, want 3 files and 1 skipped", stats)
	}
}

func TestReadBrokenArchive(t *testing.T) {
	at := filepath.Join(t.TempDir(), "code.zip")
	if err := os.WriteFile(at, []byte("PK\x03\x04 cut off"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, _, err := Read(context.Background(), at, Options{}, nil)
	if err == nil || !strings.Contains(err.Error(), "download it again") {
		t.Errorf("got %v, want an error that says what to do", err)
	}
}

func TestPlacesAreThoseOfTheUsersFile(t *testing.T) {
	files := map[string]string{
		"utf8bom.txt": "\xef\xbb\xbf1.1 caf\u00e9 “x” sex",
		"latin.txt":   "1.1 caf\xe9 \x93x\x94 sex",
		"mixed.txt":   "1.1 caf\u00e9 \x93x\x94 sex",
		"nul.txt":     "1.1 caf\u00e9 “x”\x00sex" + strings.Repeat(" ", maxNULs),
		"utf16le.txt": utf16File("1.1 café “x” sex", false),
		"utf16be.txt": utf16File("1.1 café “x” sex", true),
	}
	root := writeTree(t, files)
	defer func(old ingest.Reader) { readers[Text] = old }(readers[Text])
	readers[Text] = lineReader
	n := 0
	_, problems, err := Read(context.Background(), root, Options{Workers: 1}, func(s *ingest.Section) bool {
		n++
		name := filepath.Base(s.File.Path)
		if got := strings.TrimSpace(s.Text); got != "café “x” sex" {
			t.Errorf("%s: text %q", name, got)
		}
		data := files[name]
		for word, want := range map[string]int{"sex": strings.Index(data, "s"), "x": strings.Index(data, "x")} {
			if name == "utf16be.txt" {
				want-- // a character begins with its high byte
			}
			if got := s.Origin.At(strings.Index(s.Text, word)); got != want {
				t.Errorf("%s: %q is said to stand at %d, stands at %d", name, word, got, want)
			}
		}
		if got := data[s.HeadingAt.Start:s.HeadingAt.End]; !strings.HasPrefix(strings.ReplaceAll(got, "\x00", ""), "1.") {
			t.Errorf("%s: heading %q", name, got)
		}
		return true
	})
	if err != nil || len(problems) > 0 || n != len(files) {
		t.Errorf("read %d of %d files: %v %v", n, len(files), err, problems)
	}
}

func utf16File(s string, big bool) string {
	out := []byte{}
	add := func(r rune) {
		if big {
			out = append(out, byte(r>>8), byte(r))
		} else {
			out = append(out, byte(r), byte(r>>8))
		}
	}
	add('\uFEFF')
	for _, r := range s {
		add(r)
	}
	return string(out)
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("plain"))
	f.Add([]byte("\xef\xbb\xbfmark"))
	f.Add([]byte("\xff\xfea\x00\x3d\xd8"))
	f.Add([]byte("mixed \x93\xe9 é\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		size := len(data)
		text, origin := Decode(data)
		if strings.ToValidUTF8(string(text), "") != string(text) || bytes.IndexByte(text, 0) >= 0 {
			t.Fatalf("%q is not clean text", text)
		}
		for i := range text {
			at := i
			if origin != nil {
				at = origin.At(i)
			}
			if at < 0 || at >= size {
				t.Fatalf("byte %d of %d is said to stand at %d of %d", i, len(text), at, size)
			}
			if text[i] < 0x80 && text[i] != ' ' && data[at] != text[i] && (at+1 >= size || data[at+1] != text[i]) {
				t.Fatalf("byte %q is said to stand at %d, where %q is", text[i], at, data[at])
			}
		}
	})
}
