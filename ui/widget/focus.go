package widget

import (
	"fyne.io/fyne/v2"
)

// focusOn puts the focus on an object that is shown in a window.
func focusOn(o fyne.Focusable) {
	if c := canvasOf(o); c != nil {
		arrival = nil // also what had the focus before is shown
		if c.Focused() == o {
			Reveal(o.(fyne.CanvasObject))
		}
		c.Focus(o)
	}
}

// arrival is what got the focus last.
var arrival fyne.CanvasObject

// arrived reveals what got the focus, unless it comes back from another window.
func arrived(o fyne.CanvasObject) {
	if arrival != o {
		arrival = o
		Reveal(o)
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
