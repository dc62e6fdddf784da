package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// root is the project's folder.
func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// read reads a YAML file of the project.
func read(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root(t), name))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// TestActionRuns runs the steps of action.yml as GitHub does, and holds that
// they annotate a draft and fail.
func TestActionRuns(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil || testing.Short() {
		t.Skip("needs bash, and builds the program")
	}
	var action struct {
		Runs struct {
			Steps []struct{ Name, Run string }
		}
	}
	read(t, "action.yml", &action)
	temp := t.TempDir()
	var out []byte
	for _, s := range action.Runs.Steps {
		if s.Run == "" {
			continue
		}
		c := exec.CommandContext(t.Context(), bash, "-eo", "pipefail", "-c", s.Run)
		c.Dir = root(t)
		c.Env = append(os.Environ(), "RUNNER_TEMP="+temp, "COMMAND=check", "PATHS=testdata/projects/readme\n", "ARGS=--fail-level=error")
		out, err = c.CombinedOutput()
		if s.Name == "Build" && err != nil {
			t.Fatalf("%s: %v\n%s", s.Name, err, out)
		}
	}
	if err == nil || !strings.Contains(string(out), "::error file=testdata/projects/readme/bill.md,line=3") {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestReleaseIsWhatIsBuilt holds that the release configuration and .ci/run
// name the same platforms.
func TestReleaseIsWhatIsBuilt(t *testing.T) {
	var release struct {
		Builds []struct {
			Main         string
			Env          []string
			Goos, Goarch []string
		}
	}
	read(t, ".goreleaser.yaml", &release)
	if len(release.Builds) != 1 || !slices.Contains(release.Builds[0].Env, "CGO_ENABLED=0") {
		t.Fatalf("%+v", release)
	}
	b := release.Builds[0]
	if _, err := os.Stat(filepath.Join(root(t), b.Main, "main.go")); err != nil {
		t.Error(err)
	}
	ci, err := os.ReadFile(filepath.Join(root(t), ".ci/run"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, os := range b.Goos {
		for _, arch := range b.Goarch {
			n++
			if !strings.Contains(string(ci), " "+os+"/"+arch) {
				t.Errorf(".ci/run does not build %s/%s", os, arch)
			}
		}
	}
	if n != 6 {
		t.Errorf("%d platforms", n)
	}
}

// TestPreCommitHookRuns runs the entry of the hook on a file that it is for.
func TestPreCommitHookRuns(t *testing.T) {
	var hooks []struct{ ID, Entry, Language, Files string }
	read(t, ".pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 1 || hooks[0].Language != "golang" {
		t.Fatalf("%+v", hooks)
	}
	words := strings.Fields(hooks[0].Entry)
	out := run(t, 1, append(words[1:], filepath.Join(testdata(t), "projects", "readme", "bill.md"))...)
	if words[0] != "statutelint" || !strings.Contains(string(out), "PRO01") {
		t.Errorf("%v\n%s", words, out)
	}
}
