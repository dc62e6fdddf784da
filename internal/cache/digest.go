package cache

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Digest gathers what a result depends on into a key. What is added must be
// added in one order.
type Digest struct{ sum hash.Hash }

// NewDigest returns an empty digest.
func NewDigest() *Digest { return &Digest{sha256.New()} }

// Key is the key of all that was added.
func (d *Digest) Key() string { return hex.EncodeToString(d.sum.Sum(nil)) }

// Add adds values, each with its length, so that no two lists are alike.
func (d *Digest) Add(values ...string) {
	d.size(len(values))
	for _, v := range values {
		d.size(len(v))
		io.WriteString(d.sum, v) // a hash never fails
	}
}

func (d *Digest) size(n int) {
	binary.Write(d.sum, binary.LittleEndian, int64(n))
}

// Path adds the bytes of a file, or the names and bytes of all that a folder
// holds but for hidden files, which are never read. An error means that the key
// would not stand for what is there.
func (d *Digest) Path(path string) error {
	d.Add(path)
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return d.file(path)
	}
	root, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	return filepath.WalkDir(root, func(at string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case at != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir():
			return nil
		}
		rel, err := filepath.Rel(root, at)
		if err != nil {
			return err
		}
		d.Add(filepath.ToSlash(rel))
		return d.file(at)
	})
}

// file adds the bytes of a file, and how many they are.
func (d *Digest) file(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no regular file", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := io.Copy(d.sum, f)
	d.size(int(n))
	return err
}
