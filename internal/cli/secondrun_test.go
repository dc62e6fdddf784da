package cli_test

import (
	"bytes"
	"os"
	"testing"
	"time"
)

// TestSecondRun holds that an unchanged code answers at least ten times faster
// than cold, and the same.
func TestSecondRun(t *testing.T) {
	if _, err := os.Stat(realCode); err != nil || testing.Short() {
		t.Skip("needs a whole code beside the clone, and some seconds")
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	timed := func() ([]byte, time.Duration) {
		start := time.Now()
		out := run(t, 1, "audit", realCode, "--no-config", "--format", "json")
		return out, time.Since(start)
	}
	first, cold := timed()
	second, warm := timed()
	for range 2 { // a busy machine may spoil a run
		_, again := timed()
		warm = min(warm, again)
	}
	t.Logf("cold %v, warm %v", cold, warm)
	if !bytes.Equal(first, second) {
		t.Error("the second run says something else")
	}
	if warm*10 > cold {
		t.Errorf("the second run took %v, the first %v", warm, cold)
	}
}
