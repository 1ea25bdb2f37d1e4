package desk

import (
	"fyne.io/fyne/v2"

	"modellkommune/ui/widget"
)

// UndoTyping takes back typing that is not saved yet, else the last step.
func (d *Desk) UndoTyping() {
	d.inField(&fyne.ShortcutUndo{}, (*widget.Form).UndoTyping, d.Undo)
}

// RedoTyping brings back what undoTyping took.
func (d *Desk) RedoTyping() {
	d.inField(&fyne.ShortcutRedo{}, (*widget.Form).RedoTyping, d.Redo)
}

// inField lets the fields of the page have a shortcut first, then the
// Projektakte. In a dialog only its own fields are meant.
func (d *Desk) inField(s fyne.Shortcut, typing func(*widget.Form) bool, step func()) {
	if widget.Busy(d.Window) || d.Session == nil {
		d.ToField(s)
		return
	}
	for _, f := range d.Shell.pages[d.Shell.Current].Forms() {
		if typing(f) {
			return
		}
	}
	d.Shell.Leave()
	step()
}

// ToField passes a shortcut on to the field that has the focus.
func (d *Desk) ToField(s fyne.Shortcut) {
	if field, ok := d.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		field.TypedShortcut(s)
	}
}
