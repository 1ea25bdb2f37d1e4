package ui

import "sync"

// queue runs jobs one after another, away from the window: the Projektakte is
// written in order and the window never waits for the disk.
type queue struct {
	// background starts a function; tests run it at once.
	background func(func())

	mu   sync.Mutex
	jobs []func()
	busy bool
}

// add appends a job.
func (q *queue) add(job func()) {
	q.mu.Lock()
	q.jobs = append(q.jobs, job)
	start := !q.busy
	q.busy = true
	q.mu.Unlock()
	if start {
		q.background(q.work)
	}
}

func (q *queue) work() {
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
