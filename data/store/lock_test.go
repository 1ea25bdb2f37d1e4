package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"modellkommune/data"
)

func TestSecondUserIsToldWhoHasTheFile(t *testing.T) {
	f := create(t)
	f.Close()
	path := f.Path()
	today := time.Now().Format("02.01.2006, ")
	other := startChild(t, "hold", path)
	other.wait(t, "open")

	_, err := Open(path)
	wantFault(t, err, data.Conflict)
	host, _ := os.Hostname()
	if now := time.Now().Format("02.01.2006, "); strings.Contains(err.Error(), now) {
		today = now // it is past midnight
	}
	for _, want := range []string{"von " + who(), "Rechner " + host, today} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not say „%s“", err, want)
		}
	}
	ro, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	wantContent(t, ro, sample())
	ro.Close()

	// The other program dies; its lock file stays but holds nobody off.
	other.kill()
	if _, err := os.Stat(path + lockSuffix); err != nil {
		t.Fatal("the dead program's lock file should be there:", err)
	}
	f, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(read(t, path+lockSuffix)); strings.Count(text, "\n") != 2 {
		t.Errorf("lock file says %q", text)
	}
	f.Close()
	f.Close()
	wantOnly(t, filepath.Dir(path), "Akte-Sicherungen", "Akte.mkog")
}

func TestSecondWindowOfTheSameProgramIsRefused(t *testing.T) {
	f := create(t)
	_, err := Open(f.Path())
	wantFault(t, err, data.Conflict)
	put(t, f, "neu", data.Contact{ID: "K2"})
	reopen(t, f)
}

// A lock file without or with odd text still locks.
func TestNamelessLock(t *testing.T) {
	f := create(t)
	write(t, f.Path()+lockSuffix, []byte("x"))
	_, err := Open(f.Path())
	wantFault(t, err, data.Conflict)
	if !strings.Contains(err.Error(), "ist schon geöffnet. ") {
		t.Errorf("error = %q", err)
	}
}

// Of many that want the file at once never two get it.
func TestOnlyOneGetsTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Akte.mkog")
	var holders, got atomic.Int32
	var users sync.WaitGroup
	for range 8 {
		users.Go(func() {
			for range 3000 {
				lock, err := acquire(path, time.Now())
				if err != nil {
					continue
				}
				got.Add(1)
				if holders.Add(1) > 1 {
					t.Error("two hold the file")
				}
				runtime.Gosched()
				holders.Add(-1)
				unlock(lock)
			}
		})
	}
	users.Wait()
	if got.Load() == 0 {
		t.Error("nobody got the file")
	}
	wantOnly(t, filepath.Dir(path))
}

// offspring is this test program run once more.
type offspring struct {
	cmd   *exec.Cmd
	lines chan string
	said  chan bool // is closed when all it said is in lines
}

func startChild(t *testing.T, job, path string) *offspring {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "STORE_CHILD="+job, "STORE_FILE="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &offspring{cmd: cmd, lines: make(chan string, 100_000), said: make(chan bool)}
	go func() {
		readLines(out, c.lines)
		close(c.said)
	}()
	t.Cleanup(c.kill)
	return c
}

func (c *offspring) wait(t *testing.T, want string) {
	t.Helper()
	if line := <-c.lines; line != want { // of one that died it is empty
		t.Fatalf("child says %q, want %q", line, want)
	}
}

// kill kills the child. Wait closes what it said, and so comes after that was read.
func (c *offspring) kill() {
	c.cmd.Process.Kill()
	<-c.said
	c.cmd.Wait()
}
