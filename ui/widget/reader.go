package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Reader scrolls what is only read, such as tables and charts. It is one stop for
// Tab, and arrow and page keys turn it; Fyne's Scroll cannot be reached with the
// keyboard.
type Reader struct {
	widget.BaseWidget
	scroll *Scroll
	ring   *canvas.Rectangle
}

// NewReader makes a reader of one object.
func NewReader(content fyne.CanvasObject) *Reader {
	r := &Reader{scroll: NewScroll(content), ring: newRing()}
	r.ExtendBaseWidget(r)
	return r
}

// FocusGained implements fyne.Focusable.
func (r *Reader) FocusGained() {
	paintRing(r.ring, true, false)
	arrived(r)
}

// FocusLost implements fyne.Focusable.
func (r *Reader) FocusLost() { paintRing(r.ring, false, false) }

// TypedRune implements fyne.Focusable.
func (r *Reader) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (r *Reader) TypedKey(ev *fyne.KeyEvent) {
	page := r.scroll.Size().Height - 2*lineHeight()
	by, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: -2 * lineHeight(), fyne.KeyDown: 2 * lineHeight(),
		fyne.KeyPageUp: -page, fyne.KeyPageDown: page,
		fyne.KeyHome: -r.scroll.Offset.Y, fyne.KeyEnd: r.scroll.Content.MinSize().Height,
	}[ev.Name]
	if !ok {
		PassKeyOn(r, ev)
		return
	}
	r.scroll.ScrollToOffset(r.scroll.Offset.AddXY(0, by)) // which stays within its bounds
}

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	paintRing(r.ring, false, false)
	return &readerRenderer{r}
}

type readerRenderer struct{ r *Reader }

func (r *readerRenderer) Destroy()           {}
func (r *readerRenderer) MinSize() fyne.Size { return r.r.scroll.MinSize() }

func (r *readerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.r.scroll, r.r.ring}
}

func (r *readerRenderer) Layout(size fyne.Size) {
	r.r.scroll.Resize(size)
	placeBox(r.r.ring, fyne.Position{}, size)
}

func (r *readerRenderer) Refresh() {
	r.r.scroll.Refresh()
	canvas.Refresh(r.r)
}
