// Package desk is what every page may ask of the window: the open Projektakte
// and how it is changed, the places in the window, what the status line says,
// the Abgabeprüfung, and the questions that are asked everywhere.
package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"modellkommune/data"
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
	// ScreenRoom returns the pixels that the screen leaves to a window, 0 where
	// nobody knows.
	ScreenRoom func() (width, height int)
	// Background starts long work; tests run it at once.
	Background func(func())
	// Now is the clock.
	Now func() time.Time
}

// Desk is the window and the Projektakte in it, as a page sees them.
type Desk struct {
	options  Options
	settings *settings
	trace    *tracer
	queue    *queue
	window   fyne.Window
	shell    *shell
	// session is the open Projektakte, nil on the start page.
	session *session
	// editors are those of the pages that were visited.
	editors []shower
	// loading says that a Projektakte is being opened.
	loading bool
	// keyDate is the day at which lights and delays are judged; empty is today.
	keyDate data.Date
	// chosenReport returns the report that is chosen on the page Berichte, nil
	// until that page was visited.
	chosenReport func() (data.Report, bool)
	// changed is told when the commands of the menu may have changed: a
	// Projektakte was opened, or another key date was chosen.
	changed func()
}

// NewDesk makes the desk of a window in which no Projektakte is open yet; pages
// lists the pages of one.
func NewDesk(o Options, pages func(*Desk) []pageEntry) *Desk {
	if o.Background == nil {
		o.Background = func(work func()) { go work() }
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.SettingsFile == "" {
		o.SettingsFile = settingsPath()
	}
	d := &Desk{options: o, settings: loadSettings(o.SettingsFile), trace: newTracer(), queue: &queue{background: o.Background}, changed: func() {}}
	d.window = o.App.NewWindow(programName)
	d.window.SetPadded(false)
	d.shell = newShell(d, pages(d))
	d.window.SetContent(d.shell.content)
	return d
}

// project is the open Projektakte as the window shows it.
func (a *Desk) project() data.Project { return a.session.project }

// clock returns the day on which the officer works, also while the window shows
// another key date.
func (a *Desk) clock() data.Date { return data.DateOf(a.options.Now()) }

// today is the day at which lights and delays are judged.
func (a *Desk) today() data.Date {
	if a.keyDate != "" {
		return a.keyDate
	}
	return a.clock()
}

// setKeyDate judges lights and delays at another day; empty is today.
func (a *Desk) setKeyDate(day data.Date) {
	a.keyDate = day
	a.shell.refresh()
	a.changed()
}

// report returns the report that the commands of the menu mean: the one chosen on
// the page Berichte, else the next one due.
func (a *Desk) report() (data.Report, bool) {
	if a.chosenReport != nil {
		return a.chosenReport()
	}
	if r, ok := a.project().NextReport(); ok {
		return r, true
	}
	all := a.project().Reports
	if len(all) == 0 {
		return data.Report{}, false
	}
	return all[len(all)-1], true
}
