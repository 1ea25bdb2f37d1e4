package ui

import (
	"log/slog"
	"path/filepath"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// load opens or makes a Projektakte in the background, shows it, then runs.
func (a *Desk) load(open func() (*store.File, error), then func()) {
	if a.loading {
		return
	}
	a.loading = true
	a.queue.add(func() {
		f, err := open()
		var p data.Project
		var k kept
		if err == nil {
			p, err = f.Load()
		}
		if err == nil {
			err = release.Settle(f)
		}
		if err == nil {
			k, err = readKept(f)
		}
		fyne.Do(func() {
			a.loading = false
			if err != nil {
				a.fail(err)
				return
			}
			a.opened(f, p, k)
			then()
		})
	})
}

func (a *Desk) opened(f *store.File, p data.Project, k kept) {
	a.session = &session{file: f, project: p, kept: k}
	a.keyDate = ""
	a.settings.opened(f.Path())
	a.window.SetTitle(filepath.Base(f.Path()) + " – " + programName)
	a.shell.showPages()
	a.shell.status.opened()
	if due := dueWords(p, a.clock()); due != "" {
		a.shell.status.say(due)
	}
	a.shell.refresh()
	a.changed()
	a.trace.event("opened %s", f.Path())
	for _, warning := range f.Warnings() {
		widget.Tell(a.window, "Hinweis", warning)
	}
}

// closing saves what is typed, closes the Projektakte and goes on. Where
// something cannot be saved, the officer decides.
func (a *Desk) closing(then func()) {
	if a.shell.flush() != nil {
		a.askWrong(a.shell.wrongEntries(), func() { a.closing(then) })
		return
	}
	s := a.session
	a.queue.add(func() { // what is on its way is written first
		fyne.Do(func() {
			if s == a.session {
				a.closeSaved(then)
			}
		})
	})
}

// closeSaved closes the Projektakte and goes on, unless something could not be
// written and the officer wants to go back.
func (a *Desk) closeSaved(then func()) {
	c := a.session.failed()
	if c == nil {
		a.close()
		then()
		return
	}
	widget.Ask(a.window, widget.Question{
		Title: "Nicht gespeichert",
		Text:  c.label + ": " + sentence(c.failed) + " Wird die Projektakte jetzt geschlossen, geht diese Eingabe verloren.",
		Yes:   "Trotzdem schließen", No: "Zurück", Danger: true,
	}, func(yes bool) {
		if yes {
			a.close()
			then()
		}
	})
}

// close closes the Projektakte; everything is saved or given up.
func (a *Desk) close() {
	if err := a.session.file.Close(); err != nil {
		slog.Error("not closed", "cause", cause(err))
	}
	a.session = nil
}
