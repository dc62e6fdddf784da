//go:build unix

package lint_test

import (
	"context"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"statutelint/internal/ingest/walk"
	"statutelint/internal/lint"
)

// offence is a subsection in the style of a criminal code.
const offence = `A person commits the crime of sex trafficking of a child if the person knowingly recruits, entices, harbors or obtains another person who has not attained the age of 18 years for the purpose of commercial sexual activity. As used in this section, “minor” means a person under eighteen (18) years of age. A minor shall not be prosecuted for prostitution under subsection (a) of section 12-3-4. `

// hostile are texts of about size bytes that try to make some stage look far
// ahead or back, nest, or copy: name and text.
var hostile = map[string]func(size int) string{
	"sections": func(n int) string { return numbered(n, "# § 12-3-%d. Trafficking.\n\n(a) "+offence+"\n\n") },
	"citing": func(n int) string {
		return numbered(n, "# § 12-3-%d. Prostitution.\n\nA person who violates section 12-3-4 or chapter 3 commits prostitution.\n\n")
	},
	"one paragraph": repeat(offence),
	"paragraphs":    repeat(offence + "\n\n"),
	"items": func(n int) string {
		return "A person commits prostitution if the person:\n\n" + numbered(n, "(%d) entices a minor under 16 years of age for a fee;\n\n")
	},
	"definitions": func(n int) string {
		return "As used in this chapter:\n\n" + numbered(n, "(%d) “Minor” means a person under 18 years of age, and “child” has the meaning given in section 12-3-4.\n\n")
	},
	"one word":      repeat("prostitution "),
	"open brackets": repeat("("),
	"labels":        repeat("(a)(1)"),
	"quoted":        repeat("“minor”, "),
	"numbers":       repeat("16, 17, "),
	"sections of":   func(n int) string { return "section 1" + strings.Repeat(", 2", n/3) },
	"means":         repeat("force, fraud, "),
	"no end":        repeat("knowing that the minor is under and if "),
	"references":    repeat("subsection (a) of section 12-3-4 and "),
	"deep lists":    deep,
	"lead-ins": func(n int) string {
		return strings.Repeat("(a) a person who is a minor:\n\n(1) pays:\n\n(A) a fee if\n\n", n/60)
	},
}

func repeat(unit string) func(int) string {
	return func(size int) string { return strings.Repeat(unit, size/len(unit)) }
}

func numbered(size int, format string) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// deep is lists in lists, a level more each line, as far as labels go.
func deep(size int) string {
	levels := []string{"(a)", "(1)", "(A)", "(i)", "(I)", "(aa)"}
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "%s a minor who is a victim, if\n\n", levels[i%len(levels)])
	}
	return b.String()
}

// lintText runs the whole pipeline over a text in memory, every section of it.
func lintText(tb testing.TB, l *lint.Linter, text string) {
	in := lint.Input{Name: "code", Buffers: []walk.Buffer{{Path: "code.md", Data: []byte(text)}}, Whole: true, Jobs: 1}
	if _, err := l.Run(context.Background(), in); err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkLinear lints texts of doubling length, from file to findings. The
// processor's time per byte must stay as it is: compare the cpu-ns/B of one
// text's sizes.
func BenchmarkLinear(b *testing.B) {
	l := newLinter(b)
	l.Anchors = nil
	for name, text := range hostile {
		for _, size := range []int{1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20} {
			b.Run(fmt.Sprintf("%s/%dk", name, size>>10), func(b *testing.B) {
				input := text(size)
				lintText(b, l, input) // conditions are compiled and tables learnt once
				b.SetBytes(int64(len(input)))
				start := processorTime(b)
				for b.Loop() {
					lintText(b, l, input)
				}
				b.ReportMetric(float64(processorTime(b)-start)/float64(b.N)/float64(len(input)), "cpu-ns/B")
			})
		}
	}
}

// processorTime is what the process has used so far, in nanoseconds: on a busy
// machine it says more than the clock.
func processorTime(b *testing.B) int64 {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}
