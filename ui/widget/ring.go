package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// newRing is the frame around what holds the focus or is wrong.
func newRing() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeWidth = 2
	r.CornerRadius = metric(theme.SizeNameInputRadius)
	r.Hide()
	return r
}

// paintRing shows the ring in the colour of a state, or not at all.
func paintRing(ring *canvas.Rectangle, focused, wrong bool) {
	switch {
	case wrong:
		ring.StrokeColor = colour(theme.ColorNameError)
	case focused:
		ring.StrokeColor = colour(colorRing)
	}
	ring.StrokeWidth = 2
	if focused && wrong {
		ring.StrokeWidth = 3
	}
	ring.Hidden = !focused && !wrong
	ring.CornerRadius = metric(theme.SizeNameInputRadius)
	ring.Refresh()
}

// placeBox lays a rectangle so that its border stays inside an area: Fyne
// draws half of it outside.
func placeBox(box *canvas.Rectangle, at fyne.Position, size fyne.Size) {
	half := box.StrokeWidth / 2
	box.Move(at.AddXY(half, half))
	box.Resize(size.SubtractWidthHeight(2*half, 2*half))
}
