package ui

import (
	"fyne.io/fyne/v2"
)

// frame is what a window manager draws around a window, in pixels: a title bar
// and narrow edges.
var frame = fyne.NewSize(8, 40)

// fitScreen makes the window no larger than the screen's room of so many pixels, such
// as on a laptop of 1366×768; 0 leaves it as it is.
func (a *App) fitScreen(width, height int) {
	canvas := a.Window.Canvas()
	room := fyne.NewSize((float32(width)-frame.Width)/canvas.Scale(), (float32(height)-frame.Height)/canvas.Scale())
	size := canvas.Size()
	if width > 0 && height > 0 && (size.Width > room.Width || size.Height > room.Height) {
		a.Window.Resize(size.Min(room))
	}
}
