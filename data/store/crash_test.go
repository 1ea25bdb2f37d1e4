package store

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"modellkommune/data"
)

// child is what this test program does when it runs itself.
func child(job, path string) {
	f, err := Open(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	switch job {
	case "hold":
		fmt.Println("open")
		select {}
	case "save":
		p, err := f.Load()
		for n := p.Municipality.Population + 1; err == nil; n++ {
			err = f.Change(fmt.Sprint("Stand ", n), func(tx *Tx) error { return tx.Replace(numbered(n)) })
			if err == nil {
				fmt.Println(n)
			}
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// numbered is a project that says the number in many places.
func numbered(n int) data.Project {
	p := measures(3)
	p.Municipality.Population = n
	for i := range p.Measures {
		p.Measures[i].Title = strconv.Itoa(n)
		p.Measures[i].Milestones = p.Measures[i].Milestones[n%5:]
		for j := range p.Measures[i].Milestones {
			p.Measures[i].Milestones[j].Title = strconv.Itoa(n)
		}
	}
	return p
}

func readLines(r io.Reader, lines chan<- string) {
	defer close(lines)
	for s := bufio.NewScanner(r); s.Scan(); {
		lines <- s.Text()
	}
}

// A program that is killed while it saves loses nothing that it reported as
// saved, and leaves no save half done.
func TestKilledWhileSaving(t *testing.T) {
	rounds := 30
	if testing.Short() {
		rounds = 10
	}
	f := create(t)
	change(t, f, "Stand 0", func(tx *Tx) error { return tx.Replace(numbered(0)) })
	f.Close()
	hot, all := 0, 0
	for range rounds {
		c := startChild(t, "save", f.Path())
		saved, err := strconv.Atoi(<-c.lines)
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(40 * time.Millisecond))
		c.kill()
		for line := range c.lines {
			saved, _ = strconv.Atoi(line)
		}
		if _, err := os.Stat(f.Path() + "-journal"); err == nil {
			hot++
		}
		if f, err = Open(f.Path()); err != nil {
			t.Fatal(err)
		}
		if err := f.Check(); err != nil {
			t.Fatal(err)
		}
		n := content(t, f).Municipality.Population
		if n < saved || n > saved+1 {
			t.Fatalf("the file says %d, but %d was saved", n, saved)
		}
		wantContent(t, f, numbered(n))
		wantSteps(t, f, fmt.Sprint("Stand ", n), "")
		all = n
		f.Close()
	}
	t.Logf("%d saves, %d of %d kills left a journal", all, hot, rounds)
}
