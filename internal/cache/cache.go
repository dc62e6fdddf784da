// Package cache keeps results under a key that stands for everything that they
// depend on. It may forget anything at any time, and a key that is not the same
// never gives a result: what is kept is fast, never stale.
package cache

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/gob"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// MaxSize bounds the bytes of all entries together; the longest unused go.
const MaxSize = 256 << 20

// Store is a folder of entries. Several programs may use one at a time.
type Store struct {
	Dir string
	Max int64 // bytes; MaxSize when 0
}

// Default returns the user's store. An error means that the system has no
// place for one.
func Default() (*Store, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	return &Store{Dir: filepath.Join(dir, "statutelint")}, nil
}

// suffix marks entries, so that nothing else in the folder is ever removed.
const suffix = ".entry"

func (s *Store) file(key string) string { return filepath.Join(s.Dir, key+suffix) }

// Get decodes the entry of key into v, which is a pointer. It reports whether
// there is one; an entry that is damaged is removed.
func (s *Store) Get(key string, v any) bool {
	data, err := os.ReadFile(s.file(key))
	if err != nil {
		return false
	}
	if decode(data, v) != nil {
		os.Remove(s.file(key))
		return false
	}
	now := time.Now()
	os.Chtimes(s.file(key), now, now) // what is used stays longest; if this fails, it goes sooner
	return true
}

// Put keeps v under key. It is written aside and put in its place whole.
func (s *Store) Put(key string, v any) error {
	data, err := encode(v)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.Dir, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(s.Dir, ".new-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), s.file(key))
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return s.shrink()
}

// encode gives the sum of what follows, and v compressed.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(gob.NewEncoder(z).Encode(v), z.Close()); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(b.Bytes())
	return append(sum[:], b.Bytes()...), nil
}

var errDamaged = errors.New("the entry is damaged")

func decode(data []byte, v any) error {
	if len(data) < sha256.Size {
		return errDamaged
	}
	sum, data := data[:sha256.Size], data[sha256.Size:]
	if is := sha256.Sum256(data); !bytes.Equal(sum, is[:]) {
		return errDamaged
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return gob.NewDecoder(z).Decode(v)
}

// entries lists the entries, the last used first.
func (s *Store) entries() ([]fs.FileInfo, error) {
	list, err := os.ReadDir(s.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var all []fs.FileInfo
	for _, d := range list {
		if info, err := d.Info(); err == nil && filepath.Ext(d.Name()) == suffix {
			all = append(all, info)
		}
	}
	slices.SortFunc(all, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	return all, err
}

// shrink removes the longest unused entries until the rest are within bounds.
func (s *Store) shrink() error {
	most := s.Max
	if most == 0 {
		most = MaxSize
	}
	all, err := s.entries()
	for _, e := range all {
		if most -= e.Size(); most < 0 {
			err = errors.Join(err, ignoreGone(os.Remove(filepath.Join(s.Dir, e.Name()))))
		}
	}
	return err
}

// Clean removes every entry and returns how many there were, and their bytes.
func (s *Store) Clean() (entries int, size int64, err error) {
	all, err := s.entries()
	for _, e := range all {
		err = errors.Join(err, ignoreGone(os.Remove(filepath.Join(s.Dir, e.Name()))))
		entries, size = entries+1, size+e.Size()
	}
	return entries, size, err
}

// ignoreGone takes an entry that another program has removed as removed.
func ignoreGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
