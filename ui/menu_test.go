package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// All commands speak German, and no two have the same keys.
func TestMenu(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	keys := map[string]string{}
	var walk func([]command)
	walk = func(list []command) {
		for _, c := range list {
			if english.MatchString(c.label) {
				t.Errorf("the menu says %q", c.label)
			}
			if c.shortcut != nil {
				name := c.shortcut.ShortcutName()
				if keys[name] != "" {
					t.Errorf("%q and %q share %s", keys[name], c.label, c.keys)
				}
				keys[name] = c.label
			}
			walk(c.more)
		}
	}
	walk(o.app.menus())
	if len(keys) < 15 {
		t.Errorf("only %d commands have keys", len(keys))
	}
}

// While a dialog is open, commands of the menu do nothing.
func TestDialogKeepsCommandsOut(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	o.app.AskKeyDate()
	for _, c := range o.app.viewMenu() {
		if c.keys == "Strg+4" {
			o.app.command(c)
		}
	}
	if o.Shell.Current != desk.PageOverview {
		t.Errorf("on page %q", o.Shell.Current)
	}
}

func TestShortcutsAreListed(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	o.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	for _, object := range o.InView() {
		if table, ok := object.(*widget.SortTable[key]); ok {
			if !slices.Contains(table.Items(), key{"Strg+4", "Maßnahmen"}) || !slices.Contains(table.Items(), key{"Strg+Z", "Rückgängig"}) {
				t.Errorf("listed are %v", table.Items())
			}
			return
		}
	}
	t.Error("there is no list")
}

func TestThemeAndSizeAreKept(t *testing.T) {
	o := newWindow(t)
	t.Setenv("FYNE_SCALE", "1")
	o.app.setTheme(widget.ThemeDark)
	o.app.zoom(1)
	next := desk.LoadSettings(o.Options.SettingsFile)
	if next.Theme != widget.ThemeDark || next.Scale != 110 {
		t.Errorf("kept %q, %d", next.Theme, next.Scale)
	}
}

// F1 helps while a field has the cursor.
func TestF1InField(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	o.GoTo(desk.Location{Page: desk.PageMeasures})
	for _, form := range o.Shell.Page(desk.PageMeasures).Forms()[:2] {
		for _, field := range form.Fields() {
			o.Shell.Page(desk.PageMeasures).Reveal(field)
			focused := o.Window.Canvas().Focused()
			if focused == nil {
				continue // a value that is computed
			}
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
			if !widget.Busy(o.Window) {
				t.Errorf("%s: no help", field.Label())
				continue
			}
			o.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
	}
}

// The commands about the open record and the whole Projektakte have their keys.
func TestCommandsByTheirKeys(t *testing.T) {
	for keys, title := range map[string]string{"Strg+R": "Neue Wiedervorlage", "Strg+F": "Suchen", "Strg+T": "Stand zu einem Stichtag"} {
		o := newWindow(t)
		o.WithSample()
		for _, c := range append(o.app.editMenu(), o.app.viewMenu()...) {
			if c.keys == keys {
				o.app.command(c)
			}
		}
		if !widget.Busy(o.Window) || !o.Says(title) {
			t.Errorf("%s: in view %q", keys, uitest.Texts(o.InView()))
		}
	}
}

// The menu offers every edition: the Vollbericht by itself, the others below.
func TestMenuHasEveryEdition(t *testing.T) {
	if n := len(newWindow(t).app.editionMenu()); n != len(data.Editions)-1 || n != 3 {
		t.Errorf("%d editions", n)
	}
}
