//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"statutelint/internal/cli"
)

// TestInterruptLeavesNothing holds that Ctrl-C during a run ends it with the
// code that shells have for it, prints no result, and leaves the files that were
// there as they were and no other.
func TestInterruptLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "result.json")
	if err := os.WriteFile(path, []byte("earlier"), 0o600); err != nil {
		t.Fatal(err)
	}
	typing, end := io.Pipe() // somebody who types and does not end
	defer end.Close()
	done := make(chan int)
	var out, errs bytes.Buffer
	go func() {
		done <- cli.Main([]string{"check", "-", "--no-config", "--output", "json=" + path}, typing, &out, &errs)
	}()
	if _, err := end.Write([]byte("# § 1. Fees.\n")); err != nil { // it is reading: signals are its own by now
		t.Fatal(err)
	}
	if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	select {
	case code := <-done:
		if code != cli.Interrupted {
			t.Errorf("exit code %d", code)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it does not end")
	}
	if out.Len() > 0 {
		t.Errorf("it prints %q", out.String())
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("it leaves %v, %v", left, err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "earlier" {
		t.Errorf("the earlier result is %q, %v", data, err)
	}
}
