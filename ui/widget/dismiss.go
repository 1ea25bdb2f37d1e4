package widget

import (
	"fyne.io/fyne/v2"
)

// Dismiss closes the dialog or pop-up that is open in a window, as Escape does.
func Dismiss(w fyne.Window) {
	if o, ok := w.Canvas().Overlays().Top().(*overlay); ok && o.cancel != nil {
		o.cancel()
	}
}
