package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// overlay covers the window while a dialog or a pop-up is open. Fyne's own
// dialogs and pop-ups do not close on Escape; keys that a widget in here does
// not use come back by PassKeyOn.
type overlay struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	box     fyne.CanvasObject
	place   func(window fyne.Size) // gives box its size and place
	modal   bool                   // dims the window and stays when it is clicked
	confirm func()                 // what Enter does
	cancel  func()                 // what Escape and a click outside do
	keys    func(*fyne.KeyEvent)   // the canvas's handler before
}

func (o *overlay) inside() []fyne.CanvasObject { return []fyne.CanvasObject{o.box} }

func (o *overlay) show() {
	o.ExtendBaseWidget(o)
	o.keys = o.canvas.OnTypedKey()
	o.canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) { o.key(ev.Name) })
	o.canvas.Overlays().Add(o)
}

func (o *overlay) hide() {
	o.canvas.Overlays().Remove(o)
	o.canvas.SetOnTypedKey(o.keys)
}

func (o *overlay) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyEscape:
		if o.cancel != nil {
			o.cancel()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if o.confirm != nil {
			o.confirm()
		}
	}
}

// PassKeyOn hands a key that an object has no use for to the dialog or pop-up that
// it stands in, else to the window. It returns whether it stands in one.
func PassKeyOn(from fyne.Focusable, ev *fyne.KeyEvent) bool {
	c := canvasOf(from)
	if c == nil {
		return false
	}
	_, ok := c.Overlays().Top().(*overlay)
	if keys := c.OnTypedKey(); keys != nil {
		keys(ev)
	}
	return ok
}

// Busy says whether a dialog or a pop-up is open in a window. Menu commands and
// their shortcuts reach the window all the same; the shell must not run them.
func Busy(w fyne.Window) bool { return w.Canvas().Overlays().Top() != nil }

// Dismiss closes the dialog or pop-up that is open in a window, as Escape does.
func Dismiss(w fyne.Window) {
	if o, ok := w.Canvas().Overlays().Top().(*overlay); ok && o.cancel != nil {
		o.cancel()
	}
}

// Tapped implements fyne.Tappable.
func (o *overlay) Tapped(*fyne.PointEvent) {
	if !o.modal {
		o.cancel()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (o *overlay) TappedSecondary(ev *fyne.PointEvent) { o.Tapped(ev) }

// CreateRenderer implements fyne.Widget.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	r := &overlayRenderer{o: o, shade: canvas.NewRectangle(color.Transparent)}
	r.objects = []fyne.CanvasObject{r.shade, r.o.box}
	r.paint()
	return r
}

type overlayRenderer struct {
	renderer
	o     *overlay
	shade *canvas.Rectangle
}

func (r *overlayRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *overlayRenderer) Layout(size fyne.Size) {
	r.shade.Resize(size)
	r.o.place(size)
}

func (r *overlayRenderer) Refresh() {
	r.paint()
	r.shade.Refresh()
	r.o.box.Refresh()
	r.o.place(r.o.Size())
}

func (r *overlayRenderer) paint() {
	if r.o.modal {
		r.shade.FillColor = colour(theme.ColorNameShadow)
	}
}

// popUp opens a box of that size below an object, above it where there is too
// little room.
func popUp(below, box fyne.CanvasObject, want fyne.Size) (o *overlay) {
	c := canvasFor(below)
	if c == nil {
		return nil
	}
	ground := newBackground(theme.ColorNameOverlayBackground, theme.ColorNameInputBorder, theme.SizeNamePopupRadius)
	o = &overlay{canvas: c}
	o.box = onBackground(ground, box)
	o.cancel = o.hide
	o.place = func(window fyne.Size) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
		under := window.Height - at.Y - below.Size().Height - popUpGap
		over := at.Y - popUpGap
		size := want
		y := at.Y + below.Size().Height + 2
		if under < min(want.Height, popUpLow) && over > under {
			size.Height = min(want.Height, over)
			y = at.Y - size.Height - 2
		} else {
			size.Height = min(want.Height, under)
		}
		x := max(0, min(at.X, window.Width-size.Width-popUpGap))
		o.box.Move(fyne.NewPos(x, y))
		o.box.Resize(size)
	}
	o.show()
	return o
}

const (
	popUpGap = 8   // what a pop-up keeps from the window's edge
	popUpLow = 200 // a list that gets less room opens upwards
)
