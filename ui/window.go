package ui

import (
	"log/slog"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

var windowSize = fyne.NewSize(1280, 800)

// New builds the window. ShowAndRun shows it.
func New(o Options) *App {
	if err := widget.German(); err != nil {
		slog.Warn("the toolkit speaks no German", "cause", err)
	}
	a := &App{}
	a.Desk = desk.NewDesk(o, a.pages)
	a.Changed = func() {
		if a.Session != nil {
			a.guide = nil // it has led to a Projektakte
		}
		a.refreshMenu()
	}
	a.applyTheme()
	a.Window.SetMaster()
	a.Window.SetCloseIntercept(a.quit)
	a.Window.Canvas().SetOnTypedKey(a.windowKey)
	a.Window.Resize(scaled(windowSize, 100, a.Settings.Scale))
	a.showStart()
	return a
}

// ShowAndRun shows the window, opens the Projektakte and returns when the
// window is closed.
func (a *App) ShowAndRun() {
	a.Options.App.Lifecycle().SetOnStarted(func() {
		if a.Options.ScreenRoom != nil {
			a.fitScreen(a.Options.ScreenRoom())
		}
		a.Trace.Event("window")
		a.openFirst()
	})
	// An event that waits for the window when it closes leaves the process behind, unseen
	// (fyne #6021); all is saved by then.
	a.Window.SetOnClosed(func() { time.AfterFunc(endsWithin, func() { os.Exit(0) }) })
	a.Window.ShowAndRun()
}

// endsWithin is how long after its window the program ends at the latest.
const endsWithin = 5 * time.Second
