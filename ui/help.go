package ui

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/ui/widget"
)

// showShortcuts lists the commands that have keys.
func (a *App) showShortcuts() {
	var facts []fyne.CanvasObject
	for _, menu := range a.menus() {
		for _, c := range menu.more {
			if c.keys != "" {
				what, _, _ := strings.Cut(c.label, ":") // without the step that would be undone
				facts = append(facts, shortcutLine(c.keys, what))
			}
		}
	}
	for _, more := range [][2]string{
		{"Alt", "Menü"},
		{"Tab, Umschalt+Tab", "nächstes, voriges Feld"},
		{"Pfeiltasten", "in Listen, Tabellen und Reitern wählen"},
		{"Enter", "öffnen, bestätigen"},
		{"F4", "Kalender oder Auswahl öffnen"},
		{"Esc", "Dialog oder Auswahl schließen"},
	} {
		facts = append(facts, shortcutLine(more[0], more[1]))
	}
	widget.Ask(a.window, widget.Question{Title: "Tastenkürzel", Content: []fyne.CanvasObject{tight(facts...)}}, nil)
}

func shortcutLine(keys, what string) fyne.CanvasObject {
	return container.NewHBox(wide(180, fynewidget.NewLabel(keys)), fynewidget.NewLabel(what))
}

func (a *App) showLog() { a.openInSystem(filepath.Dir(a.options.LogFile)) }

func (a *App) showAbout() {
	widget.Tell(a.window, programName, fmt.Sprintf("Version %s\n\nProjektakte und Berichte für Modellkommunen.\n"+
		"Freie Software unter der EUPL-1.2. Schrift der Berichte: Noto Sans (SIL Open Font License).\n\nProtokoll: %s",
		orElse(a.options.Version, "ohne Nummer"), orElse(a.options.LogFile, "keines")))
}
