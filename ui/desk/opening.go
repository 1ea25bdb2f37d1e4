package desk

import (
	"log/slog"
	"path/filepath"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// Load opens or makes a Projektakte in the background, shows it, then runs.
func (d *Desk) Load(open func() (*store.File, error), then func()) {
	if d.loading {
		return
	}
	d.loading = true
	d.Queue.Add(func() {
		f, err := open()
		var p data.Project
		var k Kept
		if err == nil {
			p, err = f.Load()
		}
		if err == nil {
			err = release.Settle(f)
		}
		var altered string
		if err == nil {
			d.RememberOwn(f)
			k, err = readKept(f)
		}
		if err == nil {
			altered, err = release.Altered(f)
		}
		fyne.Do(func() {
			d.loading = false
			if err != nil {
				d.ShowError(err)
				return
			}
			d.opened(f, p, k)
			if altered != "" {
				widget.Tell(d.Window, "Nicht mehr, wie es war", altered)
			}
			then()
		})
	})
}

// RememberOwn keeps the keys of a Projektakte as known at this workplace. Where that fails
// they are asked about when a paper is verified.
func (d *Desk) RememberOwn(f *store.File) {
	if err := d.KnownKeys.RememberOwn(f, d.Clock()); err != nil {
		slog.Warn("keys not remembered", "cause", Cause(err))
	}
}

func (d *Desk) opened(f *store.File, p data.Project, k Kept) {
	d.Session = &Session{File: f, project: p, Kept: k}
	d.KeyDate = ""
	d.Settings.opened(f.Path())
	d.Window.SetTitle(filepath.Base(f.Path()) + " – " + ProgramName)
	d.Shell.showPages()
	d.Shell.Status.opened()
	if due := dueWords(p, d.Clock()); due != "" {
		d.Shell.Status.Say(due)
	}
	d.Shell.Refresh()
	d.Changed()
	d.Trace.Event("opened %s", f.Path())
	for _, warning := range f.Warnings() {
		widget.Tell(d.Window, "Hinweis", warning)
	}
}

// Closing saves what is typed, closes the Projektakte and goes on. Where
// something cannot be saved, the officer decides.
func (d *Desk) Closing(then func()) {
	if d.Shell.Flush() != nil {
		d.Shell.askInvalid(d.Shell.invalidEntries(), func() { d.Closing(then) })
		return
	}
	s := d.Session
	if s.asked != nil {
		return // what was typed last waits for an answer
	}
	d.Queue.Add(func() { // what is on its way is written first
		fyne.Do(func() {
			if s == d.Session {
				d.closeSaved(then)
			}
		})
	})
}

// closeSaved closes the Projektakte and goes on, unless something could not be
// written and the officer wants to go back.
func (d *Desk) closeSaved(then func()) {
	c := d.Session.failed()
	if c == nil {
		d.close()
		then()
		return
	}
	widget.Ask(d.Window, widget.Question{
		Title: "Nicht gespeichert",
		Text:  c.label + ": " + Sentence(c.failed) + " Wird die Projektakte jetzt geschlossen, geht diese Eingabe verloren.",
		Yes:   "Trotzdem schließen", No: "Zurück", Danger: true,
	}, func(yes bool) {
		if yes {
			d.close()
			then()
		}
	})
}

// close closes the Projektakte; everything is saved or given up.
func (d *Desk) close() {
	if err := d.Session.File.Close(); err != nil {
		slog.Error("not closed", "cause", Cause(err))
	}
	d.Session = nil
}
