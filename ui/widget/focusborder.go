package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// newFocusBorder is the frame around what holds the focus or is wrong.
func newFocusBorder() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeWidth = 2
	r.CornerRadius = metric(theme.SizeNameInputRadius)
	r.Hide()
	return r
}

// paintFocusBorder shows the border in the colour of a state, or not at all.
func paintFocusBorder(border *canvas.Rectangle, focused, wrong bool) {
	switch {
	case wrong:
		border.StrokeColor = colour(theme.ColorNameError)
	case focused:
		border.StrokeColor = colour(colorFocusBorder)
	}
	border.StrokeWidth = 2
	if focused && wrong {
		border.StrokeWidth = 3
	}
	border.Hidden = !focused && !wrong
	border.CornerRadius = metric(theme.SizeNameInputRadius)
	border.Refresh()
}

// placeBorder lays a rectangle so that its border stays inside an area: Fyne
// draws half of it outside.
func placeBorder(box *canvas.Rectangle, at fyne.Position, size fyne.Size) {
	half := box.StrokeWidth / 2
	box.Move(at.AddXY(half, half))
	box.Resize(size.SubtractWidthHeight(2*half, 2*half))
}
