package ui

import (
	"testing"

	"modellkommune/data/store"
)

// unwritable is an office in which nothing can be written until the function is called.
func unwritable(t *testing.T) (o *office, mend func()) {
	t.Helper()
	o = newOffice(t).withSample()
	path := o.session.file.Path()
	o.session.file.Close()
	return o, func() {
		t.Helper()
		f, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		o.session.file = f
	}
}

// retitle changes the title of the first measure as its field does.
func (o *office) retitle(title string) {
	m := o.project().Measures[0]
	m.Title = title
	o.save("Titel von M01", m)
}

// holds checks what the window shows of that title, and what the file holds.
func (o *office) holds(shown, stored string) {
	o.t.Helper()
	if got := o.project().Measures[0].Title; got != shown {
		o.t.Errorf("the window shows %q, want %q", got, shown)
	}
	if got := o.stored().Measures[0].Title; got != stored {
		o.t.Errorf("the file holds %q, want %q", got, stored)
	}
}

// What was saved after a failure makes it good: trying again does not bring the older
// value back.
func TestOldFailureIsNotPutOverANewerValue(t *testing.T) {
	o, mend := unwritable(t)
	o.retitle("alt")
	mend()
	o.retitle("neu")
	o.holds("neu", "neu")
	o.retry()
	o.holds("neu", "neu")
	if o.session.failed() != nil || o.shell.failure.content.Visible() {
		t.Error("the failure is still told")
	}
}

// The same holds while the newer value is still on its way.
func TestOldFailureIsNotPutBehindANewerValue(t *testing.T) {
	o, mend := unwritable(t)
	o.retitle("alt")
	mend()
	now := o.queue.background
	var late []func()
	o.queue.background = func(do func()) { late = append(late, do) }
	o.retitle("neu")
	o.retry()
	o.queue.background = now
	for _, do := range late {
		do()
	}
	o.holds("neu", "neu")
	if o.session.failed() != nil {
		t.Error("the failure is still told")
	}
}

// Failures are written again in their order, so that the newest value stays.
func TestFailuresAreWrittenInOrder(t *testing.T) {
	o, mend := unwritable(t)
	o.retitle("alt")
	o.retitle("neu")
	mend()
	o.retry()
	o.holds("neu", "neu")
	if len(o.session.unsaved) > 0 {
		t.Errorf("%d changes are kept as unsaved", len(o.session.unsaved))
	}
}

// A step that reads the file shows over it what the file does not hold yet, the newest
// last.
func TestStepKeepsWhatIsUnsaved(t *testing.T) {
	o, mend := unwritable(t)
	before := o.project().Measures[0].Title
	o.retitle("alt")
	o.retitle("neu")
	mend()
	o.move("Maßnahme verschoben", o.project().Measures[1].Key(), 1)
	o.holds("neu", before)
	o.retry()
	o.holds("neu", "neu")
}
