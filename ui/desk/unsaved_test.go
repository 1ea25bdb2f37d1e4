package desk_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

func TestMain(m *testing.M) { uitest.RunTests(m) }

// emptyPage is a page with nothing on it.
type emptyPage struct{}

func (emptyPage) Build() fyne.CanvasObject     { return container.NewStack() }
func (emptyPage) Buttons() []fyne.CanvasObject { return nil }
func (emptyPage) Refresh()                     {}
func (emptyPage) Show(desk.Location)           {}
func (emptyPage) Forms() []*widget.Form        { return nil }
func (emptyPage) Reveal(widget.Field)          {}

func oneEmptyPage(*desk.Desk) []desk.Entry {
	return []desk.Entry{{Name: desk.PageOverview, Title: "Übersicht", Make: func() desk.Page { return emptyPage{} }}}
}

// unwritable is an office in which nothing can be written until the function is called.
func unwritable(t *testing.T) (o *uitest.Office, mend func()) {
	t.Helper()
	o = uitest.NewDesk(t, oneEmptyPage).WithSample()
	path := o.Session.File.Path()
	o.Session.File.Close()
	return o, func() {
		t.Helper()
		f, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		o.Session.File = f
	}
}

// What was saved after a failure makes it good: trying again does not bring the older
// value back.
func TestOldFailureIsNotPutOverANewerValue(t *testing.T) {
	o, mend := unwritable(t)
	o.Retitle("alt")
	mend()
	o.Retitle("neu")
	o.Holds("neu", "neu")
	desk.Retry(o.Desk)
	o.Holds("neu", "neu")
	if desk.Failed(o.Desk) || o.Shell.Failure.Content.Visible() {
		t.Error("the failure is still told")
	}
}

// The same holds while the newer value is still on its way.
func TestOldFailureIsNotPutBehindANewerValue(t *testing.T) {
	o, mend := unwritable(t)
	o.Retitle("alt")
	mend()
	now := o.Queue.Background
	var late []func()
	o.Queue.Background = func(do func()) { late = append(late, do) }
	o.Retitle("neu")
	desk.Retry(o.Desk)
	o.Queue.Background = now
	for _, do := range late {
		do()
	}
	o.Holds("neu", "neu")
	if desk.Failed(o.Desk) {
		t.Error("the failure is still told")
	}
}

// Failures are written again in their order, so that the newest value stays.
func TestFailuresAreWrittenInOrder(t *testing.T) {
	o, mend := unwritable(t)
	o.Retitle("alt")
	o.Retitle("neu")
	mend()
	desk.Retry(o.Desk)
	o.Holds("neu", "neu")
	if desk.Unsaved(o.Desk) > 0 {
		t.Errorf("%d changes are kept as unsaved", desk.Unsaved(o.Desk))
	}
}

// A step that reads the file shows over it what the file does not hold yet, the newest
// last.
func TestStepKeepsWhatIsUnsaved(t *testing.T) {
	o, mend := unwritable(t)
	before := o.Project().Measures[0].Title
	o.Retitle("alt")
	o.Retitle("neu")
	mend()
	o.Move("Maßnahme verschoben", o.Project().Measures[1].Key(), 1)
	o.Holds("neu", before)
	desk.Retry(o.Desk)
	o.Holds("neu", "neu")
}

// The status line says how far away the next report is.
func TestStatusLineCountsTheDays(t *testing.T) {
	o := uitest.NewDesk(t, oneEmptyPage).WithSample()
	if got, want := o.Shell.Status.Next.Text, "Bericht Nr.\u00a01 fällig am 31.10.2017 (noch 30\u00a0Tage)"; !strings.HasPrefix(got, want) {
		t.Errorf("it says %q, want %q", got, want)
	}
}
