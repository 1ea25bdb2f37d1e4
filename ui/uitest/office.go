// Package uitest is an officer at the window, for tests: a desk over a folder of
// its own, and hands that type, press and read.
package uitest

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// RunTests runs the tests of a package with a clock and timers that stand still.
func RunTests(m *testing.M) {
	os.Setenv("LANG", "de_DE.UTF-8")
	widget.Today = func() data.Date { return "2017-10-01" }
	// The test driver runs what a timer does beside the test, not after it.
	widget.After = func(time.Duration, func()) func() { return func() {} }
	// Officers press one button after the other, not in the same moment.
	clock := time.Now()
	widget.Now = func() time.Time { clock = clock.Add(time.Second); return clock }
	shared = steadyApp{test.NewApp()}
	os.Exit(m.Run())
}

// shared is the app of all tests: a new one reads all fonts anew, which takes longer
// than most tests.
var shared steadyApp

// steadyApp does not apply the theme that it has, for the same reason.
type steadyApp struct{ fyne.App }

func (a steadyApp) Settings() fyne.Settings { return steadySettings{a.App.Settings()} }

type steadySettings struct{ fyne.Settings }

func (s steadySettings) SetTheme(theme fyne.Theme) {
	if !reflect.DeepEqual(theme, s.Theme()) {
		s.Settings.SetTheme(theme)
	}
}

// Office is a window over a folder of its own, in which background work is
// done at once.
type Office struct {
	*desk.Desk
	T   testing.TB
	Dir string
}

// NewDesk makes an office of some pages, without a menu.
func NewDesk(t testing.TB, pages func(*desk.Desk) []desk.Entry) *Office {
	t.Helper()
	return NewOfficeOf(t, func(o desk.Options) *desk.Desk { return desk.NewDesk(o, pages) })
}

// NewOfficeOf makes an office whose window is made so.
func NewOfficeOf(t testing.TB, made func(desk.Options) *desk.Desk) *Office {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	d := made(desk.Options{
		App:          shared,
		SettingsFile: filepath.Join(dir, "einstellungen.json"),
		Background:   func(work func()) { work() },
		Now:          func() time.Time { return time.Date(2017, 10, 1, 14, 3, 0, 0, time.Local) },
	})
	d.Window.Resize(fyne.NewSize(1024, 700))
	o := &Office{d, t, dir}
	t.Cleanup(func() {
		if d.Session != nil {
			d.Session.File.Close()
		}
		d.Window.Close()
	})
	return o
}

// made are Projektakten by what they hold, for the next test that wants the same:
// to make one takes longer than to open it.
var made = map[string][]byte{}

// lay writes a Projektakte that holds a project.
func lay(t testing.TB, path string, p data.Project) {
	t.Helper()
	f, err := store.Create(path)
	if err == nil {
		err = f.Begin("Anfang", p.Normal())
	}
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
}

// With opens a Projektakte that holds a project; one without a template is of the programme of 2017.
func (o *Office) With(p data.Project) *Office {
	o.T.Helper()
	if p.Programme.Template.Name == "" {
		p.Programme.Template = datatest.Template2017()
	}
	path := filepath.Join(o.Dir, "akte.mkog")
	content, err := exchange.Marshal(p)
	if err != nil {
		o.T.Fatal(err)
	}
	if b, again := made[string(content)]; again {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			o.T.Fatal(err)
		}
	} else {
		lay(o.T, path, p)
		if made[string(content)], err = os.ReadFile(path); err != nil {
			o.T.Fatal(err)
		}
	}
	o.Reopen(path)
	if o.Session == nil {
		o.T.Fatalf("%s did not open", path)
	}
	return o
}

// Reopen opens a Projektakte.
func (o *Office) Reopen(path string) {
	open := func() {
		o.Load(func() (*store.File, error) { return store.Open(path) }, func() { o.GoTo(desk.Location{Page: desk.PageOverview}) })
	}
	if o.Session == nil {
		open()
		return
	}
	o.Closing(open)
}

// Shut closes the Projektakte.
func (o *Office) Shut() { o.Closing(func() {}) }

// WithSample opens the sample of Merzenich.
func (o *Office) WithSample() *Office {
	o.T.Helper()
	p, err := exchange.Sample("merzenich")
	if err != nil {
		o.T.Fatal(err)
	}
	return o.With(p)
}

// Stored reads what the file holds, without the window.
func (o *Office) Stored() data.Project {
	o.T.Helper()
	f, err := store.OpenReadOnly(o.Session.File.Path())
	if err != nil {
		o.T.Fatal(err)
	}
	defer f.Close()
	p, err := f.Load()
	if err != nil {
		o.T.Fatal(err)
	}
	return p
}

// page gives a page after going there.
func PageAt[P desk.Page](o *Office, name string) P {
	o.GoTo(desk.Location{Page: name})
	return o.Shell.Page(name).(P)
}

// TypeInto replaces the text of a field that is in view.
func (o *Office) TypeInto(f widget.Field, text string) {
	o.T.Helper()
	f.Focus()
	focused := o.Window.Canvas().Focused()
	if focused == nil {
		o.T.Fatalf("%s does not take the focus", f.Label())
	}
	focused.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	test.Type(focused, text)
}

// Leave takes the focus away from the field that has it.
func (o *Office) Leave() { o.Window.Canvas().Unfocus() }

// InView lists what the window shows, or the dialog over it.
func (o *Office) InView() []fyne.CanvasObject {
	if top := o.Window.Canvas().Overlays().Top(); top != nil {
		return test.LaidOutObjects(top)
	}
	return test.LaidOutObjects(o.Window.Canvas().Content())
}

// Press presses the button with these words.
func (o *Office) Press(words string) {
	o.T.Helper()
	var seen []string
	for _, object := range o.InView() {
		if b, ok := object.(*widget.Button); ok {
			if b.Text() == words {
				b.Tapped(&fyne.PointEvent{})
				return
			}
			seen = append(seen, b.Text())
		}
	}
	o.T.Fatalf("no button %q in view, but %q", words, seen)
}

// Field finds a field in view by its label.
func Field[F widget.Field](o *Office, label string) F {
	o.T.Helper()
	for _, object := range o.InView() {
		if f, ok := object.(F); ok && f.Label() == label {
			return f
		}
	}
	o.T.Fatalf("no field %q in view", label)
	panic("unreachable")
}

// Says reports whether a text stands somewhere in view.
func (o *Office) Says(text string) bool {
	return strings.Contains(strings.Join(Texts(o.InView()), "\n"), text)
}

// Texts gives all words among objects.
func Texts(objects []fyne.CanvasObject) []string {
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

// Keys presses keys in the object that has the focus.
func (o *Office) Keys(names ...fyne.KeyName) {
	o.T.Helper()
	for _, name := range names {
		f := o.Window.Canvas().Focused()
		if f == nil {
			o.T.Fatalf("nothing has the focus for %s", name)
		}
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// Later keeps background work until it is done by the function that it gives.
func (o *Office) Later() func() {
	var jobs []func()
	o.Queue.Background = func(work func()) { jobs = append(jobs, work) }
	return func() {
		for len(jobs) > 0 {
			next := jobs[0]
			jobs = jobs[1:]
			next()
		}
	}
}

// HoldsBytes says which files below the office's folder hold bytes.
func (o *Office) HoldsBytes(piece []byte) (paths []string) {
	o.T.Helper()
	err := filepath.WalkDir(o.Dir, func(path string, e fs.DirEntry, err error) error {
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
		o.T.Fatal(err)
	}
	return paths
}

// EqualProjects says whether two projects hold the same records.
func EqualProjects(a, b data.Project) bool {
	_, differ := desk.FirstDifference(a, b)
	return !differ
}

// PasteInto replaces the text of a field that is in view by one from the clipboard.
func (o *Office) PasteInto(f widget.Field, text string) {
	o.T.Helper()
	f.Focus()
	clipboard := o.Options.App.Clipboard()
	clipboard.SetContent(text)
	focused := o.Window.Canvas().Focused().(fyne.Shortcutable)
	focused.TypedShortcut(&fyne.ShortcutSelectAll{})
	focused.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// SectionsOf returns what opens each section of a page; a page without any is one.
func SectionsOf(o *Office, name string) []func() {
	p, has := o.Shell.Page(name).(desk.Sectioned)
	if !has {
		return []func(){func() {}}
	}
	var list []func()
	for i := range p.Forms() {
		list = append(list, func() { p.Open(i) })
	}
	return list
}

// FieldNames lists the JSON names of the fields of an editor.
func FieldNames(e desk.Shower) []string {
	var names []string
	fields := reflect.ValueOf(e).Elem().FieldByName("Fields")
	for i := range fields.Len() {
		names = append(names, fields.Index(i).FieldByName("Name").String())
	}
	return names
}

// Retitle changes the title of the first measure as its field does.
func (o *Office) Retitle(title string) {
	m := o.Project().Measures[0]
	m.Title = title
	o.Save("Titel von M01", m)
}

// Holds checks what the window shows of that title, and what the file holds.
func (o *Office) Holds(shown, stored string) {
	o.T.Helper()
	if got := o.Project().Measures[0].Title; got != shown {
		o.T.Errorf("the window shows %q, want %q", got, shown)
	}
	if got := o.Stored().Measures[0].Title; got != stored {
		o.T.Errorf("the file holds %q, want %q", got, stored)
	}
}
