package ui

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"modellkommune/ui/widget"
)

// showShortcuts lists the commands that have keys.
func (a *App) showShortcuts() {
	var facts []fyne.CanvasObject
	for _, menu := range a.menus() {
		for _, c := range menu.more {
			if c.keys != "" {
				facts = append(facts, shortcutLine(c.keys, c.label))
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
	return widget.Buttons(wide(170, widget.NewParagraph(keys)), widget.NewParagraph(what))
}

func (a *App) showLog() { a.openInSystem(filepath.Dir(a.options.LogFile)) }

func (a *App) showAbout() {
	widget.Tell(a.window, programName, fmt.Sprintf("Version %s\n\nProjektakte und Berichte für Modellkommunen.\n"+
		"Freie Software unter der EUPL-1.2. Schrift der Berichte: Noto Sans (SIL Open Font License).\n\nProtokoll: %s",
		orElse(a.options.Version, "ohne Nummer"), orElse(a.options.LogFile, "keines")))
}
