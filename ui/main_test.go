package ui

import (
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
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

func TestMain(m *testing.M) {
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

// office is a window over a folder of its own, in which background work is
// done at once.
type office struct {
	*App
	t   *testing.T
	dir string
}

func newOffice(t *testing.T) *office {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	a := New(Options{
		App:          shared,
		SettingsFile: filepath.Join(dir, "einstellungen.json"),
		Background:   func(work func()) { work() },
		Now:          func() time.Time { return time.Date(2017, 10, 1, 14, 3, 0, 0, time.Local) },
	})
	a.window.Resize(fyne.NewSize(1024, 700))
	o := &office{a, t, dir}
	t.Cleanup(func() {
		if a.session != nil {
			a.session.file.Close()
		}
		a.window.Close()
	})
	return o
}

// made are Projektakten by what they hold, for the next test that wants the same:
// to make one takes longer than to open it.
var made = map[string][]byte{}

// with opens a Projektakte that holds a project.
func (o *office) with(p data.Project) *office {
	o.t.Helper()
	path := filepath.Join(o.dir, "akte.mkog")
	content, err := exchange.Marshal(p)
	if err != nil {
		o.t.Fatal(err)
	}
	if b, again := made[string(content)]; again {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			o.t.Fatal(err)
		}
	} else {
		f, err := filled(path, "Anfang", p)
		if err != nil {
			o.t.Fatal(err)
		}
		f.Close()
		if made[string(content)], err = os.ReadFile(path); err != nil {
			o.t.Fatal(err)
		}
	}
	o.openFile(path)
	if o.session == nil {
		o.t.Fatalf("%s did not open", path)
	}
	return o
}

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
	return o.shell.pages[name].page.(P)
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
