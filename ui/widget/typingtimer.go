package widget

import (
	"time"
)

const (
	pause   = 2 * time.Second  // how long after the last key a field commits by itself
	longest = 10 * time.Second // how long typing without a pause stays uncommitted
)

// typingTimer tells when what was typed is to be committed.
type typingTimer struct {
	stopPause, stopLongest func() // nil where the clock does not run
}

// typed is told each key: paused is called once no other follows, amid while the
// typing goes on.
func (t *typingTimer) typed(paused, amid func()) {
	if t.stopPause != nil {
		t.stopPause()
	}
	t.stopPause = After(pause, paused)
	if t.stopLongest == nil {
		t.stopLongest = After(longest, func() {
			t.stopLongest = nil
			amid()
		})
	}
}

// stop stops the clocks that run.
func (t *typingTimer) stop() {
	for _, stop := range []func(){t.stopPause, t.stopLongest} {
		if stop != nil {
			stop()
		}
	}
	t.stopPause, t.stopLongest = nil, nil
}
