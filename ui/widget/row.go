package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// row is the ground of one row: it is chosen when the mouse button goes down,
// for a tap comes late where a double tap is possible, and opened by a double
// click.
type row struct {
	widget.BaseWidget
	rows    *rows
	child   fyne.CanvasObject
	shows   int // index of the row that it shows, -1 for none
	hovered bool
	ground  *canvas.Rectangle
	bar     *canvas.Rectangle // beside the chosen row, for eyes that miss the shade
	// body outlives the renderer, which Fyne forgets after a minute out of sight
	// and would make anew without a size.
	body *fyne.Container
}

func newRow(r *rows) *row {
	w := &row{rows: r, child: r.newRow(), shows: -1, ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil)}
	w.ground.Hide()
	w.bar.Hide()
	w.body = container.New(barred{}, w.ground, w.bar, w.child)
	w.ExtendBaseWidget(w)
	return w
}

// mark colours the ground by whether the row is chosen or under the pointer.
func (w *row) mark() {
	chosen := w.shows >= 0 && w.shows == w.rows.chosen
	name := theme.ColorNameHover
	if chosen {
		name = colorChosen
	}
	hidden, fill := !chosen && !w.hovered, colour(name)
	if w.ground.Hidden != hidden || w.ground.FillColor != fill {
		w.ground.Hidden, w.ground.FillColor = hidden, fill
		w.bar.Hidden, w.bar.FillColor = !chosen, colour(theme.ColorNamePrimary)
		canvas.Refresh(w)
	}
}

// hover marks whether the row is under the pointer.
func (w *row) hover(on bool) {
	if w.hovered != on {
		w.hovered = on
		w.mark()
	}
}

// CreateRenderer implements fyne.Widget.
func (w *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(w.body)
}

// barred lays ground and row over each other and the bar at their left edge.
type barred struct{}

// Layout implements fyne.Layout.
func (barred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	objects[1].Resize(fyne.NewSize(3, size.Height))
}

// MinSize implements fyne.Layout.
func (barred) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
