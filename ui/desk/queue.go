package desk

import (
	"sync"
)

// Queue runs jobs one after another, away from the window: the Projektakte is
// written in order and the window never waits for the disk.
type Queue struct {
	// Background starts a function; tests run it at once.
	Background func(func())

	mu   sync.Mutex
	jobs []func()
	busy bool
}

// Add appends a job.
func (q *Queue) Add(job func()) {
	q.mu.Lock()
	q.jobs = append(q.jobs, job)
	start := !q.busy
	q.busy = true
	q.mu.Unlock()
	if start {
		q.Background(q.work)
	}
}

func (q *Queue) work() {
	for {
		q.mu.Lock()
		if len(q.jobs) == 0 {
			q.busy = false
			q.mu.Unlock()
			return
		}
		job := q.jobs[0]
		q.jobs = q.jobs[1:]
		q.mu.Unlock()
		job()
	}
}
