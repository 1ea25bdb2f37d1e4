package ui

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/page"
	"modellkommune/ui/report"
	"modellkommune/ui/widget"
)

// command is an entry of the main menu. All commands and shortcuts live there:
// Fyne passes only the main menu's shortcuts on while a field has the focus.
type command struct {
	label string
	// keys is how the shortcut is written on a German keyboard.
	keys     string
	shortcut fyne.Shortcut
	do       func()
	// idle says that the command has nothing to do now.
	idle    bool
	checked bool
	more    []command
}

var line = command{label: "-"}

// hidden is a shortcut that Fyne does not write beside the label: it would
// write „Ctrl+S“, and too faint to read.
type hidden struct{ fyne.Shortcut }

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return hidden{&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return hidden{&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}}
}

// menus lists the commands as they are now.
func (a *App) menus() []command {
	return []command{
		{label: "Datei", more: a.fileMenu()},
		{label: "Bearbeiten", more: a.editMenu()},
		{label: "Bericht", more: a.reportMenu()},
		{label: "Ansicht", more: a.viewMenu()},
		{label: "Hilfe", more: a.helpMenu()},
	}
}

func (a *App) fileMenu() []command {
	closed := a.Session == nil
	return []command{
		{label: "Neue Projektakte …", keys: "Strg+N", shortcut: ctrl(fyne.KeyN), do: a.newFile},
		{label: "Öffnen …", keys: "Strg+O", shortcut: ctrl(fyne.KeyO), do: a.askOpen},
		{label: "Zuletzt verwendet", more: a.recentMenu(), idle: len(a.Settings.Recent) == 0},
		{label: "Schließen", keys: "Strg+W", shortcut: ctrl(fyne.KeyW), do: a.closeFile, idle: closed},
		line,
		{label: "Jetzt speichern", keys: "Strg+S", shortcut: ctrl(fyne.KeyS), do: a.SaveNow, idle: closed},
		{label: "Kopie speichern …", keys: "Strg+Umschalt+S", shortcut: ctrlShift(fyne.KeyS), do: a.askCopy, idle: closed},
		{label: "Umbenennen …", do: a.askRename, idle: closed},
		{label: "Ordner anzeigen", do: a.showFolder, idle: closed},
		line,
		{label: "Vorhaben", more: a.projectMenu(), idle: closed},
		{label: "Importieren …", do: a.askImport, idle: closed},
		{label: "Exportieren …", do: a.askExport, idle: closed},
		{label: "Als Vorlage speichern …", do: func() { page.AskScheme(a.Desk) }, idle: closed},
		{label: "Vorlage aktualisieren …", do: func() { page.AskSchemeUpdate(a.Desk) }, idle: closed},
		line,
		{label: "Beenden", keys: "Strg+Q", shortcut: ctrl(fyne.KeyQ), do: a.quit},
	}
}

// projectMenu lists what becomes of a Vorhaben as a whole.
func (a *App) projectMenu() []command {
	return []command{
		{label: "Vorgänger übernehmen …", do: a.askPredecessor},
		{label: "Akte archivieren …", do: a.AskArchive},
		{label: "Vorhaben abschließen …", do: a.AskComplete},
		{label: "Folgevorhaben anlegen …", do: a.askFollowUp},
	}
}

func (a *App) recentMenu() []command {
	var list []command
	for _, path := range a.Settings.Recent {
		list = append(list, command{label: path, do: func() { a.openFile(path) }})
	}
	return list
}

func (a *App) editMenu() []command {
	closed := a.Session == nil
	clipboard := a.Options.App.Clipboard()
	return []command{
		{label: "Rückgängig", keys: "Strg+Z", shortcut: hidden{&fyne.ShortcutUndo{}}, do: a.UndoTyping, idle: closed},
		{label: "Wiederholen", keys: "Strg+Y", shortcut: hidden{&fyne.ShortcutRedo{}}, do: a.RedoTyping, idle: closed},
		line,
		{label: "Ausschneiden", keys: "Strg+X", do: func() { a.ToField(&fyne.ShortcutCut{Clipboard: clipboard}) }},
		{label: "Kopieren", keys: "Strg+C", do: func() { a.ToField(&fyne.ShortcutCopy{Clipboard: clipboard}) }},
		{label: "Einfügen", keys: "Strg+V", do: func() { a.ToField(&fyne.ShortcutPaste{Clipboard: clipboard}) }},
		{label: "Alles auswählen", keys: "Strg+A", do: func() { a.ToField(&fyne.ShortcutSelectAll{}) }},
		line,
		{label: "Suchen …", keys: "Strg+F", shortcut: ctrl(fyne.KeyF), do: func() { form.SearchAll(a.Desk) }, idle: closed},
		{label: a.Say("{Maßnahme} suchen"), keys: "Strg+Umschalt+F", shortcut: ctrlShift(fyne.KeyF), do: a.records.OnMeasures((*page.Measures).FocusSearch), idle: closed},
		line,
		{label: a.Say("{Neue Maßnahme}"), keys: "Strg+M", shortcut: ctrl(fyne.KeyM), do: func() { page.NewMeasure(a.Desk) }, idle: closed},
		{label: "Neuer Meilenstein", keys: "Strg+Umschalt+M", shortcut: ctrlShift(fyne.KeyM), do: a.records.OnMeasures((*page.Measures).NewMilestone), idle: closed},
		{label: a.Say("{Maßnahme}"), more: a.measureMenu(), idle: closed},
		line,
		{label: "Wiedervorlage …", keys: "Strg+R", shortcut: ctrl(fyne.KeyR), do: func() { page.RemindOfOpen(a.Desk) }, idle: closed},
		{label: "Verlauf", keys: "Strg+H", shortcut: ctrl(fyne.KeyH), do: func() { form.HistoryOfOpen(a.Desk) }, idle: closed},
		{label: "Gelöschtes endgültig entfernen …", do: func() { form.AskEraseRemoved(a.Desk) }, idle: closed},
	}
}

// measureMenu lists what can be done with the chosen measure.
func (a *App) measureMenu() []command {
	var list []command
	for _, c := range page.MeasureCommands {
		if c.InMenu {
			list = append(list, command{label: c.Label, do: a.records.OnMeasure(c.Do)})
		}
	}
	return list
}

func (a *App) reportMenu() []command {
	closed := a.Session == nil
	return []command{
		{label: "Prüfen", keys: "Strg+B", shortcut: ctrl(fyne.KeyB), do: func() { report.CheckReport(a.Desk) }, idle: closed},
		{label: "PDF erstellen …", keys: "Strg+P", shortcut: ctrl(fyne.KeyP), do: func() { report.AskPDF(a.Desk) }, idle: closed},
		{label: "Andere Fassung als PDF", more: a.editionMenu(), idle: closed},
		{label: "Arbeitsfassung für Word …", do: func() { report.AskWorkingCopy(a.Desk) }, idle: closed},
		{label: "Anschreiben erstellen …", do: func() { report.AskLetters(a.Desk) }, idle: closed},
		line,
		{label: "Freigeben …", do: func() { report.AskRelease(a.Desk) }, idle: closed},
		{label: "Übergeben", do: func() { report.ShowHandover(a.Desk) }, idle: closed},
		{label: "Echtheit prüfen …", do: func() { report.AskAuthenticity(a.Desk) }, idle: closed},
		{label: "Mailkonto …", do: func() { report.AskAccount(a.Desk, func() {}) }},
		line,
		{label: "Veröffentlichen …", do: func() { report.AskSite(a.Desk) }, idle: closed},
	}
}

// editionMenu lists the editions besides the Vollbericht.
func (a *App) editionMenu() []command {
	var list []command
	for _, e := range report.OtherEditions {
		list = append(list, command{label: e.German() + " …", do: func() { report.AskEdition(a.Desk, e) }})
	}
	return list
}

func (a *App) viewMenu() []command {
	closed := a.Session == nil
	var list []command
	for i, p := range a.Shell.List {
		c := command{label: a.Say(p.Title), idle: closed, do: func() { a.GoTo(desk.Location{Page: p.Name}) }}
		if i < 10 { // the tenth has the digit 0; there are no more
			digit := fmt.Sprint((i + 1) % 10)
			c.keys, c.shortcut = "Strg+"+digit, ctrl(fyne.KeyName(digit))
		}
		list = append(list, c)
	}
	return append(list,
		line,
		command{label: "Nächste Seite", keys: "Strg+Umschalt+Bild ab", shortcut: ctrlShift(fyne.KeyPageDown), do: func() { a.NextPage(1) }, idle: closed},
		command{label: "Vorige Seite", keys: "Strg+Umschalt+Bild auf", shortcut: ctrlShift(fyne.KeyPageUp), do: func() { a.NextPage(-1) }, idle: closed},
		command{label: "Nächster Abschnitt", keys: "Strg+Bild ab", shortcut: ctrl(fyne.KeyPageDown), do: func() { a.NextSection(1) }, idle: closed},
		command{label: "Voriger Abschnitt", keys: "Strg+Bild auf", shortcut: ctrl(fyne.KeyPageUp), do: func() { a.NextSection(-1) }, idle: closed},
		line,
		command{label: "Stand zu einem Stichtag …", keys: "Strg+T", shortcut: ctrl(fyne.KeyT), do: a.AskKeyDate, idle: closed, checked: a.KeyDate != ""},
		line,
		command{label: "Darstellung", more: a.themeMenu()},
		command{label: "Schriftgröße", more: a.scaleMenu()},
		command{label: "Größer", keys: "Strg++", shortcut: ctrl(fyne.KeyPlus), do: func() { a.zoom(1) }},
		command{label: "Kleiner", keys: "Strg+-", shortcut: ctrl(fyne.KeyMinus), do: func() { a.zoom(-1) }},
	)
}

func (a *App) themeMenu() []command {
	var list []command
	for _, name := range widget.ThemeNames {
		list = append(list, command{label: name, checked: a.Settings.Theme == name, do: func() { a.setTheme(name) }})
	}
	return list
}

func (a *App) scaleMenu() []command {
	var list []command
	for _, percent := range scales {
		list = append(list, command{label: fmt.Sprintf("%d\u00a0%%", percent), checked: a.Settings.Scale == percent, do: func() { a.setScale(percent) }})
	}
	return list
}

func (a *App) helpMenu() []command {
	return []command{
		{label: "Tastenkürzel", keys: "F1", do: a.showShortcuts},
		{label: "Protokoll anzeigen", do: a.showLog, idle: a.Options.LogFile == ""},
		line,
		{label: "Über Modellkommune", do: a.showAbout},
	}
}

// refreshMenu shows the commands as they are now.
func (a *App) refreshMenu() {
	var list []*fyne.Menu
	for _, m := range a.menus() {
		list = append(list, fyne.NewMenu(m.label, a.items(m.more)...))
	}
	a.Window.SetMainMenu(fyne.NewMainMenu(list...))
}

func (a *App) items(commands []command) []*fyne.MenuItem {
	labels := aligned(commands)
	var items []*fyne.MenuItem
	for i, c := range commands {
		if c.label == line.label {
			items = append(items, fyne.NewMenuItemSeparator())
			continue
		}
		item := fyne.NewMenuItem(labels[i], nil)
		item.Checked = c.checked
		item.Disabled = c.idle
		item.IsQuit = c.label == "Beenden" // Fyne would add a second one
		if c.more != nil {
			item.ChildMenu = fyne.NewMenu("", a.items(c.more)...)
		} else if !c.idle {
			item.Shortcut = c.shortcut
			item.Action = func() { a.command(c) }
		}
		items = append(items, item)
	}
	return items
}

// command runs a command unless a dialog wants an answer first: Fyne lets
// shortcuts through to the window behind. What is being typed is saved before,
// unless the command is about typing.
func (a *App) command(c command) {
	typing := slices.Contains([]string{"Strg+Z", "Strg+Y", "Strg+X", "Strg+C", "Strg+V", "Strg+A"}, c.keys)
	if !typing && widget.Busy(a.Window) {
		return
	}
	if !typing && a.Session != nil {
		a.Shell.Leave()
	}
	c.do()
}

// aligned writes the shortcuts behind the labels, in a column.
func aligned(commands []command) []string {
	width := func(s string) float64 {
		return float64(fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width)
	}
	blank, widest := width("x x")-width("xx"), 0.0
	for _, c := range commands {
		if c.keys != "" {
			widest = max(widest, width(c.label))
		}
	}
	var labels []string
	for _, c := range commands {
		label := c.label
		if c.keys != "" {
			label += strings.Repeat(" ", 6+int(math.Round((widest-width(c.label))/blank))) + c.keys
		}
		labels = append(labels, label)
	}
	return labels
}
