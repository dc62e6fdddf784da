// Package parallel does many things of one kind at the same time, in such a
// way that the result does not depend on which is done first.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// For calls f once with every number below n, on all processors; a goroutine
// takes batch of them at a time. f must change nothing that others read: what
// it gives belongs at its number in a slice.
func For(n, batch int, f func(i int)) {
	var next atomic.Int64
	work := func() {
		for end := 0; end < n; {
			end = int(next.Add(int64(batch)))
			for i := end - batch; i < min(end, n); i++ {
				f(i)
			}
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+batch-1)/batch) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
}
