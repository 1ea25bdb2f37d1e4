package widget

import (
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hoverable is a widget that shows whether it is under the pointer.
type hoverable struct {
	widget.DisableableWidget
	hovered bool
}

// MouseIn implements desktop.Hoverable.
func (h *hoverable) MouseIn(*desktop.MouseEvent) { h.setHovered(true) }

// MouseMoved implements desktop.Hoverable.
func (h *hoverable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (h *hoverable) MouseOut() { h.setHovered(false) }

func (h *hoverable) setHovered(on bool) {
	h.hovered = on
	h.Refresh()
}

// control is a widget for mouse and keyboard that shows whether it has the focus.
type control struct {
	hoverable
	focused  bool
	onGained func() // told that it got the focus; may be nil
}

// FocusGained implements fyne.Focusable.
func (c *control) FocusGained() {
	c.setFocused(true)
	if c.onGained != nil {
		c.onGained()
	}
}

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() { c.setFocused(false) }

func (c *control) setFocused(on bool) {
	c.focused = on
	c.Refresh()
}

// TypedRune implements fyne.Focusable.
func (c *control) TypedRune(rune) {}
