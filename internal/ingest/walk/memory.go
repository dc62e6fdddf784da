package walk

import (
	"bytes"
	"context"
	"io"

	"statutelint/internal/ingest"
)

// Buffer is a file that is in memory already: standard input, an editor's
// buffer, an example.
type Buffer struct {
	Path string // as places in it are reported; its extension settles ties of format
	Data []byte // not changed
}

// ReadBuffers is Read for files in memory, in the order given. A zip archive
// among them is not opened.
func ReadBuffers(ctx context.Context, buffers []Buffer, opt Options, emit Emit) (Stats, []ingest.Problem, error) {
	in := &input{}
	for _, b := range buffers {
		in.jobs = append(in.jobs, job{
			path: b.Path, size: int64(len(b.Data)), limit: MaxFile,
			open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b.Data)), nil },
		})
	}
	return in.read(ctx, opt, emit)
}
