package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/ui/widget"
)

// undoTyping takes back typing that is not saved yet, else the last step.
func (a *Desk) undoTyping() {
	a.inField(&fyne.ShortcutUndo{}, (*widget.Form).UndoTyping, a.undo)
}

// redoTyping brings back what undoTyping took.
func (a *Desk) redoTyping() {
	a.inField(&fyne.ShortcutRedo{}, (*widget.Form).RedoTyping, a.redo)
}

// inField lets the fields of the page have a shortcut first, then the
// Projektakte. In a dialog only its own fields are meant.
func (a *Desk) inField(s fyne.Shortcut, typing func(*widget.Form) bool, step func()) {
	if widget.Busy(a.window) || a.session == nil {
		a.toField(s)
		return
	}
	for _, f := range a.shell.pages[a.shell.current].forms() {
		if typing(f) {
			return
		}
	}
	a.shell.leave()
	step()
}

// toField passes a shortcut on to the field that has the focus.
func (a *Desk) toField(s fyne.Shortcut) {
	if field, ok := a.window.Canvas().Focused().(fyne.Shortcutable); ok {
		field.TypedShortcut(s)
	}
}
