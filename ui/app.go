// Package ui is the window as a whole: its menu, the start page, the wizard and
// the list of pages. What the pages are made of lies in the rooms below.
package ui

import (
	"log/slog"

	"fyne.io/fyne/v2"

	"modellkommune/ui/widget"
)

var windowSize = fyne.NewSize(1280, 800)

// App is the program's window.
type App struct {
	*Desk
	// records are the pages but for those of the reports.
	records *pages
	// guide leads to a new Projektakte, nil if none is begun.
	guide *guide
}

// New builds the window. ShowAndRun shows it.
func New(o Options) *App {
	if err := widget.German(); err != nil {
		slog.Warn("the toolkit speaks no German", "cause", err)
	}
	a := &App{}
	a.Desk = NewDesk(o, a.pages)
	a.changed = func() {
		if a.session != nil {
			a.guide = nil // it has led to a Projektakte
		}
		a.refreshMenu()
	}
	a.applyTheme()
	a.window.SetMaster()
	a.window.SetCloseIntercept(a.quit)
	a.window.Canvas().SetOnTypedKey(a.windowKey)
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
