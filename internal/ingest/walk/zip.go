package walk

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"
)

// archive adds the entries of the zip archive at path, in the order of their
// names. Nothing is ever written to disk; names that would lead out of the
// archive are refused all the same, since they are reported as places.
func (in *input) archive(path string, size int64) error {
	f, err := os.Open(path)
	if err != nil {
		return explain(err)
	}
	in.closers = append(in.closers, f)
	z, err := zip.NewReader(f, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return fmt.Errorf("not a zip archive that can be read (%v); pack or download it again", err)
	}
	inflate(z)
	entries := z.File
	sort.SliceStable(entries, func(i, k int) bool { return entries[i].Name < entries[k].Name })
	a := archive{in: in, path: filepath.ToSlash(path)}
	for _, e := range entries {
		a.add(e)
	}
	return nil
}

// archive is a zip archive while its entries are listed.
type archive struct {
	in    *input
	path  string
	total uint64
	last  string
}

func (a *archive) add(e *zip.File) {
	if strings.HasSuffix(e.Name, "/") {
		return
	}
	for _, part := range strings.Split(e.Name, "/") {
		if litter(part) {
			a.in.skipped++
			return
		}
	}
	path := a.path + "/" + printable(e.Name)
	if message := a.refuse(e); message != "" {
		a.in.fail(path, message)
		return
	}
	a.last = e.Name
	a.total += e.UncompressedSize64
	a.in.jobs = append(a.in.jobs, job{
		path: path, size: int64(e.UncompressedSize64), limit: int64(e.UncompressedSize64),
		open: func() (io.ReadCloser, error) {
			r, err := e.Open()
			if err != nil {
				return nil, corrupt(err)
			}
			return entryReader{r}, nil
		},
	})
}

// refuse says why e is not read; "" when it is.
func (a *archive) refuse(e *zip.File) string {
	switch {
	case !filepath.IsLocal(e.Name) || strings.ContainsAny(e.Name, "\\:\x00"):
		return "an entry whose name leads out of its archive; not read"
	case e.Name == a.last:
		return "stands twice in its archive; only the first was read"
	case e.Mode()&fs.ModeSymlink != 0:
		return "a link, which is not followed; pack the file itself"
	case e.Flags&1 != 0:
		return "encrypted; unpack it with its password and give the folder"
	case e.UncompressedSize64 > MaxFile:
		return fmt.Sprintf("larger than the limit of %d MB; split it into smaller files", MaxFile>>20)
	case e.UncompressedSize64 > 1<<20 && e.UncompressedSize64/MaxRatio > e.CompressedSize64:
		return fmt.Sprintf("unpacks to more than %d times its packed size, as archives made to do harm do; unpack it and give the folder if you trust it", MaxRatio)
	case a.total+e.UncompressedSize64 > MaxArchive:
		return fmt.Sprintf("the archive unpacks to more than %d GB; split it, or unpack it and give the folder", MaxArchive>>30)
	}
	return ""
}

// entryReader reads an entry and says in plain words what is wrong with it.
type entryReader struct{ io.ReadCloser }

func (r entryReader) Read(p []byte) (int, error) {
	n, err := r.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		err = corrupt(err)
	}
	return n, err
}

func corrupt(err error) error {
	if errors.Is(err, zip.ErrAlgorithm) {
		return errors.New("packed in a way that cannot be read; pack it again as an ordinary zip archive")
	}
	return fmt.Errorf("damaged in its archive (%v); pack or download it again", err)
}

// printable makes a name from an archive fit to be shown: valid UTF-8 without
// control characters.
func printable(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(name, "\uFFFD"))
}
