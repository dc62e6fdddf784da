// Package folder keeps the name of a folder with its files, so that errors
// about a user's own rules and words name the file as the user knows it.
package folder

import (
	"io/fs"
	"path"
)

// Folder is the files below Path.
type Folder struct {
	fs.FS
	Path string // with slashes
}

// Name returns how a message names a file of fsys: with its folder, when it is
// a Folder's.
func Name(fsys fs.FS, file string) string {
	if f, ok := fsys.(Folder); ok {
		return path.Join(f.Path, file)
	}
	return file
}
