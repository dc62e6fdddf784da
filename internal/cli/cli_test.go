package cli_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"statutelint/internal/cli"
)

var update = flag.Bool("update", false, "write the golden outputs in the scripts anew")

func TestMain(m *testing.M) {
	if os.Getenv("XDG_CACHE_HOME") == "" { // tests keep out of the user's cache; scripts each have their own
		os.Setenv("XDG_CACHE_HOME", filepath.Join(os.TempDir(), "statutelint-tests"))
	}
	testscript.Main(m, map[string]func(){
		"statutelint": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the commands as a user does, in a folder that holds the
// drafted codes of testdata/projects.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_CACHE_HOME", filepath.Join(e.WorkDir, ".cache"))
			return os.CopyFS(e.WorkDir, os.DirFS(filepath.Join(testdata(t), "projects")))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": code, "zip": pack},
	})
}

// testdata is the project's folder of fixtures.
func testdata(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// code runs a command that must end with an exit code: "code 3 statutelint …".
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command [argument...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if want := args[0]; strconv.Itoa(got) != want {
		ts.Fatalf("exit code %d, want %s", got, want)
	}
}

// pack makes an archive of files: "zip bills.zip bill.md …".
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: zip archive file...")
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range args[1:] {
		to, err := w.Create(name)
		ts.Check(err)
		_, err = to.Write([]byte(ts.ReadFile(name)))
		ts.Check(err)
	}
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o666))
}
