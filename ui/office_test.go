package ui

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// runTests runs the tests of a package with a clock and timers that stand still.
func runTests(m *testing.M) {
	os.Setenv("LANG", "de_DE.UTF-8")
	widget.Today = func() data.Date { return "2017-10-01" }
	// The test driver runs what a timer does beside the test, not after it.
	widget.After = func(time.Duration, func()) func() { return func() {} }
	// Officers press one button after the other, not in the same moment.
	clock := time.Now()
	widget.Now = func() time.Time { clock = clock.Add(time.Second); return clock }
	os.Exit(m.Run())
}

// office is a window over a folder of its own, in which background work is
// done at once.
type office struct {
	*Desk
	t   *testing.T
	dir string
}

// newDesk makes an office of some pages, without a menu.
func newDesk(t *testing.T, pages func(*Desk) []pageEntry) *office {
	t.Helper()
	return newOfficeOf(t, func(o Options) *Desk { return NewDesk(o, pages) })
}

// newOfficeOf makes an office whose window is made so.
func newOfficeOf(t *testing.T, desk func(Options) *Desk) *office {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	d := desk(Options{
		App:          test.NewTempApp(t),
		SettingsFile: filepath.Join(dir, "einstellungen.json"),
		Background:   func(work func()) { work() },
		Now:          func() time.Time { return time.Date(2017, 10, 1, 14, 3, 0, 0, time.Local) },
	})
	d.window.Resize(fyne.NewSize(1024, 700))
	o := &office{d, t, dir}
	t.Cleanup(func() {
		if d.session != nil {
			d.session.file.Close()
		}
	})
	return o
}

// with opens a Projektakte that holds a project.
func (o *office) with(p data.Project) *office {
	o.t.Helper()
	path := filepath.Join(o.dir, "akte.mkog")
	f, err := store.Create(path)
	if err == nil {
		err = f.Begin("Anfang", p.Normal())
	}
	if err != nil {
		o.t.Fatal(err)
	}
	f.Close()
	o.reopen(path)
	if o.session == nil {
		o.t.Fatalf("%s did not open", path)
	}
	return o
}

// reopen opens a Projektakte.
func (o *office) reopen(path string) {
	open := func() {
		o.load(func() (*store.File, error) { return store.Open(path) }, func() { o.goTo(place{page: pageOverview}) })
	}
	if o.session == nil {
		open()
		return
	}
	o.closing(open)
}

// shut closes the Projektakte.
func (o *office) shut() { o.closing(func() {}) }

// withSample opens the sample of Merzenich.
func (o *office) withSample() *office {
	o.t.Helper()
	p, err := exchange.Sample("merzenich")
	if err != nil {
		o.t.Fatal(err)
	}
	return o.with(p)
}

// stored reads what the file holds, without the window.
func (o *office) stored() data.Project {
	o.t.Helper()
	f, err := store.OpenReadOnly(o.session.file.Path())
	if err != nil {
		o.t.Fatal(err)
	}
	defer f.Close()
	p, err := f.Load()
	if err != nil {
		o.t.Fatal(err)
	}
	return p
}

// page gives a page after going there.
func pageAt[P page](o *office, name string) P {
	o.goTo(place{page: name})
	return o.shell.page(name).(P)
}

// typeInto replaces the text of a field that is in view.
func (o *office) typeInto(f widget.Field, text string) {
	o.t.Helper()
	f.Focus()
	focused := o.window.Canvas().Focused()
	if focused == nil {
		o.t.Fatalf("%s does not take the focus", f.Label())
	}
	focused.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	test.Type(focused, text)
}

// leave takes the focus away from the field that has it.
func (o *office) leave() { o.window.Canvas().Unfocus() }

// inView lists what the window shows, or the dialog over it.
func (o *office) inView() []fyne.CanvasObject {
	if top := o.window.Canvas().Overlays().Top(); top != nil {
		return test.LaidOutObjects(top)
	}
	return test.LaidOutObjects(o.window.Canvas().Content())
}

// press presses the button with these words.
func (o *office) press(words string) {
	o.t.Helper()
	var seen []string
	for _, object := range o.inView() {
		if b, ok := object.(*widget.Button); ok {
			if b.Text() == words {
				b.Tapped(&fyne.PointEvent{})
				return
			}
			seen = append(seen, b.Text())
		}
	}
	o.t.Fatalf("no button %q in view, but %q", words, seen)
}

// field finds a field in view by its label.
func field[F widget.Field](o *office, label string) F {
	o.t.Helper()
	for _, object := range o.inView() {
		if f, ok := object.(F); ok && f.Label() == label {
			return f
		}
	}
	o.t.Fatalf("no field %q in view", label)
	panic("unreachable")
}

// says reports whether a text stands somewhere in view.
func (o *office) says(text string) bool {
	return strings.Contains(strings.Join(texts(o.inView()), "\n"), text)
}

// texts gives all words among objects.
func texts(objects []fyne.CanvasObject) []string {
	var list []string
	for _, object := range objects {
		switch v := object.(type) {
		case *canvas.Text:
			list = append(list, v.Text)
		case *fynewidget.Label:
			list = append(list, v.Text)
		case *widget.Paragraph:
			list = append(list, v.Text())
		case *fynewidget.Entry:
			list = append(list, v.PlaceHolder)
		}
	}
	return list
}

func (o *office) keys(names ...fyne.KeyName) {
	o.t.Helper()
	for _, name := range names {
		f := o.window.Canvas().Focused()
		if f == nil {
			o.t.Fatalf("nothing has the focus for %s", name)
		}
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// later keeps background work until it is done by the function that it gives.
func (o *office) later() func() {
	var jobs []func()
	o.queue.background = func(work func()) { jobs = append(jobs, work) }
	return func() {
		for len(jobs) > 0 {
			next := jobs[0]
			jobs = jobs[1:]
			next()
		}
	}
}

// holdsBytes says which files below the office's folder hold bytes.
func (o *office) holdsBytes(piece []byte) (paths []string) {
	o.t.Helper()
	err := filepath.WalkDir(o.dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, piece) {
			paths = append(paths, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return paths
}

func equalProjects(a, b data.Project) bool {
	_, differ := firstDifference(a, b)
	return !differ
}

// pasteInto replaces the text of a field that is in view by one from the clipboard.
func (o *office) pasteInto(f widget.Field, text string) {
	o.t.Helper()
	f.Focus()
	clipboard := o.options.App.Clipboard()
	clipboard.SetContent(text)
	focused := o.window.Canvas().Focused().(fyne.Shortcutable)
	focused.TypedShortcut(&fyne.ShortcutSelectAll{})
	focused.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// sectionsOf returns what opens each section of a page; a page without any is one.
func sectionsOf(o *office, name string) []func() {
	p, has := o.shell.page(name).(interface {
		open(i int)
		forms() []*widget.Form
	})
	if !has {
		return []func(){func() {}}
	}
	var list []func()
	for i := range p.forms() {
		list = append(list, func() { p.open(i) })
	}
	return list
}
