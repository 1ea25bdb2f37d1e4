package widget

import (
	"time"

	"fyne.io/fyne/v2"

	"modellkommune/data"
)

// After runs do on the main goroutine once d has passed; stop prevents that.
// Tests replace it to be masters of time.
var After = func(d time.Duration, do func()) (stop func()) {
	t := time.AfterFunc(d, func() { fyne.Do(do) })
	return func() { t.Stop() }
}

// Now returns the time by which a double click is told. Tests replace it.
var Now = time.Now

// Today returns the current date, which „heute“ and „+14“ refer to. Tests
// replace it.
var Today = func() data.Date { return data.DateOf(time.Now()) }
