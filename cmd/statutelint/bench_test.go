//go:build unix

package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// corpus is where the six codes are, seen from here, when they are there.
const corpus = "../../../shared/corpus"

// bareEnv names the archive that the test binary tokenizes, in a process of its
// own, instead of running tests: the work that speed is measured against.
const bareEnv = "STATUTELINT_BARE"

func TestMain(m *testing.M) {
	if path := os.Getenv(bareEnv); path != "" {
		if err := tokenize(path, 2); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// tokenize runs a bare HTML tokenizer over the entries of a zip archive.
func tokenize(path string, goroutines int) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer z.Close()
	entries := make(chan *zip.File)
	errs := make([]error, goroutines)
	var wg sync.WaitGroup
	for i := range goroutines {
		wg.Go(func() {
			for e := range entries {
				if err := tokenizeEntry(e); err != nil {
					errs[i] = err
				}
			}
		})
	}
	for _, e := range z.File {
		entries <- e
	}
	close(entries)
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func tokenizeEntry(e *zip.File) error {
	f, err := e.Open()
	if err != nil {
		return err
	}
	defer f.Close()
	t := html.NewTokenizer(f)
	for t.Next() != html.ErrorToken {
	}
	if t.Err() != io.EOF {
		return t.Err()
	}
	return nil
}

// cost is what a process took.
type cost struct {
	wall, cpu time.Duration
	peak      float64 // megabytes of resident memory
}

func (c *cost) add(o cost) {
	c.wall += o.wall
	c.cpu += o.cpu
	c.peak = max(c.peak, o.peak)
}

// run runs a command and measures it. Findings (exit code 1) and inputs that
// could not be analysed (3) are no failure.
func run(b *testing.B, cmd *exec.Cmd) cost {
	b.Helper()
	start := time.Now()
	out, err := cmd.CombinedOutput()
	wall := time.Since(start)
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 && code != 3 {
		b.Fatalf("%v: %v\n%s", cmd, err, out)
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	peak := float64(usage.Maxrss) / 1024
	if runtime.GOOS == "darwin" { // counts bytes
		peak /= 1024
	}
	return cost{wall, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), peak}
}

// program builds the program as its users do.
func program(b *testing.B) string {
	b.Helper()
	bin := filepath.Join(b.TempDir(), "statutelint")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	return bin
}

// codes returns the archives of the six codes, or skips the benchmark.
func codes(b *testing.B) []string {
	b.Helper()
	paths, err := filepath.Glob(filepath.Join(corpus, "*.zip"))
	if err != nil || len(paths) != 6 {
		b.Skipf("the six codes are not in %s", corpus)
	}
	return paths
}

// BenchmarkAudit measures a cold audit of one code against a bare tokenizer on
// two goroutines over the same archive, of all six codes in one run against
// that of the one, and the highest memory of the six. The runs take turns, so
// that a machine that slows down slows all of them.
//
//	go test ./cmd/statutelint -run '^$' -bench Audit -benchtime 5x
func BenchmarkAudit(b *testing.B) {
	six := codes(b)
	one := filepath.Join(corpus, "ak.zip")
	bin := program(b)
	var bare, single, all cost
	for b.Loop() {
		tokenizer := exec.Command(os.Args[0])
		tokenizer.Env = append(os.Environ(), bareEnv+"="+one)
		bare.add(run(b, tokenizer))
		single.add(run(b, exec.Command(bin, "audit", "--no-cache", "--format", "json", one)))
		all.add(run(b, exec.Command(bin, append([]string{"audit", "--no-cache", "--format", "json"}, six...)...)))
	}
	b.ReportMetric(float64(single.wall)/float64(bare.wall), "one/bare-wall")
	b.ReportMetric(float64(single.cpu)/float64(bare.cpu), "one/bare-cpu")
	b.ReportMetric(float64(all.wall)/float64(single.wall), "six/one-wall")
	b.ReportMetric(float64(all.cpu)/float64(single.cpu), "six/one-cpu")
	b.ReportMetric(single.peak, "one-peak-MB")
	b.ReportMetric(all.peak, "six-peak-MB")
	b.ReportMetric(single.wall.Seconds()/float64(b.N), "one-s")
	b.ReportMetric(all.wall.Seconds()/float64(b.N), "six-s")
	b.ReportMetric(0, "ns/op")
}

// draft is one section, drafted for this benchmark.
const draft = `# § 12-3-4. Prostitution.

(a) A person commits the crime of prostitution if the person engages in or agrees to engage in sexual conduct with another person in return for a fee.

(b) In this section, "sexual conduct" means sexual intercourse or a lewd act.

(c) Prostitution is a class B misdemeanor. It is an affirmative defense that the defendant was under 18 years of age and was compelled by force, fraud, or coercion.
`

// BenchmarkCheck measures a check of one section as a whole process, start-up
// included.
func BenchmarkCheck(b *testing.B) {
	bin := program(b)
	file := filepath.Join(b.TempDir(), "draft.md")
	if err := os.WriteFile(file, []byte(draft), 0o644); err != nil {
		b.Fatal(err)
	}
	var total cost
	for b.Loop() {
		total.add(run(b, exec.Command(bin, "check", "--no-cache", "--format", "json", file)))
	}
	b.ReportMetric(float64(total.wall.Microseconds())/1000/float64(b.N), "ms")
	b.ReportMetric(float64(total.cpu.Microseconds())/1000/float64(b.N), "cpu-ms")
	b.ReportMetric(total.peak, "peak-MB")
}
