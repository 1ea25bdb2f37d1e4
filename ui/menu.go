package ui

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

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
	closed := a.session == nil
	return []command{
		{label: "Neue Projektakte …", keys: "Strg+N", shortcut: ctrl(fyne.KeyN), do: a.newFile},
		{label: "Öffnen …", keys: "Strg+O", shortcut: ctrl(fyne.KeyO), do: a.askOpen},
		{label: "Zuletzt verwendet", more: a.recentMenu(), idle: len(a.settings.Recent) == 0},
		{label: "Schließen", keys: "Strg+W", shortcut: ctrl(fyne.KeyW), do: a.closeFile, idle: closed},
		line,
		{label: "Jetzt speichern", keys: "Strg+S", shortcut: ctrl(fyne.KeyS), do: a.saveNow, idle: closed},
		{label: "Kopie speichern …", keys: "Strg+Umschalt+S", shortcut: ctrlShift(fyne.KeyS), do: a.askCopy, idle: closed},
		{label: "Ordner anzeigen", do: a.showFolder, idle: closed},
		line,
		{label: "Importieren …", do: a.askImport, idle: closed},
		{label: "Exportieren …", do: a.askExport, idle: closed},
		line,
		{label: "Beenden", keys: "Strg+Q", shortcut: ctrl(fyne.KeyQ), do: a.quit},
	}
}

func (a *App) recentMenu() []command {
	var list []command
	for _, path := range a.settings.Recent {
		list = append(list, command{label: path, do: func() { a.openFile(path) }})
	}
	return list
}

func (a *App) editMenu() []command {
	closed := a.session == nil
	clipboard := a.options.App.Clipboard()
	return []command{
		{label: "Rückgängig", keys: "Strg+Z", shortcut: hidden{&fyne.ShortcutUndo{}}, do: a.undoTyping, idle: closed},
		{label: "Wiederholen", keys: "Strg+Y", shortcut: hidden{&fyne.ShortcutRedo{}}, do: a.redoTyping, idle: closed},
		line,
		{label: "Ausschneiden", keys: "Strg+X", do: func() { a.toField(&fyne.ShortcutCut{Clipboard: clipboard}) }},
		{label: "Kopieren", keys: "Strg+C", do: func() { a.toField(&fyne.ShortcutCopy{Clipboard: clipboard}) }},
		{label: "Einfügen", keys: "Strg+V", do: func() { a.toField(&fyne.ShortcutPaste{Clipboard: clipboard}) }},
		{label: "Alles auswählen", keys: "Strg+A", do: func() { a.toField(&fyne.ShortcutSelectAll{}) }},
		line,
		{label: "Suchen …", keys: "Strg+F", shortcut: ctrl(fyne.KeyF), do: func() { searchAll(a.Desk) }, idle: closed},
		{label: "Maßnahme suchen", keys: "Strg+Umschalt+F", shortcut: ctrlShift(fyne.KeyF), do: a.records.onMeasures((*measuresPage).focusSearch), idle: closed},
		line,
		{label: "Neue Maßnahme", keys: "Strg+M", shortcut: ctrl(fyne.KeyM), do: func() { newMeasure(a.Desk) }, idle: closed},
		{label: "Neuer Meilenstein", keys: "Strg+Umschalt+M", shortcut: ctrlShift(fyne.KeyM), do: a.records.onMeasures((*measuresPage).newMilestone), idle: closed},
		{label: "Maßnahme", more: a.measureMenu(), idle: closed},
		line,
		{label: "Wiedervorlage …", keys: "Strg+R", shortcut: ctrl(fyne.KeyR), do: func() { remindOfOpen(a.Desk) }, idle: closed},
		{label: "Verlauf", keys: "Strg+H", shortcut: ctrl(fyne.KeyH), do: func() { historyOfOpen(a.Desk) }, idle: closed},
		{label: "Gelöschtes endgültig entfernen …", do: func() { askEraseRemoved(a.Desk) }, idle: closed},
	}
}

// measureMenu lists what can be done with the chosen measure.
func (a *App) measureMenu() []command {
	var list []command
	for _, c := range measureCommands {
		if c.inMenu {
			list = append(list, command{label: c.label, do: a.records.onMeasure(c.do)})
		}
	}
	return list
}

func (a *App) reportMenu() []command {
	closed := a.session == nil
	return []command{
		{label: "Prüfen", keys: "Strg+B", shortcut: ctrl(fyne.KeyB), do: func() { checkReport(a.Desk) }, idle: closed},
		{label: "PDF erstellen …", keys: "Strg+P", shortcut: ctrl(fyne.KeyP), do: func() { askPDF(a.Desk) }, idle: closed},
		{label: "Andere Fassung als PDF", more: a.editionMenu(), idle: closed},
		{label: "Arbeitsfassung für Word …", do: func() { askWorkingCopy(a.Desk) }, idle: closed},
		{label: "Anschreiben erstellen …", do: func() { askLetters(a.Desk) }, idle: closed},
		line,
		{label: "Freigeben …", do: func() { askRelease(a.Desk) }, idle: closed},
		{label: "Übergeben", do: func() { showHandover(a.Desk) }, idle: closed},
		{label: "Echtheit prüfen …", do: func() { askAuthenticity(a.Desk) }, idle: closed},
		{label: "Mailkonto …", do: func() { askAccount(a.Desk, func() {}) }},
		line,
		{label: "Veröffentlichen …", do: func() { askSite(a.Desk) }, idle: closed},
	}
}

// editionMenu lists the editions besides the Vollbericht.
func (a *App) editionMenu() []command {
	var list []command
	for _, e := range otherEditions {
		list = append(list, command{label: e.German() + " …", do: func() { askEdition(a.Desk, e) }})
	}
	return list
}

func (a *App) viewMenu() []command {
	closed := a.session == nil
	var list []command
	for i, p := range a.shell.list {
		c := command{label: p.title, idle: closed, do: func() { a.goTo(place{page: p.name}) }}
		if i < 10 { // the tenth has the digit 0; there are no more
			digit := fmt.Sprint((i + 1) % 10)
			c.keys, c.shortcut = "Strg+"+digit, ctrl(fyne.KeyName(digit))
		}
		list = append(list, c)
	}
	return append(list,
		line,
		command{label: "Nächste Seite", keys: "Strg+Umschalt+Bild ab", shortcut: ctrlShift(fyne.KeyPageDown), do: func() { a.nextPage(1) }, idle: closed},
		command{label: "Vorige Seite", keys: "Strg+Umschalt+Bild auf", shortcut: ctrlShift(fyne.KeyPageUp), do: func() { a.nextPage(-1) }, idle: closed},
		command{label: "Nächster Abschnitt", keys: "Strg+Bild ab", shortcut: ctrl(fyne.KeyPageDown), do: func() { a.nextSection(1) }, idle: closed},
		command{label: "Voriger Abschnitt", keys: "Strg+Bild auf", shortcut: ctrl(fyne.KeyPageUp), do: func() { a.nextSection(-1) }, idle: closed},
		line,
		command{label: "Stand zu einem Stichtag …", keys: "Strg+T", shortcut: ctrl(fyne.KeyT), do: a.askKeyDate, idle: closed, checked: a.keyDate != ""},
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
		list = append(list, command{label: name, checked: a.settings.Theme == name, do: func() { a.setTheme(name) }})
	}
	return list
}

func (a *App) scaleMenu() []command {
	var list []command
	for _, percent := range scales {
		list = append(list, command{label: fmt.Sprintf("%d\u00a0%%", percent), checked: a.settings.Scale == percent, do: func() { a.setScale(percent) }})
	}
	return list
}

func (a *App) helpMenu() []command {
	return []command{
		{label: "Tastenkürzel", keys: "F1", do: a.showShortcuts},
		{label: "Protokoll anzeigen", do: a.showLog, idle: a.options.LogFile == ""},
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
	a.window.SetMainMenu(fyne.NewMainMenu(list...))
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
	if !typing && widget.Busy(a.window) {
		return
	}
	if !typing && a.session != nil {
		a.shell.leave()
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
