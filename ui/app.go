// Package ui is the window: one file per page. A page is built at its first
// visit and then refreshed; it reads the project, changes one record through
// the App and is told when something changed.
package ui

import (
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// Options is what the window needs to know from outside.
type Options struct {
	App fyne.App
	// Path is the Projektakte to open; empty opens the last one.
	Path string
	// Version is the program's version, LogFile where it writes its log.
	Version, LogFile string
	// SettingsFile is where the window keeps its own settings; empty is the
	// user's configuration folder.
	SettingsFile string
	// ScreenRoom gives the pixels that the screen leaves to a window, 0 where
	// nobody knows.
	ScreenRoom func() (width, height int)
	// Background starts long work; tests run it at once.
	Background func(func())
	// Now is the clock.
	Now func() time.Time
}

// App is the program's window and the Projektakte in it.
type App struct {
	options  Options
	settings *settings
	trace    *tracer
	queue    *queue
	window   fyne.Window
	shell    *shell
	// session is the open Projektakte, nil on the start page.
	session *session
	// guide leads to a new Projektakte, nil if none is begun.
	guide *guide
	// editors are those of the pages that were visited.
	editors []shower
	// loading says that a Projektakte is being opened.
	loading bool
	// keyDate is the day at which lights and delays are judged; empty is today.
	keyDate data.Date
}

// New builds the window. ShowAndRun shows it.
func New(o Options) *App {
	if o.Background == nil {
		o.Background = func(work func()) { go work() }
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.SettingsFile == "" {
		o.SettingsFile = settingsPath()
	}
	if err := widget.German(); err != nil {
		slog.Warn("the toolkit speaks no German", "cause", err)
	}
	a := &App{options: o, settings: loadSettings(o.SettingsFile), trace: newTracer(), queue: &queue{background: o.Background}}
	a.applyTheme()
	a.window = o.App.NewWindow(programName)
	a.window.SetMaster()
	a.window.SetPadded(false)
	a.window.SetCloseIntercept(a.quit)
	a.window.Canvas().SetOnTypedKey(a.windowKey)
	a.shell = newShell(a)
	a.window.SetContent(a.shell.content)
	a.window.Resize(scaled(windowSize, 100, a.settings.Scale))
	a.showStart()
	return a
}

// ShowAndRun shows the window, opens the Projektakte and returns when the
// window is closed.
func (a *App) ShowAndRun() {
	a.options.App.Lifecycle().SetOnStarted(func() {
		if a.options.ScreenRoom != nil {
			a.fit(a.options.ScreenRoom())
		}
		a.trace.event("window")
		a.openFirst()
	})
	a.window.ShowAndRun()
}

// today is the day at which lights and delays are judged.
func (a *App) today() data.Date {
	if a.keyDate != "" {
		return a.keyDate
	}
	return data.DateOf(a.options.Now())
}

// project is the open Projektakte as the window shows it.
func (a *App) project() data.Project { return a.session.project }

// save shows a changed record at once and writes it to the file in the
// background.
func (a *App) save(label string, r data.Record) {
	if err := a.session.mayChange(r); err != nil {
		a.fail(err)
		a.shell.refresh()
		return
	}
	c := &change{label: label, record: r}
	a.session.show(a.session.project.With(r))
	a.session.unsaved = append(a.session.unsaved, c)
	a.write(c)
	a.shell.refresh()
}

func (a *App) write(c *change) {
	s := a.session
	a.queue.add(func() {
		err := s.file.Change(c.label, func(tx *store.Tx) error { return tx.Put(c.record) })
		fyne.Do(func() {
			if c.failed = err; err == nil {
				s.forget(c)
			}
			a.written(s, err)
		})
	})
}

// written notes what became of a step.
func (a *App) written(s *session, err error) {
	if s != a.session {
		return
	}
	if err == nil {
		a.shell.status.saved(a.options.Now())
		a.trace.event("saved")
	} else {
		a.shell.status.failed()
		slog.Error("not written", "cause", cause(err))
		a.trace.event("not saved")
	}
	a.shell.showFailure()
}

// retry writes what could not be written, in its order.
func (a *App) retry() {
	for _, c := range a.session.toRetry() {
		c.failed = nil
		a.write(c)
	}
	a.shell.showFailure()
}

// change makes a step of the history in which the file has a say; afterwards
// the window shows what the file says, then runs.
func (a *App) change(label string, do func(*store.Tx) error, then func()) {
	a.step(func(f *store.File) error { return f.Change(label, do) }, func() {
		a.shell.status.say(label)
		then()
	})
}

// create adds a record with the next free Kennung, shows it on the page of its
// kind and puts the cursor into one of its fields.
func (a *App) create(label string, kind data.Kind, owner, field string, record func(id string) data.Record) {
	a.createOn(placeOf(data.Key{Kind: kind}).page, label, kind, owner, field, record)
}

// createOn is create on a page that shows records of this kind too.
func (a *App) createOn(page, label string, kind data.Kind, owner, field string, record func(id string) data.Record) {
	again := func() { a.createOn(page, label, kind, owner, field, record) }
	if !a.settled(again, a.shell.formsShowing(page, kind)...) {
		return
	}
	var key data.Key
	a.step(func(f *store.File) error {
		id, err := f.FreeID(kind, owner)
		if err != nil {
			return err
		}
		r := record(id)
		key = r.Key()
		return f.Change(label+" "+id, func(tx *store.Tx) error { return tx.Put(r) })
	}, func() {
		a.shell.status.say(label + " " + key.ID)
		a.goTo(place{page: page, key: key, field: field})
	})
}

// remove takes a record out, and asks before others go with it or lose it; undo
// brings it back.
func (a *App) remove(label string, key data.Key) {
	text := a.consequences(key)
	if text == "" {
		a.removeNow(label, key)
		return
	}
	r, _ := a.project().Record(key)
	widget.Ask(a.window, widget.Question{Title: nameOf(r) + " löschen?", Text: text, Yes: "Löschen", No: "Behalten", Danger: true}, func(yes bool) {
		if yes {
			a.removeNow(label, key)
		}
	})
}

// consequences says what removing a record does to others, nothing if there is
// nothing to say.
func (a *App) consequences(key data.Key) string {
	p := a.project()
	parts := p.Parts(key)
	loosened := p.Loosened(append(slices.Clone(parts), key))
	var sentences []string
	if len(parts) > 0 {
		sentences = append(sentences, "Mit gelöscht wird, was dazugehört: "+counted(p, parts)+".")
	}
	if len(loosened) > 0 {
		var keys []data.Key
		for _, r := range loosened {
			keys = append(keys, r.Key())
		}
		sentences = append(sentences, "Diese Einträge verweisen darauf und verlieren den Verweis: "+enumerated(keys)+".")
	}
	if sentences == nil {
		return ""
	}
	return strings.Join(append(sentences, "Strg+Z nimmt alles zurück."), " ")
}

// enumerated lists Kennungen: „M01, M03 und 4 weitere“.
func enumerated(keys []data.Key) string {
	const shown = 8
	var ids []string
	for _, k := range keys {
		if k.Kind.Single() {
			ids = append(ids, k.Kind.String())
		} else {
			ids = append(ids, k.ID)
		}
	}
	if len(ids) <= shown+1 {
		return strings.Join(ids, ", ")
	}
	return fmt.Sprintf("%s und %s weitere", strings.Join(ids[:shown], ", "), data.Count(len(ids)-shown))
}

func (a *App) removeNow(label string, key data.Key) {
	a.change(label, func(tx *store.Tx) error { return tx.Remove(key) }, func() { a.shell.status.say(label + " – Strg+Z nimmt es zurück") })
}

// move changes the place of a record among its siblings.
func (a *App) move(label string, key data.Key, by int) {
	a.change(label, func(tx *store.Tx) error { return tx.Move(key, by) }, func() {})
}

// undo takes the last step back and shows where.
func (a *App) undo() {
	a.travel("Rückgängig: ", "Nichts mehr zurückzunehmen", (*store.File).Undo)
}

// redo takes a step again that was taken back, and shows where.
func (a *App) redo() {
	a.travel("Wiederholt: ", "Nichts mehr zu wiederholen", (*store.File).Redo)
}

// travel goes a step in the history; nothing is said where there is none left.
func (a *App) travel(prefix, nothing string, step func(*store.File) (string, error)) {
	var label string
	before := a.project()
	a.step(func(f *store.File) (err error) {
		if label, err = step(f); errors.Is(err, store.ErrNothing) {
			return data.Fail(data.NotFound, nothing, err)
		}
		return err
	}, func() {
		a.shell.status.say(prefix + label)
		if key, ok := firstDifference(before, a.project()); ok {
			a.goTo(a.placeFor(key))
		}
		a.trace.event("undone")
	})
}

// step runs in the background what changes the file, loads it and shows it. What
// failed half way may have left lines in the Versandprotokoll; they are shown too.
func (a *App) step(do func(*store.File) error, then func()) {
	s := a.session
	a.queue.add(func() {
		err := do(s.file)
		var p data.Project
		k, read := readKept(s.file)
		if err == nil {
			err = read
		}
		if err == nil {
			p, err = s.file.Load()
		}
		fyne.Do(func() {
			switch {
			case s != a.session:
				return
			case errors.Is(err, store.ErrNothing):
				a.shell.status.say(sentence(err))
				return
			case err != nil:
				if read == nil && !reflect.DeepEqual(s.kept, k) {
					s.kept = k
					a.shell.refresh()
				}
				a.fail(err)
				return
			}
			s.kept = k
			s.adopt(p)
			a.written(s, nil)
			a.shell.refresh()
			then()
		})
	})
}

// firstDifference finds the first record that one of two states lacks, else the first
// that it has otherwise: what comes and goes takes references with it.
func firstDifference(before, after data.Project) (data.Key, bool) {
	old, now := recordsByKey(before), recordsByKey(after)
	for _, differs := range []func(key data.Key) bool{
		func(key data.Key) bool { return old[key] == nil },
		func(key data.Key) bool { return now[key] == nil },
		func(key data.Key) bool { return !reflect.DeepEqual(old[key], now[key]) },
	} {
		for _, r := range append(after.Records(), before.Records()...) {
			if differs(r.Key()) {
				return r.Key(), true
			}
		}
	}
	return data.Key{}, false
}

func recordsByKey(p data.Project) map[data.Key]data.Record {
	records := map[data.Key]data.Record{}
	for _, r := range p.Records() {
		records[r.Key()] = r
	}
	return records
}

// cause gives for the log what lies behind an error, else its code: a German
// sentence may quote what the officer recorded.
func cause(err error) error {
	var e *data.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Cause != nil {
		return e.Cause
	}
	return errors.New(string(e.Code))
}
