// Package desk is what every page may ask of the window: the open Projektakte
// and how it is changed, the places in the window, what the status line says,
// the Abgabeprüfung, and the questions that are asked everywhere.
package desk

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/reports/release"
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
	Options  Options
	Settings *Settings
	// KnownKeys are those that this workplace knows; only the queue uses them.
	KnownKeys *release.KnownKeys
	Trace     *Tracer
	Queue     *Queue
	Window    fyne.Window
	Shell     *Shell
	// Session is the open Projektakte, nil on the start page.
	Session *Session
	// loading says that a Projektakte is being opened.
	loading bool
	// KeyDate is the day at which lights and delays are judged; empty is today.
	KeyDate data.Date
	// ChosenReport returns the report that is chosen on the page Berichte, nil
	// until that page was visited.
	ChosenReport func() (data.Report, bool)
	// Changed is told when the commands of the menu may have changed: a
	// Projektakte was opened, or another key date was chosen.
	Changed func()
	// directory is the Gemeindeverzeichnis once it was asked for.
	directory *exchange.Directory
}

// NewDesk makes the desk of a window in which no Projektakte is open yet; pages
// lists the pages of one.
func NewDesk(o Options, pages func(*Desk) []Entry) *Desk {
	if o.Background == nil {
		o.Background = func(work func()) { go work() }
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.SettingsFile == "" {
		o.SettingsFile = settingsPath()
	}
	d := &Desk{Options: o, Settings: LoadSettings(o.SettingsFile), KnownKeys: release.LoadKnownKeys(keysPath(o.SettingsFile)), Trace: newTracer(), Queue: &Queue{Background: o.Background}, Changed: func() {}}
	d.Window = o.App.NewWindow(ProgramName)
	d.Window.SetPadded(false)
	d.Shell = newShell(d.Window, d, pages(d))
	d.Window.SetContent(d.Shell.Content)
	return d
}

// heading names the Projektakte.
func (d *Desk) heading() string {
	return cmp.Or(d.Project().Municipality.Name, "Neue Projektakte")
}

// Project is the open Projektakte as the window shows it.
func (d *Desk) Project() data.Project { return d.Session.project }

// Say writes a sentence about measures with the word of the programme, as data.MeasureWord.In does.
func (d *Desk) Say(format string, args ...any) string {
	if d.Session == nil {
		return data.MeasureWord{}.In(format, args...)
	}
	return d.Project().Say(format, args...)
}

// Clock returns the day on which the officer works, also while the window shows
// another key date.
func (d *Desk) Clock() data.Date { return data.DateOf(d.Options.Now()) }

// Today is the day at which lights and delays are judged.
func (d *Desk) Today() data.Date {
	if d.KeyDate != "" {
		return d.KeyDate
	}
	return d.Clock()
}

// Report returns the report that the commands of the menu mean: the one chosen on
// the page Berichte, else the next one due, the first that is open or the last.
func (d *Desk) Report() (data.Report, bool) {
	if d.ChosenReport != nil {
		return d.ChosenReport()
	}
	if r, ok := d.Project().NextReport(); ok {
		return r, true
	}
	all := d.Project().Reports
	if len(all) == 0 {
		return data.Report{}, false
	}
	if i := slices.IndexFunc(all, func(r data.Report) bool { return !r.Status.Released() }); i >= 0 {
		return all[i], true
	}
	return all[len(all)-1], true
}
