// Package walk opens what the user names, a file, a folder or a zip archive,
// finds out by content what each file in it is, and hands it to the reader of
// its format.
//
// One bad file never spoils the rest: whatever cannot be read is reported as
// a Problem under the file's own path, and the others are read on. Files are
// read one per worker into a buffer that the worker uses again, so that memory
// follows the largest file and not the size of the code.
package walk

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"statutelint/internal/ingest"
)

// Limits on what is read. A file, or an archive's entry, over a limit is
// refused with a Problem.
const (
	MaxFile    = 256 << 20 // bytes of one file, unpacked
	MaxArchive = 4 << 30   // bytes of one archive's entries together, unpacked
	MaxRatio   = 250       // unpacked to packed, of entries of more than a megabyte
)

// Options says how to read. The zero value is ready to use.
type Options struct {
	Workers  int            // files read at the same time; GOMAXPROCS when 0; one reads them in order
	Progress func(Progress) // called after each file, one call at a time; may be nil

	// Wants reports whether a file is to be read, by its path as the user would
	// name it, with slashes; nil reads all.
	Wants func(path string) bool
}

// Progress says how much of a run is done. Bytes are unpacked bytes.
type Progress struct {
	Files, FilesDone int
	Bytes, BytesDone int64
}

// Stats counts what a run has read.
type Stats struct {
	Files    int   // files that a reader took
	Empty    int   // of these, files without a section: indexes, navigation
	Skipped  int   // files that operating systems and archivers leave behind
	Sections int   // sections emitted, of every status
	Bytes    int64 // unpacked bytes of Files
}

// Emit takes a section. It reports whether the section is kept, so that places
// in its file will be asked for.
type Emit func(*ingest.Section) (keep bool)

// Read reads the file, folder or zip archive at path and calls emit for every
// section in it.
//
// Folders are read with everything below them, in the order of their paths;
// the entries of an archive likewise, in place. Links to folders are not
// followed. emit is called from several goroutines at the same time, but the
// sections of one file come in order and from one of them; File.Index and
// Section.Index give the order of the whole. A file's Lines are there once
// Read has returned, if emit kept a section of it. Versions of a section that
// a later one in the same file replaces are emitted as Superseded.
//
// Problems come in the order of the files. An error means that there was
// nothing to read at path, or that ctx was done; what was emitted before
// stands.
func Read(ctx context.Context, path string, opt Options, emit Emit) (Stats, []ingest.Problem, error) {
	in, err := list(path)
	if err != nil {
		return Stats{}, nil, err
	}
	defer in.close()
	if opt.Wants != nil {
		in.jobs = slices.DeleteFunc(in.jobs, func(j job) bool { return !opt.Wants(j.path) })
	}
	return in.read(ctx, opt, emit)
}

// read reads everything that is listed.
func (in *input) read(ctx context.Context, opt Options, emit Emit) (Stats, []ingest.Problem, error) {
	r := &run{ctx: ctx, opt: opt, emit: emit, jobs: in.jobs, results: make([]result, len(in.jobs))}
	r.total.Files = len(in.jobs)
	for _, j := range in.jobs {
		r.total.Bytes += j.size
	}
	r.work()
	stats, problems := r.sum()
	stats.Skipped = in.skipped
	return stats, append(in.problems, problems...), ctx.Err()
}

// run is one call of Read.
type run struct {
	ctx     context.Context
	opt     Options
	emit    Emit
	jobs    []job
	order   []int    // of the jobs, as they are taken
	results []result // of the jobs, each written by the worker that has it
	next    atomic.Int64
	large   sync.Mutex // held while a file over largeFile is in memory

	mu    sync.Mutex
	total Progress
}

// result is what came of one file.
type result struct {
	read     bool
	sections int
	bytes    int64
	problems []ingest.Problem
}

// work starts the workers and waits for them.
func (r *run) work() {
	n := r.opt.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	r.order = make([]int, len(r.jobs))
	for i := range r.order {
		r.order[i] = i
	}
	if n > 1 {
		r.largestFirst()
	}
	var wg sync.WaitGroup
	for range min(n, len(r.jobs)) {
		wg.Go(r.worker)
	}
	wg.Wait()
}

// largestFirst orders the jobs for several workers: a large file that came last
// would keep one of them busy while the others are done (Graham 1969).
func (r *run) largestFirst() {
	slices.SortStableFunc(r.order, func(a, b int) int { return cmp.Compare(r.jobs[b].size, r.jobs[a].size) })
}

// worker reads files until there are no more.
func (r *run) worker() {
	var buf []byte
	for r.ctx.Err() == nil {
		next := int(r.next.Add(1)) - 1
		if next >= len(r.order) {
			return
		}
		i := r.order[next]
		buf = r.file(i, buf)
		r.progress(r.jobs[i].size)
	}
}

func (r *run) progress(size int64) {
	if r.opt.Progress == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.total.FilesDone++
	r.total.BytesDone += size
	r.opt.Progress(r.total)
}

// sum adds up the results.
func (r *run) sum() (Stats, []ingest.Problem) {
	var s Stats
	var problems []ingest.Problem
	for _, res := range r.results {
		problems = append(problems, res.problems...)
		if !res.read {
			continue
		}
		s.Files++
		s.Sections += res.sections
		s.Bytes += res.bytes
		if res.sections == 0 {
			s.Empty++
		}
	}
	return s, problems
}
