package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The tests here run background work as the program does, in goroutines of its own; the
// race detector watches them. What such work wants to show waits, as in the real
// window, until the window gets to it; the driver of the other tests does it in whatever
// goroutine asks.

// besides is an office whose background work runs beside it.
type besides struct {
	*office
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
	b := &besides{office: newOffice(t).withSample(), due: make(chan func(), 1000)}
	app := fyne.CurrentApp()
	fyne.SetCurrentApp(windowApp{app, windowDriver{app.Driver(), b.due}})
	t.Cleanup(func() { fyne.SetCurrentApp(app) })
	b.options.Background = func(work func()) {
		b.running++
		go func() {
			work()
			b.due <- func() { b.running-- }
		}()
	}
	b.queue.background = b.options.Background
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
	before := b.stored().Measures[0].Title
	for _, title := range []string{"eins", "zwei", "drei"} {
		b.retitle(title)
		b.goTo(place{page: pageList[0].name})
		b.goTo(place{page: pageMeasures})
	}
	b.settle()
	b.holds("drei", "drei")
	if len(b.session.unsaved) > 0 || !b.says("gespeichert 14:03") {
		t.Errorf("%d changes unsaved; the status line says %q", len(b.session.unsaved), b.shell.status.left.Text)
	}
	for range 3 {
		b.undo()
	}
	b.settle()
	b.holds(before, before)
}

// What is typed while steps are on their way stays above what they read.
func TestBackgroundStepsAndTyping(t *testing.T) {
	b := newBesides(t)
	p := pageAt[*measuresPage](b.office, pageMeasures)
	b.newMeasure()
	b.typeInto(p.edit.field("title"), "Beim Laden getippt")
	b.leave()
	b.settle()
	if n := len(b.stored().Measures); n != len(b.project().Measures) {
		t.Errorf("the window shows %d measures, the file holds %d", len(b.project().Measures), n)
	}
	if !equalProjects(b.project(), b.stored()) {
		t.Error("the window shows something else than the file holds")
	}
}

// Every page can be visited while the Abgabeprüfung and the pages of the preview are
// made, and things are saved.
func TestBackgroundWorkOfPages(t *testing.T) {
	b := newBesides(t)
	for _, p := range pageList {
		b.retitle("auf " + p.title)
		b.goTo(place{page: p.name})
	}
	b.settle()
	last := "auf " + pageList[len(pageList)-1].title
	b.holds(last, last)
	if p := b.shell.pages[pagePreview].page.(*previewPage); len(p.result.Pages) == 0 {
		t.Error("the preview has no pages")
	}
}

// Closing waits for what is on its way.
func TestBackgroundClosing(t *testing.T) {
	b := newBesides(t)
	path := b.session.file.Path()
	b.retitle("zuletzt")
	b.closeFile()
	b.settle()
	if b.session != nil {
		t.Fatal("still open")
	}
	b.openFile(path)
	b.settle()
	b.holds("zuletzt", "zuletzt")
}
