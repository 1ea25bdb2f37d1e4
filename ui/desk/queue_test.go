package desk

import (
	"slices"
	"sync"
	"testing"
)

// Jobs run in the order in which they were added, also those that a job adds, and once
// all are done the next one starts the work anew.
func TestQueueKeepsTheOrder(t *testing.T) {
	var starts []func()
	q := &Queue{Background: func(work func()) { starts = append(starts, work) }}
	var done []string
	add := func(name string) { q.Add(func() { done = append(done, name) }) }
	q.Add(func() { done = append(done, "first"); add("from the first") })
	add("second")
	add("third")
	if len(starts) != 1 {
		t.Fatalf("work was started %d times", len(starts))
	}
	starts[0]()
	add("later")
	if len(starts) != 2 {
		t.Fatalf("work was started %d times", len(starts))
	}
	starts[1]()
	if want := []string{"first", "second", "third", "from the first", "later"}; !slices.Equal(done, want) {
		t.Errorf("done were %q, want %q", done, want)
	}
}

// In a goroutine of its own too no job overtakes another, and never do two run at once.
func TestQueueBesideTheWindow(t *testing.T) {
	var all sync.WaitGroup
	q := &Queue{Background: func(work func()) { go work() }}
	var done []int // without a lock: the race detector watches
	const count = 1000
	for i := range count {
		all.Add(1)
		q.Add(func() { done = append(done, i); all.Done() })
	}
	all.Wait()
	if len(done) != count || !slices.IsSorted(done) {
		t.Errorf("%d done, in order: %v", len(done), slices.IsSorted(done))
	}
}
