package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

const (
	atOnce  = 2
	patient = 10 * time.Minute // for the tests of one mutant; a loop without end is found out
)

// verdict says what the tests said of a mutant.
type verdict struct {
	mutant
	killed bool
}

// errNotBuilt says that a mutant is no program.
var errNotBuilt = errors.New("does not compile")

// testsOf lists what is run for a package, the nearest first: a mutant is killed by
// whoever finds it.
func testsOf(folder string) [][]string {
	near := []string{"./" + folder}
	switch {
	case folder == "data":
		return [][]string{near, {"./data/store", "./data/exchange"}, {"./reports", "./reports/chart"}, {"./reports/release", "-run", "Golden|Check|Release"}}
	case folder == "data/store":
		return [][]string{near, {"./reports/release", "-run", "Release|Sen[dt]|Archive|Verif|Correct"}, {"./ui/command"}}
	case strings.HasPrefix(folder, "ui/"):
		return [][]string{near, {"./ui/page"}, {"./ui/report"}, {"./ui"}}
	case folder == "reports/release":
		return [][]string{near, {"./ui/command"}, {"./ui/report"}}
	}
	return [][]string{near}
}

// run judges as many mutants as are wanted. Those that do not compile do not count. The
// tests must pass where nothing is changed: else all would look killed.
func run(tags string, t target, candidates []mutant) (judged []verdict, err error) {
	if failed, said, err := judgeOne(tags, t.folder, candidates[0].unchanged()); err != nil || failed {
		return nil, errors.Join(fmt.Errorf("%s: the tests fail without any change: %s", t.folder, said), err)
	}
	for len(judged) < t.count && len(candidates) > 0 {
		n := min(t.count-len(judged), len(candidates))
		verdicts := make([]*verdict, n)
		failures := make([]error, n)
		var all sync.WaitGroup
		places := make(chan bool, atOnce)
		for i, m := range candidates[:n] {
			all.Go(func() {
				places <- true
				defer func() { <-places }()
				killed, _, err := judgeOne(tags, t.folder, m)
				if failures[i] = err; err == nil {
					verdicts[i] = &verdict{m, killed}
					fmt.Printf("%s:%d %s: %s\n", m.file, m.line, m.what(), word(killed))
				}
			})
		}
		all.Wait()
		for i := range n {
			if verdicts[i] != nil {
				judged = append(judged, *verdicts[i])
			} else if !errors.Is(failures[i], errNotBuilt) {
				return nil, failures[i]
			}
		}
		candidates = candidates[n:]
	}
	return judged, nil
}

func word(killed bool) string {
	if killed {
		return "killed"
	}
	return "SURVIVED"
}

// judgeOne runs the tests over one mutant, and returns what they said where they failed.
func judgeOne(tags, folder string, m mutant) (killed bool, said string, err error) {
	temp, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return false, "", err
	}
	defer func() { _ = os.RemoveAll(temp) }()
	if err := os.Chmod(temp, os.ModeSticky|0o777); err != nil { // tests of rights are another user in it, as in /tmp
		return false, "", err
	}
	overlay, err := lay(temp, m)
	if err != nil {
		return false, "", err
	}
	for _, tests := range testsOf(folder) {
		passed, said, err := test(temp, append([]string{"-overlay", overlay, "-tags", tags}, tests...))
		if err != nil || !passed {
			return !passed, said, err
		}
	}
	return false, "", nil
}

// lay writes a mutant, and the file by which the go command takes it for the original.
func lay(temp string, m mutant) (overlay string, err error) {
	original, err := filepath.Abs(m.file)
	if err != nil {
		return "", err
	}
	changed := filepath.Join(temp, filepath.Base(m.file))
	if err := os.WriteFile(changed, m.changed(), 0o600); err != nil {
		return "", err
	}
	b, err := json.Marshal(map[string]any{"Replace": map[string]string{original: changed}})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(temp, "overlay.json")
	return overlay, os.WriteFile(overlay, b, 0o600)
}

// test says whether tests pass. A run that takes too long has failed; said is what a failing one prints.
func test(temp string, args []string) (passed bool, said string, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), patient+time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "go", append([]string{"test", "-vet=off", "-failfast", "-timeout", patient.String()}, args...)...)
	c.Env = append(os.Environ(), "TMPDIR="+temp) // goes with the mutant, also what a killed test leaves
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	failed := c.Run()
	if failed == nil {
		return true, "", nil
	}
	if strings.Contains(out.String(), "[build failed]") || strings.Contains(out.String(), "[setup failed]") {
		return false, "", errNotBuilt
	}
	if !strings.Contains(out.String(), "FAIL") && ctx.Err() == nil {
		return false, "", fmt.Errorf("%w: %s", failed, &out)
	}
	return false, out.String(), nil
}
