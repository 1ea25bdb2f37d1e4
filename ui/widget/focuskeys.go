package widget

import (
	"fyne.io/fyne/v2"
)

// PassKeyOn gives a key that an object has no use for to the window.
func PassKeyOn(from fyne.CanvasObject, ev *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// Unfocus takes the cursor out of a field that is about to go out of sight, which
// saves it: Fyne would go on typing into it. What moves on by itself may keep
// the focus.
func Unfocus(c fyne.Canvas, mover fyne.Focusable) {
	if c != nil && c.Focused() != nil && c.Focused() != mover {
		c.Unfocus()
	}
}
