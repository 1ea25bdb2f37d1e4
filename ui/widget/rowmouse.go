package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// rowMouse lies over rows and takes the mouse for them. Fyne looks for what is under the
// pointer within the innermost scroll alone: rows that a form around them has scrolled
// out of sight would still take clicks meant for what stands above the form.
type rowMouse struct {
	widget.BaseWidget
	rows   *rows
	down   int // the row of the last press, -1 for none
	before int // that of the press before
}

func newRowMouse(r *rows) *rowMouse {
	f := &rowMouse{rows: r, down: -1, before: -1}
	f.ExtendBaseWidget(f)
	return f
}

// at returns the row at a place, -1 for none.
func (f *rowMouse) at(p fyne.Position) int {
	i := int((f.rows.scroll.Offset.Y + p.Y) / f.rows.height)
	if i < 0 || i >= f.rows.count {
		return -1
	}
	return i
}

// MouseDown implements desktop.Mouseable.
func (f *rowMouse) MouseDown(ev *desktop.MouseEvent) {
	f.before, f.down = f.down, f.at(ev.Position)
	if f.down < 0 {
		return
	}
	byMouse(func() {
		focusOn(f.rows)
		f.rows.choose(f.down)
	})
}

// MouseUp implements desktop.Mouseable.
func (f *rowMouse) MouseUp(ev *desktop.MouseEvent) {
	if f.rows.onTapped != nil && f.down >= 0 && f.down == f.at(ev.Position) {
		f.rows.onTapped(f.down)
	}
}

// DoubleTapped implements fyne.DoubleTappable. Fyne tells of two clicks in quick
// succession, which may be on two rows.
func (f *rowMouse) DoubleTapped(*fyne.PointEvent) {
	if f.down == f.before {
		f.rows.open(f.down)
	}
}

// MouseIn implements desktop.Hoverable.
func (f *rowMouse) MouseIn(ev *desktop.MouseEvent) { f.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (f *rowMouse) MouseMoved(ev *desktop.MouseEvent) { f.hover(f.at(ev.Position)) }

// MouseOut implements desktop.Hoverable.
func (f *rowMouse) MouseOut() { f.hover(-1) }

func (f *rowMouse) hover(i int) {
	for _, w := range f.rows.pool {
		w.hover(i >= 0 && w.shows == i)
	}
}

// CreateRenderer implements fyne.Widget.
func (f *rowMouse) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
