package widget

import (
	"time"

	"fyne.io/fyne/v2/driver/desktop"
)

// mouse is what the left mouse button does. There is one mouse, and all widgets
// are used on one goroutine.
var mouse struct {
	giving bool     // the focus is being given by the mouse
	down   bool     // the button is held down
	later  []func() // what waits until it is released
	stop   func()   // stops the wait for a release that came elsewhere
}

// longPress is how long what waits for the release of the button waits at most.
const longPress = 1500 * time.Millisecond

// byMouse gives the focus as a click does: nothing scrolls, or the release would
// land beside what was pressed, and so would the second half of a double click.
func byMouse(give func()) {
	before := mouse.giving
	mouse.giving = true
	give()
	mouse.giving = before
}

func pressed() {
	if mouse.stop != nil {
		mouse.stop()
	}
	mouse.down, mouse.stop = true, After(longPress, released)
}

func released() {
	if !mouse.down {
		return
	}
	mouse.stop()
	mouse.down = false
	later := mouse.later
	mouse.later = nil
	for _, do := range later {
		do()
	}
}

// whenReleased does what would move the form: at once, or when the mouse button
// is released.
func whenReleased(do func()) {
	if mouse.down {
		mouse.later = append(mouse.later, do)
		return
	}
	do()
}

// pressable keeps the form still while the mouse button is down on a widget.
type pressable struct{}

// MouseDown implements desktop.Mouseable.
func (pressable) MouseDown(*desktop.MouseEvent) { pressed() }

// MouseUp implements desktop.Mouseable.
func (pressable) MouseUp(*desktop.MouseEvent) { released() }
