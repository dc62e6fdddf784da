package cli

import (
	"os"
	"runtime/debug"
)

// A run's garbage is mostly pages that were just read: collecting it late
// saves a tenth of the time. The limit is one that the collector works harder
// to keep as the heap comes near it; what is still in use may be more.
const (
	gcPercent   = 400
	memoryLimit = 384 << 20 // bytes
)

// tuneMemory sets how the garbage collector works, unless the environment
// does.
func tuneMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
}
