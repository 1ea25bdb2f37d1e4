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

// canvasOf gives the canvas that shows a focusable object, nil if none does. The
// driver knows objects only after they were first painted; one that has just
// been made belongs to the only window.
func canvasOf(o fyne.Focusable) fyne.Canvas { return canvasFor(o.(fyne.CanvasObject)) }

func canvasFor(o fyne.CanvasObject) fyne.Canvas {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(o); c != nil {
		return c
	}
	if windows := d.AllWindows(); len(windows) == 1 {
		return windows[0].Canvas()
	}
	return nil
}
