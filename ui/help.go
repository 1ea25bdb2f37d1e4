package ui

import (
	"cmp"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// key is a line of the list of shortcuts.
type key struct{ keys, what string }

// otherKeys work everywhere without being commands; what they do is told as Desk.Say reads it.
var otherKeys = []key{
	{"Alt", "Menü"},
	{"Tab, Umschalt+Tab", "nächstes, voriges Feld"},
	{"Pfeiltasten", "wählen in Listen, Tabellen und Reitern"},
	{"Enter", "öffnen, bestätigen"},
	{"F4", "Kalender oder Auswahl öffnen"},
	{"Esc", "Dialog oder Auswahl schließen"},
	{"Pfeil rechts, links", "Zeitplan: nächster, voriger Eintrag"},
	{"Pfeil auf, ab", "Zeitplan: {vorige}, {nächste Maßnahme}"},
	{"Pos1, Ende", "Zeitplan: erster, letzter Eintrag"},
	{"+, -", "Zeitplan: näher, weiter weg"},
	{"Strg+Mausrad", "Zeitplan: näher, weiter weg"},
	{"Umschalt+Mausrad", "Zeitplan: nach links, nach rechts"},
}

// showShortcuts lists the commands that have keys.
func (a *App) showShortcuts() {
	var list []key
	for _, menu := range a.menus() {
		for _, c := range menu.more {
			if c.keys != "" {
				list = append(list, key{c.keys, c.label})
			}
		}
	}
	table := widget.NewSortTable("", func(k key) string { return k.keys },
		widget.Column[key]{Title: "Tasten", Width: 180, Text: func(k key) string { return k.keys }},
		widget.Column[key]{Title: "Befehl", Width: 200, Grow: true, Text: func(k key) string { return k.what }},
	)
	for _, k := range otherKeys {
		list = append(list, key{k.keys, a.Say(k.what)})
	}
	table.SetItems(list)
	widget.Ask(a.Window, widget.Question{Title: "Tastenkürzel", Content: []fyne.CanvasObject{widget.High(400, table)}}, nil)
	table.Focus()
}

func (a *App) showLog() { a.OpenInSystem(filepath.Dir(a.Options.LogFile)) }

func (a *App) showAbout() {
	widget.Tell(a.Window, desk.ProgramName, fmt.Sprintf("Version %s\n\nProjektakte und Berichte für geförderte Vorhaben der Kommunen.\n"+
		"Freie Software unter der EUPL-1.2. Schrift der Berichte: Noto Sans (SIL Open Font License).\n\nProtokoll: %s",
		cmp.Or(a.Options.Version, "ohne Nummer"), cmp.Or(a.Options.LogFile, "keines")))
}

// windowKey handles the keys that nothing in the window has use for. Fyne lets
// menus have shortcuts only with Strg or Alt.
func (a *App) windowKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyF1 {
		a.showShortcuts()
	}
}
