package ui

import "sync"

// queue runs jobs one after another, away from the window: the Projektakte is
// written in order and the window never waits for the disk.
type queue struct {
	// background starts a function; tests run it at once.
	background func(func())

	mu   sync.Mutex
	idle sync.Cond
	jobs []func()
	busy bool
}

func newQueue(background func(func())) *queue {
	q := &queue{background: background}
	q.idle.L = &q.mu
	return q
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
			q.idle.Broadcast()
			q.mu.Unlock()
			return
		}
		job := q.jobs[0]
		q.jobs = q.jobs[1:]
		q.mu.Unlock()
		job()
	}
}

// wait returns when all jobs are done.
func (q *queue) wait() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for q.busy {
		q.idle.Wait()
	}
}
