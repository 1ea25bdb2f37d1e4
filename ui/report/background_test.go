package report

import (
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/ui/desk"
	"modellkommune/ui/page"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// The tests here run background work as the program does, in goroutines of its own; the
// race detector watches them. What such work wants to show waits, as in the real
// window, until the window gets to it; the driver of the other tests does it in whatever
// goroutine asks.

// besides is an office whose background work runs beside it.
type besides struct {
	*uitest.Office
	due     chan func()
	running int
}

// windowDriver leaves to the window what others want to show.
type windowDriver struct {
	fyne.Driver
	due chan func()
}

func (d windowDriver) DoFromGoroutine(do func(), _ bool) { d.due <- do }

// windowApp is an app with such a driver.
type windowApp struct {
	fyne.App
	driver windowDriver
}

func (a windowApp) Driver() fyne.Driver { return a.driver }

// newBesides opens the sample of Merzenich in such an office.
func newBesides(t *testing.T) *besides {
	t.Helper()
	b := &besides{Office: newOffice(t).WithSample(), due: make(chan func(), 1000)}
	app := fyne.CurrentApp()
	fyne.SetCurrentApp(windowApp{app, windowDriver{app.Driver(), b.due}})
	t.Cleanup(func() { fyne.SetCurrentApp(app) })
	b.Options.Background = func(work func()) {
		b.running++
		go func() {
			work()
			b.due <- func() { b.running-- }
		}()
	}
	b.Queue.Background = b.Options.Background
	return b
}

// settle lets the window get to what is due until no work is left.
func (b *besides) settle() {
	for b.running > 0 {
		(<-b.due)()
	}
}

// However fast an officer goes on, everything is written, in its order, and one step
// back is one step.
func TestBackgroundSaves(t *testing.T) {
	b := newBesides(t)
	before := b.Stored().Measures[0].Title
	for _, title := range []string{"eins", "zwei", "drei"} {
		b.Retitle(title)
		b.GoTo(desk.Location{Page: b.Shell.List[0].Name})
		b.GoTo(desk.Location{Page: desk.PageMeasures})
	}
	b.settle()
	b.Holds("drei", "drei")
	if b.Shell.Failure.Content.Visible() || !b.Says("gespeichert 14:03") {
		t.Errorf("the status line says %q", b.Shell.Status.Left.Text)
	}
	for range 3 {
		b.Undo()
	}
	b.settle()
	b.Holds(before, before)
}

// What is typed while steps are on their way stays above what they read.
func TestBackgroundStepsAndTyping(t *testing.T) {
	b := newBesides(t)
	b.GoTo(desk.Location{Page: desk.PageMeasures})
	page.NewMeasure(b.Desk)
	b.TypeInto(uitest.Field[*widget.LineField](b.Office, "Titel"), "Beim Laden getippt")
	b.Leave()
	b.settle()
	if n := len(b.Stored().Measures); n != len(b.Project().Measures) {
		t.Errorf("the window shows %d measures, the file holds %d", len(b.Project().Measures), n)
	}
	if !uitest.EqualProjects(b.Project(), b.Stored()) {
		t.Error("the window shows something else than the file holds")
	}
}

// Every page can be visited while the Abgabeprüfung and the pages of the preview are
// made, and things are saved.
func TestBackgroundWorkOfPages(t *testing.T) {
	b := newBesides(t)
	for _, p := range b.Shell.List {
		b.Retitle("auf " + p.Title)
		b.GoTo(desk.Location{Page: p.Name})
	}
	b.settle()
	last := "auf " + b.Shell.List[len(b.Shell.List)-1].Title
	b.Holds(last, last)
	if p := b.Shell.Page(desk.PagePreview).(*previewPage); len(p.result.Pages) == 0 {
		t.Error("the preview has no pages")
	}
}

// Closing waits for what is on its way.
func TestBackgroundClosing(t *testing.T) {
	b := newBesides(t)
	path := b.Session.File.Path()
	b.Retitle("zuletzt")
	b.Shut()
	b.settle()
	if b.Session != nil {
		t.Fatal("still open")
	}
	b.Reopen(path)
	b.settle()
	b.Holds("zuletzt", "zuletzt")
}
