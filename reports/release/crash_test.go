package release

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"modellkommune/data/store"
)

var kills = flag.Int("kills", 8, "how often a release is killed")

// TestMain lets the test program run itself as one that is killed while it
// releases a report or sends it.
func TestMain(m *testing.M) {
	if path := os.Getenv("RELEASE_CHILD"); path != "" {
		fmt.Fprintln(os.Stderr, releaseVersions(path))
		os.Exit(1)
	}
	if path := os.Getenv("SENDING_CHILD"); path != "" {
		if err := sendToAll(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	flag.Parse()
	os.Exit(m.Run())
}

// releaseVersions releases one version of report 1 after the other.
func releaseVersions(path string) error {
	f, err := store.Open(path)
	if err != nil {
		return err
	}
	for {
		d, err := Correcting(context.Background(), f, Order{No: 1, On: "2017-11-02"}, "Probe")
		if err != nil {
			return err
		}
		fmt.Println("begun")
		if _, err := Publish(f, d, versionFile(path, d.Report.Version())); err != nil {
			return err
		}
	}
}

func versionFile(path string, version int) string {
	return filepath.Join(filepath.Dir(path), fmt.Sprintf("v%d.pdf", version))
}

// A program that is killed while it releases a report has released it wholly or
// not at all.
func TestKilledWhileReleasing(t *testing.T) {
	f := newFile(t, "merzenich")
	p := sample(t, "merzenich")
	if _, err := Publish(f, draft(t, p, 1, "2017-10-31"), versionFile(f.Path(), 1)); err != nil {
		t.Fatal(err)
	}
	path, released, takes := f.Path(), 1, time.Duration(0)
	_ = f.Close()
	for range *kills {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "RELEASE_CHILD="+path)
		c.Stderr = os.Stderr
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		said := bufio.NewReader(out)
		if _, err := said.ReadString('\n'); err != nil {
			t.Fatal("the child has not begun:", err)
		}
		if takes == 0 { // the first is let through, to know how long it takes
			begun := time.Now()
			_, _ = said.ReadString('\n')
			takes = time.Since(begun)
		}
		time.Sleep(rand.N(takes))
		_ = c.Process.Kill()
		_ = c.Wait()
		released = whollyReleased(t, path, released)
	}
	t.Logf("%d of %d kills came after the release", released-1, *kills)
}

// whollyReleased gives how many versions are released, and fails if one is so in part.
func whollyReleased(t *testing.T, path string, before int) int {
	t.Helper()
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	flaws, err := f.Verify()
	if err != nil || len(flaws) > 0 {
		t.Fatal(flaws, err)
	}
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
	list, err := f.Releases()
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	if r := p.Reports[0]; len(list) < before || r.Version() != len(list) || !r.Status.Released() {
		t.Fatalf("%d releases, before %d; the report has version %d, %s", len(list), before, r.Version(), r.Status)
	}
	last := list[len(list)-1]
	b, err := os.ReadFile(versionFile(path, last.Version))
	if err != nil || checksum(b) != last.Renditions[0].SHA256 {
		t.Fatalf("the file of version %d is not what was released: %v", last.Version, err)
	}
	return len(list)
}
